"""What articles with answers say of places: for each event told, where it was and where it was not."""

from collections.abc import Iterator, Sequence
from unittest.mock import patch

from bench.logit import Choice
from presence.ingest.reading.events import weighed
from presence.ingest.reading.events.kinds import kind_of
from presence.ingest.reading.events.place_choice import DEEDS, Atlas, Telling
from presence.ingest.reading.events.place_lists import MANY, steps
from presence.ingest.reading.events.place_sights import NOWHERE, Sight
from presence.ingest.reading.events.spots import Where
from presence.ingest.reading.found import FoundEvent, FoundMention, Span
from presence.ingest.reading.measured.gold import GoldArticle, GoldEvent
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import dates_meet, same_place
from presence.ingest.reading.reader import read
from presence.ingest.reading.text.page import Page
from tests.reading import starter_names

_NOWHERE = ("", "syria")
_MEETINGS = ("talks", "visit")
_VAGUE, _LIKE = 0.3, 0.5
"""What less certain answers count: an answer may leave out the place, and a like deed be another."""


def questions(articles: Sequence[GoldArticle]) -> tuple[list[Choice], list[Choice]]:
    """Which place of all; and of each further place of the sentence whether it is one too."""
    places: list[Choice] = []
    lists: list[Choice] = []
    lexicon = starter_names.lexicon()
    for article, atlas, telling in _tellings(articles):
        candidates = atlas.candidates(telling)
        right, weight = _right(atlas, telling, candidates, article, lexicon)
        if not right or len(right) == len(candidates):
            continue
        told = [atlas.features(telling, one) for one in candidates]
        places.append(Choice(told, frozenset(right), article.name, weight))
        best = max((candidates[index] for index in right), key=lambda one: atlas.weight(telling, one))
        if weight == 1.0 and telling.kind in MANY and best is not NOWHERE:
            golds = [gold.place for gold in _meant(atlas, telling, article)[0]]
            lists += _further(atlas, telling, best, golds, article.name, lexicon)
    return places, lists


def _tellings(articles: Sequence[GoldArticle]) -> Iterator[tuple[GoldArticle, Atlas, Telling]]:
    atlases: list[Atlas] = []

    class Noted(Atlas):
        def __init__(self, page: Page, hosts: frozenset[str], tellings: Sequence[Telling]) -> None:
            super().__init__(page, hosts, tellings)
            atlases.append(self)

    names, offices = starter_names.gazetteer(), starter_names.offices()
    with patch.object(weighed, "Atlas", Noted):
        for article in articles:
            atlases.clear()
            read(article.document, names, offices)
            for atlas in atlases:
                yield from ((article, atlas, telling) for telling in atlas.tellings)


def _further(
    atlas: Atlas, telling: Telling, best: Sight, golds: list[str], article: str, lexicon: Lexicon
) -> Iterator[Choice]:
    kept = [best.spot]
    left = [place for place in golds if place not in _NOWHERE and not _at(best.spot.where, place, lexicon)]
    for one, told in steps(atlas, telling, best, kept):
        hit = next((place for place in left if _at(one.where, place, lexicon)), None)
        if hit is None and any(_at(one.where, place, lexicon) for place in golds if place not in _NOWHERE):
            continue  # the same place again
        if hit:
            kept.append(one)
            left.remove(hit)
        yield Choice([told, {}], frozenset((0 if hit else 1,)), article)


def _right(
    atlas: Atlas, telling: Telling, candidates: list[Sight], article: GoldArticle, lexicon: Lexicon
) -> tuple[list[int], float]:
    """Those of its own sentence alone, where it has one that is right; and how much is to be learned from it."""
    meant, weight = _meant(atlas, telling, article)
    placed = [gold.place for gold in meant if gold.place not in _NOWHERE]
    if meant and not placed:
        return ([0], _VAGUE) if telling.kind not in _MEETINGS else ([], 0.0)
    found = [
        (index, sight)
        for index, sight in enumerate(candidates)
        if sight is not NOWHERE and any(_at(sight.spot.where, place, lexicon) for place in placed)
    ]
    own = [index for index, sight in found if sight.number == telling.sentence.number]
    return own or [index for index, _ in found], weight


def _meant(atlas: Atlas, telling: Telling, article: GoldArticle) -> tuple[list[GoldEvent], float]:
    """Events of the answer that are of that kind, doer and day; else those of a like deed and doer."""
    who: list[FoundMention | None] = [FoundMention(Span(0, 0), "actor", key) for key in telling.actors]
    who = who or [None]
    words, published = telling.trigger.of(atlas.page.level), article.document.published
    told = {
        (one.key if one else "", kind_of(telling.kind, one, words, based)) for one in who for based in (True, False)
    }
    same = [
        gold
        for gold in article.events
        if (gold.actor, gold.kind) in told and dates_meet(gold.date, telling.day, published)
    ]
    if same:
        return same, 1.0
    doers, deed = {doer for doer, _ in told} | {""}, DEEDS[telling.kind]
    like = [g for g in article.events if DEEDS[g.kind] == deed and (g.actor in doers or not telling.actors)]
    return like, _LIKE


def _at(where: Where, place: str, lexicon: Lexicon) -> bool:
    nothing = Span(0, 0)
    there = FoundEvent(
        "clash", nothing, nothing, None, None, where.region, where.base, where.text, "", 0.5, "", place_key=where.place
    )
    return same_place(place, there, lexicon)
