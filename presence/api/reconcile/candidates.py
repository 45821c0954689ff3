"""Who or what may be meant: by name, with its spellings in any script, or by number; and how far that is sure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from typing import Any

from rapidfuzz import fuzz

from presence.api.reconcile.asked import Query
from presence.api.reconcile.properties import PROPERTIES, comparable
from presence.api.reconcile.types import TYPES, Key, numbered, things
from presence.models.vocabulary import IdentifierScheme
from presence.search import names
from presence.search.asked import LONGEST

# Of 100: a name as it is known; a short form that only one thing has; one spelled nearly so; one that has the words
# among others; a text that has a name in it. Between the first and the others lies what a person should look at.
EXACT, SHORT, SPELLED, PART, WITHIN = 100.0, 90.0, 88.0, 80.0, 70.0
AGREES, DISAGREES = 4.0, 0.6
NEARLY = 99.0
# Of one query; the best by name, for to weigh each it is loaded.
_LOOKED_AT = 60
_MOST_WORDS = 10
_LONGEST_RUN = 6


@dataclass(slots=True)
class Candidate:
    """`sure`: it is called exactly so, or a register numbers it so, and nothing that was given speaks against it.

    `agreed` is how much of what was given it agrees with; a `match` is sure, and no other one agrees as much.
    """

    thing: Any
    score: float
    sure: bool
    agreed: int = 0
    match: bool = False


@dataclass(slots=True)
class Scores:
    """The best that anything speaks for each thing."""

    by_key: dict[Key, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, key: Key, score: float) -> None:
        self.by_key[key] = max(self.by_key[key], score)

    def best(self) -> list[tuple[Key, float]]:
        return nlargest(_LOOKED_AT, self.by_key.items(), key=lambda each: each[1])


def candidates(asked: Mapping[str, Query]) -> dict[str, list[Candidate]]:
    """Of each query, the likeliest first. Inside `searching`."""
    by_number = _by_number(asked.values())
    # Columns repeat themselves: what is asked twice is looked for once.
    named = {each: list(by_name(*each)) for each in {_asked(query) for query in asked.values()}}
    scores = {key: _scores(query, by_number, named[_asked(query)]) for key, query in asked.items()}
    loaded = things(key for each in scores.values() for key, _ in each.best())
    return {key: _ranked(query, scores[key], loaded) for key, query in asked.items()}


def _asked(query: Query) -> tuple[str, frozenset[str]]:
    return query.text, frozenset(TYPES[each].kind for each in query.types)


def _scores(query: Query, by_number: Mapping[tuple[str, str], list[Key]], named: Iterable[tuple[Key, float]]) -> Scores:
    _text, kinds = _asked(query)
    found = Scores()
    for wanted in query.wanted:
        for value in wanted.values:
            for key in by_number.get((wanted.property, value), ()):
                if key[0] in kinds:
                    found.add(key, EXACT)
    for key, score in named:
        found.add(key, score)
    return found


def by_name(text: str, kinds: Iterable[str]) -> Iterator[tuple[Key, float]]:
    """Mistakes and names inside a longer text are looked for only where nothing is called so."""
    sought = names.folded(text)
    if not sought or len(text) > LONGEST:
        return
    some = False
    for score, name in _called(text, sought):
        if name.kind in kinds:
            some = True
            yield name.thing, score
    if some:
        return
    for name in names.spelled(text):
        if name.kind in kinds:
            some = True
            yield name.thing, SPELLED * fuzz.ratio(sought, name.folded) / 100
    if not some:
        yield from _within(sought, kinds)


def _called(text: str, sought: str) -> Iterator[tuple[float, names.Name]]:
    for level, name in names.matching(text):
        yield EXACT if level == 0 else PART * (0.5 + fuzz.ratio(sought, name.folded) / 200), name
    for name in names.same_things({sought}).get(sought, ()):
        if name.folded == sought:
            yield EXACT, name
        elif name.core == sought:
            yield SHORT, name


def _within(sought: str, kinds: Iterable[str]) -> Iterator[tuple[Key, float]]:
    """Names that stand in the text: “Hmeimim military airport near Jableh”."""
    words = sought.split()[:_MOST_WORDS]
    runs = {
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(start + _LONGEST_RUN, len(words)) + 1)
    }
    for run, found in names.same_things(runs).items():
        score = WITHIN * (0.5 + len(run) / len(sought) / 2)
        yield from ((name.thing, score) for name in found if name.kind in kinds)


def _by_number(queries: Iterable[Query]) -> dict[tuple[str, str], list[Key]]:
    """What registers number as the queries say: one query a register and kind, however many ask."""
    asked: dict[str, set[str]] = defaultdict(set)
    kinds: set[str] = set()
    for query in queries:
        for wanted in query.wanted:
            if wanted.property in IdentifierScheme.values:
                asked[wanted.property].update(wanted.values)
                kinds.update(TYPES[each].kind for each in query.types)
    found: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for scheme, values in asked.items():
        for kind in sorted(kinds):
            for value, key in numbered(kind, scheme, values):
                found[scheme, value].append(key)
    return found


def _ranked(query: Query, scores: Scores, loaded: Mapping[Key, Any]) -> list[Candidate]:
    found = [_weighed(query, loaded[key], score) for key, score in scores.best() if key in loaded]
    found.sort(key=lambda each: (-each.score, -each.agreed, str(each.thing), each.thing.pk))
    sure = [each for each in found if each.sure]
    best = [each for each in sure if each.agreed == max(other.agreed for other in sure)]
    if len(best) == 1:
        best[0].match = True
    return found[: query.limit]


def _weighed(query: Query, thing: Any, score: float) -> Candidate:
    made = Candidate(thing, score, score >= EXACT)
    for wanted in query.wanted:
        known = {names.folded(each) for each in comparable(PROPERTIES[wanted.property], thing)}
        if any(names.folded(value) in known for value in wanted.values):
            made.agreed += 1
            made.score = made.score if made.sure else min(NEARLY, made.score + AGREES)
        elif known:
            made.score, made.sure = made.score * DISAGREES, False
    made.score = round(made.score, 1)
    return made
