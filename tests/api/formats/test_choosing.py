"""Which format an answer has, by `format` or by the Accept header, and what it is called as a file."""

import pytest

from tests import world
from tests.api.formats.conftest import Ask, body

pytestmark = pytest.mark.django_db
TYPES = {
    "json": "application/json",
    "geojson": "application/geo+json",
    "csv": "text/csv; charset=utf-8",
    "ndjson": "application/x-ndjson",
    "kml": "application/vnd.google-earth.kml+xml",
    "gpkg": "application/geopackage+sqlite3",
    "ftm": "application/json+ftm",
}
FILES = {"geojson": "geojson", "csv": "csv", "ndjson": "ndjson", "kml": "kml", "gpkg": "gpkg", "ftm": "ftm.json"}


@pytest.mark.parametrize(("name", "media_type"), TYPES.items())
def test_both_ways_lead_to_the_same(ask: Ask, name: str, media_type: str) -> None:
    world.base()
    by_name, by_type = ask("bases/", format=name), ask("bases/", headers={"accept": media_type})
    assert by_name["Content-Type"] == by_type["Content-Type"] == media_type
    assert "Accept" in by_type["Vary"]
    assert body(by_name) == body(by_type)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/csv;q=0.9, application/json;q=0.1", TYPES["csv"]),
        ("text/*", TYPES["csv"]),
        ("*/*", TYPES["json"]),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", TYPES["json"]),
        ("application/json;q=0, */*;q=0.5", TYPES["geojson"]),
        ("application/ndjson", TYPES["ndjson"]),
        ("image/png, application/vnd.geo+json;q=0.2", TYPES["geojson"]),
        ("", TYPES["json"]),
    ],
)
def test_the_best_by_quality_is_given(ask: Ask, accept: str, media_type: str) -> None:
    assert ask("bases/", headers={"accept": accept})["Content-Type"] == media_type


def test_what_is_not_there_is_refused_with_what_is(ask: Ask) -> None:
    by_type = ask("actors/", 406, headers={"accept": "image/png"}).json()
    assert by_type["code"] == "not_acceptable"
    assert "application/json, text/csv, application/x-ndjson" in by_type["detail"]
    assert "json, geojson, csv" in ask("bases/", 406, format="xlsx").json()["detail"]


@pytest.mark.parametrize(("name", "ending"), FILES.items())
def test_a_file_tells_what_it_holds(ask: Ask, name: str, ending: str) -> None:
    world.base()
    how = "inline" if name == "geojson" else "attachment"
    said = ask("bases/", format=name)["Content-Disposition"]
    assert said == f'{how}; filename="bases.{ending}"'
    said = ask("bases/", format=name, on="2019-10?")["Content-Disposition"]
    assert said == f'{how}; filename="bases-on-2019-10-uncertain.{ending}"'


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("page", ["cursor", "page_size"])
def test_a_whole_set_has_no_pages(ask: Ask, name: str, page: str) -> None:
    problem = ask("bases/", 400, format=name, **{page: "1"}).json()
    assert problem["errors"].keys() == {page}
    assert "all that is found" in problem["detail"]


@pytest.mark.parametrize("name", FILES)
def test_a_slip_never_gives_everything(ask: Ask, name: str) -> None:
    assert ask("bases/", 400, format=name, colour="red").json()["code"] == "unknown_parameter"
    assert ask("bases/", 400, format=name, on="yesterday").json()["errors"].keys() == {"on"}
    assert ask("bases/none/", 404, format=name).json()["code"] == "not_found"
