"""What the words beside a place say of it: the form of each language's `places.py`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Role = Literal["at", "near", "from", "source", "to", "via", "mark", "between", "of", "object", "none"]
"""What it is to the deed; a mark only tells where another lies ("north of"), "none" is told by no word.

A source is where they fired from or set out: "со стороны", "انطلاقا من".
"""
Deed = Literal["strike", "move", "patrol", "meet"]


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Each pattern is of one whole word."""

    roles: tuple[tuple[Role, re.Pattern[str]], ...]
    nouns: tuple[tuple[str, re.Pattern[str]], ...]
    """What it is called: village, city, base, area."""
    tying: re.Pattern[str]
    """What may stand between two places of which one tells where the other is: ", in the countryside of"."""
    echoes: Mapping[Deed, re.Pattern[str]]
    """Words that speak again of such a deed: "the raids", "the column"."""
    turning: re.Pattern[str]
    """Between a deed and a place: words behind which another deed is told ("hours after")."""
    behind: bool = False
    """They stand behind the name, where case endings tell the role."""


def words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
