"""What speaks for and against a name with a noun for a site beside it being that of a certain base."""

import re

from presence.ingest.reading.found import Span
from presence.ingest.reading.names.ties import OWNER, Tie
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.rules.sites import SiteRules
from presence.ingest.reading.text.page import Page

_HEAD = 28
_GROUPS = frozenset(("sdf", "sna", "hts", "islamic-state"))
_PARTLY, _ASIDE = 0.6, 0.5
_IN_OTHER_LANDS = re.compile(r"(?<!\w)in (?:\w+ )?(?:iraq|jordan|qatar|germany|turkey|kuwait|lebanon)\b")


def features(page: Page, rules: SiteRules, tie: Tie, hosts: frozenset[str]) -> dict[str, float]:
    name, kind, link, owner = tie.name.kind, tie.kind, tie.link, _owner(page, tie, hosts)
    length = _length(tie.between.of(page.level))
    told = {"always": 1.0, f"kind {kind}": 1.0, f"link {link}": 1.0, f"name {name}": 1.0, f"owner {owner}": 1.0}
    told |= {
        f"kind {kind} link {link.split()[-1]}": _PARTLY,
        f"name {name} link {link}": _PARTLY,
        f"name {name} kind {kind}": _PARTLY,
        f"owner {owner} kind {kind}": _PARTLY,
        f"words {length}": 1.0,
        f"words {length} behind {link.startswith('behind')}": _PARTLY,
        f"in {page.rules.code}": _ASIDE,
        f"in {page.rules.code} link {link}": _PARTLY,
    }
    told |= dict.fromkeys(_around(page, rules, tie), 1.0)
    if "several" in told:
        told[f"several name {name}"] = 1.0
        told[f"several link {link}"] = _PARTLY
    if "military" in told:
        told[f"military kind {kind}"] = _PARTLY
    if link.endswith("near") and any(m.kind == "base" for m in page.mentions):
        told |= {"another named": 1.0, f"another named owner {owner}": 1.0}
    if name == "unlisted":
        told[f"unlisted owner {owner}"] = 1.0
        told["abroad"] = float(_is_abroad(page, tie.span))
    return told


def _length(between: str) -> int:
    words = len(between.split())
    return 0 if not words else 1 if words < 3 else 2 if words < 5 else 3


def _around(page: Page, rules: SiteRules, tie: Tie) -> list[str]:
    level, noun, between = page.level, tie.noun, tie.between
    head, written = level[max(0, noun.start - _HEAD) : noun.start], noun.of(level)
    around = (max(0, noun.start - _HEAD), max(noun.end + 20, between.end))
    signs = {
        "listed": tie.listed,
        "several": rules.several.search(written),
        "of some": closes(rules.of_some, head),
        "definite": closes(rules.definite, head) or rules.definite.search(written),
        "military": rules.military.search(level, *around),
        "civil": rules.civil.search(level, *around),
        "used": rules.used.search(level, between.start, between.end),
    }
    return [sign for sign, shown in signs.items() if shown]


def _owner(page: Page, tie: Tie, hosts: frozenset[str]) -> str:
    near = Span(max(0, tie.span.start - OWNER), tie.span.end)
    actors = [m for m in page.mentions_in(near) if m.kind == "actor"]
    if not actors:
        return "none"
    best = min(actors, key=lambda m: abs(m.span.end - tie.noun.start))
    return "host" if best.key in hosts else "group" if best.key in _GROUPS else "foreign"


def _is_abroad(page: Page, span: Span) -> bool:
    sentence = next((one.span for one in page.sentences if one.span.holds(span)), span)
    lands = (page.rules.elsewhere, page.rules.other_lands, _IN_OTHER_LANDS)
    return any(one.search(page.level, sentence.start, sentence.end) for one in lands if one)
