"""From the score that the rules give to the share that is right; written by `manage.py evaluate_reading --fit`."""

from bisect import bisect_right

# By kind: (raw score, share right at it), rising; between two points the line between them holds.
POINTS: dict[str, tuple[tuple[float, float], ...]] = {
    "change": (
        (0.562, 0.504),
        (0.71, 0.571),
        (0.781, 0.587),
        (0.885, 0.631),
        (0.947, 0.705),
    ),
    "event": (
        (0.425, 0.346),
        (0.463, 0.502),
        (0.519, 0.544),
        (0.6, 0.557),
        (0.665, 0.572),
        (0.71, 0.629),
        (0.72, 0.754),
        (0.757, 0.784),
        (0.802, 0.794),
        (0.885, 0.877),
    ),
    "statement": (
        (0.551, 0.705),
        (0.6, 0.716),
        (0.614, 0.803),
        (0.689, 0.857),
        (0.795, 0.892),
        (0.9, 0.929),
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
