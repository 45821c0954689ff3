"""Loading a folder: new, changed and unchanged rows, all of it or nothing."""

from pathlib import Path

import pytest
from django.db import connection

from presence.data.load import load
from presence.data.problems import DatasetProblem
from presence.models import Agreement, Base, Citation, Deployment, Event, Statement
from presence.problems import InvalidRecord
from tests import world
from tests.data.folders import ALEPPO, small, write

pytestmark = pytest.mark.django_db


def test_one_of_each_kind(tmp_path: Path) -> None:
    summary = load(small(tmp_path))

    assert {kind: tally.new for kind, tally in summary.counts.items() if tally.new != 1} == {"region": 2, "office": 0}
    deployment = Deployment.objects.get()
    assert (deployment.slug, deployment.state, deployment.confidence) == ("kuweires-russia", "published", "high")
    assert Agreement.objects.get().stages.get().slug == "air-group-2015-08-26-signed"
    assert Statement.objects.get().citations.get().article.slug == "daily-1"


def test_a_second_load_changes_nothing(tmp_path: Path) -> None:
    load(small(tmp_path))

    assert load(tmp_path).nothing_changed
    assert Base.objects.get().revision == 1


def test_a_changed_row_changes_only_its_record(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "events.csv", {}, {"slug": "visit", "kind": "visit"})
    load(tmp_path)
    write(tmp_path, "events.csv", {}, {"slug": "visit", "kind": "visit", "date": "2025-05-01"})

    summary = load(tmp_path)

    assert (summary.of("event").changed, summary.of("event").same) == (1, 1)
    visit = Event.objects.get(slug="visit")
    assert (visit.revision, visit.date_earliest.isoformat()) == (2, "2025-05-01")
    assert Event.objects.get(slug="talks").revision == 1


def test_figures_of_an_event_come_with_their_columns_and_stay_without_them(tmp_path: Path) -> None:
    load(small(tmp_path))
    assert Event.objects.get().figures == []
    write(tmp_path, "events.csv", {"killed_min": "3", "killed_max": "3", "wounded_min": "", "wounded_max": "0"})
    assert load(tmp_path).of("event").changed == 1
    assert Event.objects.get().figures == ["3 killed", "none wounded"]

    write(tmp_path, "events.csv", {})

    assert load(tmp_path).nothing_changed
    assert Event.objects.get().figures == ["3 killed", "none wounded"]


def test_a_source_more_is_a_citation_more(tmp_path: Path) -> None:
    load(small(tmp_path))
    write(tmp_path, "sources.csv", {}, {"id": "times-1", "publisher": "Times", "url": "https://times.example/1"})
    write(tmp_path, "bases.csv", {"sources": "daily-1|times-1"})

    summary = load(tmp_path)

    assert summary.of("base").changed == 1
    assert Base.objects.get().citations.count() == 2
    # Two reliable publishers now say so, and no row states another confidence.
    assert Base.objects.get().confidence == "high"


def test_rows_gone_from_the_folder_stay_in_the_database(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "events.csv", {}, {"slug": "visit"})
    load(tmp_path)
    write(tmp_path, "events.csv", {})

    summary = load(tmp_path)

    assert summary.nothing_changed
    assert summary.of("event").absent == 1
    assert Event.objects.filter(slug="visit").exists()


def test_part_of_a_folder_builds_on_the_database(tmp_path: Path) -> None:
    load(small(tmp_path))
    part = tmp_path / "part"
    part.mkdir()
    write(part, "events.csv", {"slug": "strike", "kind": "air_strike", "base": "kuweires"})

    assert load(part).of("event").new == 1
    assert Event.objects.filter(slug="strike", base__slug="kuweires").exists()


def test_a_deployment_without_slug_is_found_again_by_base_actor_and_start(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "deployments.csv", {"start": "2019"}, {"start": "2019~", "end": "2020"})
    load(tmp_path)
    write(tmp_path, "deployments.csv", {"start": "2019"}, {"start": "2019~", "end": "2021"})

    summary = load(tmp_path)

    assert (summary.of("deployment").changed, summary.of("deployment").same) == (1, 1)
    assert set(Deployment.objects.values_list("slug", "end")) == {
        ("kuweires-russia-2019", ""),
        ("kuweires-russia-2019-2", "2021"),
    }


def test_a_column_the_file_does_without_says_nothing(tmp_path: Path) -> None:
    load(small(tmp_path))
    Deployment.objects.update(role="air")
    agreement = Agreement.objects.get()
    agreement.party_set.create(actor=world.actor("turkey"), role="mediator")
    write(tmp_path, "agreements.csv", {"summary": "Longer."})

    assert load(tmp_path).of("agreement").changed == 1
    assert Deployment.objects.get().role == "air"
    assert set(agreement.party_set.values_list("actor__slug", "role")) == {
        ("russia", "party"),
        ("turkey", "mediator"),
    }


def test_what_was_retracted_stays_so(tmp_path: Path) -> None:
    load(small(tmp_path))
    Event.objects.update(state="retracted", retraction_reason="It was a mistake.")
    write(tmp_path, "events.csv", {"place": "Aleppo"})

    assert load(tmp_path).of("event").changed == 1
    assert Event.objects.get().state == "retracted"


def test_a_code_that_another_region_has(tmp_path: Path) -> None:
    world.region("hama", pcode="SY02")
    small(tmp_path)
    write(tmp_path, "regions.csv", {}, ALEPPO | {"pcode": "SY02"})

    with pytest.raises(DatasetProblem) as raised:
        load(tmp_path)

    assert [(f.line, f.column) for f in raised.value.findings] == [(3, "pcode")]


def test_what_only_the_database_knows_is_told_too(tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE actors_actor ADD CONSTRAINT no_russia CHECK (slug <> 'russia')")

    with pytest.raises(DatasetProblem) as raised:
        load(small(tmp_path))

    assert "no_russia" in raised.value.findings[0].reason


def test_agreements_in_any_order(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "agreements.csv", {"slug": "later", "amends": "air-group"}, {})

    load(tmp_path)

    assert Agreement.objects.filter(slug="later", amends__slug="air-group").exists()


def test_regions_in_any_order_and_the_members_of_zones(tmp_path: Path) -> None:
    small(tmp_path)
    zone = {"slug": "north", "name_en": "North", "level": "zone", "parent": "syria", "members": "aleppo"}
    write(tmp_path, "regions.csv", zone, ALEPPO, {})
    load(tmp_path)
    write(tmp_path, "regions.csv", zone | {"members": ""}, ALEPPO, {})

    summary = load(tmp_path)

    assert (summary.of("region").changed, summary.of("region").same) == (1, 2)


def test_check_only_changes_nothing(tmp_path: Path) -> None:
    summary = load(small(tmp_path), check_only=True)

    assert summary.of("base").new == 1
    assert not Base.objects.exists()


def test_a_problem_in_one_file_and_nothing_is_loaded(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "events.csv", {"date": "soon"})

    with pytest.raises(DatasetProblem):
        load(tmp_path)

    assert not Base.objects.exists()


def test_a_load_broken_half_way_leaves_nothing(tmp_path: Path) -> None:
    small(tmp_path)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE presence_event ADD CONSTRAINT no_talks CHECK (kind <> 'talks')")

    with pytest.raises((InvalidRecord, DatasetProblem)):
        load(tmp_path)

    assert not Base.objects.exists()
    assert not Citation.objects.exists()
