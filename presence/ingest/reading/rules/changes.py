"""The form of one language's rules for changes of state: who comes, goes, how many, and how far an agreement is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from presence.ingest.reading.found import ChangeKind, Stage
from presence.ingest.reading.rules.patterns import NEVER


@dataclass(frozen=True, slots=True)
class ChangeRule:
    kind: ChangeKind
    pattern: re.Pattern[str]
    certainty: float = 0.7
    by_taker: bool = False
    """Its subject is who takes the base, not who gives it."""
    subject_after: bool = False
    """That subject stands right behind the verb."""
    seizes: bool = False
    """Whoever takes it need not have it from anybody foreign."""
    anywhere: bool = False
    """Its base may stand anywhere in the sentence: pictures show what goes on at it."""
    gone: bool = False
    """It says by its own negation that nobody is there: no denial."""
    going_on: bool = False
    """It has begun and is not over, unless the headline says so."""


@dataclass(frozen=True, slots=True)
class StageRule:
    stage: Stage
    pattern: re.Pattern[str]
    certainty: float = 0.75
    on_a_day: Stage | None = None
    """What it is where a day is told: negotiations of Monday are talks."""
    dated: bool = False
    """It counts only where it or the sentence before it tells a day."""
    fresh: bool = False
    """It is told as background where that day lies more than a fortnight back."""


@dataclass(frozen=True, slots=True)
class FigureRules:
    words: Mapping[str, int]
    """Levelled number words; the dual of a scale (“ألفي”) is one."""
    scales: Mapping[str, int]
    """Levelled words that multiply what stands before them."""
    to: str
    """Between the two ends of a range; from a pattern without groups."""
    people: re.Pattern[str]
    between: int
    """How many words may stand between the number and the people."""
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]
    there: re.Pattern[str]
    """What shows that people are stationed, not sent or withdrawn."""
    not_there: re.Pattern[str]
    """What shows that the figure is of others: killed, sent, withdrawn."""


@dataclass(frozen=True, slots=True)
class AgreementNouns:
    """Patterns of levelled text."""

    talks: re.Pattern[str]
    kinds: tuple[tuple[frozenset[str], re.Pattern[str]], ...]
    """The kinds of agreement that a word is used of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRules:
    changes: tuple[ChangeRule, ...]
    """Of several that match at one place, the first counts."""
    stages: tuple[StageRule, ...]
    figures: FigureRules
    planned: re.Pattern[str]
    """Of what did not happen, what may happen still: an agreement that is planned is talked about."""
    base_again: re.Pattern[str]
    """“the base”, for the one named before."""
    agreement: re.Pattern[str]
    recipient: re.Pattern[str]
    """What stands right before the one to whom something is handed over."""
    giver: re.Pattern[str]
    """What stands right before the one from whom something is taken over."""
    recipient_after: re.Pattern[str] = NEVER
    giver_after: re.Pattern[str] = NEVER
    """The same right behind the name: cases, "in coordination with"."""
    escort: re.Pattern[str] = NEVER
    escort_after: re.Pattern[str] = NEVER
    """Before or behind the name of who only goes along, or looks on."""
    out_of: re.Pattern[str] = NEVER
    """What stands before the base that a force set out from."""
    joins: re.Pattern[str]
    """Between the names of a list: "and", nouns for a base, where each lies."""
    nouns: AgreementNouns
    towards: re.Pattern[str] = NEVER
    """What stands before a base that somebody goes to: "towards the air base at"."""
    towards_after: re.Pattern[str] = NEVER
    """The same, right behind the name (a dative)."""
    beside: re.Pattern[str] = NEVER
    """What stands before a base that something is only near to."""
    it: re.Pattern[str]
    """In a trigger or behind it: a pronoun for the base named before."""
    parts: re.Pattern[str]
    """A subject whose going leaves somebody there: trucks, equipment, a ship."""
    leaving: re.Pattern[str]
    """What an article on a withdrawal says somewhere: else trucks that leave come back."""
    since: re.Pattern[str]
    """Whoever is somewhere since a day has not just come."""
    under: re.Pattern[str] = NEVER
    under_after: re.Pattern[str] = NEVER
    """Around an agreement by which something else is done."""
    whole: re.Pattern[str]
    """What says that nobody is left: the last of them, completely."""
    headline: re.Pattern[str]
    """A base is given up, as a headline has it."""
    tells: re.Pattern[str] = NEVER
    """What stands right behind a day on which something is said: "on Monday that"."""
    days_after: re.Pattern[str]
    """With one group: how long before the day named in its sentence the rest of that was."""
    contrast: re.Pattern[str]
    """Where another matter begins: "but", "while"."""
    posts: re.Pattern[str]
    """Further words for where forces are, beside a name: a port, a summit."""
    passive: re.Pattern[str]
    """Before or in a trigger: its object stands before it."""
    agent: re.Pattern[str]
    """Between a trigger and who did it: "vacated by"."""
    both: re.Pattern[str]
    """“the bases”, for the several named before."""
    relative: re.Pattern[str] = NEVER
    """What stands before a verb whose object was named before it: "which US forces"."""
    there: re.Pattern[str]
    """For the base named before a figure: "there"."""
    subject_behind: re.Pattern[str] | None = None
    """Where the subject follows its verb: what may stand between them."""
    verb_final: bool = False
    """What a force came to stands before the verb, not right after it."""
