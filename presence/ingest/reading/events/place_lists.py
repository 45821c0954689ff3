"""Which further places of a list an event was at, besides the one chosen: "the strikes hit Kiswah, Qutayfah and Homs".

From the chosen one outwards each place is believed or not by a logistic regression; `python -m bench.places` fits it.
"""

import re
from collections.abc import Iterator, Sequence
from math import log

from presence.ingest.reading.events.place_choice import Atlas, Telling, manner
from presence.ingest.reading.events.place_sights import Sight
from presence.ingest.reading.events.place_weights import LISTED
from presence.ingest.reading.events.spots import Spot
from presence.ingest.reading.found import Span
from presence.ingest.reading.text.dates import find_dates

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
MANY = ("air_strike", "ground_incursion", "withdrawal", "handover", "attack_on_base", "construction", "patrol")
_DUAL = re.compile(
    "(?:محافظتي|مدينتي|ريفي|بلدتي|قريتي|محافظات|ارياف|مدن|بلدات|قري|كل من) $"
    "|(?:провинци(?:ях|и|ям)|район(?:ах|ы|ам)|город(?:ах|а|ам)|окрестност(?:ях|и|ям)) $"
)
_BETWEEN = re.compile(r"(?<!\w)(?:между|بين)(?: \w+)? $")
"""What lies between two places is one."""
_LONG_LIST = 6
_ENOUGH = -0.4
"""A place too many costs less than one missed, as long as fewer than half are found."""
_SHORT = 60
_PARTS = re.compile(r"[;:.()«»\"“”—–]")


def listed(atlas: Atlas, telling: Telling, best: Sight) -> list[Spot]:
    """In order; of a long list the first alone, which stands for all."""
    kept = [best.spot]
    for one, told in steps(atlas, telling, best, kept):
        if sum(value * LISTED.get(feature, 0.0) for feature, value in told.items()) > _ENOUGH:
            kept.append(one)
    found = sorted(kept, key=lambda spot: spot.span.start)
    return found[:1] if len(found) >= _LONG_LIST else found


def steps(atlas: Atlas, telling: Telling, best: Sight, kept: Sequence[Spot]) -> Iterator[tuple[Spot, dict[str, float]]]:
    """Each other place of the sentence, those behind the chosen one first; `kept` grows as they are believed."""
    spots = atlas.spots(best)
    signs = {sight.spot: sight.signs for sight in atlas.here(best.number)}
    at = spots.index(best.spot)
    for way, others in (("on", spots[at + 1 :]), ("back", spots[:at][::-1])):
        last = best.spot
        for number, one in enumerate(others):
            told = dict(_told(atlas, telling, best.spot, last, one, signs))
            told[f"{way} first" if not number else f"{way} after {'listed' if last in kept else 'unlisted'}"] = 1.0
            yield one, told
            last = one


def _told(
    atlas: Atlas, telling: Telling, best: Spot, last: Spot, one: Spot, signs: dict[Spot, tuple[str, ...]]
) -> Iterator[tuple[str, float]]:
    page = atlas.page
    first, second = sorted((last, one), key=lambda spot: spot.span.start)
    gap = Span(first.span.end, second.span.start)
    between = page.level[gap.start : gap.end]
    days = find_dates(page.level, gap, page.rules.code, page.document.published) if len(between) < _SHORT else []
    for day in days:
        between = between.replace(day.span.of(page.level), "")
    yield "day between", float(bool(days))
    yield "always", 1.0
    yield manner(telling.kind), 1.0
    long = page.rules.place_list or _LONGER_LIST
    kind = "short" if _LIST.fullmatch(between) else "long" if long.fullmatch(between) else "none"
    yield f"list {kind}", 1.0
    yield f"list {kind} {best.fineness}{one.fineness}", 1.0
    yield f"fine {best.fineness}{one.fineness}", 1.0
    yield "long", log(1 + len(between) / 10)
    yield "commas", float(min(2, between.count(",") + between.count("،")))
    if _PARTS.search(between):
        yield "parted", 1.0
    if gap.holds(telling.trigger):
        yield "across the deed", 1.0
    if any(gap.holds(other.trigger) for other in atlas.tellings if other.trigger != telling.trigger):
        yield "across another deed", 1.0
    if one.where.region and one.where.region == best.where.region:
        yield f"same region {one.fineness}", 1.0
    if _DUAL.search(page.level, max(0, first.span.start - 12), first.span.start):
        yield "dual", 1.0
    if _BETWEEN.search(page.level, max(0, first.span.start - 24), first.span.start):
        yield "between", 1.0
    mine, theirs = set(signs.get(one, ())), set(signs.get(best, ()))
    for sign in mine:
        yield sign, 1.0
    if {s for s in mine if s.startswith("role")} == {s for s in theirs if s.startswith("role")}:
        yield "same role", 1.0
