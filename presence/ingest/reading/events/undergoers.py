"""Who has to do with a deed and did not do it: whom it befell, who helped, who only said so."""

import re

from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.base import EventRule
from presence.ingest.reading.text.page import Page

_HELPED_BY = re.compile(r"\b(?:backed|supported|aided|accompanied|trained) by (?:[\w-]+ ){0,4}$")
_USED_BY = re.compile(
    r"\b(?:backed|supported|trained|used|utili[sz]ed|controlled|held|run|operated|brokered|mediated) by "
    r"(?:[\w-]+ ){0,4}$"
)
_BACKED = re.compile(r"-(?:backed|aligned|linked|affiliated|allied|made|supported|controlled|held|trained)\b")
_SPEAKS = re.compile(r"(?:'s)?(?: [\w-]+){0,3} (?:said|says|reported|announced|confirmed|claimed)\b")
_DEATH = re.compile(
    r"(?:погиб|скончал|ранен[аоы]? |убит[аоы]? |подорвал|пострадал)[^.]*(?:в результате|при|от|после|из-за|во время)\b"
)
_BESIDE = re.compile(
    r"(?:[ -](?!(?:in|on|at|of|to|from|by|with|near|and|but|that|who|which|was|were|had|has)\b)[\w-]+)* ?"
)
_LAST_PAUSE = re.compile("[,،.;:]")
_UNDER = re.compile(r"\bпод [^.]*\b(?:попал|оказал|угодил)\w*\b[^,.]*$")
_FACING = re.compile("[,،.;:]| مع | بين | برصاص | بنيران | علي يد | من قبل ")
_WORD = re.compile(r"[^.,;:]*")
_MOVES = ("deployment", "withdrawal", "ground_incursion", "visit")
_OF_MOVERS = re.compile(
    r"(?:'?\w{1,4})? (?:ait|ba[gğ]l[ıi]) (?:[\w']+ ){0,4}"
    r"(?:konvoy|ara[cç]|t[ıi]r|sevk|asker|birlik|g[uü][cç]|devriye|gemi|u[cç]ak|helikopter|heyet|z[ıi]rhl)"
)
"""Whose convoy it is that moves."""
TOGETHER = ("talks", "patrol")
HURTS = ("air_strike", "attack_on_base", "clash")
REACH = 60
NEAR = 25


def undergoes(page: Page, rule: EventRule, mention: FoundMention) -> bool:
    """ "İran'a ait", "ABD üssüne": to whom it is done, where endings and not the order of words tell it."""
    pattern = page.rules.undergoes_after
    if rule.kind in _MOVES and _OF_MOVERS.match(page.level, mention.span.end):
        return False
    return pattern is not None and rule.kind not in TOGETHER and pattern.match(page.level, mention.span.end) is not None


