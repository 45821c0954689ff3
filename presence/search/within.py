"""What a question is limited to beside its words: things that stand on a day or in a period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    """All of a kind dated in these days, first and last included, and `also` others: with the earliest day of these."""

    first: date
    last: date
    also: Sequence[int] = ()
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Within:
    """Kinds that are in neither are not limited. By kind: those things alone, or those of a span."""

    things: Mapping[str, Sequence[int]]
    spans: Mapping[str, Span]


EVERYTHING = Within({}, {})
