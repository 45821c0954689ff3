"""The weights of `presence/ingest/reading/statements/stance_weights.py`, fitted to articles with answers.

    python -m bench.stances FOLDER... [--without FOLDER...] [--write]

Multinomial logistic regression, drawn by a square penalty towards what `presence/ingest/reading/statements/signs.py`
says that signs mean; a feature seen fewer than four times has no weight but that. Articles held out are not learned
from. Prints the share of stances right: of the articles learned from, of each fifth of them by the weights of the
other four, of the folders after --without as of articles never seen.
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.weights_table import table
from presence.ingest.reading.found import Span, Speech, Stance
from presence.ingest.reading.measured.gold import read_folder
from presence.ingest.reading.measured.matching import pair_statements
from presence.ingest.reading.reader import read
from presence.ingest.reading.statements import speech, stance
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.signs import MEANT
from presence.ingest.reading.statements.stance_signs import features
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence
from tests.reading import starter_names

FILE = Path(stance.__file__).with_name("stance_weights.py")
_PENALTY = 8.0
_HELD = 40.0
"""Of signs with a meaning: what plainly says something is not outweighed by who mostly says what."""
_FEWEST = 4
_ROUNDS = 80
_LEAST = 0.04
"""A row of weights that are all nearer to nothing is left out."""
_FOLDS = 5
_TABLE = re.compile(r"^WEIGHTS: .*?^}.*?\n|^WEIGHTS: .*?= {}\n", re.MULTILINE | re.DOTALL)

Told = dict[str, float]
Weights = dict[str, tuple[float, ...]]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Answered:
    article: str
    told: Told
    stance: int
    language: str


def answered(folder: Path, *, held_out: bool = True) -> Iterator[Answered]:
    """Of each statement found that the answer has: its features and the answer's stance."""
    seen: dict[Span, Told] = {}

    def noting(page: Page, how: Speech, words: Span, sentence: Sentence, by: Attribution) -> Stance:
        seen[words] = features(page, how, words, sentence, by)
        return "neutral"

    speech.stance_of = noting  # type: ignore[assignment, attr-defined]
    names, offices, lexicon = starter_names.gazetteer(), starter_names.offices(), starter_names.lexicon()
    for article in read_folder(folder):
        if article.set == "held_out" and not held_out:
            continue
        found = read(article.document, names, offices).statements
        for pair in pair_statements(article, found, lexicon):
            wanted = stance.STANCES.index(article.statements[pair.gold].stance)
            yield Answered(article.name, seen[found[pair.found].quote], wanted, article.document.language)


def fitted(rows: Sequence[Answered]) -> Weights:
    """By Nesterov's accelerated descent; deterministic."""
    counted = Counter(feature for row in rows for feature in row.told)
    kept = sorted(feature for feature, count in counted.items() if count >= _FEWEST or feature in MEANT)
    data, wanted = _matrix(rows, kept), np.eye(len(stance.STANCES))[[row.stance for row in rows]]
    meant = np.array([_meant(feature) for feature in kept])
    penalty = np.array([[_HELD if feature in MEANT else _PENALTY] for feature in kept])
    step = 1 / (0.5 * float(np.linalg.norm(data, 2)) ** 2 + _HELD)
    now, ahead, momentum = meant, meant, 1.0
    for _ in range(_ROUNDS):
        slope = penalty * (ahead - meant) + data.T @ (_believed(data @ ahead) - wanted)
        after = ahead - step * slope
        following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = after + (momentum - 1) / following * (after - now)
        now, momentum = after, following
    against_neutral = now[:, :-1] - now[:, -1:]
    pairs = zip(kept, against_neutral.tolist(), strict=True)
    return {feature: tuple(row) for feature, row in pairs if max(map(abs, row)) >= _LEAST}


def _matrix(rows: Sequence[Answered], kept: Sequence[str]) -> Floats:
    number = {feature: index for index, feature in enumerate(kept)}
    data = np.zeros((len(rows), len(kept)))
    for at, row in enumerate(rows):
        for feature, value in row.told.items():
            if feature in number:
                data[at, number[feature]] = value
    return data


def _meant(feature: str) -> list[float]:
    spoken_for, strength = MEANT.get(feature, ("neutral", 0.0))
    return [strength * (one == spoken_for) for one in stance.STANCES]


def _believed(totals: Floats) -> Floats:
    raised = np.exp(totals - totals.max(axis=1, keepdims=True))
    share: Floats = raised / raised.sum(axis=1, keepdims=True)
    return share


def right(rows: Sequence[Answered], weights: Weights) -> int:
    return sum(_best(row.told, weights) == row.stance for row in rows)


def right_unseen(rows: Sequence[Answered]) -> float:
    """Each fifth of the articles by the weights of the others."""
    fold = [int(hashlib.md5(row.article.encode(), usedforsecurity=False).hexdigest(), 16) % _FOLDS for row in rows]
    good = 0
    for number in range(_FOLDS):
        weights = fitted([row for row, of in zip(rows, fold, strict=True) if of != number])
        good += right([row for row, of in zip(rows, fold, strict=True) if of == number], weights)
    return good / max(1, len(rows))


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
    learned = right(rows, weights) / max(1, len(rows))
    print(f"{len(rows)} statements, {len(weights)} features, right {learned:.3f}, unseen {right_unseen(rows):.3f}")
    unseen = [row for folder in how.without for row in answered(folder)]
    for language in sorted({row.language for row in unseen}):
        of_it = [row for row in unseen if row.language == language]
        print(f"{language} unseen: {right(of_it, weights) / len(of_it):.3f}")
    if unseen:
        print(f"all {len(unseen)} unseen: {right(unseen, weights) / len(unseen):.3f}")
    if how.write:
        FILE.write_text(_TABLE.sub(lambda _: as_python(weights), FILE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
