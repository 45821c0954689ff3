"""Which fields of a record are supported and disputed by whom. Disagreement is shown, not averaged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

WHOLE = ""


class BearsOn(Protocol):
    @property
    def fields(self) -> Sequence[str]: ...
    @property
    def disputes(self) -> bool: ...


C = TypeVar("C", bound=BearsOn)


@dataclass(slots=True)
class OnField(Generic[C]):
    """What is said of one field; of the record as a whole when it has no name."""

    name: str
    supports: list[C] = field(default_factory=list)
    disputes: list[C] = field(default_factory=list)


def by_field(citations: Iterable[C], order: Sequence[str]) -> list[OnField[C]]:
    """The record as a whole first, then each field that is spoken of, in the record's own order."""
    found: dict[str, OnField[C]] = {}
    for citation in citations:
        for name in dict.fromkeys(citation.fields) or (WHOLE,):
            on = found.setdefault(name, OnField(name))
            (on.disputes if citation.disputes else on.supports).append(citation)
    places = {name: place for place, name in enumerate((WHOLE, *order))}
    return sorted(found.values(), key=lambda on: (places.get(on.name, len(places)), on.name))
