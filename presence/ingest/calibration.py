"""From the score that the rules give to the share that is right; written by `manage.py evaluate_reading --fit`."""

from bisect import bisect_right

# By kind: (raw score, share right at it), rising; between two points the line between them holds.
POINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "change": (
        (0.6, 0.575),
        (0.75, 0.594),
        (0.82, 0.719),
    ),
    "event": (
        (0.57, 0.166),
        (0.65, 0.332),
        (0.724, 0.333),
        (0.8, 0.55),
        (0.891, 0.581),
    ),
    "statement": (
        (0.53, 0.679),
        (0.588, 0.741),
        (0.717, 0.866),
        (0.85, 0.881),
        (0.9, 0.923),
    ),
}


def calibrated(kind: str, raw: float) -> float:
    """A kind that was never fitted keeps its scores."""
    points = POINTS.get(kind)
    if not points:
        return min(max(raw, 0.0), 1.0)
    index = bisect_right(points, raw, key=lambda point: point[0])
    if index == 0:
        return points[0][1]
    if index == len(points):
        return points[-1][1]
    (low, at_low), (high, at_high) = points[index - 1], points[index]
    return round(at_low + (at_high - at_low) * (raw - low) / (high - low), 4)
