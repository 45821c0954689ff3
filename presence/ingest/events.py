"""What happened: an event's kind, who, against whom, where, when and with how many, once however often it is told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from presence.ingest.abroad import is_abroad
from presence.ingest.aftermath import with_aftermath
from presence.ingest.afterwards import dated, with_claims
from presence.ingest.background import reacted_to, recalled
from presence.ingest.doers import Sides
from presence.ingest.event_dates import date_of
from presence.ingest.event_doubles import once, without_asides
from presence.ingest.event_figures import figures_of
from presence.ingest.event_kinds import AT_HOME, FLYING, kind_of
from presence.ingest.handovers import foreign_takers
from presence.ingest.page import BLANK, Page
from presence.ingest.partners import befallen
from presence.ingest.place_choice import Atlas, Telling
from presence.ingest.reading import FoundEvent, FoundMention, Span
from presence.ingest.rules.base import EventRule
from presence.ingest.sentences import Sentence
from presence.ingest.sides import sides_of
from presence.ingest.spots import Where
from presence.ingest.triggers import of_clause, triggers
from presence.ingest.undergoers import aside, stopped, undergoes
from presence.ingest.whereabouts import wheres_of
from presence.ingest.why import because

_OWN_ACTORS = ("attack_on_base", "talks", "visit", "clash")
"""Kinds of events whose sentence must name who took part."""
_GOES_ON = ("patrol", "visit")
"""Kinds that a sentence goes on with without naming anybody again: "The patrol went along …"."""
_MOVES = ("withdrawal", "deployment", "ground_incursion", "handover", "construction", "patrol")
_AFTER = {
    "handover": "withdrawal",
    "patrol": "ground_incursion",
    "ground_incursion": "patrol",
    "clash": "ground_incursion",
}
"""Who did the one does the other: those who left hand over."""
_FIRE = re.compile("opened fire|exchang|fire")
_STRUCK = "struck"
_QUOTED, _CARRIED = 0.15, 0.2


@dataclass(frozen=True, slots=True)
class _Told:
    """One trigger in its sentence, with those who may have acted in it."""

    sentence: Sentence
    trigger: Span
    rule: EventRule
    actors: list[FoundMention]
    certainty: float
    clause: Span
    """Where it is told: the sentence, or of one that tells two of a kind its part."""


@dataclass(frozen=True, slots=True)
class _Happened:
    told: _Told
    sides: Sides
    telling: Telling
    dated: bool


def find_events(page: Page, hosts: frozenset[str], states: Mapping[str, str]) -> list[FoundEvent]:
    """`states` says whose office each person holds."""
    recent: dict[str, list[FoundMention]] = {}
    happened = [h for one in _told(page, hosts, states, recent) if (h := _happened(page, one, hosts, recent))]
    atlas = Atlas(page, hosts, [one.telling for one in happened])
    told = [event for one in happened if not one.telling.past for event in _events(page, one, atlas, hosts)]
    found = dated(page, list(with_aftermath(page, once(without_asides(told), hosts, page.within))))
    return [with_claims(page, e, lambda one: _actors(page, one, states)) for e in found]


def _told(
    page: Page, hosts: frozenset[str], states: Mapping[str, str], recent: Mapping[str, list[FoundMention]]
) -> Iterator[_Told]:
    """`recent` says who did the like last, as the events before this one were read."""
    for index, sentence in enumerate(page.sentences):
        here = _actors(page, sentence, states)
        claimed: list[Span] = []
        for rule in page.rules.events:
            for trigger, clause in triggers(page, sentence.span, rule, claimed):
                claimed.append(stopped(page, rule, trigger))
                if rule.kind == "patrol" and befallen(page, trigger):
                    continue
                certainty = rule.certainty - (_QUOTED if page.flat[trigger.start] == BLANK else 0)
                actors = of_clause(here, clause, hosts)
                takers = foreign_takers(page, trigger, actors, hosts) if rule.kind == "handover" else []
                if takers:
                    yield _Told(sentence, trigger, replace(rule, kind="deployment"), takers, certainty, clause)
                    continue
                before = recent.get("visit" if rule.kind == "talks" else rule.kind, [])
                if _goes_on(rule, here, hosts) and before:
                    opening = Span(sentence.span.start, sentence.span.start)
                    actors = [*(replace(one, span=opening) for one in before), *here]
                    certainty -= _CARRIED
                elif _may_be_carried(page, trigger, rule, recent) and all(
                    _cannot_act(page, trigger, rule, m, hosts) or _cannot(page, rule, m, recent) for m in here
                ):
                    if rule.kind == "deployment" and "withdrawal" in recent:
                        continue  # what was withdrawn went somewhere
                    same = recent.get(rule.kind) or recent.get(_AFTER.get(rule.kind, ""))
                    nearby = same or _nearby(page, index, states, hosts, rule)
                    nearby = [m for m in nearby if same or m.key not in {one.key for one in recent.get(_STRUCK, ())}]
                    opening = Span(sentence.span.start, sentence.span.start)
                    actors = [*(replace(one, span=opening) for one in nearby), *here]
                    certainty -= _CARRIED if len(actors) > len(here) else 0
                yield _Told(sentence, trigger, rule, actors, certainty, clause)


def _goes_on(rule: EventRule, here: list[FoundMention], hosts: frozenset[str]) -> bool:
    """ "The patrol went along …", "He was received by the president": nobody foreign is named again."""
    return (rule.kind in _GOES_ON and not here) or (
        rule.kind == "talks" and bool(here) and all(m.key in hosts for m in here)
    )


def _cannot(page: Page, rule: EventRule, mention: FoundMention, recent: Mapping[str, list[FoundMention]]) -> bool:
    """ "Eleven fighters loyal to Iran died in the strikes": who has no planes did not fly them, where another did."""
    struck = rule.kind == "air_strike" and "air_strike" in recent
    return struck and page.rules.place_list is not None and mention.key not in FLYING


def _may_be_carried(page: Page, trigger: Span, rule: EventRule, recent: Mapping[str, list[FoundMention]]) -> bool:
    """ "They raided the village. Residents opened fire.": on whom is told before."""
    fired = rule.kind == "clash" and page.rules.code == "en" and _FIRE.match(page.level, trigger.start) is not None
    return rule.kind not in _OWN_ACTORS or (fired and "ground_incursion" in recent)


def _cannot_act(page: Page, trigger: Span, rule: EventRule, mention: FoundMention, hosts: frozenset[str]) -> bool:
    """Who is there cannot have done it: then it was who did the like before, or was named just before."""
    taker = rule.kind == "handover" and mention.key in AT_HOME
    return mention.key in hosts or taker or undergoes(page, rule, mention) or aside(page, trigger, rule, mention)


def _actors(page: Page, sentence: Sentence, states: Mapping[str, str]) -> list[FoundMention]:
    """States and armed groups of the sentence; a person stands for the state whose office he holds."""
    return [
        FoundMention(m.span, "actor", states[m.key]) if m.kind == "person" else m
        for m in page.mentions_in(sentence.span)
        if m.kind == "actor" or (m.kind == "person" and m.key in states)
    ]


def _nearby(
    page: Page, index: int, states: Mapping[str, str], hosts: frozenset[str], rule: EventRule
) -> list[FoundMention]:
    """ "Israeli planes were overhead. Positions in Kiswah were bombed.": the only foreign actor just before."""
    around = [page.sentences[i] for i in (index - 1, index - 2) if i >= 0]
    if rule.kind in ("handover", "air_strike") and index + 1 < len(page.sentences):
        around.append(page.sentences[index + 1])
    for one in around:
        if one.paragraph != page.sentences[index].paragraph and one.number != index - 1:
            continue
        foreign = {m.key: m for m in _actors(page, one, states) if m.key not in hosts}
        if len(foreign) == 1:
            return list(foreign.values())
    return []


def _happened(
    page: Page, told: _Told, hosts: frozenset[str], recent: dict[str, list[FoundMention]]
) -> _Happened | None:
    sides = sides_of(page, told.trigger, told.rule, told.actors, hosts) or _on_base(page, told)
    if sides is None or is_abroad(page, told.clause, told.trigger):
        return None
    if _at_home(told, sides):
        return None
    day, dated = date_of(page, told.clause, told.trigger)
    if not dated:
        day, dated = date_of(page, told.sentence.span, told.trigger)
    past = recalled(page, told.rule.kind, told.clause, told.trigger, day)
    _remember(told.rule.kind, sides, recent, past)
    who = tuple(one.key for one in sides.actors)
    telling = Telling(told.rule.kind, told.trigger, told.clause, told.sentence, who, day, past)
    return _Happened(told, sides, telling, dated)


def _events(page: Page, one: _Happened, atlas: Atlas, hosts: frozenset[str]) -> Iterator[FoundEvent]:
    told, sides = one.told, one.sides
    vague = not one.dated and reacted_to(page, told.sentence.span, told.trigger)
    for placed in wheres_of(atlas, one.telling):
        where, day = placed.where, placed.day or one.telling.day
        if vague and (placed.carried or (not (where.base or where.place) and where.region in (None, *hosts))):
            continue
        who: list[FoundMention | None] = [*sides.actors] or [None]
        for actor in who:
            event = _event(page, told, sides, actor, where, day, one.dated)
            yield replace(event, score=max(0.05, round(event.score - _CARRIED / 2, 2))) if placed.carried else event


def _remember(kind: str, sides: Sides, recent: dict[str, list[FoundMention]], past: bool) -> None:
    """Who did the like last; who strikes again and again is meant further on, though that is no event."""
    if past and kind != "air_strike":
        return
    if sides.actors:
        recent[kind] = sides.actors
    elif sides.target:
        recent[_STRUCK] = [sides.target]


def _at_home(told: _Told, sides: Sides) -> bool:
    """What forces of Syria itself do: they move, and talk with each other."""
    talked = told.rule.kind == "talks" and bool(sides.actors)
    return (told.rule.kind in _MOVES or talked) and all(m.key in AT_HOME for m in sides.actors)


def _on_base(page: Page, told: _Told) -> Sides | None:
    """ "Rockets landed near the Omar base.": nobody is named but the base."""
    based = any(m.kind == "base" for m in page.mentions_in(told.clause))
    return Sides() if told.rule.kind == "attack_on_base" and based and not told.actors else None


def _event(
    page: Page, told: _Told, sides: Sides, actor: FoundMention | None, where: Where, day: str, dated: bool
) -> FoundEvent:
    figures = figures_of(page, told.sentence.span, told.rule.kind)
    subject = actor or sides.target
    score = told.certainty + (0.1 if where.base or where.region or where.place else 0) + (0.1 if dated else 0)
    trigger = told.trigger.of(page.text)
    reasons = [
        because("trigger", words=trigger, name=subject.span.of(page.text) or subject.key)
        if subject
        else because("named", words=trigger)
    ]
    reasons += [because("dated", date=day)] if dated else []
    reasons += [because("figure", words=span.of(page.text)) for span in figures.said]
    return FoundEvent(
        kind=kind_of(told.rule.kind, actor, told.trigger.of(page.level), where.base is not None),
        span=told.sentence.span,
        trigger=told.trigger,
        actor_key=actor.key if actor else None,
        target_key=sides.target.key if sides.target and sides.target is not actor else None,
        region_key=where.region,
        base_key=where.base,
        place=where.text,
        date=day,
        score=round(min(max(score, 0.05), 0.95), 2),
        why="",
        reasons=tuple(reasons),
        place_key=where.place,
        killed=figures.killed,
        wounded=figures.wounded,
        personnel=figures.personnel,
    )
