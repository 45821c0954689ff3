"""What happened: an event's kind, who, against whom, where and when, once however often it is told."""

from collections.abc import Iterator
from dataclasses import replace

from presence.ingest.dates import find_dates
from presence.ingest.page import Page
from presence.ingest.reading import FoundEvent, FoundMention, Span
from presence.ingest.rules.base import EventRule
from presence.ingest.sentences import Sentence
from presence.ingest.why import because

_BY_HOSTS = ("handover", "clash")
_AGAINST = ("air_strike", "clash", "talks")


def find_events(page: Page, hosts: frozenset[str]) -> list[FoundEvent]:
    told: list[FoundEvent] = []
    for sentence in page.sentences:
        seen: set[str] = set()
        for event in _in_sentence(page, sentence, hosts):
            if event.kind not in seen:
                seen.add(event.kind)
                told.append(event)
    return _once(told, hosts)


def _earlier_actor(page: Page, sentence: Sentence, kind: str, hosts: frozenset[str]) -> FoundMention | None:
    """ "Israeli planes were overhead. Positions in Kiswah were bombed.": the only foreign actor just before."""
    if kind != "air_strike":
        return None
    start = max(page.text.rfind("\n", 0, sentence.span.start), sentence.span.start - 250)
    before = page.mentions_in(Span(max(0, start), sentence.span.start))
    foreign = {m.key: m for m in before if m.kind == "actor" and m.key not in hosts}
    return next(iter(foreign.values())) if len(foreign) == 1 else None


def _in_sentence(page: Page, sentence: Sentence, hosts: frozenset[str]) -> Iterator[FoundEvent]:
    span = sentence.span
    mentions = page.mentions_in(span)
    for rule in page.rules.events:
        for match in rule.pattern.finditer(page.flat, span.start, span.end):
            trigger = Span(*match.span())
            if _unreal(page, span, trigger):
                continue
            event = _event(page, span, trigger, rule, mentions, hosts)
            if event is None and not any(m.kind == "actor" for m in mentions):
                earlier = _earlier_actor(page, sentence, rule.kind, hosts)
                weaker = replace(rule, certainty=rule.certainty - 0.2)
                event = _event(page, span, trigger, weaker, [earlier, *mentions], hosts) if earlier else None
            if event:
                yield event
                break


def _unreal(page: Page, sentence: Span, trigger: Span) -> bool:
    """A negation, plan or denial governs the trigger from within its clause."""
    start = max(sentence.start, trigger.start - 90)
    for mark in (",", "،", ";", "؛", "—", " and ", " but "):
        start = max(start, page.flat.rfind(mark, start, trigger.start) + 1)
    if page.rules.unreal.search(page.flat, start, trigger.end) is not None:
        return True
    after = page.flat[trigger.end : min(sentence.end, trigger.end + 25)].split(",")[0]
    return page.rules.verb_final and page.rules.unreal.search(after) is not None


def _event(
    page: Page, sentence: Span, trigger: Span, rule: EventRule, mentions: list[FoundMention], hosts: frozenset[str]
) -> FoundEvent | None:
    actors = [m for m in mentions if m.kind == "actor"]
    actor, target = _sides(page, trigger, rule, actors, hosts)
    subject = actor or target
    if subject is None:
        return None
    region, base = _nearest(mentions, "region", trigger, hosts), _nearest(mentions, "base", trigger, hosts)
    date, dated = _date(page, sentence, trigger)
    where = base or region
    score = rule.certainty + (0.1 if where else 0) + (0.1 if dated else 0)
    return FoundEvent(
        kind=rule.kind,
        span=sentence,
        trigger=trigger,
        actor_key=actor.key if actor else None,
        target_key=target.key if target else None,
        region_key=region.key if region else None,
        base_key=base.key if base else None,
        place=where.span.of(page.text) if where else "",
        date=date,
        score=round(min(score, 0.95), 2),
        why="",
        reasons=(
            because("trigger", words=trigger.of(page.text), name=subject.span.of(page.text)),
            *([because("dated", date=date)] if dated else []),
        ),
    )


def _sides(
    page: Page, trigger: Span, rule: EventRule, actors: list[FoundMention], hosts: frozenset[str]
) -> tuple[FoundMention | None, FoundMention | None]:
    """Who did it, and to whom. Of a rocket on a base mostly only the victim is named."""
    agent = _agent(page, trigger, actors)
    if rule.kind == "attack_on_base":
        return agent, next((m for m in actors if agent is None or m.key != agent.key), None)
    actor = agent or _actor(trigger, [m for m in actors if m.key not in hosts] or actors)
    if actor is None or (actor.key in hosts and rule.kind not in _BY_HOSTS):
        return None, None
    target = next((m for m in actors if m.span.start > trigger.start and m.key != actor.key), None)
    return actor, target if rule.kind in _AGAINST else None


def _agent(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    by = page.rules.agent.search(page.flat, trigger.start, trigger.end + 60)
    return next((m for m in actors if 0 <= m.span.start - by.end() < 25), None) if by else None


def _actor(trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """The last actor before the trigger, else the first after it."""
    before = [m for m in actors if m.span.start < trigger.end]
    if before:
        return before[-1]
    return actors[0] if actors and actors[0].span.start - trigger.end < 60 else None


def _nearest(mentions: list[FoundMention], kind: str, trigger: Span, countries: frozenset[str]) -> FoundMention | None:
    places = [m for m in mentions if m.kind == kind]
    finer = [m for m in places if m.key not in countries] or places
    return min(finer, key=lambda mention: _distance(mention.span, trigger), default=None)


def _distance(span: Span, trigger: Span) -> int:
    """A place after the trigger is likelier its own than one before."""
    return span.start - trigger.end if span.start > trigger.start else 40 + trigger.start - span.end


def _date(page: Page, sentence: Span, trigger: Span) -> tuple[str, bool]:
    published = page.document.published
    found = [
        one
        for one in find_dates(page.flat, sentence, page.rules.code, published)
        if not published or one.edtf <= published.isoformat()
    ]
    if found:
        return min(found, key=lambda one: abs(one.span.start - trigger.start)).edtf, True
    return (f"{published:%Y-%m}" if published else ""), False


def _once(told: list[FoundEvent], countries: frozenset[str]) -> list[FoundEvent]:
    kept: list[FoundEvent] = []
    for event in told:
        same = next((i for i, other in enumerate(kept) if _same(event, other, countries)), None)
        if same is None:
            kept.append(event)
        else:
            kept[same] = _fuller(kept[same], event, countries)
    return kept


def _same(one: FoundEvent, other: FoundEvent, countries: frozenset[str]) -> bool:
    if (one.kind, one.actor_key) != (other.kind, other.actor_key):
        return False
    dates = one.date.startswith(other.date) or other.date.startswith(one.date)
    places = {one.base_key or one.region_key, other.base_key or other.region_key} - {None, *countries}
    return dates and len(places) < 2


def _fuller(first: FoundEvent, second: FoundEvent, countries: frozenset[str]) -> FoundEvent:
    """The first telling, with what only the second one says."""
    date = max(first.date, second.date, key=len)
    vague = first.region_key in countries and first.base_key is None and second.region_key is not None
    return replace(
        first,
        target_key=first.target_key or second.target_key,
        region_key=second.region_key if vague else first.region_key or second.region_key,
        base_key=first.base_key or second.base_key,
        place=second.place if vague else first.place or second.place,
        date=date,
        score=max(first.score, second.score),
    )
