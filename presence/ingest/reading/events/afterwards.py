"""What the sentences after an event add to it: who is said to have done it, and where and when it was."""

from collections.abc import Callable
from dataclasses import replace

from presence.ingest.reading.events.days import date_of
from presence.ingest.reading.events.kinds import AT_HOME, kind_of
from presence.ingest.reading.events.undergoers import HURTS, NEAR
from presence.ingest.reading.found import FoundEvent, FoundMention, Span
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

Actors = Callable[[Sentence], list[FoundMention]]
"""Who could act in a sentence."""
_DAY = len("2025-01-31")
_CLAIMANTS = (*AT_HOME, "hezbollah", "iran")
_BLAMED_WITHIN, _SOON = 4, 2


def with_claims(page: Page, event: FoundEvent, actors: Actors) -> FoundEvent:
    """ "HTS claimed responsibility", "Tehran blamed Israel": who did it is told apart from the deed."""
    if event.actor_key:
        return event
    following = [one for one in page.sentences if one.span.start >= event.span.start]
    for number, sentence in enumerate(following):
        who = _claimant(page, sentence, actors)
        if who is None and event.kind in HURTS and number < _BLAMED_WITHIN:
            who = _blamed(page, sentence, actors)
        if who and who.key != event.target_key:
            kind = kind_of(event.kind, who, event.trigger.of(page.level), event.base_key is not None)
            return replace(event, actor_key=who.key, kind=kind)
    return event


def _claimant(page: Page, sentence: Sentence, actors: Actors) -> FoundMention | None:
    claims = page.rules.claims
    claim = claims.search(page.level, sentence.span.start, sentence.span.end) if claims else None
    if claim is None:
        return None
    named = [m for m in actors(sentence) if m.key in _CLAIMANTS and m.span.end <= claim.start()]
    return named[-1] if named else None


def _blamed(page: Page, sentence: Sentence, actors: Actors) -> FoundMention | None:
    """The name right behind the verb, or before it where the verb stands last."""
    blames = page.rules.blames
    blame = blames.search(page.level, sentence.span.start, sentence.span.end) if blames else None
    if blame is None:
        return None
    if page.rules.clause_end:
        before = [m for m in actors(sentence) if 0 <= blame.start() - m.span.end < NEAR]
        return before[-1] if before else None
    return next((m for m in actors(sentence) if 0 <= m.span.start - blame.end() < NEAR), None)


def dated(page: Page, events: list[FoundEvent]) -> list[FoundEvent]:
    """ "The incident happened on Tuesday": the day of what was told just before."""
    incident = page.rules.incident
    if incident is None:
        return events
    found = list(events)
    for sentence in page.sentences:
        told = incident.search(page.level, sentence.span.start, sentence.span.end)
        before = [e for e in found if 0 < sentence.number - _number(page, e) <= _SOON] if told else []
        last = max((e.span.start for e in before), default=None)
        found = [_dated(page, e, sentence, Span(*told.span())) if told and e.span.start == last else e for e in found]
    return found


def _number(page: Page, event: FoundEvent) -> int:
    return next(one.number for one in page.sentences if one.span == event.span)


def _dated(page: Page, event: FoundEvent, sentence: Sentence, told: Span) -> FoundEvent:
    day, found = date_of(page, sentence.span, told)
    closer = found and len(event.date) < _DAY and day.startswith(event.date[: len("2025-01")])
    return replace(event, date=day) if closer else event
