"""Every kind: what a list and a detail hold, and that a longer list costs no more queries."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actors.models import Office
from presence.models import AgreementStage
from tests import world
from tests.api.conftest import KINDS, Get, one_of_each

pytestmark = pytest.mark.django_db
RECORDS = ("bases", "deployments", "agreements", "stages", "statements", "events")


@pytest.mark.parametrize("kind", KINDS)
def test_a_detail_is_what_the_list_shows_of_it(everything: None, get: Get, kind: str) -> None:
    for shown in get(f"{kind}/")["results"]:
        assert get(f"{kind}/{shown['slug']}/") == shown
        assert shown["url"] == f"http://testserver/api/v1/{kind}/{shown['slug']}/"
        assert shown["page"].startswith("http://testserver/")
        assert shown["name"]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_tells_its_standing_and_its_citations(everything: None, get: Get, kind: str) -> None:
    record = get(f"{kind}/")["results"][0]
    assert record["state"] == "published"
    assert {"confidence", "verified_on", "revision", "updated_at"} <= record.keys()
    citation = record["citations"][0]
    assert citation["excerpt"] == "It was so."
    assert citation["stance"] == "supports"
    assert citation["article"]["url"].startswith("http://testserver/api/v1/articles/")
    assert citation["article"]["published"]["earliest"]
    assert citation["source"]["reliability"] == "B"


@pytest.mark.parametrize("kind", KINDS)
def test_five_records_take_no_more_queries_than_one(everything: None, client: Client, kind: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as made:
            assert client.get(f"/api/v1/{kind}/").status_code == 200
        return len(made)

    one = queries()
    for number in range(2, 6):
        one_of_each(number)
    assert queries() == one <= 8


def test_a_date_has_its_first_and_last_day_beside_it(get: Get) -> None:
    world.deployment(start="2018-03~")
    found = get("deployments/")["results"][0]
    assert found["start"] == {"edtf": "2018-03~", "earliest": "2018-02-01", "latest": "2018-04-30"}
    assert found["end"] is None
    assert found["possible"] == {"first": "2018-02-01", "last": None}


def test_what_is_not_known_is_null(get: Get) -> None:
    world.base(place="", name_ar="", lat=None, lon=None)
    found = get("bases/kuweires/")
    assert [found[name] for name in ("place", "name_ar", "lat", "lon", "summary", "verified_on")] == [None] * 6


@pytest.mark.parametrize(
    ("precision", "lat", "lon", "radius"),
    [("exact", 36.187, 37.583, 0), ("settlement", 36.19, 37.58, 5), ("district", 36.2, 37.6, 15)],
)
def test_coordinates_have_no_more_digits_than_are_known(
    get: Get, precision: str, lat: float, lon: float, radius: int
) -> None:
    world.base(lat=36.18712, lon=37.58349, location_precision=precision)
    found = get("bases/kuweires/")
    assert (found["lat"], found["lon"], found["radius_km"]) == (lat, lon, radius)
    feature = get("bases/", format="geojson")["features"][0]
    assert feature["geometry"]["coordinates"] == [lon, lat]


def test_an_event_is_known_as_well_as_its_base_or_its_settlement(get: Get) -> None:
    world.event("somewhere", lat=36.18712, lon=37.58349)
    world.event("at-a-base", base=world.base(location_precision="district"), lat=36.18712, lon=37.58349)
    assert get("events/somewhere/")["lat"] == 36.19
    assert get("events/at-a-base/")["lat"] == 36.2


def test_a_deployment_tells_its_presence_for_the_time_asked_and_for_today(get: Get) -> None:
    world.deployment(start="2019-10", end="2020")
    assert get("deployments/")["results"][0]["presence"] == "absent"
    assert get("deployments/", on="2019-10-15")["results"][0]["presence"] == "possible"
    assert get("deployments/", on="2019-11-15")["results"][0]["presence"] == "present"
    assert get("deployments/", on="2022")["results"] == []
    found = get("deployments/kuweires-russia-2019-10/", on="2022")
    assert (found["presence"], found["reason"], found["explanation"]) == ("absent", "ended", ["It had ended, in 2020."])


def test_a_base_tells_who_is_there(get: Get) -> None:
    world.deployment(start="2019-10", end="2021")
    world.deployment(by="turkey", start="2019-12~", end="2021")
    assert get("bases/kuweires/")["present"] == []
    found = get("bases/kuweires/", on="2019-12-15")["present"]
    assert [(actor["slug"], actor["presence"]) for actor in found] == [("russia", "present"), ("turkey", "possible")]
    assert get("bases/", on="2019-12-15")["results"][0]["present"] == found


def test_an_agreement_tells_what_it_had_come_to(get: Get) -> None:
    made = world.agreement(signed="2015-08-26", in_force="2016-10-14")
    world.published(AgreementStage(slug="ended", agreement=made, date="2020-03", stage="terminated"))
    assert get("agreements/hmeimim-2015/", on="2015")["stage_then"] == {
        "stage": "signed",
        "date": "2015-08-26",
        "sure": False,
    }
    assert get("agreements/", on="2019-10-15")["results"][0]["stage_then"]["stage"] == "in_force"
    assert get("agreements/", on="2014")["results"] == []
    assert get("agreements/", on="2020-03-15")["results"][0]["stage_then"]["sure"] is False
    assert get("agreements/", on="2020-04-01")["results"] == []
    assert get("agreements/")["results"][0]["stage_then"]["stage"] == "terminated"


def test_a_statement_tells_what_its_speaker_was_then(get: Get) -> None:
    said = world.statement(date="2025-04-24")
    then = {"title": "President", "actor": "syria", "actor_name": "Syria", "start": "2025-01-29", "end": ""}
    assert get("statements/sharaa-2025/")["offices_then"] == [then]
    Office.objects.filter(person=said.speaker).update(
        start="2025-05", start_earliest="2025-05-01", start_latest="2025-05-31"
    )
    assert get("statements/")["results"][0]["offices_then"] == []


def test_an_article_shows_the_records_that_rest_on_it(everything: None, get: Get) -> None:
    cited = get("articles/article-1/")["citations"]
    assert {tie["record"]["kind"] for tie in cited} == {"deployments", "stages"}
    assert all(get(tie["record"]["url"].partition("/api/v1/")[2]) for tie in cited)


def test_filters_are_those_of_the_pages(everything: None, get: Get) -> None:
    one_of_each(2)
    assert [found["slug"] for found in get("bases/", actor="actor-2")["results"]] == ["base-2"]
    assert [found["slug"] for found in get("events/", on="2020-01-01")["results"]] == ["event-1"]
    assert [found["slug"] for found in get("statements/", speaker="person-2")["results"]] == ["statement-2"]
    assert [found["slug"] for found in get("stages/", agreement="agreement-1")["results"]] == ["stage-1"]
    assert get("actors/", kind="coalition")["results"] == []


def test_a_person_found_by_two_offices_is_listed_once(get: Get) -> None:
    person = world.person(title="Minister of Defence")
    person.offices.create(actor=world.actor("syria"), title="Minister of Health", start="2020")
    assert [found["slug"] for found in get("people/", q="minister")["results"]] == [person.slug]


def test_the_index_leads_to_every_kind(everything: None, get: Get) -> None:
    index = get("")
    assert [kind["name"] for kind in index["kinds"]] == list(KINDS)
    for kind in index["kinds"]:
        assert get(kind["url"].partition("/api/v1/")[2])["results"]
    assert get(index["openapi"].partition("/api/v1/")[2])["openapi"].startswith("3.1")
