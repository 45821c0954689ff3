"""Where an event was."""

import re

from presence.ingest.abroad import abroad_in
from presence.ingest.page import Page
from presence.ingest.reading import Span
from presence.ingest.rules.base import terms
from presence.ingest.sentences import Sentence
from presence.ingest.spots import Spot, Where, spots_in

_LIST = re.compile(
    r"(?:'\w+)?(?: (?:air ?)?(?:base|field|port|garrison|outpost)s?)?"
    r"(?: (?:hava |askeri |deniz )*(?:[uü]ss?|hava ?liman|hava ?alan|saha|b[oö]lge|il[cç]e|kent|k[ıi]rsal)\w*)?"
    r"\s*(?:,|،|and|و|и|ve|ile|а также)\s*"
    r"(?:at |in |on |the |в |на |قرب |في )*"
)
_MANY = ("air_strike", "ground_incursion", "withdrawal", "handover", "attack_on_base", "construction", "patrol")
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
_DUAL = re.compile(
    "(?:محافظتي|مدينتي|ريفي|بلدتي|قريتي|محافظات|ارياف|مدن|بلدات|قري|كل من) $"
    "|(?:провинци(?:ях|и|ям)|район(?:ах|ы|ам)|город(?:ах|а|ам)|окрестност(?:ях|и|ям)) $"
)
_TOWARDS = re.compile(
    "(?<!\\w)(?:الي|نحو|باتجاه|صوب)(?: مطار| قاعده| ميناء| مدينه| حقل| معبر)? $"
    "|(?:в сторону|в направлении|курс на|направил\\w+ на)(?: \\w+)? $"
)
_COMMAS = (",", "،")
_BACK = 2
_APPOSED = re.compile("(?: province| governorate| countryside| region)?, (?:the )?")
_GOAL = re.compile(r"(?:\bfor|\bto|towards?|heading|direction of)(?: the| its)?(?: [\w-]+)? ?$")
_LONG_LIST = 6


def wheres_of(page: Page, sentence: Sentence, trigger: Span, kind: str, hosts: frozenset[str]) -> list[Where]:
    """One place mostly; several where a list says that each was struck."""
    spots = spots_in(page, sentence.span, hosts)
    if kind == "withdrawal" and page.rules.code == "en":
        spots = [spot for spot in spots if not _is_goal(page, spot, trigger)]
    if kind == "withdrawal":
        spots = [s for s in spots if not _TOWARDS.search(page.level, max(0, s.span.start - 16), s.span.start)] or spots[
            :1
        ]
    meant, abroad = None, abroad_in(page, sentence.span) if kind in _MEETINGS else []
    spots += abroad
    if (
        kind not in _MEETINGS
        and not any(spot.fineness == _BASE for spot in spots)
        and _speaks_of_base(page, sentence.span)
    ):
        meant = next((spot for spot in _around(page, sentence, hosts) if spot.fineness == _BASE), None)
    fine = [spot for spot in spots if spot.fineness]
    parted = {spot: len(_CLAUSE.findall(_between(page, spot.span, trigger))) for spot in fine}
    own = [spot for spot in fine if parted[spot] == min(parted.values())]
    best = min(own or spots, key=lambda spot: _distance(spot, trigger), default=None)
    if best is None:
        return [meant.where if meant else Where()]
    if best in abroad:
        return [best.where]  # what they talk about may lie in a governorate, and they do not
    best = _named_behind(page, best, spots)
    dual = _DUAL.search(page.level, max(0, best.span.start - 12), best.span.start) is not None
    listed = (
        _listed(page, best, spots, dual)
        if kind in _MANY and (best.fineness > 1 or dual or page.rules.place_list)
        else [best]
    )
    region = next((s.where.region for s in spots if s.where.region and s.where.region not in hosts), None)
    return [_within(_at(spot.where, meant), region) for spot in listed]


