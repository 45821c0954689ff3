"""From scores and what came true to a table of probabilities: rising, and careful where little was seen."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# Every step is drawn towards the share right of all, as if so many suggestions more had been seen there.
_PRIOR = 6.0
_TABLE = re.compile(r"^POINTS: dict.*?^}\n", re.MULTILINE | re.DOTALL)

Points = tuple[tuple[float, float], ...]


@dataclass(slots=True)
class _Step:
    scores: float
    count: int
    right: int

    @property
    def score(self) -> float:
        return self.scores / self.count

    def share(self, overall: float) -> float:
        return (self.right + _PRIOR * overall) / (self.count + _PRIOR)


def fitted(scored: Iterable[tuple[float, bool]]) -> Points:
    """Isotonic regression (neighbours that fall are pooled), each step shrunk to the whole. Empty without data."""
    rows = sorted(scored)
    if not rows:
        return ()
    overall = sum(right for _, right in rows) / len(rows)
    return tuple((round(step.score, 3), round(step.share(overall), 3)) for step in _rising(_steps(rows), overall))


def _steps(rows: Sequence[tuple[float, bool]]) -> list[_Step]:
    steps: list[_Step] = []
    for score, right in rows:
        if steps and abs(steps[-1].score - score) < 1e-9:
            last = steps[-1]
            steps[-1] = _Step(last.scores + score, last.count + 1, last.right + right)
        else:
            steps.append(_Step(score, 1, int(right)))
    return steps


def _rising(steps: Iterable[_Step], overall: float) -> list[_Step]:
    kept: list[_Step] = []
    for step in steps:
        kept.append(step)
        while len(kept) > 1 and kept[-2].share(overall) >= kept[-1].share(overall):
            last, before = kept.pop(), kept.pop()
            kept.append(_Step(before.scores + last.scores, before.count + last.count, before.right + last.right))
    return kept


def with_points(source: str, points: Mapping[str, Points]) -> str:
    """The text of calibration.py with this table in the place of its own.

    Raises:
        ValueError: it has none.
    """
    rows = "".join(_row(kind, values) for kind, values in sorted(points.items()) if values)
    table = f"POINTS: dict[str, tuple[tuple[float, float], ...]] = {{\n{rows}}}\n"
    changed, count = _TABLE.subn(lambda _: table, source)
    if count != 1:
        raise ValueError("there is no table POINTS to write to")
    return changed


def _row(kind: str, values: Points) -> str:
    pairs = "".join(f"        ({score}, {share}),\n" for score, share in values)
    return f'    "{kind}": (\n{pairs}    ),\n'
