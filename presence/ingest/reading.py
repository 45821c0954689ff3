"""What the reader takes and gives: plain values, spans counted in characters of the article's text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from presence.ingest.why import Why

NameKind = Literal["actor", "person", "region", "base", "agreement"]
Speech = Literal["direct", "reported"]
SpeakerKind = Literal["person", "actor"]
Stance = Literal["supports", "conditional", "opposes", "neutral"]
EventKind = Literal[
    "air_strike",
    "ground_incursion",
    "deployment",
    "withdrawal",
    "handover",
    "attack_on_base",
    "clash",
    "patrol",
    "talks",
    "visit",
    "construction",
]

ChangeKind = Literal["started", "reduced", "vacated", "handed_over", "personnel", "stage"]
Stage = Literal[
    "talks",
    "under_negotiation",
    "signed",
    "ratified",
    "in_force",
    "suspended",
    "amended",
    "violated",
    "terminated",
    "lapsed",
]


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one known thing."""

    kind: NameKind
    key: str
    text: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Succession:
    """Before `on`, a name of `successor` means `predecessor` (a state whose government was replaced)."""

    successor: str
    predecessor: str
    on: date


@dataclass(frozen=True, slots=True)
class HeldOffice:
    person_key: str
    actor_key: str
    title: str
    start: date | None = None
    end: date | None = None

    def held_on(self, day: date | None) -> bool:
        if day is None:
            return self.end is None
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


Offices = Mapping[str, Sequence[HeldOffice]]


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    title: str = ""
    language: str = "en"
    published: date | None = None


@dataclass(frozen=True, slots=True)
class FoundMention:
    span: Span
    kind: NameKind
    key: str


@dataclass(frozen=True, slots=True)
class FoundStatement:
    speech: Speech
    quote: Span
    sentence: Span
    attribution: Span | None
    speaker_kind: SpeakerKind | None
    speaker_key: str | None
    speaker_text: str
    anonymous: bool
    actor_key: str | None
    venue: str
    date: str
    stance: Stance
    topics: tuple[str, ...]
    about_actors: tuple[str, ...]
    about_regions: tuple[str, ...]
    about_bases: tuple[str, ...]
    score: float
    why: str
    reasons: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundEvent:
    kind: EventKind
    span: Span
    trigger: Span
    actor_key: str | None
    target_key: str | None
    region_key: str | None
    base_key: str | None
    place: str
    date: str
    score: float
    why: str
    reasons: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundChange:
    """A force that came, went or is of some size at a base; or an agreement's new stage."""

    kind: ChangeKind
    span: Span
    trigger: Span
    actor_key: str | None
    base_key: str | None
    agreement_key: str | None
    stage: Stage | None
    low: int | None
    high: int | None
    date: str
    """EDTF; empty where the article does not say when."""
    score: float
    why: tuple[Why, ...]


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name that nothing here has: of a base, a person, or of something known by another name (`of`)."""

    kind: Literal["base", "person"]
    span: Span
    """With what suggests it: the title, the noun."""
    text: str
    sentence: Span
    of: str | None = None
    noun: str = ""
    """Of a base, its kind; of a person, the title."""
    region_key: str | None = None
    actor_key: str | None = None
    score: float = 0.6
    why: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    relevant: bool
    reason: str
    mentions: tuple[FoundMention, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    events: tuple[FoundEvent, ...] = ()
    changes: tuple[FoundChange, ...] = ()
    names: tuple[FoundName, ...] = ()
    why: tuple[Why, ...] = ()
    """The reason in codes, for those who read no English."""


class Finder(Protocol):
    """What the reader needs of a gazetteer."""

    hosts: frozenset[str]

    def find(self, text: str, language: str, on: date | None = None) -> list[FoundMention]: ...


def keys(mentions: Iterable[FoundMention], kind: NameKind) -> tuple[str, ...]:
    """The distinct keys of one kind, in order of appearance."""
    return tuple(dict.fromkeys(mention.key for mention in mentions if mention.kind == kind))
