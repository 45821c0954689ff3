"""The weights of `presence/ingest/reading/statements/stance_weights.py`, fitted to articles with answers.

    python -m bench.stances FOLDER... [--without FOLDER...] [--write]

Multinomial logistic regression, drawn by a square penalty towards what `presence/ingest/reading/statements/signs.py`
says that signs mean; a feature seen fewer than five times has no
weight but that. Articles held out are not learned from. Prints the share of stances right, of the folders after
--without as of articles never seen. A folder named twice counts twice.
"""

import argparse
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.weights_table import table
from presence.ingest.reading.found import Span, Speech, Stance
from presence.ingest.reading.measured.gold import read_folder
from presence.ingest.reading.measured.matching import pair_statements
from presence.ingest.reading.reader import read
from presence.ingest.reading.statements import speech, stance
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.signs import MEANT
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence
from tests.reading import starter_names

FILE = Path(stance.__file__).with_name("stance_weights.py")
_PENALTY = 8.0
_FEWEST = 5
_ROUNDS = 150
_TABLE = re.compile(r"^WEIGHTS: .*?^}.*?\n|^WEIGHTS: .*?= {}\n", re.MULTILINE | re.DOTALL)

Told = dict[str, float]
Weights = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Answered:
    told: Told
    stance: int
    language: str


def answered(folder: Path, *, held_out: bool = True) -> Iterator[Answered]:
    """Of each statement found that the answer has: its features and the answer's stance."""
    seen: dict[Span, Told] = {}

    def noting(page: Page, how: Speech, words: Span, sentence: Sentence, by: Attribution) -> Stance:
        seen[words] = stance.features(page, how, words, sentence, by)
        return "neutral"

    speech.stance_of = noting  # type: ignore[assignment, attr-defined]
    names, offices, lexicon = starter_names.gazetteer(), starter_names.offices(), starter_names.lexicon()
    for article in read_folder(folder):
        if article.set == "held_out" and not held_out:
            continue
        found = read(article.document, names, offices).statements
        for pair in pair_statements(article, found, lexicon):
            wanted = stance.STANCES.index(article.statements[pair.gold].stance)
            yield Answered(seen[found[pair.found].quote], wanted, article.document.language)


def fitted(rows: Sequence[Answered]) -> Weights:
    """By Nesterov's accelerated descent; deterministic."""
    counted = Counter(feature for row in rows for feature in row.told)
    kept = sorted(feature for feature, count in counted.items() if count >= _FEWEST or feature in MEANT)
    number = {feature: index for index, feature in enumerate(kept)}
    data = [([(number[f], v) for f, v in row.told.items() if f in number], row.stance) for row in rows]
    step = 1 / (0.5 * _largest(data, len(kept)) + _PENALTY)
    meant = [_meant(feature) for feature in kept]
    now = [row[:] for row in meant]
    ahead, momentum = [row[:] for row in now], 1.0
    for _ in range(_ROUNDS):
        slope = [[_PENALTY * (w - m) for w, m in zip(*both, strict=True)] for both in zip(ahead, meant, strict=True)]
        for told, wanted in data:
            for index, off in enumerate(_off(told, wanted, ahead)):
                for feature, value in told:
                    slope[feature][index] += value * off
        following = (1 + math.sqrt(1 + 4 * momentum**2)) / 2
        after = [[w - step * s for w, s in zip(*both, strict=True)] for both in zip(ahead, slope, strict=True)]
        pushed = (momentum - 1) / following
        ahead = [[a + pushed * (a - w) for a, w in zip(*both, strict=True)] for both in zip(after, now, strict=True)]
        now, momentum = after, following
    return {feature: [weight - row[-1] for weight in row[:-1]] for feature, row in zip(kept, now, strict=True)}


def _meant(feature: str) -> list[float]:
    spoken_for, strength = MEANT.get(feature, ("neutral", 0.0))
    return [strength * (one == spoken_for) for one in stance.STANCES]


def _off(told: list[tuple[int, float]], wanted: int, weights: list[list[float]]) -> list[float]:
    """What is believed of each stance less what is so."""
    totals = [sum(value * weights[feature][index] for feature, value in told) for index in range(len(stance.STANCES))]
    highest = max(totals)
    raised = [math.exp(total - highest) for total in totals]
    return [one / sum(raised) - (index == wanted) for index, one in enumerate(raised)]


def _largest(data: list[tuple[list[tuple[int, float]], int]], size: int) -> float:
    """The largest eigenvalue of the features' squares: how long a step may be."""
    vector, length = [1.0] * size, 1.0
    for _ in range(30):
        product = [0.0] * size
        for told, _wanted in data:
            along = sum(value * vector[feature] for feature, value in told)
            for feature, value in told:
                product[feature] += value * along
        length = math.sqrt(sum(one**2 for one in product))
        vector = [one / length for one in product]
    return length * 1.05


def right(rows: Sequence[Answered], weights: Weights) -> float:
    return sum(_best(row.told, weights) == row.stance for row in rows) / max(1, len(rows))


def _best(told: Told, weights: Weights) -> int:
    totals = [0.0] * len(stance.STANCES)
    for feature, value in told.items():
        for index, weight in enumerate(weights.get(feature, ())):
            totals[index] += value * weight
    return totals.index(max(totals))


def as_python(weights: Weights) -> str:
    said = {feature: f"({', '.join(f'{w:.2f}' for w in row)})" for feature, row in weights.items()}
    return table("WEIGHTS", "tuple[float, float, float]", said)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--without", nargs="*", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    how = parser.parse_args()
    rows = [row for folder in how.folders for row in answered(folder, held_out=False)]
    weights = fitted(rows)
    print(f"{len(rows)} statements, {len(weights)} features, right {right(rows, weights):.3f}")
    unseen = [row for folder in how.without for row in answered(folder)]
    for language in sorted({row.language for row in unseen}):
        print(f"{language} unseen: {right([row for row in unseen if row.language == language], weights):.3f}")
    if unseen:
        print(f"all {len(unseen)} unseen: {right(unseen, weights):.3f}")
    if how.write:
        FILE.write_text(_TABLE.sub(lambda _: as_python(weights), FILE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
