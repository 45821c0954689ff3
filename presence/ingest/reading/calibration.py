"""From the score that the rules give to the share that is right; written by `manage.py evaluate_reading --fit`."""

from bisect import bisect_right

# By kind: (raw score, share right at it), rising; between two points the line between them holds.
POINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "change": (
        (0.62, 0.509),
        (0.75, 0.622),
        (0.82, 0.7),
    ),
    "event": (
        (0.57, 0.173),
        (0.65, 0.345),
        (0.725, 0.353),
        (0.8, 0.56),
        (0.891, 0.609),
    ),
    "statement": (
        (0.53, 0.676),
        (0.588, 0.738),
        (0.686, 0.858),
        (0.776, 0.862),
        (0.85, 0.88),
        (0.9, 0.922),
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
