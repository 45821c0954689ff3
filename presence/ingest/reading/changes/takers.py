"""Whose force it is that comes or goes, and who takes its place."""

import re

from presence.ingest.reading.changes.told import Told, before
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.changes import ChangeRule
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.text.page import BLANK

_FAR = 160
_BY_VERB = 30
_HEAD = 30
_NO_FOREIGNERS = frozenset(("sdf", "sna", "hts", "islamic-state"))
"""They fight in Syria alone: what they take over is no foreign presence."""


def sides(told: Told, rule: ChangeRule, trigger: Span) -> tuple[FoundMention | None, FoundMention | None, bool]:
    """Whose force it is, who takes its place, and whether that is known well enough."""
    if rule.kind != "handed_over":
        actor, sure = _actor(told, rule, trigger)
        return actor, None, sure
    if not rule.by_taker:
        giver, sure = _actor(told, rule, trigger)
        return giver, _recipient(told, trigger), sure
    subject = _taker(told, rule, trigger)
    host = subject is not None and subject.key in told.hosts and subject.span.start < trigger.start
    taker = subject if host else _recipient(told, trigger) or subject
    others = {m.key: m for m in told.mentions if m.kind == "actor" and _may_be(told, m)}
    others.pop(taker.key if taker else "", None)
    left = next((m for m in others.values() if _gives(told, m)), None)
    if rule.seizes and is_foreign(told, taker):
        return left, taker, True
    giver = left or (next(iter(others.values())) if len(others) == 1 else None)
    return giver, taker, taker is not None


def is_foreign(told: Told, actor: FoundMention | None) -> bool:
    return actor is not None and actor.key not in told.hosts and actor.key not in _NO_FOREIGNERS


def only_before(told: Told) -> FoundMention | None:
    earlier = {m.key: m for m in before(told, "actor") if _may_be(told, m)}
    return next(iter(earlier.values())) if len(earlier) == 1 else None


def _may_be(told: Told, mention: FoundMention) -> bool:
    return mention.key not in told.hosts and mention.key not in _NO_FOREIGNERS


def _taker(told: Told, rule: ChangeRule, trigger: Span) -> FoundMention | None:
    actors = [m for m in told.mentions if m.kind == "actor" and not _gives(told, m)]
    behind = [m for m in actors if 0 <= m.span.start - trigger.end <= _BY_VERB]
    if told.rules.subject_behind:
        behind = [m for m in behind if _is_subject_behind(told, trigger, m)]
    if rule.subject_after and behind:
        return behind[0]
    ahead = [m for m in actors if m.span.start < trigger.end]
    return ahead[-1] if ahead else None


def _actor(told: Told, rule: ChangeRule, trigger: Span) -> tuple[FoundMention | None, bool]:
    """Whose force it is, and whether it may be anybody's: what the host's own army does is no foreign presence."""
    actors = [m for m in told.mentions if m.kind == "actor" and not _goes_along(told, m)]
    actors = [m for m in actors if told.page.flat[m.span.start] != BLANK]
    givers = [m for m in actors if not _is_recipient(told, m)] if rule.kind == "handed_over" else actors
    verb_first = [m for m in givers if _is_subject_behind(told, trigger, m)]
    if verb_first:
        return (verb_first[0], True) if _may_be(told, verb_first[0]) else (None, False)
    agents = (m for m in givers if m.span.start >= trigger.end and _is_agent(told, trigger, m))
    if (agent := next(agents, None)) is not None:
        return (agent, True) if _may_be(told, agent) else (None, False)
    ahead = [m for m in givers if m.span.start < trigger.end]
    foreign = [m for m in ahead if _may_be(told, m)]
    if foreign and rule.kind == "started" and told.rules.verb_final and ahead[-1].key in told.hosts:
        return None, False  # "ABD'nin boşalttığı üsse Suriye ordusu yerleşti"
    if foreign:
        return foreign[-1], True
    if ahead and rule.kind != "handed_over":
        return None, False
    behind = [m for m in givers if _may_be(told, m) and m.span.start - trigger.end < _FAR]
    if behind:
        return behind[0], True
    return _in_headline(told) or only_before(told) or _only_one(told), True


def _is_agent(told: Told, trigger: Span, mention: FoundMention) -> bool:
    """ "Vacated by US forces"."""
    return told.rules.agent.fullmatch(told.page.flat[trigger.end : mention.span.start].strip()) is not None


def _only_one(told: Told) -> FoundMention | None:
    named = {m.key: m for m in told.page.mentions if m.kind == "actor" and _may_be(told, m)}
    return next(iter(named.values())) if len(named) == 1 else None


def _in_headline(told: Told) -> FoundMention | None:
    """ "Türkiye bir noktayı daha boşalttı": whom the article is about, where its headline names one force alone."""
    named = {m.key for m in told.page.headline if m.kind == "actor" and _may_be(told, m)}
    if len(named) != 1:
        return None
    return next((m for m in told.page.mentions if m.kind == "actor" and m.key in named), None)


def _is_subject_behind(told: Told, trigger: Span, mention: FoundMention) -> bool:
    words, between = told.rules.subject_behind, told.page.flat[trigger.end : mention.span.start]
    return words is not None and mention.span.start >= trigger.end and words.fullmatch(between) is not None


def _goes_along(told: Told, mention: FoundMention) -> bool:
    """ "Escorted by Russian military police"."""
    if told.rules.escort_after.match(told.page.flat, mention.span.end):
        return True
    return _stands_behind(told, told.rules.escort, mention)


def _gives(told: Told, mention: FoundMention) -> bool:
    if told.rules.giver_after.match(told.page.flat, mention.span.end):
        return True
    return _stands_behind(told, told.rules.giver, mention)


def _is_recipient(told: Told, mention: FoundMention) -> bool:
    if told.rules.recipient_after.match(told.page.flat, mention.span.end):
        return True
    return _stands_behind(told, told.rules.recipient, mention)


def _stands_behind(told: Told, words: re.Pattern[str], mention: FoundMention) -> bool:
    head = told.page.flat[max(told.span.start, mention.span.start - _HEAD) : mention.span.start].rstrip()
    return closes(words, head)


def _recipient(told: Told, trigger: Span) -> FoundMention | None:
    return next(
        (
            m
            for m in told.mentions
            if m.kind == "actor"
            and _is_recipient(told, m)
            and (m.span.start > trigger.start or told.rules.recipient_after.match(told.page.flat, m.span.end))
        ),
        None,
    )
