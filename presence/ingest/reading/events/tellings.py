"""Where an article may tell of an event: words that do, those who may have acted, and how sure the words are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from presence.ingest.reading.events.handovers import foreign_takers
from presence.ingest.reading.events.kinds import AT_HOME, FLYING, LIKE
from presence.ingest.reading.events.partners import befallen
from presence.ingest.reading.events.triggers import Words, mere_words, of_clause, triggers, unfit_words, words_of
from presence.ingest.reading.events.undergoers import aside, stopped, undergoes
from presence.ingest.reading.found import EventKind, FoundMention, Span
from presence.ingest.reading.rules.base import EventRule
from presence.ingest.reading.rules.patterns import NEVER
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

Strength = Literal["plain", "unfit", "word"]
"""Plain words for a deed; loose words without the doer or thing they want; a mere word."""
_OWN_ACTORS = ("attack_on_base", "talks", "visit", "clash")
"""Kinds of events whose sentence must name who took part."""
_GOES_ON = ("patrol", "visit")
"""Kinds that a sentence goes on with without naming anybody again: "The patrol went along …"."""
_AFTER = {
    "handover": "withdrawal",
    "patrol": "ground_incursion",
    "ground_incursion": "patrol",
    "clash": "ground_incursion",
}
"""Who did the one does the other: those who left hand over."""
_FIRE = re.compile("opened fire|exchang|fire")
STRUCK = "struck"
Recent = Mapping[str, list[FoundMention]]
"""Who did the like last, by kind, as the events before were read."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One trigger in its sentence, with those who may have acted in it."""

    sentence: Sentence
    trigger: Span
    rule: EventRule
    actors: list[FoundMention]
    clause: Span
    """Where it is told: the sentence, or of one that tells two of a kind its part."""
    strength: Strength = "plain"
    carried: bool = False
    """Whether who acted is named elsewhere."""
    others: frozenset[EventKind] = frozenset()
    """What else plain words of the sentence tell."""
    besides: bool = False
    """Whether plain words tell the like in the same sentence."""


def tellings(
    page: Page, hosts: frozenset[str], states: Mapping[str, str], recent: Recent, *, everything: bool = False
) -> Iterator[Telling]:
    """Plain words first, in the order of the rules; what else there may be in the sentence behind them.

    With `everything` mere words where plain ones tell the like too: what can be learned from of how words tell alone.
    """
    for index, sentence in enumerate(page.sentences):
        here = actors_in(page, sentence.span, states)
        claimed: list[Span] = []
        plain: set[EventKind] = set()
        words = [(rule, words_of(page, sentence.span, rule)) for rule in page.rules.events]
        for rule, told_in in words:
            for trigger, clause in triggers(page, sentence.span, told_in, claimed):
                claimed.append(stopped(page, rule, trigger))
                if rule.kind == "patrol" and befallen(page, trigger):
                    continue
                told = _taken_over(page, Telling(sentence, trigger, rule, here, clause), hosts)
                told = told or _carried(
                    page, index, Telling(sentence, trigger, rule, here, clause), hosts, states, recent
                )
                if told:
                    plain.add(told.rule.kind)
                    yield told
        for told in _doubtful(page, index, here, words, claimed, (hosts, states, recent)):
            told_so = not plain.isdisjoint(LIKE[told.rule.kind])
            if everything or not told_so:
                yield replace(told, besides=told_so, others=frozenset() if told_so else frozenset(plain))


def _doubtful(
    page: Page,
    index: int,
    here: list[FoundMention],
    words: list[tuple[EventRule, Words]],
    claimed: list[Span],
    known: tuple[frozenset[str], Mapping[str, str], Recent],
) -> Iterator[Telling]:
    """What loose words and mere ones may tell."""
    sentence = page.sentences[index]
    for rule, told_in in words:
        trigger = unfit_words(page, sentence.span, told_in, claimed)
        if trigger:
            claimed.append(trigger)
            told = _carried(page, index, Telling(sentence, trigger, rule, here, sentence.span, "unfit"), *known)
            if told:
                yield told
    yield from _in_mere_words(page, sentence, here)


