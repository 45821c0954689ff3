"""What a stretch of text names as places: bases, regions, towns, roads."""

import re
from dataclasses import dataclass

from presence.ingest.reading.found import FoundMention, FoundPlace, Span
from presence.ingest.reading.names.directions import PARTS
from presence.ingest.reading.names.sound import slug_of
from presence.ingest.reading.text.page import Page

_ROAD = re.compile(
    r"\b([MmМм]-?[45])(?: (?:highway|motorway|road|otoyol\w*|karayol\w*))?(?!\w)|(?:трасс\w+ )([MmМм]-?[45])"
)
_DAY_OF = re.compile(r"(?<!\w)[0-3]?\d $")
"""A month is named as a village is: "22 Kasım"."""
_CAPITAL = re.compile(
    "(?:struck|hit|bombed|targeted|attacked|pounded) (?:the )?(?:(?:entrance|surroundings) (?:of|to) (?:the )?)?"
    "(?:syrian |syria's )?"
    "(?:defen[cs]e ministry|ministry of defen[cs]e|presidential palace|general staff|army headquarters)"
    "|syrian capital|capital of syria|suriye'nin ba[sş]kenti\\w*|suriye ba[sş]kenti\\w*"
    "|العاصمه السوريه|(?:сирийск\\w+ столиц\\w+|столиц\\w+ сирии)"
)


@dataclass(frozen=True, slots=True)
class Where:
    base: str | None = None
    region: str | None = None
    place: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    span: Span
    where: Where
    fineness: int


def spots_in(page: Page, span: Span, hosts: frozenset[str]) -> list[Spot]:
    found = [_of_mention(page, m, hosts) for m in page.mentions_in(span) if m.kind in ("base", "region")]
    taken = [spot.span for spot in found]
    found += [
        _of_place(page, p)
        for p in page.places_in(span)
        if not any(p.span.meets(other) for other in taken)
        and not _DAY_OF.search(page.level, p.span.start - 3, p.span.start)
    ]
    found += [
        Spot(Span(*m.span()), Where(None, "damascus", None, m[0]), 2)
        for m in _CAPITAL.finditer(page.level, span.start, span.end)
    ]
    found += [_of_road(m) for m in _ROAD.finditer(page.text, span.start, span.end)]
    return sorted(found, key=lambda spot: spot.span.start)


def _of_mention(page: Page, mention: FoundMention, hosts: frozenset[str]) -> Spot:
    text = mention.span.of(page.text)
    if mention.kind == "base":
        town = next((p for p in page.places if p.span.meets(mention.span)), None)
        return Spot(mention.span, Where(mention.key, page.sites.get(mention.key), town.key if town else None, text), 3)
    town = next((p for p in page.places if p.span == mention.span), None)
    fine = 0 if mention.key in hosts or mention.key in PARTS else 2 if town else 1
    return Spot(mention.span, Where(None, mention.key, town.key if town else None, text), fine)


def _of_place(page: Page, place: FoundPlace) -> Spot:
    return Spot(place.span, Where(None, place.region_key, place.key, place.span.of(page.text)), 2)


def _of_road(found: re.Match[str]) -> Spot:
    name = (found[1] or found[2]).upper().replace("М", "M")
    return Spot(Span(*found.span()), Where(None, None, f"{slug_of(name)}-highway", found[0]), 3)
