"""What the reader takes and gives: plain values, spans counted in characters of the article's text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

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


@dataclass(frozen=True, slots=True)
class Reading:
    relevant: bool
    reason: str
    mentions: tuple[FoundMention, ...] = ()
    statements: tuple[FoundStatement, ...] = ()
    events: tuple[FoundEvent, ...] = ()


class Finder(Protocol):
    """What the reader needs of a gazetteer."""

    hosts: frozenset[str]

    def find(self, text: str, language: str, on: date | None = None) -> list[FoundMention]: ...


def keys(mentions: Iterable[FoundMention], kind: NameKind) -> tuple[str, ...]:
    """The distinct keys of one kind, in order of appearance."""
    return tuple(dict.fromkeys(mention.key for mention in mentions if mention.kind == kind))
