"""The words that tell an event, and the clause they tell it in."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, Span
from presence.ingest.rules.base import EventRule
from presence.ingest.unreal import unreal

_JOINT = re.compile(r"(?:,|;)? (?:and|while|after|but) |; ")


def triggers(page: Page, span: Span, rule: EventRule, claimed: Sequence[Span]) -> list[tuple[Span, Span]]:
    """One mostly; two where each clause of a sentence tells of its own ("hit Homs on Monday, and struck Hama")."""
    found = [t for t in _real(page, span, rule) if not any(t.meets(c) for c in claimed)]
    for first, second in pairwise(found[:2]):
        joint = _JOINT.search(page.level, first.end, second.start) if page.rules.code == "en" else None
        clause = Span(joint.end(), span.end) if joint else None
        if joint and clause and any(m.kind != "person" for m in page.mentions_in(clause)):
            return [(first, Span(span.start, joint.start())), (second, clause)]
    return [(trigger, span) for trigger in (_apart(page, found) if page.rules.code == "ar" else found[:1])]


def _apart(page: Page, found: list[Span]) -> Iterator[Span]:
    """The first, and those that a comma parts from the one before: "قصفت …، كما استهدفت …"."""
    last: Span | None = None
    for trigger in found:
        if last is None or "،" in page.level[last.end : trigger.start]:
            yield trigger
            last = trigger


def of_clause(actors: list[FoundMention], clause: Span, hosts: frozenset[str]) -> list[FoundMention]:
    """Those of the clause, where it names a foreign one."""
    own = [m for m in actors if clause.holds(m.span)]
    return own if any(m.key not in hosts for m in own) else actors


def _real(page: Page, span: Span, rule: EventRule) -> Iterator[Span]:
    for match in rule.pattern.finditer(page.level, span.start, span.end):
        trigger = Span(*match.span())
        if not unreal(page, span, trigger):
            yield trigger
