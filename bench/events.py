"""The weights of `presence/ingest/reading/events/{doer,kind,count}_weights.py`, fitted to articles with answers.

    python -m bench.events FOLDER... [--without FOLDER...] [--write]

Three models, each drawn by a square penalty towards what the rules find: who did it and what kind it was (conditional
logit over those possible), and whether it counts (logistic). A sign seen fewer than six times has no weight but that.
Whether it counts is learned from what the other two make of articles that they were not fitted to, and the threshold
is where F1 is highest there, of those alike the lowest. Prints F1 of articles as unseen (fitted to four fifths, read
the fifth), and of the folders after --without. Articles held out are not learned from. A folder named twice counts
twice.
"""

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.event_rows import Laid, counted, laid_out, rows
from bench.fitting import fitted_chance, fitted_choice
from bench.weights_table import numbers
from presence.ingest.reading.events import finding, weighed
from presence.ingest.reading.events.weighed import Weighed
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import pair_events
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
_THRESHOLDS = [one / 100 for one in range(28, 64, 2)]
_CHOOSING, _COUNTING = 8.0, 12.0
_LEAST = 0.05
_SAME = 0.002

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Models:
    doers: Weights
    kinds: Weights
    counts: Weights
    threshold: float = 0.35


FIRST = Models({"rules": 3.0}, {"rules": 3.0}, {"rules": 3.0, "always": -2.0})
"""What the rules alone find."""


def use(models: Models) -> None:
    weighed.DOERS = models.doers  # type: ignore[attr-defined]
    weighed.KINDS = models.kinds  # type: ignore[attr-defined]
    weighed.COUNTS = models.counts  # type: ignore[attr-defined]
    finding.THRESHOLD = models.threshold  # type: ignore[attr-defined]


def read_all(laid: Sequence[Laid], models: Models, *, everything: bool = False) -> list[list[Weighed]]:
    use(models)
    return [weighed.weighed(*one.how, everything=everything) if one.how else [] for one in laid]


def choices(laid: Sequence[Laid], lexicon: Lexicon) -> tuple[Weights, Weights]:
    doers, kinds = rows(laid, read_all(laid, FIRST, everything=True), lexicon)
    return fitted_choice(doers, _MEANT["doers"], _CHOOSING), fitted_choice(kinds, _MEANT["kinds"], _CHOOSING)


def fold_of(number: int) -> int:
    return number * 7 % FOLDS


def without_own(laid: Sequence[Laid], lexicon: Lexicon) -> list[list[Weighed]]:
    """Each article read with the two choices fitted to others alone."""
    names = sorted({one.article.name for one in laid})
    fold = {name: fold_of(index) for index, name in enumerate(names)}
    read: list[list[Weighed]] = [[] for _ in laid]
    for number in range(FOLDS):
        doers, kinds = choices([one for one in laid if fold[one.article.name] != number], lexicon)
        own = [index for index, one in enumerate(laid) if fold[one.article.name] == number]
        for index, tellings in zip(
            own, read_all([laid[i] for i in own], Models(doers, kinds, FIRST.counts), everything=True), strict=True
        ):
            read[index] = tellings
    return read


def tally(
    laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon, weights: Weights, threshold: float
) -> Counter[str]:
    """How many events are in the answer, found and right."""
    weighed.COUNTS = weights  # type: ignore[attr-defined]
    total = Counter[str]()
    for one, tellings in zip(laid, read, strict=True):
        found = []
        if one.how:
            page, hosts, states = one.how
            scored = [
                (each, made, weighed.counts(signs))
                for each in tellings
                if not each.told.besides
                for made, signs in each.found
            ]
            told = [finding.event_of(page, made, each.target, s) for each, made, s in scored if s >= threshold]
            found = finding.finished(page, told, hosts, states)
        total += Counter(
            answer=len(one.article.events), found=len(found), right=len(pair_events(one.article, found, lexicon))
        )
    return total


def f1(total: Counter[str]) -> float:
    return 2 * total["right"] / max(1, total["answer"] + total["found"])


def told(total: Counter[str]) -> str:
    precision, recall = total["right"] / max(1, total["found"]), total["right"] / max(1, total["answer"])
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1(total):.3f} of {total['answer']}"


def fit(laid: Sequence[Laid], lexicon: Lexicon) -> Models:
    read = without_own(laid, lexicon)
    threshold, unseen = best_threshold(laid, read, lexicon)
    print(f"  unseen, at {threshold:.2f}: {told(unseen)}")
    doers, kinds = choices(laid, lexicon)
    return Models(doers, kinds, counting(laid, read, lexicon), threshold)


def counting(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> Weights:
    return fitted_chance(counted(laid, read, lexicon), _MEANT["counts"], _COUNTING)


def best_threshold(laid: Sequence[Laid], read: Sequence[list[Weighed]], lexicon: Lexicon) -> tuple[float, Counter[str]]:
    """Where F1 of articles is highest that the weights were not fitted to, and what is found there.

    Of thresholds that come to the same, the lowest: to reject a suggestion is easier than to miss an event.
    """
    names = sorted({one.article.name for one in laid})
    fold = {name: fold_of(index + 1) for index, name in enumerate(names)}
    at = {threshold: Counter[str]() for threshold in _THRESHOLDS}
    for number in range(FOLDS):
        rest = [fold[one.article.name] == number for one in laid]
        mine = [i for i, out in enumerate(rest) if not out]
        out = [i for i, so in enumerate(rest) if so]
        weights = counting([laid[i] for i in mine], [read[i] for i in mine], lexicon)
        for threshold, total in at.items():
            total.update(tally([laid[i] for i in out], [read[i] for i in out], lexicon, weights, threshold))
    highest = max(map(f1, at.values()))
    best = min(one for one in _THRESHOLDS if f1(at[one]) > highest - _SAME)
    return best, at[best]


def score(laid: Sequence[Laid], models: Models, lexicon: Lexicon) -> Counter[str]:
    return tally(laid, read_all(laid, models), lexicon, models.counts, models.threshold)


def write(models: Models) -> None:
    tables = {"doer": ("DOERS", models.doers), "kind": ("KINDS", models.kinds), "count": ("COUNTS", models.counts)}
    for file, (name, weights) in tables.items():
        path = FOLDER / f"{file}_weights.py"
        source = re.sub(
            r"^THRESHOLD = .*", f"THRESHOLD = {models.threshold}", path.read_text("utf-8"), flags=re.MULTILINE
        )
        before = source[: source.index(f"{name}: ")]
        path.write_text(before + numbers(name, weights, _LEAST), "utf-8")


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
