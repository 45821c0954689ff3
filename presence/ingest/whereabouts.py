"""Where and when an event was."""

import re
from dataclasses import dataclass

from presence.ingest.dates import find_dates
from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, FoundPlace, Span
from presence.ingest.rules.base import terms
from presence.ingest.sentences import Sentence
from presence.ingest.sound import slug_of

_LIST = re.compile(
    r"(?:'\w+)?(?: (?:air ?)?(?:base|field|port|garrison|outpost)s?)?\s*(?:,|،|and|و|и|ve|ile|а также)\s*"
    r"(?:at |in |on |the |в |на |قرب |في )*"
)
_ROAD = re.compile(
    r"\b([MmМм]-?[45])(?: (?:highway|motorway|road|otoyol\w*|karayol\w*))?(?!\w)|(?:трасс\w+ )([MmМм]-?[45])"
)
_MANY = ("air_strike", "ground_incursion", "withdrawal", "handover", "attack_on_base", "construction")
_BASE = 3
_THE_BASE = {
    "en": terms("(?:an?|the) (?:\\w+ ){0,2}(?:airbase|base|airfield|airport|outpost|garrison|facility)"),
    "ar": terms("(?:ال)?(?:قاعدة|مطار|نقطة)"),
    "tr": terms("[uü]s(?:s[uü]\\w*|se|ten)?|havaalan[ıi]\\w*|nokta(?:ya|dan|s[ıi]\\w*)"),
    "ru": terms("(?:авиа)?баз(?:а|ы|е|у|ой)|аэродром(?:а|е|у|ом)?|аэропорт(?:а|е|у|ом)?"),
}
_DEFINITE = terms("the (?:\\w+ ){0,2}(?:airbase|base|airfield|airport|outpost|garrison|facility)|القاعدة|المطار")
_MEETINGS = ("talks", "visit")
_CLAUSE = re.compile(r"[,;،؛—]")
_BACK = 2
_LONG_LIST = 3
_CITIES = tuple(
    (key, terms(names))
    for key, names in (
        ("moscow", "(?:in|to) moscow|(?:في|إلى) موسكو|moskova'\\w+|в москв[еу]|в кремле|at the kremlin"),
        ("ankara", "(?:in|to) ankara|(?:في|إلى) أنقرة|ankara'(?:da|ya)|в анкар[еу]"),
        ("sochi", "(?:in|to) sochi|(?:في|إلى) سوتشي|so[cç]i'\\w+|в сочи"),
        ("astana", "in astana|في أستانا|astana'\\w+|в астан[еу]"),
        ("geneva", "in geneva|في جنيف|cenevre'\\w+|в женев[еу]"),
        ("tehran", "(?:in|to) tehran|(?:في|إلى) طهران|tahran'\\w+|в тегеран[еу]?"),
        ("paris", "in paris|في باريس|paris'\\w+|в париже"),
        ("baku", "in baku|في باكو|bak[uü]'\\w+|в баку"),
        ("doha", "in doha|في الدوحة|doha'\\w+|в дохе"),
        ("riyadh", "in riyadh|in saudi arabia|في الرياض|riyad'\\w+|в эр-рияде"),
        ("amman", "in amman|في عمان|amman'\\w+|в аммане"),
        (
            "washington",
            "(?:in|to) washington|at the white house|(?:في|إلى) واشنطن|washington'\\w+|в вашингтон[еу]?|в белом доме",
        ),
        ("new-york", "in new york|في نيويورك|new york'\\w+|в нью-йорке"),
        ("istanbul", "in istanbul|في إسطنبول|[iı]stanbul'\\w+|в стамбуле"),
    )
)


@dataclass(frozen=True, slots=True)
class Where:
    base: str | None = None
    region: str | None = None
    place: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Spot:
    span: Span
    where: Where
    fineness: int


def wheres_of(page: Page, sentence: Sentence, trigger: Span, kind: str, hosts: frozenset[str]) -> list[Where]:
    """One place mostly; several where a list says that each was struck."""
    spots = _spots(page, sentence.span, hosts)
    meant, abroad = None, _abroad(page, sentence.span) if kind in _MEETINGS else []
    spots += abroad
    if (
        kind not in _MEETINGS
        and not any(spot.fineness == _BASE for spot in spots)
        and _speaks_of_base(page, sentence.span)
    ):
        meant = next((spot for spot in _around(page, sentence, hosts) if spot.fineness == _BASE), None)
    own = [spot for spot in spots if spot.fineness and not _CLAUSE.search(_between(page, spot.span, trigger))]
    best = min(own or spots, key=lambda spot: _distance(spot, trigger), default=None)
    if best is None:
        return [meant.where if meant else Where()]
    listed = _listed(page, best, spots) if kind in _MANY and best.fineness > 1 else [best]
    if best in abroad:
        return [best.where]  # what they talk about may lie in a governorate, and they do not
    region = next((s.where.region for s in spots if s.where.region and s.where.region not in hosts), None)
    return [_within(_at(spot.where, meant), region) for spot in listed]


def _between(page: Page, span: Span, trigger: Span) -> str:
    return page.level[min(span.end, trigger.end) : max(span.start, trigger.start)]


