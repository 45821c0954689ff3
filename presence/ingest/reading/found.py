"""What the reader takes and gives: plain values, spans counted in characters of the article's text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from presence.ingest.reading.known_agreements import KnownAgreement
from presence.ingest.reading.why import Why

NameKind = Literal["actor", "person", "region", "base", "agreement", "place"]
"""A place is a town or village that is no region of ours; it comes as a `FoundPlace`, never as a mention."""
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
    minor: bool = False
    """A village known for the base in it: its name alone mostly means the base."""


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
class FoundPlace:
    """A town or village: events take it by name, records by its governorate.

    It may lie within the mention of a base (the Menagh airfield) or be the same span as that of a district.
    """

    span: Span
    key: str
    """Its name as a plain slug ("khan-sheikhoun")."""
    names: tuple[str, ...]
    """In every spelling known, the one in the text first."""
    region_key: str | None
    """The governorate or district it lies in, where that is known."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A person or base that no record names, in the words of the text."""

    span: Span
    text: str
    described: str = ""
    """The title, office or noun beside it."""
    actor_key: str | None = None
    score: float = 0.7


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
    place_key: str | None = None
    """Of a town: the key of its `FoundPlace`."""
    killed: int | None = None
    wounded: int | None = None
    personnel: int | None = None


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
    """EDTF; about the month of the article ("~") where that does not say when."""
    score: float
    why: tuple[Why, ...]

    @property
    def day_told(self) -> str:
        """The date, but for one that is only supposed."""
        return "" if self.date.endswith("~") else self.date


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
    places: tuple[FoundPlace, ...] = ()
    actors: tuple[str, ...] = ()
    """Keys of those the article is about: named, or stood for by a person of theirs."""
    unknown_people: tuple[Unknown, ...] = ()
    unknown_bases: tuple[Unknown, ...] = ()


def state_of(held: Sequence[HeldOffice], on: date | None) -> str | None:
    """Whose office a person held that day, else the last one's."""
    then = [office for office in held if office.held_on(on)] or list(held[-1:])
    return then[-1].actor_key if then else None


class NamesFound(Protocol):
    """What a gazetteer finds in one text."""

    @property
    def mentions(self) -> list[FoundMention]: ...

    @property
    def places(self) -> list[FoundPlace]: ...

    @property
    def bases(self) -> list[FoundMention]: ...

    @property
    def seats(self) -> list[FoundMention]: ...


class Finder(Protocol):
    """What the reader needs of a gazetteer."""

    hosts: frozenset[str]
    agreements: Sequence[KnownAgreement]
    within: Mapping[str, str]
    """The governorate of each district."""
    sites: Mapping[str, str]
    """The region of each base."""

    def read(self, text: str, language: str, on: date | None = None) -> NamesFound: ...

    def town(self, span: Span, text: str, language: str) -> FoundPlace | None: ...


def keys(mentions: Iterable[FoundMention], kind: NameKind) -> tuple[str, ...]:
    """The distinct keys of one kind, in order of appearance."""
    return tuple(dict.fromkeys(mention.key for mention in mentions if mention.kind == kind))
