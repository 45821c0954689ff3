"""What search gives back: data, which the page puts into words."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from actors.models import Actor, Person
from presence.models import Agreement, Article, Base, Event, Region, Source, Statement

Thing = Actor | Person | Region | Base | Agreement | Statement | Event | Article | Source
Because = Literal["name", "part", "spelling", "text", "also", "about"]


class Part(NamedTuple):
    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a hit is one.

    - name: `name` is what was typed, whole
    - part: what was typed begins or is part of `name`
    - spelling: `name` is spelled nearly as what was `typed`
    - text: `words` of the question stand in the text, as the text writes them
    - also: the text has `name`, another name of what was `typed`
    - about: the record is tied to the thing whose name (`name`) was `typed`
    """

    because: Because
    name: str = ""
    typed: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """`object` is loaded with everything a line about it needs."""

    kind: str
    object: Thing
    title: str
    title_language: str
    """Empty where it is not known."""
    snippet: tuple[Part, ...] = ()
    language: str = ""
    """Of the snippet; empty where it is not known."""
    why: tuple[Reason, ...] = ()
    day: date | None = None

    @property
    def pk(self) -> int:
        return int(self.object.pk)

    @property
    def slug(self) -> str:
        return self.object.slug


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of a kind: exact, or at least so many where there are `more`."""

    kind: str
    count: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    hits: list[Hit] = field(default_factory=list)
    facets: list[Facet] = field(default_factory=list)
    """Of all kinds that have any, whichever kinds were asked for."""
    total: int = 0
    """Of the kinds asked for."""
    more: bool = False
    """There are more than `total`."""
    partial: bool = False
    """The time allowed ran out, or a phrase of very common words was looked for in the newest texts only."""
    page: int = 1
    pages: int = 1
    suggested: str = ""
    """A known name close to what found nothing."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    kind: str
    slug: str
    name: str
    """Its name in the page's language."""
    matched_name: str
    """The one that what was typed begins, or nearly begins."""
    language: str
    """Of the matched name: by its script, empty where that does not tell."""
