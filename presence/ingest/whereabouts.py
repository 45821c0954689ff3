"""Where an event was."""

import re

from presence.ingest.page import Page
from presence.ingest.place_choice import Atlas, Telling
from presence.ingest.place_sights import NOWHERE
from presence.ingest.spots import Spot, Where

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
_DUAL = re.compile(
    "(?:محافظتي|مدينتي|ريفي|بلدتي|قريتي|محافظات|ارياف|مدن|بلدات|قري|كل من) $"
    "|(?:провинци(?:ях|и|ям)|район(?:ах|ы|ам)|город(?:ах|а|ам)|окрестност(?:ях|и|ям)) $"
)
_BETWEEN = re.compile(r"(?<!\w)(?:между|بين)(?: \w+)? $")
"""What lies between two places is one."""
_COMMAS = (",", "،")
_LONG_LIST = 6


def wheres_of(atlas: Atlas, telling: Telling) -> list[tuple[Where, bool]]:
    """One place mostly; several where a list says that each was struck. With whether another sentence tells it."""
    best = atlas.chosen(telling)
    if best is NOWHERE:
        return [(Where(region=_host(atlas, telling)), False)]
    if best.abroad:
        return [(best.spot.where, False)]  # what they talk about may lie in a governorate, and they do not
    page, kind = atlas.page, telling.kind
    spots = atlas.spots(best)
    carried = best.number != telling.sentence.number
    dual = _DUAL.search(page.level, max(0, best.spot.span.start - 12), best.spot.span.start) is not None
    many = kind in _MANY and (best.spot.fineness or dual)
    listed = _listed(page, best.spot, spots, dual) if many else [best.spot]
    region = next((s.where.region for s in spots if s.where.region and s.where.region not in atlas.hosts), None)
    return [(_within(spot.where, region), carried) for spot in listed]


def _host(atlas: Atlas, telling: Telling) -> str | None:
    """ "across Syria" is all that is told."""
    named = (m.key for m in atlas.page.mentions_in(telling.sentence.span) if m.kind == "region")
    return next((key for key in named if key in atlas.hosts), None)


def _within(where: Where, region: str | None) -> Where:
    """A base or village lies in the governorate named beside it."""
    return Where(where.base, where.region or region, where.place, where.text)


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
