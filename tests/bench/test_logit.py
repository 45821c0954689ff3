"""The weights of places are fitted: what was right before is believed again, what was never seen is as it is said."""

import pytest

from bench.logit import Choice, fitted, right, surprise

_NEAR, _FAR = {"near": 1.0, "fine": 1.0}, {"far": 1.0, "fine": 1.0}
_ROWS = [Choice([_NEAR, _FAR], frozenset((0,)), f"article {number}") for number in range(20)]


def test_what_was_right_is_believed() -> None:
    weights = fitted(_ROWS, {}, 1.0)
    assert weights["near"] > 0.5
    assert weights["far"] < -0.5
    assert weights["fine"] == pytest.approx(0.0)
    assert right(_ROWS, weights) == 1.0
    assert surprise(_ROWS, weights) < surprise(_ROWS, {})


def test_what_was_never_seen_is_as_it_is_said() -> None:
    assert fitted(_ROWS, {"from": -2.0}, 1.0)["from"] == pytest.approx(-2.0)


def test_a_larger_penalty_believes_less() -> None:
    assert fitted(_ROWS, {}, 10.0)["near"] < fitted(_ROWS, {}, 1.0)["near"]
