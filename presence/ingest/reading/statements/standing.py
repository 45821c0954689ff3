"""Where a speaker stands towards the force spoken of: it is their own, an opponent's, somebody else's."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from actors.names import level
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.relevance import SYRIAN
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.relations import FOES, HOSTS, NO_FORCE
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

Side = Literal["force", "host", "local", "un", "teller", "resident", "person", "other"]
Towards = Literal["own", "foe", "other", "none"]

_BESIDE = 90
_CLOSE = 30
_FEWEST_LETTERS = 4
_LOOKED_AT = 8
_MOST = 500
_BACK = 8_000
_PAUSE = re.compile(r"[.,;:،؛!?¤\n]| (?:إن|أن|إنه|أنه|إنها|that|что|who|which) ")
_END = re.compile(r"[.!?¤\n]")


@dataclass(frozen=True, slots=True)
class Standing:
    actor: str | None
    side: Side
    towards: Towards
    """The force that the words speak of, or else the sentence."""
    main: Towards
    """The force that the article speaks of most; …"""
    most: tuple[str, ...]
    """… that and the next."""


def standing(page: Page, words: Span, sentence: Sentence, by: Attribution) -> Standing:
    actor, observer = speaks_for(page, by)
    spoken_of = set(_forces(page, words, by)) or set(_forces(page, sentence.span, by))
    counted = Counter(m.key for m in page.mentions[:_MOST] if m.kind == "actor" and m.key not in NO_FORCE)
    most = tuple(key for key, _ in counted.most_common(2))
    side: Side = "teller" if observer else _side(page, actor, by)
    return Standing(actor, side, _towards(actor, spoken_of), _towards(actor, set(most[:1])), most)


def speaks_for(page: Page, by: Attribution) -> tuple[str | None, bool]:
    """Their state or group, known, named beside the words for them or where they were named before.

    And whether they only tell what happened: monitors and agencies speak for nobody but a state's own.
    """
    if by.speaker.actor:
        return by.speaker.actor, False
    rules, around = page.rules, _around(page, by)
    said = (level(by.speaker.text), page.level[around.start : around.end])
    voice = next((actor for actor, pattern in rules.voices if any(map(pattern.search, said))), None)
    if voice is None and any(map(rules.observers.search, said)):
        return None, True
    named = (by.subject and actors_in(page, by.subject)) or actors_in(page, around)
    return (named[0].key if named else voice or _named_before(page, by)), False


def _side(page: Page, actor: str | None, by: Attribution) -> Side:
    speaker = by.speaker
    if speaker.actor is None and _lives_there(page, by):
        return "resident"
    if actor is None:
        return "teller" if speaker.anonymous else "person" if speaker.human or speaker.kind == "person" else "other"
    if actor in HOSTS:
        return "host"
    if actor == "united-nations":
        return "un"
    return "local" if actor in SYRIAN else "force"


def _lives_there(page: Page, by: Attribution) -> bool:
    around = _around(page, by)
    residents = page.rules.residents
    return bool(residents.search(level(by.speaker.text)) or residents.search(page.level, around.start, around.end))


def _towards(actor: str | None, spoken_of: set[str]) -> Towards:
    if not spoken_of:
        return "none"
    if actor in spoken_of:
        return "own"
    return "foe" if actor and spoken_of & FOES.get(actor, frozenset()) else "other"


def _around(page: Page, by: Attribution) -> Span:
    """The words for a speaker with what stands beside them, up to a pause or the verb."""
    if by.subject is None:
        return Span(by.verb.start, by.verb.start)
    start, end = by.subject.start, by.subject.end
    before, behind = page.flat[max(0, start - _CLOSE) : start], page.flat[end : end + _CLOSE + 20]
    left = start - len(before) + max((pause.end() for pause in _PAUSE.finditer(before)), default=0)
    stop = _PAUSE.search(behind)
    right = end + (stop.start() if stop else len(behind))
    if by.verb.start >= end:
        right = min(right, by.verb.start)
    elif by.verb.end <= start:
        left = max(left, by.verb.end)
    return Span(left, max(right, end))


def _named_before(page: Page, by: Attribution) -> str | None:
    """ "Gurinov" is he who was "Oleg Gurinov, deputy chief of the Russian centre" further up."""
    words = by.speaker.text.split()
    last = words[-1] if words else ""
    if len(last) < _FEWEST_LETTERS or last[0].islower():
        return None
    found = list(re.compile(re.escape(last)).finditer(page.text, max(0, by.verb.start - _BACK), by.verb.start + 1))
    return next((key for one in found[::-1][:_LOOKED_AT] if (key := _beside(page, Span(*one.span())))), None)


def _beside(page: Page, name: Span) -> str | None:
    before = actors_in(page, Span(max(0, name.start - _CLOSE), name.start))
    close = [m for m in before if not _PAUSE.search(page.flat, m.span.end, name.start)]
    if close:
        return close[-1].key
    behind = actors_in(page, Span(name.end, name.end + _BESIDE))
    if not behind or _END.search(page.flat, name.end, behind[0].span.start):
        return None
    apposed = page.text[name.end : name.end + 1] in (",", "،", "(")
    return behind[0].key if apposed or behind[0].span.start - name.end <= len(" ال") else None


def _forces(page: Page, span: Span, by: Attribution) -> Iterator[str]:
    yield from (m.key for m in spoken_of_in(page, span, by) if m.key not in NO_FORCE)


def spoken_of_in(page: Page, span: Span, by: Attribution) -> list[FoundMention]:
    """States and groups named there, but for who speaks."""
    return [m for m in actors_in(page, span) if not (by.subject and by.subject.meets(m.span))]


def actors_in(page: Page, span: Span) -> list[FoundMention]:
    return [m for m in page.mentions_in(span) if m.kind == "actor"]
