"""The form of one language's rules: data only. A further language is a further file beside this one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from actors.names import level
from presence.ingest.reading import EventKind

Role = Literal["person", "name", "actor", "institution", "media", "anonymous", "title", "pronoun", "it", "unsaid"]
Look = Literal[
    "before",
    "near_before",
    "after",
    "first",
    "source",
    "participle",
    "owner",
    "inside",
    "object",
    "possessor",
    "beside",
    "pronoun",
]


_CLASS = re.compile(r"(\[[^\]]*\])")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a](?=[\u0621-\u064a )|]|$)")
_SIGNS = "[\u064b-\u0652]?"


def terms(alternatives: str, *, before: str = "") -> re.Pattern[str]:
    """Whole words in levelled text; write no capital escapes (\\S, \\W) in `alternatives`."""
    return re.compile(rf"(?<!\w){before}(?:{_vowelled(level(alternatives))})(?!\w)")


def _vowelled(pattern: str) -> str:
    """Arabic letters may carry a vowel sign each; a newspaper writes one now and then."""
    if not _ARABIC_LETTER.search(pattern):
        return pattern
    pieces = _CLASS.split(pattern)
    return "".join(p if p.startswith("[") else _ARABIC_LETTER.sub(rf"\g<0>{_SIGNS}", p) for p in pieces)


def before(alternatives: str) -> re.Pattern[str]:
    """Whole words that are to end where something else begins."""
    return re.compile(rf"(?<!\w)(?:{level(alternatives)})$")


def after(alternatives: str) -> re.Pattern[str]:
    """What is to stand right behind something, from its first character on."""
    return re.compile(rf"(?:{level(alternatives)})(?!\w)")


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
    passes_on: bool = False
    """Names the source of another who tells it: an unnamed one is not the speaker beside him."""


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
    certainty: float = 0.7
    loose: tuple[LooseWords, ...] = ()


@dataclass(frozen=True, slots=True)
class NameRules:
    """All patterns are of levelled text; those named `…before` are to end where the name begins."""

    base_noun: re.Pattern[str]
    base_before: re.Pattern[str]
    """A word for a base that the name belongs to: "the airfield of"."""
    base_after: re.Pattern[str]
    place_before: re.Pattern[str]
    place_after: re.Pattern[str]
    settlement_before: re.Pattern[str]
    """What only a town or village stands behind: "the village of"."""
    settlement_after: re.Pattern[str]
    settlement_named: re.Pattern[str]
    """What a settlement's name follows at once: "the village of ", with the space."""
    base_in_town: re.Pattern[str]
    """From a noun for a base up to the town it stands in: "observation post in the town of "."""
    base_of_town: re.Pattern[str]
    """From the end of a town's name to the noun: "beldesindeki gözlem noktası"."""
    base_named: re.Pattern[str]
    """A noun for a base right behind its name."""
    seat_before: re.Pattern[str]
    """A government sits in this capital: "the government in"."""
    passing_before: re.Pattern[str]
    """The state is named for where it lies or whose paper it is: "the border with", "ambassador to"."""
    passing_after: re.Pattern[str]
    paper_before: re.Pattern[str]
    """The name is part of that of a newspaper, or says whose it is."""
    adjective: re.Pattern[str]
    """A name in this form is an adjective: no preposition before it makes it a place."""
    acts_after: re.Pattern[str]
    """An armed group that is mostly named as the enemy does something itself."""
    first_words: frozenset[str]
    """Words that may open a sentence with a capital and are no first names."""
    demonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Folded name → further words for it (adjectives, inhabitants) in this language."""
    actor_suffix: str = ""
    case_last: bool = False
    """Of a list only the last name bears the ending that makes them places."""
    common_words: frozenset[str] = frozenset()
    """Names that are ordinary words too: believed only beside a noun for a base or place."""
    seat_after: re.Pattern[str] = re.compile("(?!)")
    near_before: re.Pattern[str] = re.compile(
        r"(?<!\w)(?:near|outside|close to|قرب|بالقرب من|под|у|близ|около|возле) (?:the )?$"
    )
    """By a town, not in it."""
    near_after: re.Pattern[str] = re.compile("(?!)")
    """The same, behind its name."""
    groups: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Key of an actor → words for its forces that are no name: "Turkish-backed factions"."""
    host_passing_before: re.Pattern[str] = re.compile("(?!)")
    """The host country is named for its soil, its people or a monitor of it, and does nothing."""
    host_passing_after: re.Pattern[str] = re.compile("(?!)")
    feared_before: re.Pattern[str] = re.compile("(?!)")
    """An enemy is named for what it might do once more."""
    feared_after: re.Pattern[str] = re.compile("(?!)")
    zones: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Key of a region → words for it that are no name: "the north-east of the country"."""


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
    offices: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = ()
    """A title in this language, and what the office's own (English) title then holds; the first to fit counts."""
    names: tuple[re.Pattern[str], ...] = ()
    """Where capitals show no names: patterns whose first group is a person's name."""
    inverts_at_pause: bool = False
    """A subject follows its verb only where that opens a clause or comes after a quotation ("…", said X)."""
    implicit: bool = False
    """A verb without a subject goes on with the speaker before it."""
    verb_first: bool = False
    """The subject follows its verb, and its name the office."""
    free_order: bool = False
    """Endings tell the subject: it may follow its verb, with more of the clause between them and behind it."""
    between: re.Pattern[str] | None = None
    """What may stand between a verb and the subject behind it: to whom, where and when it was said."""
    conjunction: re.Pattern[str] | None = None
    """Of the words of `governor` those behind which a clause may begin: "after Israel said"."""
    reporter: re.Pattern[str] | None = None
    """Who tells a medium and has no name there: "SANA's correspondent"."""
    some_official: re.Pattern[str] | None = None
    """One of those who speak for an institution, without a name: "a spokesman for the coalition"."""
    someone: re.Pattern[str] | None = None
    """Right before a verb: people whom no list knows and nothing names ("fishermen in the port")."""
    brand_ends: re.Pattern[str] | None = None
    """What a medium is, behind its name: "SANA news agency"."""
    medium: re.Pattern[str] | None = None
    """A bare noun for a medium or monitor: "the agency" is the one named before."""
    contrast: re.Pattern[str] | None = None
    """Where, right before its subject, a second clause begins in which another speaks."""
    reported_by: re.Pattern[str] | None = None
    """Ends before whoever's report it is: "according to a report by"."""
    case_ends_names: bool = False
    """The case stands behind an apostrophe at a name's end."""
    home: tuple[str, re.Pattern[str]] | None = None
    """The state whose ministries the press of this language names without it."""
    topic: re.Pattern[str] | None = None
    """A clause begins with a subject of its own, whatever it is: no speaker goes on in it."""
    case: re.Pattern[str] | None = None
    """The case an institution's name stands in, at its end."""
    oblique_before: re.Pattern[str] | None = None
    """The whole of a noun that a preposition is written together with: to whom it was said."""
    its_words: re.Pattern[str] | None = None
    """Right behind whoever's announcement it is; …"""
    announced: re.Pattern[str] | None = None
    """… the announcement itself; …"""
    away: re.Pattern[str] | None = None
    """… and the ending of whom it came from."""
    possessed: re.Pattern[str] | None = None
    """Behind a name that only owns the subject."""
    acting: re.Pattern[str] | None = None
    """Ends right before the subject: a participle with what it governs ("kaydeden kaynaklar")."""
    subject_ends: re.Pattern[str] | None = None
    """Right behind a subject that stands first: a comma, "as for"."""
    by_view_of: re.Pattern[str] | None = None
    """The ending of the noun before "according to", …"""
    no_view: re.Pattern[str] | None = None
    """… and the nouns there that nobody speaks by: a plan, a treaty, the year before."""
    opposition: re.Pattern[str] | None = None
    """Institutions of a country that do not speak for its government."""
    singular: re.Pattern[str] | None = None
    """Pronouns for one person, …"""
    plural: re.Pattern[str] | None = None
    """… for several, …"""
    many: re.Pattern[str] | None = None
    """… and how a noun for several ends."""
    fronted: re.Pattern[str] | None = None
    """Ends with a verb whose subject stands before it, though subjects follow theirs: "as for the envoy, he said"."""
    unnamed: re.Pattern[str] | None = None
    """That the speaker did not want to be named."""


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
    agent: re.Pattern[str]
    agent_after: re.Pattern[str] | None
    figures: CasualtyRules
    military: re.Pattern[str]
    elsewhere: re.Pattern[str]
    """Countries and places of other wars: an article that is more about them is about something else."""
    other_matters: re.Pattern[str]
    """Words of sport, film, weather, trade and the like."""
    dates: DateRules
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
    blames: re.Pattern[str] | None = None
    """What says of somebody else that he did it: "blamed", "sorumlu tuttu"."""
    incident: re.Pattern[str] | None = None
    """What tells more of a deed told just before: "the incident happened"."""
    """Who was behind an attack says so: "claimed responsibility"."""
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