def _named_behind(page: Page, best: Spot, spots: list[Spot]) -> Spot:
    """ "two airfields in Homs province, T4 and Palmyra"."""
    behind = next((s for s in spots if s.span.start >= best.span.end and s.fineness == _BASE), None)
    if behind is None or best.fineness > 1 or page.rules.code != "en":
        return best
    return behind if _APPOSED.fullmatch(page.level, best.span.end, behind.span.start) else best


def _between(page: Page, span: Span, trigger: Span) -> str:
    return page.level[min(span.end, trigger.end) : max(span.start, trigger.start)]


def _is_goal(page: Page, spot: Spot, trigger: Span) -> bool:
    """ "left for the Rmeilan airfield": where the convoy goes."""
    return spot.span.start > trigger.start and _GOAL.search(page.level, trigger.end - 4, spot.span.start) is not None


def _at(where: Where, meant: Spot | None) -> Where:
    """ "An air base near Homs" is the base named beside it."""
    return Where(meant.where.base, where.region, where.place, where.text) if meant else where


def _within(where: Where, region: str | None) -> Where:
    """A base or village lies in the governorate named beside it."""
    return Where(where.base, where.region or region, where.place, where.text)


def _speaks_of_base(page: Page, span: Span) -> bool:
    return _THE_BASE[page.rules.code].search(page.flat, span.start, span.end) is not None


def _around(page: Page, sentence: Sentence, hosts: frozenset[str]) -> list[Spot]:
    """ "An air base near Homs … the T4 base" is told further on; "the base" was told before."""
    number, near = sentence.number, page.sentences
    before = near[max(0, number - 3) : number][::-1]
    definite = _DEFINITE.search(page.flat, sentence.span.start, sentence.span.end) is not None
    after = [] if definite else [s for s in near[number + 1 : number + 3] if s.paragraph == sentence.paragraph]
    return [spot for one in (*before, *after) for spot in spots_in(page, one.span, hosts)]


def where_around(page: Page, span: Span, hosts: frozenset[str]) -> Where | None:
    """ "US troops have withdrawn from it.": the place of a sentence beside it, in the same paragraph if it can be."""
    sentence = next(one for one in page.sentences if one.span == span)
    number = sentence.number
    earlier = page.sentences[max(0, number - _BACK) : number][::-1]
    beside = [*earlier, *page.sentences[number + 1 : number + 2]]
    tries = [(one, 1) for one in beside if one.paragraph == sentence.paragraph] + [(one, 0) for one in earlier[:1]]
    for one, above in tries:
        spot = next((spot for spot in spots_in(page, one.span, hosts) if spot.fineness > above), None)
        if spot:
            return spot.where
    return None


def _distance(spot: Spot, trigger: Span) -> tuple[int, int]:
    """A finer place first; one after the trigger is likelier its own than one before."""
    span = spot.span
    far = span.start - trigger.end if span.start > trigger.start else 40 + trigger.start - span.end
    return (-spot.fineness if far < 160 else 0, far)


def _listed(page: Page, best: Spot, spots: list[Spot], dual: bool) -> list[Spot]:
    """The spots of the list that `best` is in; of a long list the first alone, which stands for all."""
    found = [best]
    for spot in spots:
        if spot.span.start > found[-1].span.end and _goes_on(page, found[-1], spot, dual):
            found.append(spot)
    for spot in reversed(spots):
        if spot.span.end < found[0].span.start and _goes_on(page, spot, found[0]):
            found.insert(0, spot)
    return found if len(found) < _LONG_LIST else found[:1]


def _goes_on(page: Page, first: Spot, second: Spot, dual: bool = False) -> bool:
    chief = second.where.base is None and second.where.place == second.where.region
    between = page.level[first.span.end : second.span.start]
    fine = dual or (min(first.fineness, second.fineness) > 1 and not chief)
    listed = page.rules.place_list
    if listed and not fine:
        within = between.strip() in _COMMAS and second.fineness < first.fineness
        fine = min(first.fineness, second.fineness) > 0 and not within  # "Манбидж, провинция Алеппо" is one place
    return fine and (_LIST.fullmatch(between) or (listed and listed.fullmatch(between))) is not None
