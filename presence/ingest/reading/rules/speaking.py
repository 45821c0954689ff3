"""The form of one language's rules for speech: words that report it, and who their subject is."""

import re
from dataclasses import dataclass
from typing import Literal

from presence.ingest.reading.rules.patterns import NEVER

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRules:
    roles: tuple[tuple[Role, re.Pattern[str]], ...]
    governor: re.Pattern[str] = NEVER
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
    article: re.Pattern[str] | None = None
    """What may stand before an institution's name and is no part of it."""
    cased: re.Pattern[str] | None = None
    """Begins a noun in a case that no subject has, or is a state's adjective alone."""
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
