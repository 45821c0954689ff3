"""The weights of `presence/ingest/reading/events/place_weights.py`, fitted to articles with answers.

    python -m bench.places FOLDER... [--folds 5] [--write]

Learned from are events whose kind and doer the answer has; right are all places that the answer has for these. With
--folds the articles are parted by name, each part is read with weights fitted to the others, and how well events are
found in all is told. Articles held out are not learned from.
"""

import argparse
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch
from zlib import crc32

from bench.logit import Choice, fitted, right, surprise
from bench.place_answers import questions
from bench.weights_table import numbers
from presence.ingest.reading.events import place_choice, place_lists
from presence.ingest.reading.found import Document, Reading
from presence.ingest.reading.measured.evaluate import evaluate
from presence.ingest.reading.measured.gold import GoldArticle, read_folder
from presence.ingest.reading.reader import read
from tests.reading import starter_names

FILE = Path(place_choice.__file__).with_name("place_weights.py")
_LEAST = 0.02
_PENALTY, _LIST_PENALTY = 5.0, 2.0
MEANT = {
    "home role source": -3.0, "home role mark": -1.0, "away role mark": -0.5, "home dateline": -1.0,
    "away dateline": -0.5, "leave role from": 1.0, "leave role to": -1.5, "come role to": 1.0,
    "come role from": -1.5,
    "air_strike role from": -2.5, "attack_on_base role from": -1.0, "home within behind surely": -1.0,
    "home tied behind finer": -0.5, "home tied before finer": 0.5, "leave fine 3": 0.5, "attack_on_base fine 3": 1.0,
    "construction fine 3": 0.3, "outside own region": -1.0, "within own region": 0.5, "other clause": -0.5,
    "nearer another's": -0.5, "ahead echo": 0.5, "ahead incident": 1.0, "meet abroad": 1.5, "home abroad": 0.5,
    "verb last behind": -1.0, "leave possible": 0.5, "attack_on_base possible": 0.5,
}  # fmt: skip
"""What features speak for where little was seen of them: weights are drawn towards it."""

LISTED = {
    "always": -1.0, "list short": 1.0, "list long": 0.5, "across the deed": -0.5, "across another deed": -0.5,
    "within behind surely": -1.0, "between": -4.0, "dual": 0.5, "day between": 1.5, "role source": -1.0,
    "on after unlisted": -0.5, "role mark": -0.5, "role from": -0.5,
}  # fmt: skip
"""The same of what speaks for one more place of a list."""


def fitted_places(places: Sequence[Choice], lists: Sequence[Choice]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of an event's place, and of the further places of a list."""
    return fitted(places, MEANT, _PENALTY), fitted(lists, LISTED, _LIST_PENALTY)


@contextmanager
def placed_by(places: Sequence[Choice], lists: Sequence[Choice], names: Set[str]) -> Iterator[None]:
    """With the weights of places fitted to the articles named alone."""
    some, further = ([row for row in rows if row.article in names] for rows in (places, lists))
    weights, listed = fitted_places(some, further)
    with patch.object(place_choice, "WEIGHTS", weights), patch.object(place_lists, "LISTED", listed):
        yield


def across(articles: Sequence[GoldArticle], places: list[Choice], lists: list[Choice], folds: int) -> None:
    """Cross-validation grouped by article."""
    names, offices, lexicon = starter_names.gazetteer(), starter_names.offices(), starter_names.lexicon()
    readings: dict[Document, Reading] = {}
    tallies = {"places": [0.0, 0.0, 0], "further places": [0.0, 0.0, 0]}
    for fold in range(folds):
        weights, listed = (
            fitted([r for r in rows if _fold(r.article, folds) != fold], said, penalty)
            for rows, said, penalty in ((places, MEANT, _PENALTY), (lists, LISTED, _LIST_PENALTY))
        )
        for tally, rows, fit in zip(tallies.values(), (places, lists), (weights, listed), strict=True):
            sure = [row for row in rows if row.weight == 1.0 and _fold(row.article, folds) == fold]
            tally[0] += right(sure, fit) * len(sure)
            tally[1] += surprise(sure, fit)
            tally[2] += len(sure)
        with patch.object(place_choice, "WEIGHTS", weights), patch.object(place_lists, "LISTED", listed):
            readings |= {
                one.document: read(one.document, names, offices) for one in articles if _fold(one.name, folds) == fold
            }
    for title, (hits, loss, total) in tallies.items():
        print(f"{title} right across {folds} folds: {hits / total:.3f} of {total}, surprise {loss / total:.3f}")
    for title, chosen in _parts(articles):
        counted = evaluate("", lambda document: readings[document], chosen, lexicon).tables["all"]["events"]
        print(f"{title}: events P {counted.precision:.3f} R {counted.recall:.3f} F1 {counted.f1:.3f}")


def _parts(articles: Sequence[GoldArticle]) -> Iterator[tuple[str, list[GoldArticle]]]:
    yield "all", list(articles)
    yield "101 to 168", [one for one in articles if one.name[2:].isdigit() and 100 < int(one.name[2:]) < 169]
    for language in ("ar", "en", "ru", "tr"):
        yield language, [one for one in articles if one.document.language == language]


def _fold(name: str, folds: int) -> int:
    return crc32(name.encode()) % folds


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    articles = [one for folder in how.folders for one in read_folder(folder) if one.set != "held_out"]
    places, lists = questions(articles)
    weights, listed = fitted_places(places, lists)
    print(f"{len(places)} events, {len(weights)} features, right {right(places, weights):.3f}")
    print(f"{len(lists)} further places, {len(listed)} features, right {right(lists, listed):.3f}")
    if how.folds:
        across(articles, places, lists, how.folds)
    if how.write:
        text = FILE.read_text(encoding="utf-8")
        tables = numbers("WEIGHTS", weights, _LEAST) + "\n" + numbers("LISTED", listed, _LEAST)
        FILE.write_text(text[: text.index("WEIGHTS:")] + tables, encoding="utf-8")


if __name__ == "__main__":
    main()
