"""The form of one language's rules for names that nothing here has yet. Patterns are over the text as it is written."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewNameRules:
    bases: tuple[re.Pattern[str], ...]
    """Each with the groups `name` and `noun`."""
    kinds: Mapping[str, str]
    """A part of the noun, levelled → the kind of base; "" is for any other."""
    person: re.Pattern[str]
    """With the groups `title` and `name`."""
    rank: re.Pattern[str]
    """Titles that stand before a surname alone."""
    known_as: tuple[re.Pattern[str], ...]
    """What follows right after a known name, with the group `name`."""
    known_before: re.Pattern[str] | None
    """What stands right before a known name, with the group `name`."""
    no_names: frozenset[str]
    """Levelled words that are no part of a name."""
