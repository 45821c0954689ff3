"""A row of each table: what its columns say of what is there."""

from typing import Any

import pytest
from django.utils import translation

from actors.models import Office
from presence.models import Base, Citation, Event, Party
from presence.publish.tables import TABLES
from presence.timeline import period
from tests import world
from tests.api.conftest import one_of_each

SITE = "https://here.example"
pytestmark = pytest.mark.django_db


def rows(name: str, on: str = "2020-06-01", **where: Any) -> list[dict[str, str]]:
    table = TABLES[name]
    found = table.selected(table.shown().filter(**where), period(on))
    texts = table.texts(SITE)
    return [dict(zip((column.name for column in table.columns), texts(row), strict=True)) for row in found]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_a_row_with_its_addresses(name: str) -> None:
    one_of_each(1)
    found = rows(name)
    assert found
    for row in found:
        assert row[TABLES[name].key]
        assert row["page"].startswith(f"{SITE}/")
        assert row["url"].startswith(f"{SITE}/api/v1/")


def test_a_base_says_who_is_there_on_the_day() -> None:
    world.deployment("kuweires", "russia", start="2019-10-15")
    (base,) = rows("bases")
    assert base["slug"] == "kuweires"
    assert (base["kind"], base["kind_label"]) == ("air_base", "Air base")
    assert (base["region"], base["region_name"]) == ("aleppo", "Aleppo")
    assert (base["present"], base["possible"]) == ("russia", "")
    assert base["page"] == f"{SITE}/bases/kuweires/"
    assert base["url"] == f"{SITE}/api/v1/bases/kuweires/"
    assert rows("bases", on="2018")[0]["present"] == ""


def test_who_may_be_there_is_told_apart() -> None:
    world.deployment("kuweires", "russia", start="2019", end="2019?")
    (base,) = rows("bases", on="2019-06-01")
    assert (base["present"], base["possible"]) == ("", "russia")


def test_a_point_has_no_more_digits_than_are_known() -> None:
    world.base("near", lat=36.18765, lon=37.58321, location_precision="district")
    (base,) = rows("bases")
    assert (base["lat"], base["lon"], base["radius_km"]) == ("36.2", "37.6", "15")


def test_a_date_has_its_days_beside_it() -> None:
    world.deployment(start="2019-03~")
    (stay,) = rows("deployments")
    assert stay["start"] == "2019-03~"
    assert (stay["start_earliest"], stay["start_latest"]) == ("2019-02-01", "2019-04-30")
    assert (stay["end"], stay["end_earliest"], stay["end_latest"]) == ("", "", "")
    assert (stay["possible_first"], stay["possible_last"]) == ("2019-02-01", "")
    assert (stay["presence"], stay["presence_label"]) == ("present", "Present")
    assert stay["articles"] == "an-article"


def test_an_agreement_names_who_is_bound_and_as_what() -> None:
    agreement = world.agreement()
    for actor, role in (("syria", "party"), ("russia", "party"), ("united-nations", "guarantor")):
        Party.objects.create(agreement=agreement, actor=world.actor(actor), role=role)
    (row,) = rows("agreements")
    assert row["parties"] == "russia|syria"
    assert row["parties_names"] == "Russia|Syria"
    assert row["guarantors"] == "united-nations"
    assert row["mediators"] == ""


def test_an_office_keeps_its_id_in_every_copy() -> None:
    world.person()
    (before,) = rows("offices")
    Office.objects.get().delete()
    Office.objects.create(person=world.person(), actor=world.actor("syria"), title="President", start="2025-01-29")
    (after,) = rows("offices")
    assert before == after


def test_citations_point_at_their_records() -> None:
    one_of_each(1)
    found = {row["kind"]: row for row in rows("citations", article__slug="article-1")}
    assert found["deployment"]["deployment"] == "deployment-1"
    assert found["deployment"]["page"] == f"{SITE}/deployments/deployment-1/"
    assert found["stage"]["page"] == f"{SITE}/agreements/agreement-1/#stage-1"
    assert found["stage"]["url"] == f"{SITE}/api/v1/stages/stage-1/"
    assert found["stage"]["base"] == ""
    assert len({row["id"] for row in rows("citations")}) == Citation.objects.count()


def test_a_citation_of_an_office_leads_to_who_holds_it() -> None:
    world.person()
    Citation.objects.create(office=Office.objects.get(), article=world.article())
    (row,) = rows("citations")
    assert (row["kind"], row["office"]) == ("office", rows("offices")[0]["id"])
    assert row["page"] == f"{SITE}/people/al-sharaa/"


def test_what_is_not_published_is_not_told_of() -> None:
    world.event(base=world.base(), lat=36.18765, lon=37.58321)
    world.agreement("later", amends=world.agreement("earlier"))
    said = world.statement()
    said.about_bases.add(Base.objects.get())
    Base.objects.update(state="draft")
    type(said.about_agreements.model.objects.get(slug="earlier")).objects.filter(slug="earlier").update(state="draft")
    (event,) = rows("events")
    assert (event["base"], event["base_name"]) == ("", "")
    assert (event["lat"], event["lon"]) == ("36.19", "37.58")
    assert rows("statements")[0]["about_bases"] == ""
    assert rows("agreements")[0]["amends"] == ""


def test_an_event_at_a_base_is_known_as_exactly_as_the_base() -> None:
    world.event(base=world.base(), lat=36.18765, lon=37.58321)
    assert Event.objects.get().base is not None
    (event,) = rows("events")
    assert (event["lat"], event["lon"]) == ("36.188", "37.583")
    assert (event["base"], event["base_name"]) == ("kuweires", "Kuweires")


def test_names_and_labels_are_in_the_language_being_spoken() -> None:
    world.statement().about_actors.add(world.actor("russia", name_ar="روسيا"))
    with translation.override("ar"):
        (row,) = rows("statements")
    assert row["about_actors_names"] == "روسيا"
    assert row["stance_label"] != "Conditional"
    assert row["page"] == f"{SITE}/ar/statements/sharaa-2025/"


def test_chosen_columns_alone_are_read() -> None:
    world.base()
    table = TABLES["bases"].only(["lat", "slug"])
    row = table.selected(table.shown(), period("2020")).get()
    assert table.cells(SITE)(row) == ("kuweires", 36.187)
