"""Bases that an article names by a noun for a site and a place ("a post used by the militia near Morek").

No noun and no tie decides alone; what speaks for a certain base is weighed (`site_features.py`, `site_weights.py`), and
the weights are made from articles with answers: `python -m bench.sites`.
"""

from presence.ingest.reading.found import FoundMention
from presence.ingest.reading.names.site_features import features
from presence.ingest.reading.names.site_weights import WEIGHTS
from presence.ingest.reading.names.ties import JOINED, Named, Tie, ties
from presence.ingest.reading.rules.ar import sites as ar
from presence.ingest.reading.rules.en import sites as en
from presence.ingest.reading.rules.ru import sites as ru
from presence.ingest.reading.rules.sites import SiteRules
from presence.ingest.reading.rules.tr import sites as tr
from presence.ingest.reading.text.page import Page

RULES: dict[str, SiteRules] = {"en": en.SITES, "ar": ar.SITES, "tr": tr.SITES, "ru": ru.SITES}
_SURE = 0.4
"""In log odds: of those below, one in two is none."""


def believed(page: Page, hosts: frozenset[str]) -> list[Tie]:
    """Of one name the tie that speaks most for it."""
    rules, best = RULES.get(page.rules.code), dict[Named, tuple[float, Tie]]()
    for tie in ties(page, rules, hosts) if rules else ():
        told = features(page, rules, tie, hosts) if rules else {}
        total = sum(value * WEIGHTS.get(feature, 0.0) for feature, value in told.items())
        if total >= _SURE and total > best.get(tie.name, (0.0, tie))[0]:
            best[tie.name] = (total, tie)
    return [tie for _, tie in best.values()]


def recorded_bases(page: Page, hosts: frozenset[str]) -> list[FoundMention]:
    """Those that a record has under a town's name: tied to a noun for a site, or listed with a base."""
    after = page.rules.names.place_after  # "the post in Morek, Hama province"
    named = (tie.name for tie in believed(page, hosts) if tie.name.key)
    tied = (one for one in named if one.kind != "seat" or not after.match(page.level, one.span.end))
    found = {name.span: FoundMention(name.span, "base", name.key) for name in tied}
    bases = [m.span for m in page.mentions if m.kind == "base"]
    seats = (one for one in page.seat_bases if not after.match(page.level, one.span.end))
    for name in (*page.possible_bases, *seats):
        ahead = next((base for base in reversed(bases) if base.end <= name.span.start), None)
        ends = (ahead.end, _past_noun(page, ahead.end)) if ahead else ()
        if any(end <= name.span.start and JOINED.fullmatch(page.level, end, name.span.start) for end in ends):
            found.setdefault(name.span, name)
        behind = next((base for base in bases if base.start >= name.span.end), None)
        nouned = behind is not None and _past_noun(page, behind.end) > behind.end
        if behind and nouned and JOINED.fullmatch(page.level, name.span.end, behind.start):
            found.setdefault(name.span, name)
    return [one for one in found.values() if not any(one.span.meets(base) for base in bases)]


def _past_noun(page: Page, end: int) -> int:
    noun = page.rules.names.base_after.match(page.level, end)
    return noun.end() if noun else end
