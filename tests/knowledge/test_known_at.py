"""`known_at=`: the same lists, pages, map, matrix and API answer as the dataset did at that moment."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from actors.models import Actor, Office
from presence import knowledge
from presence.models import Base, Deployment, Event
from presence.review.write import RecordDraft, write_record
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)


def page(client: Client, url: str, at: datetime | None = None, status: int = 200) -> str:
    answer = client.get(url, {"known_at": at.isoformat()} if at else {})
    assert answer.status_code == status, answer.content.decode()[:500]
    return answer.content.decode()


def test_a_changed_value_reads_as_it_was(client: Client) -> None:
    world.deployment()
    then = now()
    Deployment.objects.update(status="reduced")
    for url in ("/deployments/", "/bases/kuweires/", "/deployments/kuweires-russia-2019-10-15/"):
        assert "Reduced" not in page(client, url, then).replace(">Reduced</option>", "")
        assert "Reduced" in page(client, url).replace(">Reduced</option>", "")
    assert '"active"' in page(client, "/api/v1/deployments/", then)
    assert '"reduced"' in page(client, "/api/v1/deployments/")


def test_lists_and_their_filters_answer_from_then(client: Client) -> None:
    world.base("one")
    then = now()
    world.base("two")
    assert [r["slug"] for r in client.get("/api/v1/bases/", {"known_at": then.isoformat()}).json()["results"]] == [
        "one"
    ]
    Base.objects.update(kind="outpost")
    found = client.get("/api/v1/bases/", {"known_at": then.isoformat(), "kind": "air_base"}).json()
    assert [each["slug"] for each in found["results"]] == ["one"]
    assert client.get("/api/v1/bases/", {"kind": "air_base"}).json()["results"] == []


def test_map_and_matrix_answer_from_then(client: Client) -> None:
    world.base()
    then = now()
    world.deployment()
    before = {"known_at": then.isoformat(), "on": "2020"}
    script = {"X-Explorer": "1"}
    assert client.get("/", before, headers=script).json()["places"]["slug"] == []
    assert len(client.get("/", {"on": "2020"}, headers=script).json()["places"]["slug"]) == 1
    assert client.get("/api/v1/matrix/", before).json()["cells"] == []
    assert len(client.get("/api/v1/matrix/", {"on": "2020"}).json()["cells"]) == 1


def test_what_was_deleted_is_there_before_it_went(client: Client) -> None:
    world.event("gone")
    then = now()
    Event.objects.all().delete()
    assert "Aircraft struck" in page(client, "/events/gone/", then)
    page(client, "/events/gone/", status=404)


def test_ties_citations_names_and_offices_are_those_of_then(client: Client) -> None:
    said = world.statement()
    russia = world.actor("russia")
    said.about_actors.add(russia)
    said.citations.update(origin="AFP")
    then = now()
    said.about_actors.clear()
    Actor.objects.filter(slug="russia").update(name_en="Russian Federation")
    Office.objects.update(title="Interim leader")
    said.citations.update(origin="Reuters agency")
    url = f"/api/v1/statements/{said.slug}/"
    before, after = page(client, url, then), page(client, url)
    assert '"russia"' in before and '"russia"' not in after
    assert "AFP" in before and "Reuters agency" in after
    assert "Interim leader" not in page(client, "/people/al-sharaa/", then)
    assert "Russian Federation" not in page(client, "/actors/russia/", then)


def test_each_of_many_states_is_kept(client: Client) -> None:
    found = world.deployment()
    moments: dict[datetime, int] = {}
    for number in range(100, 105):
        found.personnel_max = number
        write_record(RecordDraft(found), by=None)
        moments[now()] = number
    for moment, number in moments.items():
        with knowledge.at(moment):
            assert Deployment.objects.get().personnel_max == number
        with knowledge.at(moment - timedelta(microseconds=1)):
            assert Deployment.objects.get().personnel_max != number


def test_the_answer_tells_its_version(client: Client) -> None:
    world.base("one")
    then = now()
    before = client.get("/bases/")["Dataset-Version"]
    world.base("two")
    assert int(client.get("/bases/")["Dataset-Version"]) == int(before) + 1
    assert client.get("/bases/", {"known_at": then.isoformat()})["Dataset-Version"] == before


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("yesterday", "2026-01-31T12:00Z"),
        ("2019-13-01", "2026-01-31T12:00Z"),
        ("2026-01-31T25:00Z", "2026-01-31T12:00Z"),
        ("\x00", "2026-01-31T12:00Z"),
        ("1999-01-01", "began at"),
        ("2999-01-01T00:00Z", "future"),
    ],
)
@pytest.mark.parametrize("url", ["/bases/", "/", "/matrix/", "/changes/", "/api/v1/bases/", "/api/v1/changes/"])
def test_a_moment_that_cannot_be_is_refused(client: Client, url: str, asked: str, told: str) -> None:
    world.base()
    answer = client.get(url, {"known_at": asked})
    assert answer.status_code == 400
    assert told in answer.content.decode()
    if url.startswith("/api/"):
        assert answer.json()["code"] == "invalid_parameter"
        assert "known_at" in answer.json()["errors"]


def test_an_empty_dataset_has_no_past(client: Client) -> None:
    answer = client.get("/bases/", {"known_at": timezone.now().isoformat()})
    assert answer.status_code == 400


def test_a_plus_sign_may_come_unescaped(client: Client) -> None:
    world.base()
    moment = now() + timedelta(milliseconds=1)
    assert client.get(f"/bases/?known_at={moment.isoformat()}").status_code == 200
    assert client.get(f"/bases/?{urlencode({'known_at': moment.isoformat()})}").status_code == 200


def test_a_request_leaves_the_next_one_in_the_present(client: Client) -> None:
    world.base("one")
    then = now()
    world.base("two")
    page(client, "/bases/", then)
    assert Base.objects.count() == 2


def columns(schema: str, table: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = %s AND table_name = %s",
            [schema, table],
        )
        return {name for (name,) in cursor.fetchall()}


def test_every_view_of_the_past_has_every_column_of_its_table() -> None:
    views: dict[str, Any] = dict(knowledge.views())
    assert len(views) == 28
    for table in views:
        assert columns("known", table) == columns("public", table), table
