"""From the score that the rules give to the share that is right; written by `manage.py evaluate_reading --fit`."""

from bisect import bisect_right

# By kind: (raw score, share right at it), rising; between two points the line between them holds.
POINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "change": (
        (0.592, 0.73),
        (0.762, 0.9),
        (0.85, 0.935),
    ),
    "event": (
        (0.609, 0.672),
        (0.75, 0.703),
        (0.8, 0.841),
        (0.85, 0.872),
        (0.902, 0.896),
    ),
    "statement": (
        (0.45, 0.785),
        (0.54, 0.821),
        (0.721, 0.909),
        (0.85, 0.918),
        (0.9, 0.97),
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
