"""Where an event was."""

import re

from presence.ingest.abroad import abroad_in
from presence.ingest.page import Page
from presence.ingest.place_roles import of_the_event
from presence.ingest.reading import Span
from presence.ingest.rules.patterns import terms
from presence.ingest.sentences import Sentence
from presence.ingest.spots import Spot, Where, spots_in

_LIST = re.compile(
    r"(?:'\w+)?(?: (?:air ?)?(?:base|field|port|garrison|outpost)s?)?"
    r"(?: (?:hava |askeri |deniz )*(?:[uü]ss?|hava ?liman|hava ?alan|saha|b[oö]lge|il[cç]e|kent|k[ıi]rsal)\w*)?"
    r"\s*(?:,|،|and|و|и|ve|ile|а также)\s*"
    r"(?:at |in |on |the |в |на |قرب |في )*"
)
_WORD = (
    r"(?: (?!from|to|towards?|after|before|while|when|where|which|who|said|was|were|had|has|but|then|left|through"
    r"|between|\w+ed\b|\w+[dt][ıiuü]\b)[\w'-]+)"
)
_LONGER_LIST = re.compile(
    rf"(?:'\w+)?{_WORD}{{0,6}}?(?:,? (?:and|as well as|along with|ile|ve)|(?:'n[ıi]n)? yan[ıi] s[ıi]ra){_WORD}{{0,7}} "
)
_MANY = ("air_strike", "ground_incursion", "withdrawal", "handover", "attack_on_base", "construction", "patrol")
_BASE = 3
_LEFT = ("withdrawal", "handover")
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
_BETWEEN = re.compile(r"(?<!\w)(?:между|بين)(?: \w+)? $")
"""What lies between two places is one."""
_COMMAS = (",", "،")
_BACK = 2
_APPOSED = re.compile("(?: province| governorate| countryside| region)?, (?:the )?")
_LONG_LIST = 6


def wheres_of(page: Page, sentence: Sentence, trigger: Span, kind: str, hosts: frozenset[str]) -> list[Where]:
    """One place mostly; several where a list says that each was struck."""
    spots = of_the_event(page, spots_in(page, sentence.span, hosts), trigger, kind)
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
    best = min(own or spots, key=lambda spot: _distance(page, spot, trigger), default=None)
    if best is None:
        return [meant.where if meant else Where()]
    if best in abroad:
        return [best.where]  # what they talk about may lie in a governorate, and they do not
    best = _named_behind(page, best, spots)
    if best.fineness == 1 and kind in _LEFT:
        best = next((spot for spot in spots if spot.fineness == _BASE), best)
    dual = _DUAL.search(page.level, max(0, best.span.start - 12), best.span.start) is not None
    listed = _listed(page, best, spots, dual) if kind in _MANY and (best.fineness or dual) else [best]
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
    tries = [(one, 1) for one in beside if one.paragraph == sentence.paragraph] + [(one, 0) for one in earlier]
    tries += [(one, 1) for one in page.sentences[number + 1 : number + 3]]
    for one, above in tries:
        spot = next((spot for spot in spots_in(page, one.span, hosts) if spot.fineness > above), None)
        if spot:
            return spot.where
    return None


def _distance(page: Page, spot: Spot, trigger: Span) -> tuple[int, int]:
    """A finer place first; one behind the trigger is likelier its own, but where the verb stands last."""
    span = spot.span
    after, before = span.start - trigger.end, trigger.start - span.end
    far = after if span.start > trigger.start else 40 + before
    if page.rules.clause_end:
        far = 80 + after if span.start > trigger.start else before
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
    one = len(found) >= _LONG_LIST or _BETWEEN.search(page.level, max(0, found[0].span.start - 24), found[0].span.start)
    return found[:1] if one else found


def _goes_on(page: Page, first: Spot, second: Spot, dual: bool = False) -> bool:
    """Of a list are those of a kind: towns and bases, or governorates alone."""
    alike = min(first.fineness, second.fineness) > 1 or first.fineness == second.fineness == 1
    between = page.level[first.span.end : second.span.start]
    listed = page.rules.place_list or _LONGER_LIST
    if page.rules.place_list:
        within = between.strip() in _COMMAS and second.fineness < first.fineness
        alike = min(first.fineness, second.fineness) > 0 and not within  # "Манбидж, провинция Алеппо" is one place
    return (dual or alike) and (_LIST.fullmatch(between) or listed.fullmatch(between)) is not None
