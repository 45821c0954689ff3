"""A conditional logit: of some things described by features one or more are right (McFadden, 1974).

Fitted with a square penalty that draws weights towards what their features are said to mean.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_FEWEST = 7
"""A feature seen less often has no weight but what it is said to mean."""
_ROUNDS = 120

Told = dict[str, float]
Weights = dict[str, float]
_Data = list[tuple[list[list[tuple[int, float]]], frozenset[int], float]]


@dataclass(frozen=True, slots=True)
class Choice:
    """Of one question every answer, and those that are right."""

    answers: list[Told]
    right: frozenset[int]
    article: str
    weight: float = 1.0


def fitted(rows: Sequence[Choice], said: Mapping[str, float], penalty: float) -> Weights:
    """By Nesterov's accelerated descent with a step that halves where it was too long; deterministic."""
    counted = Counter(feature for row in rows for feature in {f for told in row.answers for f in told})
    kept = sorted({*said, *(feature for feature, count in counted.items() if count >= _FEWEST)})
    number = {feature: index for index, feature in enumerate(kept)}
    data = [
        ([[(number[f], v) for f, v in told.items() if f in number] for told in row.answers], row.right, row.weight)
        for row in rows
    ]
    meant = [said.get(feature, 0.0) for feature in kept]
    now = meant[:]
    ahead, momentum, step = now, 1.0, 0.02
    last = math.inf
    for _ in range(_ROUNDS):
        loss, slope = _slope(data, ahead, meant, penalty)
        if loss > last + 1e-9:
            step, ahead, momentum, last = step / 2, now, 1.0, math.inf
            continue
        last = loss
        after = [w - step * s for w, s in zip(ahead, slope, strict=True)]
        following = (1 + math.sqrt(1 + 4 * momentum**2)) / 2
        pushed = (momentum - 1) / following
        ahead = [a + pushed * (a - w) for a, w in zip(after, now, strict=True)]
        now, momentum = after, following
    return dict(zip(kept, now, strict=True))


def _slope(data: _Data, weights: list[float], meant: list[float], penalty: float) -> tuple[float, list[float]]:
    off_meant = [w - m for w, m in zip(weights, meant, strict=True)]
    slope = [penalty * off for off in off_meant]
    loss = 0.5 * penalty * sum(off * off for off in off_meant)
    for places, right, heavy in data:
        totals = [sum(v * weights[f] for f, v in told) for told in places]
        highest = max(totals)
        raised = [math.exp(total - highest) for total in totals]
        everything, wanted = sum(raised), sum(raised[index] for index in right)
        loss -= heavy * math.log(max(1e-300, wanted / everything))
        for index, told in enumerate(places):
            off = raised[index] / everything - (raised[index] / wanted if index in right and wanted else 0.0)
            if abs(off) > 1e-6:
                off *= heavy
                for f, v in told:
                    slope[f] += v * off
    return loss, slope


def right(rows: Sequence[Choice], weights: Weights) -> float:
    def best(row: Choice) -> int:
        totals = [sum(v * weights.get(f, 0.0) for f, v in told.items()) for told in row.answers]
        return totals.index(max(totals))

    return sum(best(row) in row.right for row in rows) / max(1, len(rows))


def surprise(rows: Sequence[Choice], weights: Weights) -> float:
    """How surprised the weights are by what was right, in nats."""
    loss = 0.0
    for row in rows:
        totals = [sum(v * weights.get(f, 0.0) for f, v in told.items()) for told in row.answers]
        highest = max(totals)
        raised = [math.exp(total - highest) for total in totals]
        loss -= math.log(sum(raised[index] for index in row.right) / sum(raised))
    return loss
