"""The places of an article as they stand there: what is around each of them, whatever event is asked for."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presence.ingest.reading.events.abroad import abroad_in
from presence.ingest.reading.events.spots import Spot, Where, spots_in
from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.places import PlaceWords
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence, dateline_end

_WORDS = re.compile(r"[\w-]+|'\w+|[,،;:.()«»\"“”—–]")
_STOP = re.compile(r"[,،;:.()«»\"“”—–]")
_WINDOW, _WALK = 60, 5
_WITHIN = 40
_BASE = 3
_AND = re.compile(r"\b(?:and|и|ve|ile)\b|(?:^| )و")


@dataclass(frozen=True, slots=True)
class Sight:
    """One place where it is named."""

    spot: Spot
    number: int
    """Of its sentence."""
    signs: tuple[str, ...]

    @property
    def abroad(self) -> bool:
        return "abroad" in self.signs

    @property
    def possible(self) -> bool:
        return "possible" in self.signs

    @property
    def key(self) -> str:
        where = self.spot.where
        return where.base or where.place or where.region or ""


NOWHERE = Sight(Spot(Span(0, 0), Where(), 0), -1, ("none",))


def sights_of(page: Page, hosts: frozenset[str]) -> list[Sight]:
    """Of the whole article, in order; the country itself is no place in it."""
    seen = [(one, [s for s in spots_in(page, one.span, hosts) if _key(s) not in hosts]) for one in page.sentences]
    named = Counter(_key(spot) for _, spots in seen for spot in spots)
    titled = {m.key for m in page.headline} | {p.key for p in page.headline_places}
    found: list[Sight] = []
    for sentence, spots in seen:
        opens = dateline_end(page.text, sentence.span)
        for index, spot in enumerate(spots):
            signs = [f"fine {spot.fineness}", *_around(page, sentence, spots, index)]
            signs += ["repeated"] * (named[_key(spot)] > 1) + ["titled"] * (_key(spot) in titled)
            signs += ["dateline"] * (spot.span.start < opens)
            signs += ["base with town"] * (spot.where.base is not None and spot.where.place is not None)
            found.append(Sight(spot, sentence.number, tuple(signs)))
        further = [(f"fine {_BASE}", "possible", spot) for spot in _possible(page, sentence, spots)]
        further += [("fine 2", "abroad", spot) for spot in abroad_in(page, sentence.span)]
        for fine, sign, spot in further:
            beside = _beside(page, spot.span, *_ends(sentence.span, spots, spot))
            found.append(Sight(spot, sentence.number, (fine, sign, *beside)))
    return found


def _possible(page: Page, sentence: Sentence, spots: Sequence[Spot]) -> Iterator[Spot]:
    """A base named as no town is, where the sentence has a word for one: "their largest base, Qasrak"."""
    opens = dateline_end(page.text, sentence.span)
    named = [one for one in page.possible_bases if sentence.span.holds(one.span) and one.span.start >= opens]
    free = [one for one in named if not any(s.span.meets(one.span) for s in spots)]
    if free and speaks_of_base(page, sentence.span):
        for one in free:
            yield Spot(one.span, Where(one.key, page.sites.get(one.key), None, one.span.of(page.text)), _BASE)


def speaks_of_base(page: Page, span: Span) -> bool:
    base = next(pattern for noun, pattern in page.rules.places.nouns if noun == "base")
    return any(base.fullmatch(word) for word in _WORDS.findall(page.level, span.start, span.end))


def _ends(sentence: Span, spots: Sequence[Spot], spot: Spot) -> tuple[int, int]:
    """How far the words beside a place reach: up to the places before and behind it."""
    before = max((s.span.end for s in spots if s.span.end <= spot.span.start), default=sentence.start)
    behind = min((s.span.start for s in spots if s.span.start >= spot.span.end), default=sentence.end)
    return before, behind


def _key(spot: Spot) -> str:
    return spot.where.base or spot.where.place or spot.where.region or ""


def _around(page: Page, sentence: Sentence, spots: Sequence[Spot], index: int) -> Iterator[str]:
    spot = spots[index]
    before = spots[index - 1] if index else None
    behind = spots[index + 1] if index + 1 < len(spots) else None
    yield from _beside(page, spot.span, *_ends(sentence.span, spots, spot))
    if before:
        yield from _tied(page, before, spot, "behind")
    if behind:
        yield from _tied(page, spot, behind, "before")


def _tied(page: Page, first: Spot, second: Spot, side: str) -> Iterator[str]:
    """ "Kafr Nabl in Idlib", "Tell Rifaat and Menagh": the one within the other, or both in a list."""
    between = page.level[first.span.end : second.span.start]
    if len(between) > _WITHIN:
        return
    if _AND.search(between):
        yield f"listed {side}"
    elif second.fineness == 1 and second.where.region == first.where.region:
        yield f"within {side} surely"
    elif page.rules.places.tying.fullmatch(between):
        yield f"tied {side} {_compared(first, second)}"


def _compared(first: Spot, second: Spot) -> str:
    if first.fineness == second.fineness:
        return "like"
    return "finer" if first.fineness > second.fineness else "coarser"


def _beside(page: Page, span: Span, start: int, end: int) -> Iterator[str]:
    """The role and the noun that the words before a place give it, or behind it."""
    rules = page.rules.places
    if rules.behind:
        yield from _behind(page, rules, span, end)
        return
    taken = _WORDS.findall(page.level, max(start, span.start - _WINDOW), span.start)
    soft, role = False, "none"
    for word in reversed(taken[-_WALK - 1 :]):
        if _STOP.fullmatch(word):
            break
        noun = next((noun for noun, pattern in rules.nouns if pattern.fullmatch(word)), None)
        if noun:
            yield f"noun {noun}"
        told = next((role for role, pattern in rules.roles if pattern.fullmatch(word)), None)
        if told == "mark" and not soft:
            continue
        if told in ("of", "from"):
            soft, role = True, told if role == "none" else role
            continue
        if told:
            role = told
            break
        if soft and role == "from":
            break
    yield f"role {role}"


def _behind(page: Page, rules: PlaceWords, span: Span, end: int) -> Iterator[str]:
    taken = _WORDS.findall(page.level, span.end, min(end, span.end + _WINDOW))
    role = "none"
    for number, word in enumerate(taken[:_WALK]):
        if _STOP.fullmatch(word):
            break
        noun = next((noun for noun, pattern in rules.nouns if pattern.fullmatch(word)), None)
        if number and noun is None and role not in ("of", "none"):
            break
        told = next((role for role, pattern in rules.roles if pattern.fullmatch(word)), None)
        if number and noun is None and told not in ("near", "mark", "to"):
            break
        if noun:
            yield f"noun {noun}"
        role = told or role
        if told == "near":
            break
    yield f"role {role}"
