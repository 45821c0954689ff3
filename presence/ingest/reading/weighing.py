"""Choosing by weights: what speaks for each of several, added up, one by one or in pairs."""

import math
from collections.abc import Iterable, Mapping, Sequence, Set

Signs = tuple[str, ...]
Weights = Mapping[str, float]
Tree = tuple[str, str, str, float, float, float, float]
"""A sign, the one asked for next where it is there, and where it is not; what each of the four answers weighs: both,
the first alone, the other alone, neither."""


def weight_of(signs: Iterable[str], weights: Weights) -> float:
    """Whatever order they come in: what is as likely as another must not be likelier in another process."""
    return math.fsum(weights.get(sign, 0.0) for sign in signs)


def chances(options: Sequence[Signs], weights: Weights) -> list[float]:
    """How likely each is to be the one, all together 1."""
    totals = [weight_of(signs, weights) for signs in options]
    highest = max(totals, default=0.0)
    raised = [math.exp(total - highest) for total in totals]
    return [one / sum(raised) for one in raised]


def chance(signs: Iterable[str], weights: Weights) -> float:
    """How likely it is at all."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight_of(signs, weights)))))


def odds(likely: float) -> float:
    """On the scale that weights are added up on."""
    return math.log(likely / (1 - likely))


def grown(signs: Set[str], start: float, trees: Iterable[Tree]) -> float:
    """How likely it is by pairs of signs: boosted trees of two questions (Friedman 2001)."""
    total = [start]
    for first, then, otherwise, both, one, other, neither in trees:
        if first in signs:
            total.append(both if then in signs else one)
        else:
            total.append(other if otherwise in signs else neither)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, math.fsum(total)))))