def _in_mere_words(page: Page, sentence: Sentence, here: list[FoundMention]) -> Iterator[Telling]:
    """Where a place or day makes it likely that something is told."""
    if not (here or page.places_in(sentence.span) or page.mentions_in(sentence.span)):
        return
    for trigger, kind in mere_words(page, sentence.span):
        yield Telling(sentence, trigger, EventRule(kind, NEVER), here, sentence.span, "word")


def _taken_over(page: Page, told: Telling, hosts: frozenset[str]) -> Telling | None:
    """A base that foreigners take over: they come there."""
    if told.rule.kind != "handover":
        return None
    takers = foreign_takers(page, told.trigger, of_clause(told.actors, told.clause, hosts), hosts)
    return replace(told, rule=replace(told.rule, kind="deployment"), actors=takers) if takers else None


def _carried(
    page: Page, index: int, told: Telling, hosts: frozenset[str], states: Mapping[str, str], recent: Recent
) -> Telling | None:
    """With those of other sentences, where nobody here can have done it; None for a part of a withdrawal."""
    rule, trigger, here = told.rule, told.trigger, told.actors
    opening = Span(told.sentence.span.start, told.sentence.span.start)
    before = recent.get("visit" if rule.kind == "talks" else rule.kind, [])
    if _goes_on(rule, here, hosts) and before:
        return replace(told, actors=[*(replace(one, span=opening) for one in before), *here], carried=True)
    able = (m for m in here if not _cannot_act(page, trigger, rule, m, hosts) and not _cannot(page, rule, m, recent))
    if not _may_be_carried(page, trigger, rule, recent) or any(able):
        return replace(told, actors=of_clause(here, told.clause, hosts))
    if rule.kind == "deployment" and "withdrawal" in recent:
        return None  # what was withdrawn went somewhere
    same = recent.get(rule.kind) or recent.get(_AFTER.get(rule.kind, ""))
    nearby = same or _nearby(page, index, states, hosts, rule)
    nearby = [m for m in nearby if same or m.key not in {one.key for one in recent.get(STRUCK, ())}]
    return replace(told, actors=[*(replace(one, span=opening) for one in nearby), *here], carried=bool(nearby))


def _goes_on(rule: EventRule, here: list[FoundMention], hosts: frozenset[str]) -> bool:
    """ "The patrol went along …", "He was received by the president": nobody foreign is named again."""
    return (rule.kind in _GOES_ON and not here) or (
        rule.kind == "talks" and bool(here) and all(m.key in hosts for m in here)
    )


def _cannot(page: Page, rule: EventRule, mention: FoundMention, recent: Recent) -> bool:
    """ "Eleven fighters loyal to Iran died in the strikes": who has no planes did not fly them, where another did."""
    struck = rule.kind == "air_strike" and "air_strike" in recent
    return struck and page.rules.place_list is not None and mention.key not in FLYING


def _may_be_carried(page: Page, trigger: Span, rule: EventRule, recent: Recent) -> bool:
    """ "They raided the village. Residents opened fire.": on whom is told before."""
    fired = rule.kind == "clash" and page.rules.code == "en" and _FIRE.match(page.level, trigger.start) is not None
    return rule.kind not in _OWN_ACTORS or (fired and "ground_incursion" in recent)


def _cannot_act(page: Page, trigger: Span, rule: EventRule, mention: FoundMention, hosts: frozenset[str]) -> bool:
    """Who is there cannot have done it: then it was who did the like before, or was named just before."""
    taker = rule.kind == "handover" and mention.key in AT_HOME
    return mention.key in hosts or taker or undergoes(page, rule, mention) or aside(page, trigger, rule, mention)


def actors_in(page: Page, span: Span, states: Mapping[str, str]) -> list[FoundMention]:
    """States and armed groups; a person stands for the state whose office he holds."""
    return [
        FoundMention(m.span, "actor", states[m.key]) if m.kind == "person" else m
        for m in page.mentions_in(span)
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
        foreign = {m.key: m for m in actors_in(page, one.span, states) if m.key not in hosts}
        if len(foreign) == 1:
            return list(foreign.values())
    return []
