"""The map drawn on the server: places where they are, doubt at its true size, small enough to send with every page."""

import gzip
import random
import re
from typing import Any

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from shapely.geometry import Point, mapping

from actors.models import Actor
from presence.data import STARTER
from presence.data.load import load
from presence.models import Region
from presence.web import svg_map
from presence.web.svg_ground import around, framed
from presence.web.svg_map import Heap, Pin, drawn
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db


def pin(at: tuple[float, float] | None = (36.2, 37.2), radius_m: int = 0, label: str = "Kuweires", **who: str) -> Pin:
    marks = [(world.actor(slug), presence) for slug, presence in (who or {"russia": "present"}).items()]
    return Pin(at, radius_m, marks, label, f"/bases/{label.lower()}/")


def html(made: svg_map.SvgMap) -> str:
    return render_to_string("components/svg_map.html", {"map": made})


def outlined(slug: str, lat: float, lon: float, **values: Any) -> Region:
    geometry = mapping(Point(lon, lat).buffer(0.4))
    return world.region(slug, geometry=geometry, label_lat=lat, label_lon=lon, **values)


def test_each_place_is_a_link_with_its_name_and_who_is_there() -> None:
    page = html(drawn([pin(russia="present", iran="possible")]))
    assert '<a href="/bases/kuweires/">' in page
    assert "<title>Kuweires: Russia (present), Iran (possibly present)</title>" in page
    assert re.search(r'<use href="#sign-russia" class="hue-1"', page)
    assert re.search(r'<use href="#sign-iran" class="hue-5 maybe"', page)
    assert inline_code(page) == []


def test_says_what_it_is_and_what_has_no_place() -> None:
    made = drawn([pin(), pin(at=None)], title="Map of all")
    page = html(made)
    assert made.unplaced == 1
    assert '<title id="svgmap-title">Map of all</title>' in page
    assert "1 place drawn" in page
    assert "100 km" in page


def test_doubt_is_drawn_at_its_true_size() -> None:
    made = drawn([pin(radius_m=15000)], centre=(36.2, 37.2), reach_km=30, width=480)
    west, _south, east, _north = made.frame.cut
    km_across = (east - west) * 111.2 * 0.807  # the cosine of 36.2 degrees
    assert made.doubts[0].r == pytest.approx(15 * 480 / km_across, rel=0.01)
    assert (made.spots[0].x, made.spots[0].y) == pytest.approx((240, made.frame.height / 2), abs=1)


def test_what_lies_outside_of_the_frame_is_left_out() -> None:
    made = drawn([pin(), pin(at=(33.5, 36.3), label="Far")], centre=(36.2, 37.2), reach_km=20)
    assert [spot.words for spot in made.spots] == ["Kuweires: Russia (present)"]


def test_the_certain_lie_on_top() -> None:
    made = drawn([pin(label="Sure"), pin(label="Maybe", russia="possible")])
    assert [spot.words.split(":")[0] for spot in made.spots] == ["Maybe", "Sure"]


def test_a_region_asked_about_is_shaded_and_fills_the_frame() -> None:
    aleppo = outlined("aleppo", 36.2, 37.2)
    outlined("homs", 34.5, 38.3)
    near, far = drawn([], highlight=aleppo), drawn([], highlight=aleppo, zoom=False)
    assert [chosen for _path, chosen in near.areas] == [True]
    assert [chosen for _path, chosen in far.areas] == [True, False]
    assert near.frame.per_km > 4 * far.frame.per_km


def test_a_zone_shades_its_governorates_and_a_district_its_own() -> None:
    aleppo = outlined("aleppo", 36.2, 37.2)
    zone, district = world.region("north", "zone"), world.region("manbij", "district", parent=aleppo)
    zone.members.add(aleppo)
    for each in (zone, district):
        assert [chosen for _path, chosen in drawn([], highlight=each).areas] == [True]


def test_a_change_of_an_outline_shows_at_once() -> None:
    aleppo = outlined("aleppo", 36.2, 37.2)
    before = drawn([]).areas
    aleppo.geometry = mapping(Point(38, 35).buffer(0.4))
    aleppo.save()
    assert drawn([]).areas != before


def test_a_regions_name_is_whole_also_at_the_edge() -> None:
    outlined("deir-ez-zor-and-its-surroundings", 36.2, 37.2)
    made = drawn([], centre=(36.2, 37.45), reach_km=28, width=480)
    (name,) = [each for each in made.names if not each.abroad]
    half = len(name.text) * svg_map.LETTER / 2
    assert name.x == pytest.approx(half, abs=0.1)
    half_seen = drawn([], centre=(36.2, 37.96), reach_km=56, width=480)
    assert [each for each in half_seen.names if not each.abroad] == []


def test_without_any_outline_the_places_are_still_drawn() -> None:
    assert len(drawn([pin()], highlight=world.region("aleppo")).spots) == 1


def test_very_many_links_leave_the_order_of_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_map, "MANY", 1)
    page = html(drawn([pin(), pin(label="Menagh")]))
    assert '<g aria-hidden="true">\n<a href="/bases/kuweires/" tabindex="-1">' in page


def test_numbers_stand_where_places_would_be_too_many() -> None:
    outlined("aleppo", 36.2, 37.2)
    page = html(drawn([], heaps=[Heap("aleppo", 412, "Aleppo: 412 bases", "/regions/aleppo/")]))
    assert '<a href="/regions/aleppo/"><title>Aleppo: 412 bases</title>' in page
    assert ">412</text>" in page


def test_hostile_names_stay_text() -> None:
    page = html(drawn([pin(label='<script>"x"</script>')]))
    assert "<script>" not in page


def test_of_the_dataset_with_two_hundred_places_is_small_and_asks_once() -> None:
    load(STARTER)
    actors, drawing = list(Actor.objects.all()[:8]), random.Random(1)
    names = [f"{first} {second}" for first in ("Tell", "Khan", "Deir", "Jabal") for second in map(str, range(50))]
    places = [
        Pin(
            (drawing.uniform(33, 36.8), drawing.uniform(36, 41)), drawing.choice([0, 5000, 15000]),
            [(drawing.choice(actors), drawing.choice(["present", "possible"]))], name,
            f"/bases/{name.lower().replace(' ', '-')}/",
        )
        for name in names
    ]  # fmt: skip
    drawn(places)
    with CaptureQueriesContext(connection) as asked:
        page = html(drawn(places))
    assert len(asked) == 1
    assert len(gzip.compress(page.encode())) < 12_000
    assert 'class="svgmap-golan"' in page


def test_frames_keep_to_shapes_that_fit_a_page() -> None:
    for bounds in ((36.0, 33.0, 36.1, 35.0), (36.0, 33.0, 42.0, 33.2), around(35, 38, 20)):
        frame = framed(bounds, 720)
        assert 0.55 <= frame.height / frame.width <= 0.95
        west, south, east, north = frame.cut
        assert west <= bounds[0] + 1e-4 and south <= bounds[1] + 0.01
        assert east >= bounds[2] - 1e-4 and north >= bounds[3] - 0.01
