"""Weights fitted by maximum likelihood, drawn by a square penalty towards what signs mean; deterministic."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from presence.ingest.reading.weighing import Signs

FEWEST = 6
_ROUNDS = 100
_FIRST_STEP, _LAST_STEP = 0.15, 0.004

Weights = dict[str, float]
Slope = Callable[[list[float], list[float]], None]
"""Adds, at the weights given, the slope of the loss to the list given."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Several of which one or more are right."""

    options: Sequence[Signs]
    right: Sequence[bool]


def _numbered(seen: Iterable[Signs], meant: Mapping[str, float]) -> dict[str, int]:
    counted = Counter(sign for signs in seen for sign in set(signs))
    kept = sorted(sign for sign, count in counted.items() if count >= FEWEST or sign in meant)
    return {sign: index for index, sign in enumerate(kept)}


def fitted_choice(rows: Sequence[Choice], meant: Mapping[str, float], penalty: float) -> Weights:
    """Conditional logit: how likely each option is among those of its row."""
    number = _numbered((signs for row in rows for signs in row.options), meant)
    data = [([[number[s] for s in signs if s in number] for signs in row.options], row.right) for row in rows]

    def slope(weights: list[float], into: list[float]) -> None:
        for options, right in data:
            totals = [sum(weights[i] for i in signs) for signs in options]
            highest = max(totals)
            raised = [math.exp(total - highest) for total in totals]
            everything, good = sum(raised), sum(one for one, so in zip(raised, right, strict=True) if so)
            for signs, one, so in zip(options, raised, right, strict=True):
                off = one / everything - (one / good if so else 0.0)
                if abs(off) > 1e-4:
                    for i in signs:
                        into[i] += off

    return _descended(number, meant, slope, penalty)


def fitted_chance(rows: Sequence[tuple[Signs, float]], meant: Mapping[str, float], penalty: float) -> Weights:
    """Logistic: how likely each row is to be right; some are half so."""
    number = _numbered((signs for signs, _ in rows), meant)
    data = [([number[s] for s in signs if s in number], so) for signs, so in rows]

    def slope(weights: list[float], into: list[float]) -> None:
        for signs, so in data:
            total = max(-30.0, min(30.0, sum(weights[i] for i in signs)))
            off = 1 / (1 + math.exp(-total)) - so
            for i in signs:
                into[i] += off

    return _descended(number, meant, slope, penalty)


def _descended(number: Mapping[str, int], meant: Mapping[str, float], slope: Slope, penalty: float) -> Weights:
    """By Adam with a falling step over all rows at once (Kingma and Ba 2015)."""
    towards = [meant.get(sign, 0.0) for sign in number]
    weights, first, second = list(towards), [0.0] * len(towards), [0.0] * len(towards)
    for turn in range(1, _ROUNDS + 1):
        slopes = [penalty * (w - m) for w, m in zip(weights, towards, strict=True)]
        slope(weights, slopes)
        step = _FIRST_STEP * (_LAST_STEP / _FIRST_STEP) ** (turn / _ROUNDS)
        for i, one in enumerate(slopes):
            first[i] = 0.9 * first[i] + 0.1 * one
            second[i] = 0.99 * second[i] + 0.01 * one * one
            ahead, width = first[i] / (1 - 0.9**turn), second[i] / (1 - 0.99**turn)
            weights[i] -= step * ahead / (math.sqrt(width) + 1e-8)
    return {sign: weights[i] for sign, i in number.items()}
