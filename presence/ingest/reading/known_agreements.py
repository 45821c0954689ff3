"""What is known of an agreement beside its name, which articles seldom give."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class KnownAgreement:
    key: str
    title: str
    kind: str
    parties: frozenset[str]
    bases: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    signed: tuple[date, date] | None = None
    """The earliest and latest day it may have been; None while it is negotiated."""
    as_of: date | None = None
