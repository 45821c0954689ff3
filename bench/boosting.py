"""Yes or no by pairs of signs: boosted trees of two questions (Friedman 2001), each from a share of the rows and signs.

As gradient boosting of second order does it (Chen and Guestrin 2016): each answer weighs what lowers the surprise most,
drawn towards nothing by a square penalty. Deterministic.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from presence.ingest.reading.weighing import Tree

_ROUNDS = 80
_STEP, _DRAWN = 0.1, 10.0
_FEWEST, _LEAF = 8, 15
_OF_ROWS, _OF_SIGNS = 0.8, 0.3
_ALIKE = 20
_NEVER = ""

Row = tuple[frozenset[str], float, bool]
"""The signs, what it begins with, and whether it is right."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Some of the rows: of each the slope and curve of the surprise, nothing where a row is of another part."""

    slope: list[float]
    curve: list[float]
    taken: list[int]

    def only(self, rows: Sequence[bool]) -> "_Part":
        return _Part(
            [one if so else 0.0 for one, so in zip(self.slope, rows, strict=True)],
            [one if so else 0.0 for one, so in zip(self.curve, rows, strict=True)],
            [one if so else 0 for one, so in zip(self.taken, rows, strict=True)],
        )

    def weight(self) -> float:
        return -_STEP * sum(self.slope) / (sum(self.curve) + _DRAWN)


def grown_from(rows: Sequence[Row]) -> tuple[float, tuple[Tree, ...]]:
    having = _having(rows)
    start = _start(rows)
    total, trees, random = [start + begun for _, begun, _ in rows], list[Tree](), Random(0)
    for _ in range(_ROUNDS):
        taken = [int(random.random() < _OF_ROWS) for _ in rows]
        asked = [sign for sign in having if random.random() < _OF_SIGNS]
        odds = [1 / (1 + math.exp(-one)) for one in total]
        slope = [so * (odd - right) for so, odd, (_, _, right) in zip(taken, odds, rows, strict=True)]
        curve = [so * odd * (1 - odd) for so, odd in zip(taken, odds, strict=True)]
        tree, gained = _tree(_Part(slope, curve, taken), having, asked)
        trees.append(tree)
        total = [one + more for one, more in zip(total, gained, strict=True)]
    return start, tuple(trees)


def _start(rows: Sequence[Row]) -> float:
    """What is added to all alike, by Newton's method."""
    start = 0.0
    for _ in range(_ALIKE):
        odds = [1 / (1 + math.exp(-start - begun)) for _, begun, _ in rows]
        off = sum(odd - right for odd, (_, _, right) in zip(odds, rows, strict=True))
        start -= off / max(1e-9, sum(odd * (1 - odd) for odd in odds))
    return start


def _having(rows: Sequence[Row]) -> dict[str, list[int]]:
    """By sign the rows that have it."""
    found = defaultdict[str, list[int]](list)
    for index, (signs, _, _) in enumerate(rows):
        for sign in signs:
            found[sign].append(index)
    return {sign: found[sign] for sign in sorted(found) if len(found[sign]) >= _FEWEST}


def _tree(whole: _Part, having: Mapping[str, list[int]], asked: Sequence[str]) -> tuple[Tree, list[float]]:
    """With what it adds to each row."""
    first = _best(whole, having, asked)
    with_first = _rows(first, having, len(whole.slope))
    signs, weights, gained = [first], list[float](), [0.0] * len(whole.slope)
    for inside in (with_first, [not so for so in with_first]):
        part = whole.only(inside)
        sign = _best(part, having, asked)
        signs.append(sign)
        has = _rows(sign, having, len(inside))
        for rows in (
            [a and b for a, b in zip(inside, has, strict=True)],
            [a and not b for a, b in zip(inside, has, strict=True)],
        ):
            weights.append(round(part.only(rows).weight(), 3))
            gained = [weights[-1] if so else one for one, so in zip(gained, rows, strict=True)]
    return (signs[0], signs[1], signs[2], weights[0], weights[1], weights[2], weights[3]), gained


def _rows(sign: str, having: Mapping[str, list[int]], count: int) -> list[bool]:
    found = [False] * count
    for index in having.get(sign, ()):
        found[index] = True
    return found


def _best(part: _Part, having: Mapping[str, list[int]], asked: Sequence[str]) -> str:
    """The sign that tells most apart; none where each leaves too few on one side."""
    slope, curve, count = sum(part.slope), sum(part.curve), sum(part.taken)
    best, found = 1e-3 + slope * slope / (curve + _DRAWN), _NEVER
    for sign in asked:
        rows = having[sign]
        number = sum(map(part.taken.__getitem__, rows))
        if number < _LEAF or count - number < _LEAF:
            continue
        steep, bent = sum(map(part.slope.__getitem__, rows)), sum(map(part.curve.__getitem__, rows))
        gain = steep * steep / (bent + _DRAWN) + (slope - steep) ** 2 / (curve - bent + _DRAWN)
        if gain > best:
            best, found = gain, sign
    return found
