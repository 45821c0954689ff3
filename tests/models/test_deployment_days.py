"""When a deployment certainly and possibly was there: ranges the database computes from vague dates."""

from datetime import date
from typing import Any

import pytest

from presence.models import Deployment
from tests import world

pytestmark = pytest.mark.django_db


def days(**values: Any) -> tuple[tuple[Any, Any] | None, tuple[Any, Any]]:
    """The certain and the possible range, each as its first day and the day after its last."""
    found = Deployment.objects.get(pk=world.deployment(**values).pk)
    certain = None if found.certain.isempty else (found.certain.lower, found.certain.upper)
    return certain, (found.possible.lower, found.possible.upper)


def test_exact_days() -> None:
    certain, possible = days(start="2019-10-15", end="2019-10-20")

    assert certain == possible == (date(2019, 10, 15), date(2019, 10, 21))


def test_vague_dates_make_the_certain_range_shorter_and_the_possible_one_longer() -> None:
    certain, possible = days(start="2018-03~", end="2020")

    assert certain == (date(2018, 4, 30), date(2020, 1, 2))
    assert possible == (date(2018, 2, 1), date(2021, 1, 1))


def test_dates_so_vague_that_no_day_is_certain() -> None:
    certain, possible = days(start="2019", end="2019")

    assert certain is None
    assert possible == (date(2019, 1, 1), date(2020, 1, 1))


def test_an_open_end_of_a_force_that_is_there() -> None:
    certain, possible = days(start="2015-09-30", end="", status="active", as_of="2026-01-27")

    assert certain == (date(2015, 9, 30), date(2026, 1, 28))
    assert possible == (date(2015, 9, 30), None)


def test_no_end_and_no_last_word_is_certain_only_at_its_start() -> None:
    certain, possible = days(start="2015-09-30", end="", as_of="")

    assert certain == (date(2015, 9, 30), date(2015, 10, 1))
    assert possible == (date(2015, 9, 30), None)


@pytest.mark.parametrize("status", ["vacated", "handed_over"])
def test_a_force_that_has_gone_was_gone_by_the_last_word(status: str) -> None:
    certain, possible = days(start="2018-04-06", end="", status=status, as_of="2020-11")

    assert certain == (date(2018, 4, 6), date(2018, 4, 7))
    assert possible == (date(2018, 4, 6), date(2020, 12, 1))


def test_an_unknown_start_is_open_to_the_past() -> None:
    certain, possible = days(start="", end="2020-10-20", status="vacated")

    assert certain is None
    assert possible == (None, date(2020, 10, 21))


def test_the_last_word_before_the_start_keeps_the_range_in_order() -> None:
    certain, possible = days(start="2020-06", end="", status="vacated", as_of="2020-01")

    assert certain == (date(2020, 6, 30), date(2020, 7, 1))
    assert possible == (date(2020, 6, 1), date(2020, 6, 2))


def test_the_ranges_follow_a_change() -> None:
    deployment = world.deployment(start="2019-10-15", end="")
    deployment.end = "2019-11-01"
    deployment.save()

    assert Deployment.objects.filter(possible__contains=date(2019, 11, 1)).exists()
    assert not Deployment.objects.filter(possible__contains=date(2019, 11, 2)).exists()
