"""The form of one language's rules: data only. A further language is a further file beside this one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from actors.names import level
from presence.ingest.reading import EventKind, Stance

Role = Literal["person", "name", "actor", "institution", "media", "anonymous", "title", "pronoun", "it"]
Look = Literal["before", "after", "first", "participle", "object", "possessor", "pronoun"]


def terms(alternatives: str, *, before: str = "") -> re.Pattern[str]:
    """Whole words in levelled text; write no capital escapes (\\S, \\W) in `alternatives`."""
    return re.compile(rf"(?<!\w){before}(?:{level(alternatives)})(?!\w)")


def closes(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the text ends in a match."""
    return any(found.end() == len(text) for found in pattern.finditer(text))


@dataclass(frozen=True, slots=True)
class SpeechCue:
    """A word that reports speech, and where its subject stands."""

    pattern: re.Pattern[str]
    look: tuple[Look, ...]
    followed_by: re.Pattern[str] | None = None
    certainty: float = 0.9
    complement: re.Pattern[str] | None = None
    """What the sentence must hold for speech to be reported in it without quotation marks."""


@dataclass(frozen=True, slots=True)
class EventRule:
    kind: EventKind
    pattern: re.Pattern[str]
    certainty: float = 0.7


@dataclass(frozen=True, slots=True)
class NameRules:
    demonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Folded name → further words for it (adjectives, inhabitants) in this language."""
    actor_suffix: str = ""
    place_before: re.Pattern[str] | None = None
    place_after: re.Pattern[str] | None = None
    base_noun: re.Pattern[str] | None = None
    common_words: frozenset[str] = frozenset()
    """Folded names that are ordinary words too: believed only beside a noun for a base or place."""


@dataclass(frozen=True, slots=True)
class SpeakerRules:
    roles: tuple[tuple[Role, re.Pattern[str]], ...]
    governor: re.Pattern[str]
    """What stands before a noun that is not the subject (a preposition)."""
    filler: re.Pattern[str]
    """Words between a subject and its verb that change nothing."""
    relative: re.Pattern[str]
    stop: re.Pattern[str]
    """Where the subject after a verb has ended."""
    oblique_after: re.Pattern[str] | None = None
    """An ending that shows the name before it is not the subject."""
    implicit: bool = False
    """A verb without a subject goes on with the speaker before it."""


@dataclass(frozen=True, slots=True)
class DateRules:
    weekdays: tuple[str, ...]
    """Monday first."""
    months: tuple[str, ...]
    days_ago: tuple[tuple[str, int], ...]
    weeks_ago: str
    months_ago: str
    this_month: str
    day_suffix: str = ""
    month_first: bool = False
    in_year: str = "in"


@dataclass(frozen=True, slots=True)
class LanguageRules:
    code: str
    names: NameRules
    speakers: SpeakerRules
    cues: tuple[SpeechCue, ...]
    stances: tuple[tuple[Stance, re.Pattern[str]], ...]
    topics: tuple[tuple[str, re.Pattern[str]], ...]
    venues: tuple[re.Pattern[str], ...]
    """Each with one group: the venue's words."""
    events: tuple[EventRule, ...]
    unreal: re.Pattern[str]
    """Negations, plans and denials: what they govern did not happen."""
    agent: re.Pattern[str]
    military: re.Pattern[str]
    dates: DateRules
    abbreviations: frozenset[str] = frozenset()
    verb_final: bool = False
    """Negation and plan stand behind what they govern."""
