"""The form of one language's rules: data only. A further language is a further file beside this one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from presence.ingest.reading.found import EventKind
from presence.ingest.reading.rules.naming import NameRules
from presence.ingest.reading.rules.places import PlaceWords
from presence.ingest.reading.rules.speaking import SpeakerRules, SpeechCue


@dataclass(frozen=True, slots=True)
class LooseWords:
    """Words that tell an event only with the right doer before them, or the right thing behind ("left", "hit")."""

    pattern: re.Pattern[str]
    doer: re.Pattern[str] | None = None
    """Who must be named before it in its clause, if no state or armed group is."""
    thing: re.Pattern[str] | None = None
    """What must be named behind it, if no base or place is."""
    reach: int = 60
    named: bool = True
    """Whether a state or armed group named before it will do for the doer."""
    places: Literal["any", "base", "none"] = "any"
    """Which names there will do for the thing."""
    verb_last: bool = False
    """The thing too stands before it, and commas part doer, thing and verb."""


@dataclass(frozen=True, slots=True)
class EventRule:
    kind: EventKind
    pattern: re.Pattern[str]
    loose: tuple[LooseWords, ...] = ()


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
    month_after: str = ""
    """What follows a month named without a year, as in "nisan ayında"."""
    year_after: str = ""


@dataclass(frozen=True, slots=True)
class CasualtyRules:
    killed: re.Pattern[str]
    wounded: re.Pattern[str]
    troops: re.Pattern[str]
    """What is counted, right after its number."""
    one_killed: re.Pattern[str] | None = None
    """A single one, told by the form of the noun or of the verb and not by a number."""
    one_wounded: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class LanguageRules:
    code: str
    names: NameRules
    speakers: SpeakerRules
    cues: tuple[SpeechCue, ...]
    signs: Mapping[str, re.Pattern[str]]
    """What a speaker makes of a presence, by its sign; the weights in `stance_weights.py` say what each is worth."""
    voices: tuple[tuple[str, re.Pattern[str]], ...]
    """By actor, words for who speaks for it where no state is named beside them."""
    observers: re.Pattern[str]
    """Speakers that only tell what happened: monitors, news agencies."""
    residents: re.Pattern[str]
    """Speakers who live where the forces are."""
    topics: tuple[tuple[str, re.Pattern[str]], ...]
    venues: tuple[re.Pattern[str], ...]
    """Each with one group: the venue's words."""
    events: tuple[EventRule, ...]
    unreal: re.Pattern[str]
    """Negations, plans and denials: what they govern did not happen."""
    unreal_after: re.Pattern[str]
    surroundings: Mapping[str, re.Pattern[str]]
    """Words beside a deed that tell of which kind it is, by their class."""
    forms: Mapping[str, re.Pattern[str]]
    """How a deed is told: as done, as planned, as a noun, as known before; before its word, or behind where verbs stand last."""
    agent: re.Pattern[str]
    agent_after: re.Pattern[str] | None
    figures: CasualtyRules
    military: re.Pattern[str]
    elsewhere: re.Pattern[str]
    """Countries and places of other wars: an article that is more about them is about something else."""
    other_matters: re.Pattern[str]
    """Words of sport, film, weather, trade and the like."""
    dates: DateRules
    places: PlaceWords
    abbreviations: frozenset[str] = frozenset()
    undergoes_after: re.Pattern[str] | None = None
    """Where the verb stands last: what follows the name of one who is not its subject."""
    clause_end: re.Pattern[str] | None = None
    """Where the verb stands last: the end of a clause before it, which has its own subject."""
    aside_before: re.Pattern[str] | None = None
    """What stands before a name that does not act ("pro-", "strike on", "areas held by"), where word order tells it."""
    aside_after: re.Pattern[str] | None = None
    """What stands behind the name of one who does not act: "-backed", "'s border"."""
    habit: re.Pattern[str] | None = None
    """What happens again and again, or did at some time: an event only where a day is named."""
    unnamed: re.Pattern[str] | None = None
    """Doers without a name, right before the verb: "militants ", "a gunman "."""
    claims: re.Pattern[str] | None = None
    """Who was behind an attack says so: "claimed responsibility"."""
    blames: re.Pattern[str] | None = None
    """What says of somebody else that he did it: "blamed", "sorumlu tuttu"."""
    incident: re.Pattern[str] | None = None
    """What tells more of a deed told just before: "the incident happened"."""
    passive: re.Pattern[str] | None = None
    """The words of an event in the passive voice: what stands before them was struck and did not strike."""
    place_list: re.Pattern[str] | None = None
    """What may stand between two places of one list, nouns and all: "and depots in the town of"."""
    other_lands: re.Pattern[str] | None = None
    """Countries and bases of other countries, as where something happened: "в Ираке"."""
    said_on: re.Pattern[str] | None = None
    """What stands between a verb of saying and the day of saying: "сообщил в "."""
    reacts: re.Pattern[str] | None = None
    """Verbs of those who speak of what others do ("condemned"): with neither place nor day it is no news."""
    clause_break: re.Pattern[str] | None = None
    """Where a sentence goes on with a deed of its own, where each part names its place."""
    repels: re.Pattern[str] | None = None
    """Words of an attack that was beaten off: whoever is named with them defended himself."""
    agent_clause: re.Pattern[str] | None = None
    """From the end of a name up to the noun or verb: "Israel's planes dropped" said as "İsrail uçaklarının attığı"."""
