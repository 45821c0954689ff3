"""Weights are fitted to what is right, and stay near what is meant where little is seen."""

from bench.fitting import Choice, fitted_chance, fitted_choice


def test_what_is_chosen_gets_the_greater_weight() -> None:
    rows = [Choice([("near",), ("far",)], [True, False]) for _ in range(20)]
    weights = fitted_choice(rows, {}, 1.0)
    assert weights["near"] > 0 > weights["far"]


def test_what_is_half_right_weighs_between() -> None:
    rows = [(("good",), 1.0), (("fair",), 0.5), (("bad",), 0.0)] * 20
    weights = fitted_chance(rows, {}, 1.0)
    assert weights["good"] > weights["fair"] > weights["bad"]
    assert abs(weights["fair"]) < 0.1


def test_what_is_rare_has_the_weight_that_is_meant_or_none() -> None:
    rows = [(("rare", "rarer"), 1.0), (("common",), 1.0)]
    weights = fitted_chance([*rows, *([(("common",), 0.0)] * 8)], {"rare": 2.0}, 100.0)
    assert abs(weights["rare"] - 2.0) < 0.1
    assert "rarer" not in weights
