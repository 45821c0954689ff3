"""What events can be learned from: articles with answers, as the reader lays them out and weighs what they tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.fitting import Choice
from presence.ingest.reading import reader
from presence.ingest.reading.events import finding
from presence.ingest.reading.events.kinds import LIKE
from presence.ingest.reading.events.weighed import Weighed
from presence.ingest.reading.events.whole_signs import signs_of
from presence.ingest.reading.found import FoundEvent
from presence.ingest.reading.measured.gold import GoldArticle, GoldEvent, read_folder
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import dates_meet, pair_events, same_event, same_place
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import Signs
from tests.reading import starter_names

_MISSING = 4
"""In ten: how much of what plain words tell is learned from as if they were missing."""


@dataclass(frozen=True, slots=True)
class Laid:
    """One article as the reader lays it out, before it looks for events; None where it is off topic."""

    article: GoldArticle
    how: tuple[Page, frozenset[str], Mapping[str, str]] | None


def laid_out(folders: Iterable[Path], *, held_out: bool = False) -> list[Laid]:
    caught: list[tuple[Page, frozenset[str], Mapping[str, str]]] = []
    true = reader.find_events  # type: ignore[attr-defined]

    def noting(page: Page, hosts: frozenset[str], states: Mapping[str, str]) -> list[FoundEvent]:
        caught.append((page, hosts, states))
        return []

    reader.find_events = noting  # type: ignore[attr-defined]
    names, offices = starter_names.gazetteer(), starter_names.offices()
    found = []
    for folder in folders:
        for article in read_folder(folder):
            if article.set == "held_out" and not held_out:
                continue
            caught.clear()
            reader.read(article.document, names, offices)
            found.append(Laid(article, caught[0] if caught else None))
    reader.find_events = true  # type: ignore[attr-defined]
    return found


def told_by(one: Laid, each: Weighed, lexicon: Lexicon) -> list[list[GoldEvent]]:
    """Of each thing found for a telling, the events of the answer that it may tell, as sure as can be."""
    if one.how is None:
        return []
    published, keys = one.article.document.published, {option.key or "" for option in each.doers}
    answers = []
    for found, _ in each.found:
        event = finding.event_of(one.how[0], found, None, 0.5)
        then = [g for g in one.article.events if dates_meet(g.date, event.date, published) and g.actor in keys]
        there = [g for g in then if same_place(g.place, event, lexicon)]
        own = [g for g in there if g.kind == each.told.rule.kind]
        like = own or [g for g in there if g.kind in LIKE[each.told.rule.kind]]
        sure = each.told.strength == "plain"
        answers.append(like or ([g for g in then if g.kind == each.told.rule.kind] if sure else []))
    return answers


def rows(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> tuple[list[Choice], list[Choice]]:
    """Whose deed each telling is, and of which kind, by the answer."""
    doers, kinds = list[Choice](), list[Choice]()
    for one, tellings in zip(laid, read, strict=True):
        for each in tellings:
            answers = told_by(one, each, lexicon)
            wanted = {g.actor for told in answers for g in told}
            right = [(option.key or "") in wanted for option in each.doers]
            if any(right):
                doers.append(Choice([option.signs for option in each.doers], right))
            for told, kind in zip(answers, each.kinds, strict=True):
                key = kind.actor.key if kind.actor else ""
                meant = {g.kind for g in told if g.actor == key}
                if meant:
                    kinds.append(
                        Choice([option.signs for option in kind.options], [o.kind in meant for o in kind.options])
                    )
    return doers, kinds


def counted(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> list[tuple[Signs, float]]:
    """What counts, by the answer; half so where only the place is wrong, which no sign here tells.

    On articles that rules were mended by hardly anything is told that plain words do not tell. Not so on others: of
    mere words beside plain ones a share is learned from as if these were missing.
    """
    found = []
    for one, tellings in zip(laid, read, strict=True):
        for number, each in enumerate(tellings):
            if each.told.besides and number % 10 >= _MISSING:
                continue
            for made, signs in each.found:
                if one.how:
                    found.append((signs, _right(one.article, finding.event_of(one.how[0], made, None, 0.5), lexicon)))
    return found


def wholes_of(one: Laid, tellings: Sequence[Weighed]) -> list[tuple[FoundEvent, float, frozenset[str]]]:
    """What the tellings of an article come to, and what speaks for each; by the weights in use."""
    if one.how is None:
        return []
    page, hosts, states = one.how
    wholes = finding.whole(page, finding.worth_weighing(page, tellings), hosts, states)
    signs = signs_of(page, wholes, hosts)
    return [(whole.event, finding.begun(whole), its) for whole, its in zip(wholes, signs, strict=True)]


def in_answer(article: GoldArticle, events: Sequence[FoundEvent], lexicon: Lexicon) -> list[bool]:
    right = {pair.found for pair in pair_events(article, events, lexicon)}
    return [index in right for index in range(len(events))]


def _right(article: GoldArticle, event: FoundEvent, lexicon: Lexicon) -> float:
    published = article.document.published
    if any(same_event(g, event, published, lexicon) for g in article.events):
        return 1.0
    alike = [g for g in article.events if (g.kind, g.actor) == (event.kind, event.actor_key or "")]
    return 0.5 if any(dates_meet(g.date, event.date, published) for g in alike) else 0.0
