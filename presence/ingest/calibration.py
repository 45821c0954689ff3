"""From the score that the rules give to the share that is right; written by `manage.py evaluate_reading --fit`."""

from bisect import bisect_right

# By kind: (raw score, share right at it), rising; between two points the line between them holds.
POINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "event": (
        (0.725, 0.474),
        (0.8, 0.579),
        (0.888, 0.726),
    ),
    "statement": (
        (0.46, 0.728),
        (0.629, 0.796),
        (0.689, 0.853),
        (0.783, 0.856),
        (0.9, 0.947),
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
