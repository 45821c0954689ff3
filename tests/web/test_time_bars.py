"""The drawing of when each was at a base: solid where certain, hollow where possible."""

from datetime import date

import pytest

from presence.models import Deployment
from presence.timeline import period
from presence.web.drawings import TimeBars, time_bars
from tests import world

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


def drawn(*made: Deployment, on: str = "2026-11-23") -> TimeBars | None:
    fresh = list(Deployment.objects.filter(pk__in=[d.pk for d in made]).select_related("actor"))
    return time_bars(fresh, period(on), TODAY)


def share(text: str) -> float:
    return float(text.rstrip("%"))


def test_certain_lies_within_possible() -> None:
    drawing = drawn(world.deployment(start="2016~", end="2020~", status="vacated"))
    assert drawing is not None
    (bar,) = drawing.bars
    assert bar.certain is not None
    assert share(bar.possible.x) < share(bar.certain.x)
    assert share(bar.certain.x) + share(bar.certain.width) < share(bar.possible.x) + share(bar.possible.width)


def test_what_is_no_longer_confirmed_goes_on_hollow_until_today() -> None:
    drawing = drawn(world.deployment(start="2016", status="active", as_of="2020-01-01"))
    assert drawing is not None
    (bar,) = drawing.bars
    assert bar.certain is not None
    solid, hollow = (share(each.x) + share(each.width) for each in (bar.certain, bar.possible))
    today = share(drawing.asked.x)
    assert solid < hollow
    assert hollow == pytest.approx(today + share(drawing.asked.width), abs=0.6)


def test_an_unknown_start_runs_in_from_the_edge() -> None:
    drawing = drawn(world.deployment(start="", end="2020", status="vacated"))
    assert drawing is not None
    assert drawing.bars[0].possible.x == "0.00%"
    assert drawing.bars[0].certain is None


def test_years_are_few_and_round_over_a_long_time() -> None:
    drawing = drawn(world.deployment(start="1971", status="active", as_of="2026"))
    assert drawing is not None
    assert [year for year, _ in drawing.ticks] == [1980, 1990, 2000, 2010, 2020]


def test_without_any_date_there_is_nothing_to_draw() -> None:
    assert drawn(world.deployment(start="", status="unknown", as_of="")) is None
