"""Choosing by weights: what speaks for each of several, added up."""

import math
from collections.abc import Iterable, Mapping, Sequence

Signs = tuple[str, ...]
Weights = Mapping[str, float]


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
