"""Properties of matched things, into the client's own table; and the preview."""

import pytest
from django.test import Client

from presence.history import SUBJECTS
from presence.models import Base
from presence.review.merge import merge
from tests import world
from tests.api.reconcile.conftest import Ask


def test_what_is_known_is_given_with_its_kind_of_value(extend: Ask) -> None:
    found = extend(
        ["bases/khmeimim-air-base", "actors/russia", "regions/latakia", "people/al-sharaa"],
        "wikidata", "pcode", "lat", "lon", "kind", "region", "country", "office", "actor", "radius_km",
    )  # fmt: skip
    assert found["meta"][:2] == [{"id": "wikidata", "name": "Wikidata"}, {"id": "pcode", "name": "OCHA p-code"}]
    assert found["meta"][5] == {"id": "region", "name": "Region", "type": {"id": "regions", "name": "Region"}}
    base, russia, latakia, person = found["rows"].values()
    assert base == {
        "wikidata": [],
        "pcode": [],
        "lat": [{"float": 35.401}],
        "lon": [{"float": 35.949}],
        "kind": [{"str": "air_base"}],
        "region": [{"id": "regions/latakia", "name": "Latakia"}],
        "country": [{"id": "regions/syria", "name": "Syria"}],
        "office": [],
        "actor": [],
        "radius_km": [{"int": 0}],
    }
    assert (russia["wikidata"], russia["kind"], russia["region"]) == ([{"str": "Q159"}], [{"str": "state"}], [])
    assert (latakia["wikidata"], latakia["pcode"]) == ([{"str": "Q217150"}], [{"str": "SY06"}])
    assert latakia["region"] == [{"id": "regions/syria", "name": "Syria"}]
    assert person["office"] == [{"str": "President"}]
    assert person["actor"] == [{"id": "actors/syria", "name": "Syria"}]


@pytest.mark.parametrize("id_", ["bases/nowhere", "planets/mars", "", "bases/", "bases/a/b", "\x00", "bases/\x00"])
def test_an_id_that_is_none_has_nothing(extend: Ask, id_: str) -> None:
    assert extend([id_], "lat")["rows"] == {id_: {"lat": []}}


def test_what_is_not_published_has_nothing(extend: Ask) -> None:
    Base.objects.filter(slug="kuweires").update(state="draft")
    assert extend(["bases/kuweires"], "lat")["rows"] == {"bases/kuweires": {"lat": []}}


def test_an_id_outlives_a_merger(extend: Ask) -> None:
    assert "bases" in SUBJECTS
    twice, kept = Base.objects.get(slug="tal-rifat-2"), Base.objects.get(slug="tal-rifat")
    merge(twice, into=kept, by=world.editor(), reason="The same place.")
    assert extend(["bases/tal-rifat-2"], "slug")["rows"]["bases/tal-rifat-2"]["slug"] == [{"str": "tal-rifat"}]


def test_the_preview_may_stand_in_a_frame_of_any_page(client: Client, people_and_places: None) -> None:
    page = client.get("/reconcile/preview/?id=bases/khmeimim-air-base")
    html = page.content.decode()
    assert "X-Frame-Options" not in page
    assert "frame-ancestors *" in page["Content-Security-Policy"]
    assert "script" not in page["Content-Security-Policy"].replace("script-src", "")
    assert "<script" not in html
    for told in ("Khmeimim Air Base", "Air base, Latakia", "35.401", "Jableh", 'href="http://testserver/bases/khm'):
        assert told in html


@pytest.mark.parametrize("query", ["", "?id=bases/nowhere", "?id=%00"])
def test_a_preview_of_nothing(client: Client, people_and_places: None, query: str) -> None:
    answer = client.get(f"/reconcile/preview/{query}")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("many", [1, 3])
def test_the_database_is_asked_no_more_for_more(extend: Ask, many: int, django_assert_max_num_queries: object) -> None:
    ids = ["bases/khmeimim-air-base", "bases/kuweires", "bases/tal-rifat"][:many]
    with django_assert_max_num_queries(2):  # type: ignore[operator]
        extend(ids, "region", "country", "wikidata")
