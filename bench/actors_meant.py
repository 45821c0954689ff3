"""The weights of `presence/ingest/reading/names/actor_weights.py`, fitted to articles with answers.

    python -m bench.actors_meant FOLDER... [--write]

Logistic, drawn by a square penalty towards what the rules say. Prints F1 of articles as unseen (fitted to four fifths,
read the fifth); the threshold is where that is highest. Articles held out are not learned from.
"""

import argparse
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.fitting import Weights, fitted_chance
from bench.tallies import f1, told, with_threshold
from bench.weights_table import numbers
from presence.ingest.reading import reader
from presence.ingest.reading.measured.gold import read_folder
from presence.ingest.reading.names import actor_weights
from presence.ingest.reading.names.actors_meant import Told, possible_actors
from presence.ingest.reading.weighing import Signs, chance
from tests.reading import starter_names

FILE = Path(actor_weights.__file__)
_MEANT: Mapping[str, float] = {"always": -2.0, "rules True": 4.0}
_PENALTY = 4.0
_FOLDS = 5
_THRESHOLDS = [one / 100 for one in range(30, 72, 2)]
_LEAST = 0.05
_SAME = 0.001


@dataclass(frozen=True, slots=True)
class Laid:
    name: str
    wanted: frozenset[str]
    possible: Mapping[str, Signs]


def laid_out(folders: Sequence[Path]) -> list[Laid]:
    caught: list[Told] = []
    true = reader.actors_meant  # type: ignore[attr-defined]

    def noting(told: Told) -> tuple[str, ...]:
        caught.append(told)
        return ()

    reader.actors_meant = noting  # type: ignore[attr-defined]
    names, offices = starter_names.gazetteer(), starter_names.offices()
    found = []
    for article in (one for folder in folders for one in read_folder(folder)):
        if article.set != "held_out":
            caught.clear()
            reader.read(article.document, names, offices)
            wanted = frozenset(article.named["actors"])
            found.append(Laid(article.name, wanted, possible_actors(caught[0]) if caught else {}))
    reader.actors_meant = true  # type: ignore[attr-defined]
    return found


def tally(one: Laid, weights: Mapping[str, float], threshold: float) -> Counter[str]:
    found = {key for key, signs in one.possible.items() if chance(signs, weights) >= threshold}
    return Counter(answer=len(one.wanted), found=len(found), right=len(found & one.wanted))


def fit(laid: Sequence[Laid]) -> Weights:
    rows = [(signs, float(key in one.wanted)) for one in laid for key, signs in one.possible.items()]
    return fitted_chance(rows, _MEANT, _PENALTY)


def unseen(laid: Sequence[Laid]) -> tuple[float, Counter[str]]:
    fold = {name: index * 7 % _FOLDS for index, name in enumerate(sorted(one.name for one in laid))}
    at = {threshold: Counter[str]() for threshold in _THRESHOLDS}
    for number in range(_FOLDS):
        weights = fit([one for one in laid if fold[one.name] != number])
        for one in (one for one in laid if fold[one.name] == number):
            for threshold, total in at.items():
                total += tally(one, weights, threshold)
    best = max(one for one in _THRESHOLDS if f1(at[one]) > max(map(f1, at.values())) - _SAME)
    return best, at[best]


def write(weights: Weights, threshold: float) -> None:
    source = with_threshold(FILE.read_text("utf-8"), threshold)
    FILE.write_text(f"{source.partition('ACTORS:')[0]}{numbers('ACTORS', weights, _LEAST)}", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    laid = laid_out(how.folders)
    print(f"{len(laid)} articles, by the rules: {told(sum((tally(one, _MEANT, 0.5) for one in laid), Counter[str]()))}")
    threshold, total = unseen(laid)
    print(f"as unseen, at {threshold:.2f}: {told(total)}")
    if how.write:
        write(fit(laid), threshold)


if __name__ == "__main__":
    main()
