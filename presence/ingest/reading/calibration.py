"""From the score that the rules give to the share that is right; written by `manage.py evaluate_reading --fit`."""

from bisect import bisect_right

# By kind: (raw score, share right at it), rising; between two points the line between them holds.
POINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "change": (
        (0.55, 0.492),
        (0.671, 0.495),
        (0.72, 0.554),
        (0.75, 0.643),
        (0.82, 0.675),
    ),
    "event": (
        (0.491, 0.235),
        (0.671, 0.387),
        (0.76, 0.406),
        (0.797, 0.544),
        (0.846, 0.554),
        (0.87, 0.576),
        (0.885, 0.582),
        (0.9, 0.592),
        (0.924, 0.594),
        (0.95, 0.824),
    ),
    "statement": (
        (0.535, 0.674),
        (0.584, 0.809),
        (0.61, 0.817),
        (0.693, 0.844),
        (0.777, 0.886),
        (0.85, 0.886),
        (0.9, 0.951),
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
