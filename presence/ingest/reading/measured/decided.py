"""The reader scored against what editors decided on its suggestions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from presence.ingest.reading.measured.tally import Bin, calibration
from presence.models import Suggestion
from presence.models.vocabulary import SuggestionState


@dataclass(frozen=True, slots=True)
class Decided:
    kind: str
    score: float
    accepted: bool
    edited: bool
    reason: str
    changed: tuple[str, ...]
    """Fields of the suggestion that the editor changed before accepting it."""


@dataclass(slots=True)
class Decisions:
    as_they_were: Counter[str] = field(default_factory=Counter)
    edited: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    changed: Counter[tuple[str, str]] = field(default_factory=Counter)
    scored: dict[str, list[tuple[float, bool]]] = field(default_factory=dict)

    @property
    def kinds(self) -> list[str]:
        return sorted(self.scored)

    @property
    def count(self) -> int:
        return sum(map(len, self.scored.values()))

    def bins(self, kind: str) -> list[Bin]:
        return calibration(self.scored[kind])

    def share_accepted(self, kind: str) -> float:
        rows = self.scored[kind]
        return sum(accepted for _, accepted in rows) / len(rows)


def decisions() -> Decisions:
    """Of the reader's own suggestions: those of an article that nobody submitted."""
    return counted(_decided())


def counted(rows: Iterable[Decided]) -> Decisions:
    found = Decisions()
    for one in rows:
        found.scored.setdefault(one.kind, []).append((one.score, one.accepted))
        if not one.accepted:
            found.rejected[one.kind] += 1
            found.reasons[" ".join(one.reason.split())] += 1
        elif one.edited:
            found.edited[one.kind] += 1
            found.changed.update((one.kind, name) for name in one.changed)
        else:
            found.as_they_were[one.kind] += 1
    return found


def _decided() -> Iterator[Decided]:
    rows = Suggestion.objects.filter(submitted_by=None, article__isnull=False, decision__isnull=False).values_list(
        "kind", "score", "payload", "decision__outcome", "decision__edited", "decision__reason", "decision__payload"
    )
    for kind, score, proposed, outcome, edited, reason, written in rows.order_by("pk").iterator(chunk_size=1000):
        accepted = outcome == SuggestionState.ACCEPTED
        changed = tuple(_changed(proposed, written)) if accepted and edited else ()
        yield Decided(kind, score, accepted, edited, reason, changed)


def _changed(proposed: Mapping[str, Any], written: Mapping[str, Any]) -> Iterator[str]:
    """Of what the reader proposed, empty or not; the form has fields of its own, such as confidence."""
    for name, value in proposed.items():
        if _plain(value) != _plain(written.get(name)):
            yield name


def _plain(value: Any) -> object:
    """A form sends what is empty as it likes, and several values in any order."""
    if isinstance(value, list | tuple):
        return frozenset(map(str, value)) or None
    return None if value in (None, "") else " ".join(str(value).split())
