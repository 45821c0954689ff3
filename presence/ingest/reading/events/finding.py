"""What happened: an event's kind, who, against whom, where, when and with how many, once however often it is told."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from presence.ingest.reading.events.aftermath import with_aftermath
from presence.ingest.reading.events.afterwards import dated, with_claims
from presence.ingest.reading.events.count_signs import Found
from presence.ingest.reading.events.count_weights import WORTH_WEIGHING
from presence.ingest.reading.events.doubles import Whole, once, without_asides
from presence.ingest.reading.events.figures import figures_of
from presence.ingest.reading.events.plainest import shown
from presence.ingest.reading.events.tellings import actors_in
from presence.ingest.reading.events.weighed import Weighed, counts, weighed
from presence.ingest.reading.events.whole_signs import signs_of
from presence.ingest.reading.events.whole_weights import HELD, START, THRESHOLD, TREES
from presence.ingest.reading.found import FoundEvent, FoundMention
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import grown, odds
from presence.ingest.reading.why import because


def find_events(page: Page, hosts: frozenset[str], states: Mapping[str, str]) -> list[FoundEvent]:
    """`states` says whose office each person holds."""
    wholes = whole(page, worth_weighing(page, weighed(page, hosts, states)), hosts, states)
    found = [*likely(page, wholes, hosts)]
    tolled = with_aftermath(page, [event for _, event in found])
    return [shown(page, event, one.tellings, states) for (one, _), event in zip(found, tolled, strict=True)]


def worth_weighing(page: Page, tellings: Iterable[Weighed]) -> list[Whole]:
    """Each telling by itself, as likely as it is alone."""
    found = []
    for each in tellings:
        for one, signs in each.found:
            score = counts(signs)
            if score >= WORTH_WEIGHING and not each.told.besides:
                found.append(Whole(event_of(page, one, each.target, score), (score,), signs))
    return found


def whole(page: Page, told: list[Whole], hosts: frozenset[str], states: Mapping[str, str]) -> list[Whole]:
    """Each once, with what later sentences add of who and when."""
    kept = once(without_asides(told), hosts, page.within, page.text)
    events = dated(page, [one.event for one in kept])
    events = [with_claims(page, event, lambda one: actors_in(page, one.span, states)) for event in events]
    return [replace(one, event=event) for one, event in zip(kept, events, strict=True)]


def likely(page: Page, wholes: list[Whole], hosts: frozenset[str]) -> Iterator[tuple[Whole, FoundEvent]]:
    for one, signs in zip(wholes, signs_of(page, wholes, hosts), strict=True):
        score = grown(signs, START + begun(one), TREES)
        if score >= THRESHOLD:
            yield one, replace(one.event, score=bounded(score))


def begun(one: Whole) -> float:
    """What its likeliest telling weighs by itself, which pairs of signs add to."""
    return HELD * odds(bounded(one.likely[0]))


def bounded(score: float) -> float:
    return round(min(max(score, 0.05), 0.95), 2)


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
        score=bounded(score),
        why="",
        reasons=tuple(reasons),
        place_key=one.where.place,
        killed=figures.killed,
        wounded=figures.wounded,
        personnel=figures.personnel,
    )
