"""From raw scores to shares that are right: rising, within bounds, careful with little, written into one table."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.ingest.reading import calibration
from presence.ingest.reading.calibration import POINTS, calibrated
from presence.ingest.reading.measured.fit import fitted, with_points

scores = st.floats(0, 1).map(lambda score: round(score, 2))


@given(st.lists(st.tuples(scores, st.booleans()), max_size=60))
def test_the_table_rises_and_stays_within_what_can_be(scored: list[tuple[float, bool]]) -> None:
    points = fitted(scored)
    assert bool(points) is bool(scored)
    assert all(low[0] < high[0] and low[1] <= high[1] for low, high in pairwise(points))
    assert all(0 <= share <= 1 for _, share in points)


def test_much_that_was_right_is_believed_and_little_is_not() -> None:
    often, once = [(0.9, True)] * 60 + [(0.5, False)] * 60, [(0.9, True), (0.5, False)]
    assert fitted(often)[-1][1] > 0.95
    assert fitted(once)[-1][1] < 0.6


@pytest.mark.parametrize(("raw", "expected"), [(0.0, 0.2), (0.4, 0.2), (0.5, 0.4), (0.6, 0.6), (2.0, 0.6)])
def test_between_two_points_lies_the_line(monkeypatch: pytest.MonkeyPatch, raw: float, expected: float) -> None:
    monkeypatch.setitem(POINTS, "statement", ((0.4, 0.2), (0.6, 0.6)))
    assert calibrated("statement", raw) == pytest.approx(expected)


def test_a_kind_never_fitted_keeps_its_scores() -> None:
    assert [calibrated("base", raw) for raw in (-1.0, 0.3, 7.0)] == [0.0, 0.3, 1.0]


@pytest.mark.parametrize("kind", sorted(POINTS))
def test_the_table_in_use_rises(kind: str) -> None:
    assert all(low[0] < high[0] and low[1] <= high[1] for low, high in pairwise(POINTS[kind]))


def test_the_table_is_written_where_it_stands_and_nothing_else() -> None:
    source = Path(calibration.__file__).read_text(encoding="utf-8")
    written = with_points(source, {"statement": ((0.5, 0.25),), "event": ()})
    assert '    "statement": (\n        (0.5, 0.25),\n    ),\n' in written
    assert '"event"' not in written
    assert written.split("POINTS: dict")[0] == source.split("POINTS: dict")[0]
    assert written.split("\n}\n")[1] == source.split("\n}\n")[1]
    assert with_points(written, POINTS) == with_points(source, POINTS)
    with pytest.raises(ValueError, match="no table"):
        with_points("POINTS = {}", POINTS)
