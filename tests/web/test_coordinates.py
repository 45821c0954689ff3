"""A point in decimal degrees, in degrees and minutes, and on the military grid: the same point, never too exactly."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from mgrs import MGRS

from presence.publish.coordinates import (
    MOST_DIGITS,
    Notations,
    NotOnGlobe,
    Point,
    bearing,
    distance_km,
    notations,
)

lats = st.floats(-79.9, 83.9)
lons = st.floats(-179.9, 179.9)
points = st.builds(Point, lats, lons)
digits_known = st.integers(0, MOST_DIGITS)


def degrees_in(text: str) -> float:
    numbers = [float(part) for part in re.findall(r"[\d.]+", text)] + [0, 0]
    size = numbers[0] + numbers[1] / 60 + numbers[2] / 3600
    return -size if text[-1] in "SW" else size


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        (5, Notations("36.18712, 37.58349", "36°11′13.6″ N, 37°35′00.6″ E", "37S CA 72631 05632")),
        (3, Notations("36.187, 37.583", "36°11′13″ N, 37°34′59″ E", "37S CA 725 056")),
        (2, Notations("36.19, 37.58", "36°11′ N, 37°35′ E", "37S CA 72 05")),
        (1, Notations("36.2, 37.6", "36°12′ N, 37°36′ E", "37S CA 7 0")),
        (0, Notations("36, 38", "36° N, 38° E", "37S DV")),
    ],
)
def test_goes_as_far_as_is_known(digits: int, expected: Notations) -> None:
    assert notations(36.18712, 37.58349, digits) == expected


@given(points, digits_known)
def test_decimal_and_degrees_say_the_same_point(at: Point, digits: int) -> None:
    said = notations(*at, digits)
    lat, lon = (float(part) for part in said.decimal.split(", "))
    assert abs(lat - at.lat) <= 0.5 * 10**-digits + 1e-9
    assert abs(lon - at.lon) <= 0.5 * 10**-digits + 1e-9
    step = {0: 1.0, 1: 1 / 60, 2: 1 / 60, 3: 1 / 3600, 4: 1 / 3600, 5: 0.1 / 3600}[digits]
    dms = [degrees_in(part) for part in said.dms.split(", ")]
    assert abs(dms[0] - lat) <= step / 2 + 1e-9
    assert abs(dms[1] - lon) <= step / 2 + 1e-9
    assert not re.search(r"60[′″.]", said.dms)


@given(st.floats(30, 40), st.floats(32, 46), st.integers(1, MOST_DIGITS))
def test_the_square_of_the_grid_holds_the_point(lat: float, lon: float, digits: int) -> None:
    said = notations(lat, lon, digits)
    corner = MGRS().toLatLon(said.mgrs.replace(" ", ""))
    side_km = 100 / 10**digits
    rounded = Point(*(float(part) for part in said.decimal.split(", ")))
    assert distance_km(Point(*corner), rounded) <= side_km * 1.45 + 0.002


@given(points, points)
def test_distance_and_bearing_hold_together(a: Point, b: Point) -> None:
    assert distance_km(a, b) == pytest.approx(distance_km(b, a), abs=1e-6)
    assert 0 <= distance_km(a, b) <= 20016
    assert 0 <= bearing(a, b) < 360


def test_of_places_people_know() -> None:
    damascus, aleppo = Point(33.5138, 36.2765), Point(36.2021, 37.1343)
    assert distance_km(damascus, aleppo) == pytest.approx(309, abs=1)
    assert bearing(damascus, aleppo) == pytest.approx(14.4, abs=0.5)
    assert bearing(Point(0, 0), Point(0, 1)) == pytest.approx(90)


@pytest.mark.parametrize(("lat", "lon"), [(90.1, 0), (-91, 0), (0, 180.1), (float("nan"), 0)])
def test_what_is_not_on_the_globe_is_refused(lat: float, lon: float) -> None:
    with pytest.raises(NotOnGlobe):
        notations(lat, lon, 3)


def test_poles_and_the_date_line_have_notations() -> None:
    assert notations(90, 0, 2).decimal == "90.00, 0.00"
    assert notations(-90, 180, 2).mgrs
    assert notations(-0.0001, 0, 2).dms == "0°00′ N, 0°00′ E"


@pytest.mark.django_db
class TestAddress:
    def test_answers_any_point(self, client: Client) -> None:
        answer = client.get(reverse("coordinates"), {"at": "36.187,37.583", "digits": "3"})
        assert answer.json() == {
            "at": [36.187, 37.583],
            "digits": 3,
            "decimal": "36.187, 37.583",
            "dms": "36°11′13″ N, 37°34′59″ E",
            "mgrs": "37S CA 725 056",
        }
        assert "max-age" in answer["Cache-Control"]

    @pytest.mark.parametrize(
        ("query", "wrong"),
        [
            ("", "at"),
            ("at=36.1", "at"),
            ("at=36.1,37.1,38", "at"),
            ("at=91,37", "at"),
            ("at=36,181", "at"),
            ("at=1e1,37", "at"),
            ("at=nan,37", "at"),
            ("at=36.1,%2037.1", "at"),
            ("at=٣٦,٣٧", "at"),
            ("at=36.1,37.1%00", "at"),
            ("at=36,37&digits=6", "digits"),
            ("at=36,37&digits=-1", "digits"),
            ("at=36,37&digits=٣", "digits"),
            ("at=36,37&zoom=3", "zoom"),
        ],
    )
    def test_refuses_what_is_no_point(self, client: Client, query: str, wrong: str) -> None:
        answer = client.get(f"{reverse('coordinates')}?{query}")
        assert answer.status_code == 400
        assert wrong in answer.json()["errors"]