def victim(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "The strike killed 33 Turkish soldiers.": who stands behind a word for dying did not strike."""
    if mention.span.start < trigger.end:
        return page.rules.code == "ru" and _died(page, trigger, mention)
    if _UNDER.match(page.level[max(0, trigger.start - 4) : mention.span.start]):
        return True
    rules = page.rules.figures
    start, end = trigger.end, mention.span.start
    return any(pattern.search(page.level, start, end) for pattern in (rules.killed, rules.wounded))


def _died(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "33 турецких военнослужащих погибли в результате авиаудара"."""
    between = page.level[mention.span.end : trigger.start]
    return _DEATH.search(between) is not None


def hurts(page: Page, trigger: Span, target: FoundMention) -> bool:
    rules, near = page.rules.figures, Span(max(0, target.span.start - NEAR), trigger.end)
    return any(pattern.search(page.level, near.start, near.end) for pattern in (rules.killed, rules.wounded))


def aside(page: Page, trigger: Span, rule: EventRule, mention: FoundMention) -> bool:
    """Named in a place of the sentence where no doer stands: behind a preposition, before "-backed", as what is hit."""
    rules = page.rules
    if rule.kind in (*TOGETHER, "handover") or trigger.holds(mention.span):
        return False
    if rules.aside_after and rules.aside_after.match(page.level, mention.span.end):
        return True
    if _owns(page, trigger, mention):
        return False
    if rules.aside_before and rules.aside_before.search(
        page.level, max(0, mention.span.start - REACH), mention.span.start
    ):
        return True
    if rule.kind in HURTS and mention.span.start < trigger.start and by_unnamed(page, trigger):
        return not _owns(page, trigger, mention)
    before = mention.span.end <= trigger.start and mention.span.start != mention.span.end
    return before and rule.kind in HURTS and is_passive(page, trigger)


def by_unnamed(page: Page, trigger: Span) -> bool:
    """ "Militants shelled the base": somebody did it whom no name tells."""
    unnamed = page.rules.unnamed
    near = page.level[max(0, trigger.start - NEAR) : trigger.start]
    if unnamed is None:
        return False
    return unnamed.search(near) is not None or unnamed.match(trigger.of(page.level).split(" ")[0] + " ") is not None


def _owns(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "in an Israeli overnight strike": the noun is his, whatever stands before both."""
    between = page.level[mention.span.end : trigger.start]
    return (
        page.rules.code != "ar"  # the adjective stands behind its noun
        and mention.span.start < mention.span.end <= trigger.start
        and len(between) < NEAR
        and _BESIDE.fullmatch(between) is not None
    )


def is_passive(page: Page, trigger: Span) -> bool:
    passive = page.rules.passive
    if passive is None:
        return False
    start, end = max(0, trigger.start - 12), trigger.end
    if page.rules.clause_end:  # the verb stands last
        start, end = trigger.start, _WORD.match(page.level, trigger.end, trigger.end + NEAR).end()  # type: ignore[union-attr]
    return passive.search(page.level, start, end) is not None


def helper(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "backed by planes of the coalition", "sites used by Iran", ", Russia said": has to do with it and did it not."""
    before = page.level[max(0, mention.span.start - REACH) : mention.span.start]
    if mention.span.start < trigger.end:
        return _HELPED_BY.search(before) is not None
    if before.endswith((", ", ", the ", ", a ")) and _SPEAKS.match(page.level, mention.span.end):
        return True
    return _USED_BY.search(before) is not None or _BACKED.match(page.level, mention.span.end) is not None


def fell(page: Page, mention: FoundMention) -> bool:
    """ "أصيب أربعة جنود أميركيين", "трое американцев убиты": they were hit, whoever hit them."""
    rules = page.rules.figures
    before = _FACING.split(page.level[max(0, mention.span.start - NEAR - 10) : mention.span.start])[-1]
    behind = (
        _LAST_PAUSE.split(page.level[mention.span.end : mention.span.end + NEAR])[0] if page.rules.code == "ru" else ""
    )
    return any(pattern.search(before) or pattern.search(behind) for pattern in (rules.killed, rules.wounded))


def defends(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "أسقطت الدفاعات الأميركية مسيرة", "Российские объекты атаковали": whose base it is, and not who attacked it."""
    repels = page.rules.repels
    if page.level.endswith("под ", 0, mention.span.start):  # "под турецкий огонь попал"
        return False
    if repels and repels.search(page.level, trigger.start, trigger.end):
        return True
    site = page.rules.names.base_noun.search(page.level, max(0, trigger.start - 1), trigger.end)
    ahead = mention.span.end <= trigger.start or page.rules.code != "ar"  # Arabic sets whose it is behind
    return site is not None and ahead and 0 <= site.start() - mention.span.end <= 1


def stopped(page: Page, rule: EventRule, trigger: Span) -> Span:
    """With the verb behind it that says that a drone near a base was stopped: that verb tells no strike of its own."""
    repels = page.rules.repels if rule.kind == "attack_on_base" and page.rules.clause_end else None
    verb = repels.search(page.level, trigger.end, trigger.end + NEAR) if repels else None
    return Span(trigger.start, verb.end()) if verb else trigger


def target_of(page: Page, trigger: Span, actor: FoundMention, actors: list[FoundMention]) -> FoundMention | None:
    others = [m for m in actors if m.key != actor.key]
    after = next((m for m in others if m.span.start > trigger.start), None)
    return after or next(iter(others), None)
