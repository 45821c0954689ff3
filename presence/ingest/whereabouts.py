"""Where an event was."""

import re
from dataclasses import dataclass

from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, FoundPlace, Span
from presence.ingest.rules.base import terms
from presence.ingest.sentences import Sentence
from presence.ingest.sound import slug_of

_LIST = re.compile(
    r"(?:'\w+)?(?: (?:air ?)?(?:base|field|port|garrison|outpost)s?)?"
    r"(?: (?:hava |askeri |deniz )*(?:[uü]ss?|hava ?liman|hava ?alan|saha|b[oö]lge|il[cç]e|kent|k[ıi]rsal)\w*)?"
    r"\s*(?:,|،|and|و|и|ve|ile|а также)\s*"
    r"(?:at |in |on |the |в |на |قرب |في )*"
)
_ROAD = re.compile(
    r"\b([MmМм]-?[45])(?: (?:highway|motorway|road|otoyol\w*|karayol\w*))?(?!\w)|(?:трасс\w+ )([MmМм]-?[45])"
)
_MANY = ("air_strike", "ground_incursion", "withdrawal", "handover", "attack_on_base", "construction")
_BASE = 3
_VAST = frozenset(("north", "north-east", "north-west", "south", "coast", "badia"))
"""Parts of the country: no place where a finer one is told."""
_THE_BASE = {
    "en": terms("(?:an?|the) (?:\\w+ ){0,2}(?:airbase|base|airfield|airport|outpost|garrison|facility)"),
    "ar": terms("(?:ال)?(?:قاعدة|مطار|نقطة)"),
    "tr": terms("[uü]s(?:s[uü]\\w*|se|ten)?|havaalan[ıi]\\w*|nokta(?:ya|dan|s[ıi]\\w*)"),
    "ru": terms("(?:авиа)?баз(?:а|ы|е|у|ой)|аэродром(?:а|е|у|ом)?|аэропорт(?:а|е|у|ом)?"),
}
_DEFINITE = terms("the (?:\\w+ ){0,2}(?:airbase|base|airfield|airport|outpost|garrison|facility)|القاعدة|المطار")
_MEETINGS = ("talks", "visit")
_CLAUSE = re.compile(r"[,;،؛—]")
_DUAL = re.compile("(?:محافظتي|مدينتي|ريفي|بلدتي|قريتي) $")
_TOWARDS = re.compile("(?<!\\w)(?:الي|نحو|باتجاه|صوب)(?: مطار| قاعده| ميناء| مدينه)? $")
_BACK = 2
_FAR = 90
_APPOSED = re.compile("(?: province| governorate| countryside| region)?, (?:the )?")
_OTHER_LANDS = re.compile(
    r"\bin (?:(?:north|south|east|west|central)\w*-?\w* )?"
    r"(?:iraq|lebanon|gaza|ukraine|yemen|libya|afghanistan|iran|israel|germany)\b"
    r"(?! and)"
)
_GOAL = re.compile(r"(?:\bfor|\bto|towards?|heading|direction of)(?: the| its)?(?: [\w-]+)? ?$")
_LONG_LIST = 3
_CITIES = tuple(
    (key, terms(names))
    for key, names in (
        (
            "moscow",
            "(?:in|to) moscow|at the kremlin|(?:في|إلى|زار|زارت|يزور|تزور) موسكو|في الكرملين|moskova'\\w+"
            "|в москв[еу]|в кремле",
        ),
        ("ankara", "(?:in|to) ankara|(?:في|إلى|زار|زارت|يزور|تزور) أنقرة|ankara'(?:da|ya)|в анкар[еу]"),
        ("sochi", "(?:in|to) sochi|(?:في|إلى|زار|زارت|يزور|تزور) سوتشي|so[cç]i'\\w+|в сочи"),
        ("astana", "in astana|(?:في|إلى|العاصمة \\w+) أستانا|astana'\\w+|в астан[еу]"),
        ("geneva", "in geneva|(?:في|إلى|العاصمة \\w+) جنيف|cenevre'\\w+|в женев[еу]"),
        ("tehran", "(?:in|to) tehran|(?:في|إلى|زار|زارت|يزور|تزور) طهران|tahran'\\w+|в тегеран[еу]?"),
        ("paris", "in paris|(?:في|إلى|العاصمة \\w+) باريس|paris'\\w+|в париже"),
        ("baku", "in baku|(?:في|إلى|العاصمة \\w+) باكو|bak[uü]'\\w+|в баку"),
        ("doha", "in doha|(?:في|إلى|العاصمة \\w+) الدوحة|doha'\\w+|в дохе"),
        ("riyadh", "in riyadh|in saudi arabia|(?:في|إلى|العاصمة \\w+) الرياض|riyad'\\w+|в эр-рияде"),
        ("amman", "in amman|(?:في|إلى|العاصمة \\w+) عمان|amman'\\w+|в аммане"),
        (
            "washington",
            "(?:in|to) washington|at the white house|(?:في|إلى|زار|زارت|يزور|تزور) واشنطن|washington'\\w+"
            "|в вашингтон[еу]?|в белом доме",
        ),
        ("new-york", "in new york|(?:في|إلى|العاصمة \\w+) نيويورك|new york'\\w+|в нью-йорке"),
        ("istanbul", "in istanbul|(?:في|إلى|العاصمة \\w+) إسطنبول|[iı]stanbul'\\w+|в стамбуле"),
        ("erbil", "in erbil"),
        ("baghdad", "in baghdad"),
        ("brussels", "in brussels"),
        ("munich", "in munich"),
        ("jeddah", "in jeddah"),
        ("abu-dhabi", "in abu dhabi"),
        ("antalya", "in antalya"),
        ("jerusalem", "in jerusalem"),
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
    if kind == "withdrawal" and page.rules.code == "en":
        spots = [spot for spot in spots if not _is_goal(page, spot, trigger)]
    if kind == "withdrawal":
        spots = [s for s in spots if not _TOWARDS.search(page.level, max(0, s.span.start - 16), s.span.start)] or spots[
            :1
        ]
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
    if best in abroad:
        return [best.where]  # what they talk about may lie in a governorate, and they do not
    best = _named_behind(page, best, spots)
    dual = _DUAL.search(page.level, max(0, best.span.start - 12), best.span.start) is not None
    listed = _listed(page, best, spots, dual) if kind in _MANY and (best.fineness > 1 or dual) else [best]
    region = next((s.where.region for s in spots if s.where.region and s.where.region not in hosts), None)
    return [_within(_at(spot.where, meant), region) for spot in listed]


def _named_behind(page: Page, best: _Spot, spots: list[_Spot]) -> _Spot:
    """ "two airfields in Homs province, T4 and Palmyra"."""
    behind = next((s for s in spots if s.span.start >= best.span.end and s.fineness == _BASE), None)
    if behind is None or best.fineness > 1 or page.rules.code != "en":
        return best
    return behind if _APPOSED.fullmatch(page.level, best.span.end, behind.span.start) else best


def is_abroad(page: Page, clause: Span, trigger: Span) -> bool:
    """ "fired at a base in Iraq": what happened in another country, where none of Syria's places is nearer."""
    found = (
        _OTHER_LANDS.search(page.level, trigger.start, min(clause.end, trigger.end + _FAR))
        if page.rules.code == "en"
        else None
    )
    if found is None:
        return False
    between = Span(trigger.end, max(trigger.end, found.start()))
    return not any(m.kind in ("base", "region") for m in page.mentions_in(between))


def _between(page: Page, span: Span, trigger: Span) -> str:
    return page.level[min(span.end, trigger.end) : max(span.start, trigger.start)]


def _is_goal(page: Page, spot: _Spot, trigger: Span) -> bool:
    """ "left for the Rmeilan airfield": where the convoy goes."""
    return spot.span.start > trigger.start and _GOAL.search(page.level, trigger.end - 4, spot.span.start) is not None


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
    fine = 0 if mention.key in hosts or mention.key in _VAST else 2 if town else 1
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


def _listed(page: Page, best: _Spot, spots: list[_Spot], dual: bool) -> list[_Spot]:
    """The spots of the list that `best` is in; of a long list the first alone, which stands for all."""
    found = [best]
    for spot in spots:
        if spot.span.start > found[-1].span.end and _goes_on(page, found[-1], spot, dual):
            found.append(spot)
    for spot in reversed(spots):
        if spot.span.end < found[0].span.start and _goes_on(page, spot, found[0]):
            found.insert(0, spot)
    return found if len(found) < _LONG_LIST else found[:1]


def _goes_on(page: Page, first: _Spot, second: _Spot, dual: bool = False) -> bool:
    chief = second.where.base is None and second.where.place == second.where.region
    between = page.level[first.span.end : second.span.start]
    fine = dual or (min(first.fineness, second.fineness) > 1 and not chief)
    return fine and _LIST.fullmatch(between) is not None