def _abroad(page: Page, span: Span) -> list[_Spot]:
    """Where the states concerned meet."""
    return [
        _Spot(Span(*m.span()), Where(None, None, key, page.text[m.start() : m.end()]), 2)
        for key, pattern in _CITIES
        for m in pattern.finditer(page.level, span.start, span.end)
    ]


def _at(where: Where, meant: _Spot | None) -> Where:
    """ "An air base near Homs" is the base named beside it."""
    return Where(meant.where.base, where.region, where.place, where.text) if meant else where


def _within(where: Where, region: str | None) -> Where:
    """A base or village lies in the governorate named beside it."""
    return Where(where.base, where.region or region, where.place, where.text)


def _spots(page: Page, span: Span, hosts: frozenset[str]) -> list[_Spot]:
    found = [_of_mention(page, m, hosts) for m in page.mentions_in(span) if m.kind in ("base", "region")]
    taken = [spot.span for spot in found]
    found += [_of_place(page, p) for p in page.places_in(span) if not any(p.span.meets(other) for other in taken)]
    found += [_of_road(m) for m in _ROAD.finditer(page.text, span.start, span.end)]
    return sorted(found, key=lambda spot: spot.span.start)


def _of_mention(page: Page, mention: FoundMention, hosts: frozenset[str]) -> _Spot:
    text = mention.span.of(page.text)
    if mention.kind == "base":
        town = next((p for p in page.places if p.span.meets(mention.span)), None)
        return _Spot(mention.span, Where(mention.key, None, town.key if town else None, text), 3)
    town = next((p for p in page.places if p.span == mention.span), None)
    fine = 0 if mention.key in hosts else 2 if town else 1
    return _Spot(mention.span, Where(None, mention.key, town.key if town else None, text), fine)


def _of_place(page: Page, place: FoundPlace) -> _Spot:
    return _Spot(place.span, Where(None, place.region_key, place.key, place.span.of(page.text)), 2)


def _of_road(found: re.Match[str]) -> _Spot:
    name = (found[1] or found[2]).upper().replace("М", "M")
    return _Spot(Span(*found.span()), Where(None, None, f"{slug_of(name)}-highway", found[0]), 3)


def _speaks_of_base(page: Page, span: Span) -> bool:
    return _THE_BASE[page.rules.code].search(page.flat, span.start, span.end) is not None


def _around(page: Page, sentence: Sentence, hosts: frozenset[str]) -> list[_Spot]:
    """ "An air base near Homs … the T4 base" is told further on; "the base" was told before."""
    number, near = sentence.number, page.sentences
    before = near[max(0, number - 3) : number][::-1]
    definite = _DEFINITE.search(page.flat, sentence.span.start, sentence.span.end) is not None
    after = [] if definite else [s for s in near[number + 1 : number + 3] if s.paragraph == sentence.paragraph]
    return [spot for one in (*before, *after) for spot in _spots(page, one.span, hosts)]


def where_around(page: Page, span: Span, hosts: frozenset[str]) -> Where | None:
    """ "US troops have withdrawn from it.": the place of a sentence beside it, in the same paragraph if it can be."""
    sentence = next(one for one in page.sentences if one.span == span)
    number = sentence.number
    earlier = page.sentences[max(0, number - _BACK) : number][::-1]
    beside = [*earlier, *page.sentences[number + 1 : number + 2]]
    tries = [(one, 1) for one in beside if one.paragraph == sentence.paragraph] + [(one, 0) for one in earlier[:1]]
    for one, above in tries:
        spot = next((spot for spot in _spots(page, one.span, hosts) if spot.fineness > above), None)
        if spot:
            return spot.where
    return None


def _distance(spot: _Spot, trigger: Span) -> tuple[int, int]:
    """A finer place first; one after the trigger is likelier its own than one before."""
    span = spot.span
    far = span.start - trigger.end if span.start > trigger.start else 40 + trigger.start - span.end
    return (-spot.fineness if far < 160 else 0, far)


def _listed(page: Page, best: _Spot, spots: list[_Spot]) -> list[_Spot]:
    """The spots of the list that `best` is in; of a long list the first alone, which stands for all."""
    found = [best]
    for spot in spots:
        if spot.span.start > found[-1].span.end and _goes_on(page, found[-1], spot):
            found.append(spot)
    for spot in reversed(spots):
        if spot.span.end < found[0].span.start and _goes_on(page, spot, found[0]):
            found.insert(0, spot)
    return found if len(found) < _LONG_LIST else found[:1]


def _goes_on(page: Page, first: _Spot, second: _Spot) -> bool:
    chief = second.where.base is None and second.where.place == second.where.region
    between = page.level[first.span.end : second.span.start]
    return min(first.fineness, second.fineness) > 1 and not chief and _LIST.fullmatch(between) is not None


def date_of(page: Page, sentence: Span, trigger: Span) -> tuple[str, bool]:
    """The day named nearest to the trigger, else the month of the article."""
    published = page.document.published
    found = [
        one
        for one in find_dates(page.level, sentence, page.rules.code, published)
        if not published or one.edtf <= published.isoformat()
    ]
    if found:
        return min(found, key=lambda one: abs(one.span.start - trigger.start)).edtf, True
    return (f"{published:%Y-%m}" if published else ""), False
