"""What a drawn map is made of: what is asked to be drawn, and the shapes that come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from actors.models import Actor
from presence.web.colours import Mark
from presence.web.svg_ground import Frame


class Placed(Protocol):
    """What is drawn: where (latitude, longitude), how far around it may lie, and who is there and how surely."""

    @property
    def point(self) -> tuple[float, float] | None: ...
    @property
    def radius_m(self) -> int: ...
    @property
    def marks(self) -> Sequence[tuple[Actor, str]]: ...
    @property
    def label(self) -> str: ...
    @property
    def url(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Pin:
    point: tuple[float, float] | None
    radius_m: int
    marks: Sequence[tuple[Actor, str]]
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Heap:
    """Too many to draw one by one: how many there are, and where to see them."""

    region: str  # its slug: drawn where its name would be
    count: int
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Number:
    x: float
    y: float
    r: float
    count: int
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class Sign:
    x: float
    y: float
    slug: str
    hue: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """One place: a link that holds a sign for each actor; a dot where nobody is."""

    url: str
    words: str
    signs: Sequence[Sign]
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Doubt:
    x: float
    y: float
    r: float
    hue: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Name:
    x: float
    y: float
    text: str
    abroad: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    width: float
    words: str


@dataclass(frozen=True, slots=True)
class SvgMap:
    title: str
    desc: str
    frame: Frame
    abroad: str
    areas: Sequence[tuple[str, bool]]  # a path, and whether it is the region asked about
    undof: str
    golan: str
    extra: str  # the outline of a region asked about that is no governorate
    names: Sequence[Name]
    doubts: Sequence[Doubt]
    marks: Sequence[tuple[str, Mark]]
    spots: Sequence[Spot]
    numbers: Sequence[Number]
    unplaced: int
    hidden: bool  # so many that the list beside says them instead
    scale: Scale

    @property
    def scale_x(self) -> float:
        return self.frame.width - self.scale.width - 14
