"""The form of one language's rules for names: what stands around a base, a town, a state, an enemy."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from presence.ingest.reading.rules.patterns import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRules:
    """All patterns are of levelled text; those named `…before` are to end where the name begins."""

    base_noun: re.Pattern[str]
    base_before: re.Pattern[str]
    """A word for a base that the name belongs to: "the airfield of"."""
    base_after: re.Pattern[str] = NEVER
    place_before: re.Pattern[str]
    place_after: re.Pattern[str]
    settlement_before: re.Pattern[str]
    """What only a town or village stands behind: "the village of"."""
    settlement_after: re.Pattern[str] = NEVER
    settlement_named: re.Pattern[str] = NEVER
    """What a settlement's name follows at once: "the village of ", with the space."""
    base_in_town: re.Pattern[str] = NEVER
    """From a noun for a base up to the town it stands in: "observation post in the town of "."""
    base_of_town: re.Pattern[str] = NEVER
    """From the end of a town's name to the noun: "beldesindeki gözlem noktası"."""
    base_named: re.Pattern[str] = NEVER
    """A noun for a base right behind its name."""
    seat_before: re.Pattern[str] = NEVER
    """A government sits in this capital: "the government in"."""
    passing_before: re.Pattern[str] = NEVER
    """The state is named for where it lies or whose paper it is: "the border with", "ambassador to"."""
    passing_after: re.Pattern[str]
    paper_before: re.Pattern[str] = NEVER
    """The name is part of that of a newspaper, or says whose it is."""
    adjective: re.Pattern[str] = NEVER
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
    seat_after: re.Pattern[str] = NEVER
    near_before: re.Pattern[str] = NEVER
    """By a town, not in it."""
    near_after: re.Pattern[str] = NEVER
    """The same, behind its name."""
    groups: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Key of an actor → words for its forces that are no name: "Turkish-backed factions"."""
    host_passing_before: re.Pattern[str] = NEVER
    """The host country is named for its soil, its people or a monitor of it, and does nothing."""
    host_passing_after: re.Pattern[str] = NEVER
    feared_before: re.Pattern[str] = NEVER
    """An enemy is named for what it might do once more."""
    feared_after: re.Pattern[str] = NEVER
    zones: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Key of a region → words for it that are no name: "the north-east of the country"."""
