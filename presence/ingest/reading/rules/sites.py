"""The form of one language's words for a site of some force: what kind it is, and how it is tied to a place's name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from actors.names import level
from presence.ingest.reading.rules.patterns import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRules:
    """Patterns of levelled text."""

    nouns: re.Pattern[str]
    """A named group for each kind of noun; the kinds are the same in all languages."""
    several: re.Pattern[str]
    """A noun that is of several sites."""
    before: Mapping[str, re.Pattern[str]]
    """How a noun before a name is tied to it, in order: what ends where the name begins."""
    after: Mapping[str, re.Pattern[str]]
    """How a noun behind a name is tied to it, in order: what begins where the name ends and ends before the noun."""
    of_some: re.Pattern[str]
    """Right before a noun: one of several, not said which."""
    definite: re.Pattern[str]
    """Right before a noun, or its beginning: a certain one, or somebody's."""
    military: re.Pattern[str]
    """Around the noun: words for a site of a force."""
    civil: re.Pattern[str]
    """Around the noun: refugees, aid, trade."""
    used: re.Pattern[str]
    """Between noun and name: "used by", "belonging to", "located"."""
    numbered: re.Pattern[str] = NEVER
    """A site that has a number for a name: "Position 69"."""


def nouns(*, head: str = "", **kinds: str) -> re.Pattern[str]:
    """A group for each kind; the earlier kind wins where two match."""
    groups = "|".join(f"(?P<{kind}>{level(words)})" for kind, words in kinds.items())
    return re.compile(rf"(?<![\w-]){level(head)}(?:{groups})(?![\w-])")
