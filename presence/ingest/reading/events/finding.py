"""What happened: an event's kind, who, against whom, where, when and with how many, once however often it is told."""

from collections.abc import Mapping

from presence.ingest.reading.events.aftermath import with_aftermath
from presence.ingest.reading.events.afterwards import dated, with_claims
from presence.ingest.reading.events.count_signs import Found
from presence.ingest.reading.events.count_weights import THRESHOLD
from presence.ingest.reading.events.doubles import once, without_asides
from presence.ingest.reading.events.figures import figures_of
from presence.ingest.reading.events.tellings import actors_in
from presence.ingest.reading.events.weighed import counts, weighed
from presence.ingest.reading.found import FoundEvent, FoundMention
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.why import because


def find_events(page: Page, hosts: frozenset[str], states: Mapping[str, str]) -> list[FoundEvent]:
    """`states` says whose office each person holds."""
    told: list[FoundEvent] = []
    for each in weighed(page, hosts, states):
        for one, signs in each.found:
            score = counts(signs)
            if score >= THRESHOLD:
                told.append(event_of(page, one, each.target, score))
    return finished(page, told, hosts, states)


def finished(page: Page, told: list[FoundEvent], hosts: frozenset[str], states: Mapping[str, str]) -> list[FoundEvent]:
    """Each once, with what later sentences add."""
    found = dated(page, list(with_aftermath(page, once(without_asides(told), hosts, page.within, page.text))))
    return [with_claims(page, e, lambda one: actors_in(page, one.span, states)) for e in found]


def event_of(page: Page, one: Found, target: FoundMention | None, score: float) -> FoundEvent:
    told, actor = one.told, one.actor
    figures = figures_of(page, told.sentence.span, told.rule.kind)
    subject = actor or target
    trigger = told.trigger.of(page.text)
    reasons = [
        because("trigger", words=trigger, name=subject.span.of(page.text) or subject.key)
        if subject
        else because("named", words=trigger)
    ]
    reasons += [because("dated", date=one.day)] if one.dated else []
    reasons += [because("figure", words=span.of(page.text)) for span in figures.said]
    return FoundEvent(
        kind=one.kind,
        span=told.sentence.span,
        trigger=told.trigger,
        actor_key=actor.key if actor else None,
        target_key=target.key if target and target.key != (actor.key if actor else None) else None,
        region_key=one.where.region,
        base_key=one.where.base,
        place=one.where.text,
        date=one.day,
        score=round(min(max(score, 0.05), 0.95), 2),
        why="",
        reasons=tuple(reasons),
        place_key=one.where.place,
        killed=figures.killed,
        wounded=figures.wounded,
        personnel=figures.personnel,
    )
