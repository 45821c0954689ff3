"""Counting: precision, recall and F1, and how often scores were right."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

BINS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Count:
    """Of `gold` answers `hit` were found; of `found` findings `right` were right."""

    gold: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0

    @classmethod
    def of_pairs(cls, gold: int, found: int, pairs: int) -> "Count":
        return cls(gold, pairs, found, pairs)

    def __add__(self, other: "Count") -> "Count":
        return Count(self.gold + other.gold, self.hit + other.hit, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float | None:
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        return self.hit / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """None where there was neither anything to find nor anything found."""
        if not self.gold and not self.found:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def total(counts: Iterable[Count]) -> Count:
    return sum(counts, Count())


def by_language(rows: Iterable[tuple[str, Mapping[str, Count]]], kinds: Sequence[str]) -> dict[str, dict[str, Count]]:
    """Per language and, under "all", overall: each kind's count."""
    tables: dict[str, dict[str, Count]] = {"all": {kind: Count() for kind in kinds}}
    for language, counts in rows:
        mine = tables.setdefault(language, {kind: Count() for kind in kinds})
        for kind, count in counts.items():
            mine[kind] += count
            tables["all"][kind] += count
    first = {"all": "0"}
    return dict(sorted(tables.items(), key=lambda item: first.get(item[0], item[0])))


@dataclass(frozen=True, slots=True)
class Bin:
    low: float
    high: float
    count: int
    right: int
    mean: float
    """The mean score: what share should be right."""

    @property
    def share(self) -> float:
        return self.right / self.count


def calibration(scored: Iterable[tuple[float, bool]], edges: Sequence[float] = BINS) -> list[Bin]:
    """Bins that hold anything; the last includes its upper edge."""
    rows = list(scored)
    bins = []
    for low, high in pairwise(edges):
        inside = [row for row in rows if low <= row[0] < high or (high == edges[-1] and row[0] == high)]
        if inside:
            mean = sum(score for score, _ in inside) / len(inside)
            bins.append(Bin(low, high, len(inside), sum(right for _, right in inside), mean))
    return bins


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """How far scores are from what came true, on average over suggestions."""
    count = sum(one.count for one in bins)
    return sum(one.count * abs(one.mean - one.share) for one in bins) / count if count else None
