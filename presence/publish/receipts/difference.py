"""Two answers to one question held against each other: rows that came, went, and changed, field by field. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """One field of a row, as it was kept and as it is."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Difference:
    added: Sequence[Row]
    gone: Sequence[Row]
    changed: Sequence[tuple[Row, Sequence[Turned]]]
    same: int

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)


def difference(kept: Sequence[Row], now: Sequence[Row], key: Key) -> Difference:
    """`key` names the fields that tell a row from the others."""
    before, after = _by(kept, key), _by(now, key)
    changed = [
        (after[which], turned)
        for which in before
        if which in after and (turned := _turned(before[which], after[which]))
    ]
    return Difference(
        added=[after[which] for which in after if which not in before],
        gone=[before[which] for which in before if which not in after],
        changed=changed,
        same=len(before.keys() & after.keys()) - len(changed),
    )


def _by(rows: Sequence[Row], key: Key) -> dict[tuple[Any, ...], Row]:
    return {tuple(row.get(name) for name in key): row for row in rows}


def _turned(before: Row, after: Row) -> list[Turned]:
    """A field that the program did not have then, or has no more, is no news of the world."""
    both = [name for name in before if name in after]
    return [Turned(name, before[name], after[name]) for name in both if before[name] != after[name]]
