"""A base that a foreign force takes over: it comes there, whoever left it."""

import re

from presence.ingest.reading.events.doers import company_of
from presence.ingest.reading.events.kinds import AT_HOME
from presence.ingest.reading.events.undergoers import NEAR
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.text.page import Page

_TAKES = {
    "en": re.compile(
        r"(?:took|taken|takes?|taking) (?:\w+ )?(?:over|control|charge|possession)|assumed control|seized|moved into"
    ),
    "tr": re.compile(r"yerle[sş]|devral(?![ıi]n)|kontrol\w* (?:devral|ele al|sa[gğ]la)"),
}
_BY = re.compile(r"(?:was|were|been|being|is|are) (?:\w+ly |then |later )?$")
_AGENT = re.compile(r" by (?:the )?(?:[\w-]+ ){0,2}$")
_SUBJECT = {
    "en": re.compile(
        r"(?:'s?)?(?: (?:military|police|troops|forces|soldiers|fighters|army|units?|guards?|corps"
        r"|have|has|had|also|then|later|now))* ?"
    ),
    "tr": re.compile(r"(?:'\w+)?(?:,? (?!suriye|sdg|dsg|ordu)[\w'.]+){0,8}? ?"),
}


def foreign_takers(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> list[FoundMention]:
    """ "Russian forces took over the American base": those who stand as the subject of taking, or behind "by"."""
    takes = _TAKES.get(page.rules.code)
    if takes is None or not takes.search(page.level, trigger.start, trigger.end):
        return []
    at_home = {*hosts, *AT_HOME}
    if page.rules.code == "tr" and any(m.key in at_home for m in actors):
        return []
    if _BY.search(page.level, max(0, trigger.start - NEAR), trigger.start):
        behind = [m for m in actors if 0 <= m.span.start - trigger.end < NEAR]
        taker = behind[0] if behind and _AGENT.search(page.level, trigger.end - 3, behind[0].span.start) else None
    else:
        before = [m for m in actors if m.span.end <= trigger.start]
        stands = before and _SUBJECT[page.rules.code].fullmatch(page.level, before[-1].span.end, trigger.start)
        taker = before[-1] if stands else None
    if taker is None or taker.key in at_home:
        return []
    return [*company_of(page, taker, [m for m in actors if m.key not in at_home]), taker]
