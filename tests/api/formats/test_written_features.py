"""The features that PostgreSQL writes of bases are those that Python would make, in few chunks and in many."""

import json

import pytest
from django.utils import translation

from presence import shown, timeline
from presence.publish.formats import Asked, geojson
from presence.publish.tables import TABLES
from tests import world

pytestmark = pytest.mark.django_db
DAY = timeline.period("2019-12-15")


@pytest.fixture
def bases() -> None:
    for number in range(5):
        at = world.base(f"base-{number}", name_ar="قاعدة" if number else "", place="“a” \\ %" if number == 2 else "")
        for actor in ("russia", "turkey")[: number % 3]:
            world.deployment(f"base-{number}", by=actor, start="2019-10" if number > 2 else "2019-12~", end="2021")
        at.lat, at.lon, at.location_precision = 35.125, 38.0 + number, ("exact", "settlement", "district")[number % 3]
        at.save()
    world.base("nowhere", lat=None, lon=None)


@pytest.mark.parametrize("language", ["en", "ar", "tr"])
@pytest.mark.parametrize("at_a_time", [2, 4, 2000])
@pytest.mark.parametrize("fields", [None, ("slug", "kind"), ("slug", "lat", "summary")])
def test_written_is_said(
    bases: None, monkeypatch: pytest.MonkeyPatch, language: str, at_a_time: int, fields: tuple[str, ...] | None
) -> None:
    monkeypatch.setattr(geojson, "AT_A_TIME", at_a_time)
    asked = Asked("bases", shown.bases().order_by("slug"), DAY, "https://host", language=language, fields=fields)
    with translation.override(language):
        written = json.loads(b"".join(geojson.write(asked)))["features"]
        assert written == list(geojson.features(asked))
    assert len(written) == 6
    assert [list(each["properties"]) for each in written] == [list(each["properties"]) for each in written[:1]] * 6


def test_the_whole_table_tells_what_the_database_can_write() -> None:
    """Those that it cannot are few; a feature of the map has none of them."""
    unwritten = {column.name for column in TABLES["bases"].columns if column.written is None}
    assert not unwritten & set(geojson._TOLD["bases"])
