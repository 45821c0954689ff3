"""Which of an article's places an event was at: each is described by features, whose weights were fitted.

A conditional logit (McFadden, 1974) over the places named and over none: what speaks for one speaks against the others.
`python -m bench.places` makes the weights again from articles with answers.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from presence.ingest.reading.events.place_sights import NOWHERE, Sight, sights_of, speaks_of_base
from presence.ingest.reading.events.place_weights import WEIGHTS
from presence.ingest.reading.events.spots import Spot
from presence.ingest.reading.found import EventKind, Span
from presence.ingest.reading.names.geography import may_be_one
from presence.ingest.reading.rules.places import Deed
from presence.ingest.reading.text.dates import find_dates
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

DEEDS: dict[str, Deed] = {
    "air_strike": "strike", "attack_on_base": "strike", "clash": "strike", "withdrawal": "move", "handover": "move",
    "deployment": "move", "ground_incursion": "move", "construction": "move", "patrol": "patrol", "talks": "meet",
    "visit": "meet",
}  # fmt: skip
_MANNERS: dict[str, str] = {
    "handover": "leave", "withdrawal": "leave", "deployment": "come", "ground_incursion": "come", "talks": "meet",
    "visit": "meet",
}  # fmt: skip
"""Kinds for which the words beside a place mean the same."""
_MEETINGS = ("talks", "visit")
_BACK, _AHEAD = 4, 6
"""How many sentences away the place of an event may be told."""
_FINE, _BASE = 2, 3
_LEAD, _NEAR = 2, 40
_DAY = len("2025-01-31")


@dataclass(frozen=True, slots=True)
class Telling:
    """Where an event is told, and by whom it was done."""

    kind: EventKind
    trigger: Span
    clause: Span
    sentence: Sentence
    actors: tuple[str, ...]
    day: str
    past: bool = False
    """Told as what was long ago: no event, but its places are its own."""


def manner(kind: EventKind) -> str:
    return _MANNERS.get(kind, kind)


class Atlas:
    """The places and events of one article."""

    def __init__(self, page: Page, hosts: frozenset[str], tellings: Sequence[Telling]) -> None:
        self.page, self.hosts = page, hosts
        self.sights = sights_of(page, hosts)
        self.tellings = tellings
        self._sentences = {one.number: one for one in page.sentences}
        self._by_sentence: dict[int, list[Sight]] = {}
        for sight in self.sights:
            self._by_sentence.setdefault(sight.number, []).append(sight)

        self._days_of: dict[int, frozenset[str]] = {}
        self._lead = {one.key for one in self.sights if one.number < _LEAD}

    def here(self, number: int) -> list[Sight]:
        return self._by_sentence.get(number, [])

    def sentence(self, sight: Sight) -> Sentence:
        return self._sentences[sight.number]

    def spots(self, best: Sight) -> list[Spot]:
        """Those of its sentence, none overlapping."""
        others = [s.spot for s in self.here(best.number) if not (s.abroad or s.possible)]
        kept = [spot for spot in others if spot is best.spot or not spot.span.meets(best.spot.span)]
        return sorted(dict.fromkeys((*kept, best.spot)), key=lambda spot: spot.span.start)

    def candidates(self, telling: Telling) -> list[Sight]:
        near = range(telling.sentence.number - _BACK, telling.sentence.number + _AHEAD + 1)
        meets = telling.kind in _MEETINGS
        return [NOWHERE, *(one for number in near for one in self.here(number) if meets or not one.abroad)]

    def ranked(self, telling: Telling) -> list[tuple[Sight, float]]:
        """Each place by its likeliest mention, and how likely it is with all its mentions; the likeliest first."""
        weighed = [(self.weight(telling, sight), sight) for sight in self.candidates(telling)]
        highest = max(weight for weight, _ in weighed)
        best: dict[str, tuple[float, Sight]] = {}
        raised: dict[str, list[float]] = {}
        for weight, sight in weighed:
            raised.setdefault(sight.key, []).append(math.exp(weight - highest))
            if sight.key not in best or weight > best[sight.key][0]:
                best[sight.key] = weight, sight
        every = math.fsum(one for each in raised.values() for one in each)
        found = [(sight, math.fsum(raised[key]) / every) for key, (_, sight) in best.items()]
        return sorted(found, key=lambda one: (-one[1], -best[one[0].key][0]))

    def weight(self, telling: Telling, sight: Sight) -> float:
        return sum(value * WEIGHTS.get(feature, 0.0) for feature, value in self.features(telling, sight).items())

    def features(self, telling: Telling, sight: Sight) -> dict[str, float]:
        how, deed = manner(telling.kind), DEEDS[telling.kind]
        own = self._own(telling)
        told: dict[str, float] = {}
        if sight is NOWHERE:
            return {"none": 1.0, f"none {deed}": 1.0, f"none own {own}": 1.0, f"none own {own} {deed}": 1.0}
        at_home = sight.number == telling.sentence.number
        place = "home" if at_home else "away"
        for sign in sight.signs:
            told[f"{place} {sign}"] = 1.0
            told[f"{how} {sign}"] = 1.0
        if sight.key in self._lead:
            told[f"{place} in lead"] = 1.0
        if self._beside_doer(telling, sight):
            told[f"{place} beside doer"] = told[f"{how} beside doer"] = 1.0
        if at_home:
            told[f"home {sight.spot.fineness} of {own}"] = 1.0
            told.update(self._at_home(telling, sight))
        else:
            told.update(self._away(telling, sight, own, deed))
        return told

    def _own(self, telling: Telling) -> int:
        """How fine a place the sentence itself names."""
        return max((s.spot.fineness for s in self.here(telling.sentence.number) if not s.abroad), default=0)

    def _at_home(self, telling: Telling, sight: Sight) -> Iterator[tuple[str, float]]:
        span, trigger = sight.spot.span, telling.trigger
        last = "verb last " if self.page.rules.clause_end else ""
        side = "behind" if span.start > trigger.start else "before"
        between = Span(min(span.end, trigger.end), max(span.start, trigger.start))
        far = max(0, between.end - between.start)
        yield f"{last}{side}", 1.0
        yield f"{last}{side} far", log(1 + far / 10)
        words = self.page.level[between.start : between.end]
        yield f"{last}{side} commas", min(3, sum(words.count(c) for c in ",،;—"))
        least = min(_FINE, sight.spot.fineness)
        others = [s for s in self.here(sight.number) if s.spot.fineness >= least and between.holds(s.spot.span)]
        yield f"{last}{side} others", min(3, len(others))
        yield from ((f"{last}{side} {sign}", 1.0) for sign in sight.signs if sign.startswith(("role", "fine")))
        if not telling.clause.holds(span):
            yield "other clause", 1.0
        if self.page.rules.places.turning.search(words):
            yield f"{last}turned {side}", 1.0
        near = self._nearest(telling, sight)
        if near is not None:
            yield "nearer another's", 1.0
            yield f"nearer another's {side}", 1.0

    def _beside_doer(self, telling: Telling, sight: Sight) -> bool:
        """ "the American base at Rmeilan", of what the Americans did."""
        span = sight.spot.span
        near = self.page.mentions_in(Span(max(0, span.start - _NEAR), span.start))
        return any(m.key in telling.actors for m in near)

    def _nearest(self, telling: Telling, sight: Sight) -> Telling | None:
        """Another event told in the sentence, nearer to the place on the same side."""
        span = sight.spot.span
        mine = _apart(span, telling.trigger)
        return next(
            (
                other
                for other in self.tellings
                if other.sentence.number == sight.number
                and other.trigger != telling.trigger
                and _apart(span, other.trigger) < mine
                and (other.trigger.start > telling.trigger.start) == (span.start > telling.trigger.start)
            ),
            None,
        )

    def _away(self, telling: Telling, sight: Sight, own: int, deed: Deed) -> Iterator[tuple[str, float]]:
        step = sight.number - telling.sentence.number
        way = "ahead" if step > 0 else "back"
        yield f"{way} own {own}", 1.0
        yield f"{way} own {own} {deed}", 1.0
        yield f"{way} {min(3, abs(step))}", 1.0
        yield f"{way} far", log(abs(step))
        if sight.spot.fineness >= _FINE:
            between = range(min(telling.sentence.number, sight.number) + 1, max(telling.sentence.number, sight.number))
            passed = sum(any(s.spot.fineness >= _FINE for s in self.here(number)) for number in between)
            yield f"{way} passed {min(2, passed)}", 1.0
        sentence = self.sentence(sight)
        if sentence.paragraph == telling.sentence.paragraph:
            yield f"{way} same paragraph", 1.0
        others = [one for one in self.tellings if one.sentence.number == sight.number]
        mine = [o for o in others if o.kind == telling.kind and set(o.actors) & set(telling.actors or o.actors)]
        if mine:
            past = " past" if all(o.past for o in mine) else ""
            yield f"{way} told again{past}", 1.0
            yield f"{way} told again{past} own {own}", 1.0
        elif others:
            yield f"{way} another's", 1.0
            yield f"{way} another's {others[0].kind == telling.kind}", 1.0
        echo = self.page.rules.places.echoes[deed]
        if echo.search(self.page.flat, sentence.span.start, sentence.span.end):
            yield f"{way} echo", 1.0
            yield f"{way} echo own {own}", 1.0
        incident = self.page.rules.incident
        if incident and incident.search(self.page.level, sentence.span.start, sentence.span.end):
            yield f"{way} incident", 1.0
        sought = own < _BASE and sight.spot.fineness == _BASE and telling.kind not in _MEETINGS
        if sought and speaks_of_base(self.page, telling.sentence.span):
            yield f"{way} base meant", 1.0
        yield from self._in_own_region(telling, sight)
        yield from ((f"{way} {sign}", 1.0) for sign in self._in_its_sentence(telling, sight))

    def _in_own_region(self, telling: Telling, sight: Sight) -> Iterator[tuple[str, float]]:
        mine = {s.spot.where.region for s in self.here(telling.sentence.number)} - {None, *self.hosts}
        region = sight.spot.where.region
        if mine and region:
            inside = any(may_be_one(region, one or "", self.page.within) for one in mine)
            yield ("within own region" if inside else "outside own region"), 1.0

    def _in_its_sentence(self, telling: Telling, sight: Sight) -> Iterator[str]:
        """Whether the sentence speaks of the same day and doer."""
        days, doers = self._days(sight.number), self._doers(sight.number)
        if days and len(telling.day) >= _DAY:
            yield "same day" if telling.day in days else "other day"
        if telling.actors and doers:
            yield "same doer" if doers & set(telling.actors) else "other doer"

    def _days(self, number: int) -> frozenset[str]:
        if number not in self._days_of:
            span = self._sentences[number].span
            told = find_dates(self.page.level, span, self.page.rules.code, self.page.document.published)
            self._days_of[number] = frozenset(one.edtf for one in told if len(one.edtf) >= _DAY)
        return self._days_of[number]

    def _doers(self, number: int) -> frozenset[str]:
        span = self._sentences[number].span
        return frozenset(m.key for m in self.page.mentions_in(span) if m.kind == "actor" and m.key not in self.hosts)


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
