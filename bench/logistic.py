"""Yes or no by weighed features: logistic regression, drawn by a square penalty towards what each feature means.

Fitted by gradient descent with momentum, in pure Python and deterministic; judged by folds that keep an article whole.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from bench.weights_table import numbers

_FEWEST = 3
_ROUNDS = 400
_MOMENTUM = 0.9
_LEAST = 0.005
_TABLE = re.compile(r"^WEIGHTS: .*?^}.*?\n|^WEIGHTS: .*?= {}\n", re.MULTILINE | re.DOTALL)

Told = Mapping[str, float]
Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    article: str
    told: Told
    right: bool


def fitted(rows: Sequence[Row], meant: Told, penalty: float) -> Weights:
    counted = Counter(feature for row in rows for feature in row.told)
    kept = sorted(feature for feature, count in counted.items() if count >= _FEWEST or feature in meant)
    weights = {feature: meant.get(feature, 0.0) for feature in kept}
    moving = dict.fromkeys(kept, 0.0)
    data = [([(f, v) for f, v in row.told.items() if f in weights], row.right) for row in rows]
    step = 1 / (penalty + max(1.0, _steepest(data)))
    for _ in range(_ROUNDS):
        slope = {feature: penalty * (weights[feature] - meant.get(feature, 0.0)) for feature in kept}
        for told, right in data:
            off = _believed(told, weights) - right
            for feature, value in told:
                slope[feature] += value * off
        for feature in kept:
            moving[feature] = _MOMENTUM * moving[feature] - (1 - _MOMENTUM) * step * slope[feature] * 4
            weights[feature] += moving[feature]
    return weights


def _believed(told: Sequence[tuple[str, float]], weights: Told) -> float:
    return 1 / (1 + math.exp(-sum(value * weights[feature] for feature, value in told)))


def _steepest(data: Sequence[tuple[Sequence[tuple[str, float]], bool]]) -> float:
    """No more than this can the slope change along any feature."""
    sums: Counter[str] = Counter()
    for told, _ in data:
        length = sum(abs(value) for _, value in told)
        for feature, value in told:
            sums[feature] += abs(value) * length  # type: ignore[assignment]
    return 0.25 * max(sums.values(), default=1.0)


def belief(told: Told, weights: Told) -> float:
    return 1 / (1 + math.exp(-sum(value * weights.get(feature, 0.0) for feature, value in told.items())))


def unseen(rows: Sequence[Row], fit: Callable[[Sequence[Row]], Weights], folds: int = 5) -> Iterator[tuple[float, Row]]:
    """What is believed of each row by weights made without the fold that its article is in."""
    for fold in range(folds):
        apart = [row for row in rows if crc32(row.article.encode()) % folds == fold]
        weights = fit([row for row in rows if crc32(row.article.encode()) % folds != fold])
        yield from ((belief(row.told, weights), row) for row in apart)


def told(rows: Sequence[tuple[float, Row]], limits: Sequence[float]) -> Iterator[str]:
    every = sum(row.right for _, row in rows)
    for limit in limits:
        taken = [row.right for believed, row in rows if believed >= limit]
        yield f"at {limit:.2f}: {sum(taken)} of {every} right ones taken, {len(taken) - sum(taken)} wrong ones"


def write(file: Path, weights: Weights) -> None:
    table = numbers("WEIGHTS", weights, _LEAST)
    file.write_text(_TABLE.sub(lambda _: table, file.read_text(encoding="utf-8")), encoding="utf-8")
