"""The weights of `presence/ingest/reading/events/{doer,kind,count}_weights.py`, fitted to articles with answers.

    python -m bench.events FOLDER... [--without FOLDER...] [--write]

Three models, each drawn by a square penalty towards what the rules find: who did it and what kind it was (conditional
logit over those possible), and whether one telling counts (logistic). A sign seen fewer than six times has no weight
but that. A fourth says of each event, when its tellings are one, whether it counts beside the others (boosted pairs of
signs). Each is learned from what those before it make of articles that they were not fitted to, and the threshold is
where F1 is highest there, of those alike the highest. Prints F1 of articles as unseen (fitted to four fifths, read the
fifth), and of the folders after --without. Articles held out are not learned from. A folder named twice counts twice.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.boosting import grown_from
from bench.event_rows import Laid, counted, in_answer, laid_out, rows, wholes_of
from bench.fitting import fitted_chance, fitted_choice
from bench.place_answers import questions
from bench.places import placed_by
from bench.tallies import f1, told, with_threshold
from bench.weights_table import numbers, tuples
from presence.ingest.reading.events import finding, weighed
from presence.ingest.reading.events.weighed import Weighed
from presence.ingest.reading.found import FoundEvent
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import pair_events
from presence.ingest.reading.weighing import Tree, grown
from tests.reading import starter_names

FOLDER = Path(finding.__file__).parent
FOLDS = 5
_GRAMMAR = {
    "agent": 2.0,
    "in clause": 1.0,
    "owner": 1.0,
    "undergoes": -2.0,
    "aside": -2.0,
    "victim": -2.0,
    "fell": -1.0,
}
_MEANT: dict[str, dict[str, float]] = {
    "doers": {
        "rules": 3.0,
        "agent, rules": 3.0,
        **{f"{sign} {group}": weight for sign, weight in _GRAMMAR.items() for group in ("hurts", "meets", "moves")},
    },
    "kinds": {"rules": 3.0},
    "counts": {
        "rules": 3.0,
        "always": -2.0,
        "recalled": -2.0,
        "abroad": -2.0,
        "reacted to, undated": -3.0,
        "visit by troops": -2.0,
        "by host, foreign beside": 1.0,
    },
}
"""What signs mean before anything is learned."""
_THRESHOLDS = [one / 100 for one in range(22, 52, 2)]
_CHOOSING, _OF_KINDS, _COUNTING = 8.0, 4.0, 12.0
_LEAST = 0.05
_SAME = 0.004

Weights = dict[str, float]
Grown = tuple[float, tuple[Tree, ...]]


@dataclass(frozen=True, slots=True)
class Models:
    doers: Weights
    kinds: Weights
    counts: Weights
    grown: Grown = (0.0, ())
    threshold: float = 0.0


FIRST = Models({"rules": 3.0}, {"rules": 3.0}, {"rules": 3.0, "always": -2.0})
"""What the rules alone find."""


def use(models: Models) -> None:
    weighed.DOERS = models.doers  # type: ignore[attr-defined]
    weighed.KINDS = models.kinds  # type: ignore[attr-defined]
    weighed.COUNTS = models.counts  # type: ignore[attr-defined]
    finding.START, finding.TREES = models.grown  # type: ignore[attr-defined]
    finding.THRESHOLD = models.threshold  # type: ignore[attr-defined]


def read_all(laid: Sequence[Laid], models: Models, *, everything: bool = False) -> list[list[Weighed]]:
    use(models)
    return [weighed.weighed(*one.how, everything=everything) if one.how else [] for one in laid]


def without_own(laid: Sequence[Laid], lexicon: Lexicon) -> list[list[Weighed]]:
    """Each article read with its places and the two choices fitted to others alone."""
    fold, first = folds(laid, 0), read_all(laid, FIRST, everything=True)
    read: list[list[Weighed]] = [[] for _ in laid]
    places, lists = questions([one.article for one in laid])
    for number in range(FOLDS):
        rest = [index for index, one in enumerate(fold) if one != number]
        own = [index for index, one in enumerate(fold) if one == number]
        doers, kinds = choices([laid[i] for i in rest], [first[i] for i in rest], lexicon)
        models = Models(doers, kinds, FIRST.counts)
        with placed_by(places, lists, {laid[i].article.name for i in rest}):
            for index, tellings in zip(own, read_all([laid[i] for i in own], models, everything=True), strict=True):
                read[index] = tellings
    return read


def choices(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> tuple[Weights, Weights]:
    doers, kinds = rows(laid, read, lexicon)
    return fitted_choice(doers, _MEANT["doers"], _CHOOSING), fitted_choice(kinds, _MEANT["kinds"], _OF_KINDS)


def folds(laid: Sequence[Laid], turn: int) -> list[int]:
    """Of which fifth each article is; the fifths of one step are not those of the next."""
    names = sorted({one.article.name for one in laid})
    fold = {name: (index + turn) * 7 % FOLDS for index, name in enumerate(names)}
    return [fold[one.article.name] for one in laid]


@dataclass(frozen=True, slots=True)
class Whole:
    """An event with all its tellings, as weights make it that were not fitted to its article."""

    event: FoundEvent
    begun: float
    """What it weighs before the pairs of signs."""
    signs: frozenset[str]
    right: bool


def wholes_unseen(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> list[list[Whole]]:
    fold = folds(laid, 1)
    found: list[list[Whole]] = [[] for _ in laid]
    for number in range(FOLDS):
        rest = [index for index, one in enumerate(fold) if one != number]
        weighed.COUNTS = counting([laid[i] for i in rest], [read[i] for i in rest], lexicon)  # type: ignore[attr-defined]
        for index, one in enumerate(laid):
            if fold[index] == number:
                wholes = wholes_of(one, read[index])
                right = in_answer(one.article, [event for event, _, _ in wholes], lexicon)
                found[index] = [Whole(*whole, so) for whole, so in zip(wholes, right, strict=True)]
    return found


def counting(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> Weights:
    return fitted_chance(counted(laid, read, lexicon), _MEANT["counts"], _COUNTING)


def growing(wholes: Sequence[Sequence[Whole]]) -> Grown:
    return grown_from([(whole.signs, whole.begun, whole.right) for each in wholes for whole in each])


def best_threshold(
    laid: Sequence[Laid], wholes: Sequence[Sequence[Whole]], lexicon: Lexicon
) -> tuple[float, Counter[str]]:
    """Where F1 of articles is highest that the weights were not fitted to, and what is found there.

    Of thresholds that come to the same, the highest: of articles by further authors less of what is found is right.
    """
    fold, at = folds(laid, 1), {threshold: Counter[str]() for threshold in _THRESHOLDS}
    for number in range(FOLDS):
        start, trees = growing([each for each, one in zip(wholes, fold, strict=True) if one != number])
        for one, each, its in zip(laid, wholes, fold, strict=True):
            if its == number:
                scored = [(whole.event, grown(whole.signs, start + whole.begun, trees)) for whole in each]
                for threshold, total in at.items():
                    total.update(tally(one, [event for event, score in scored if score >= threshold], lexicon))
    highest = max(map(f1, at.values()))
    best = max(one for one in _THRESHOLDS if f1(at[one]) > highest - _SAME)
    return best, at[best]


def tally(one: Laid, found: Sequence[FoundEvent], lexicon: Lexicon) -> Counter[str]:
    """How many events are in the answer, found and right."""
    right = len(pair_events(one.article, found, lexicon))
    return Counter(answer=len(one.article.events), found=len(found), right=right)


def fit(laid: Sequence[Laid], lexicon: Lexicon) -> Models:
    read = without_own(laid, lexicon)
    wholes = wholes_unseen(laid, read, lexicon)
    threshold, unseen = best_threshold(laid, wholes, lexicon)
    print(f"  unseen, at {threshold:.2f}: {told(unseen)}")
    doers, kinds = choices(laid, read_all(laid, FIRST, everything=True), lexicon)
    return Models(doers, kinds, counting(laid, read, lexicon), growing(wholes), threshold)


def score(laid: Sequence[Laid], models: Models, lexicon: Lexicon) -> Counter[str]:
    use(models)
    found = Counter[str]()
    for one in laid:
        found.update(tally(one, finding.find_events(*one.how) if one.how else [], lexicon))
    return found


def write(models: Models) -> None:
    start, trees = models.grown
    tables = {
        "doer": numbers("DOERS", models.doers, _LEAST),
        "kind": numbers("KINDS", models.kinds, _LEAST),
        "count": numbers("COUNTS", models.counts, _LEAST),
        "whole": f"START = {start:.3f}\n{tuples('TREES', 'Tree', trees)}",
    }
    for file, table in tables.items():
        path = FOLDER / f"{file}_weights.py"
        source = path.read_text("utf-8")
        source = with_threshold(source, models.threshold)
        before, _, _ = source.partition(f"\n{table.split(maxsplit=1)[0]}")
        path.write_text(f"{before}\n{table}", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--without", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    lexicon = starter_names.lexicon()
    laid = laid_out(how.folders)
    print(f"{len(laid)} articles, by the rules: {told(score(laid, FIRST, lexicon))}")
    models = fit(laid, lexicon)
    print(f"fitted to them: {told(score(laid, models, lexicon))}")
    for folder in how.without:
        unseen = laid_out([folder], held_out=True)
        by_rules, by_weights = told(score(unseen, FIRST, lexicon)), told(score(unseen, models, lexicon))
        print(f"{folder} unseen, by the rules {by_rules}; by weights {by_weights}")
    if how.write:
        write(models)


if __name__ == "__main__":
    main()
