"""What PostgreSQL writes of lists is, to the byte, what the serializers say: for every kind, filter, day, language."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presence import timeline
from presence.api.kinds import VIEWSETS
from presence.api.links import Links
from presence.api.ordering import columns
from presence.api.rows.plan import plan
from presence.api.rows.row import on_site
from presence.api.shape.asked import Shape
from presence.api.shape.whole import VIEWS
from presence.data import STARTER
from presence.data.load import load
from presence.filters.orders import PARAMETER as ORDER
from presence.filters.orders import ways
from presence.models import Agreement, Base, Citation, DatasetVersion, Region, Statement
from tests import world
from tests.api.conftest import KINDS, one_of_each

pytestmark = pytest.mark.django_db

VIEW = {view.kind: view for view in VIEWSETS}
AWKWARD = 'A “name” with "quotes", \\ back\\slashes, 100 % {braces}, a\ttab, \u2028 and \U0001f30d'
VALUES: dict[str, st.SearchStrategy[str]] = {
    "on": st.sampled_from(["2015-10", "2019-10-15", "2024?", "2026"]),
    "q": st.sampled_from(["base", "a", "قاعدة", "%"]),
    "actor": st.sampled_from(["russia", "turkey", "actor-1"]),
    "about": st.sampled_from(["russia", "united-states"]),
    "region": st.sampled_from(["aleppo", "region-1"]),
    "explain": st.just("1"),
    "bbox": st.just("35.5,34,42,37"),
}


def awkward() -> None:
    """What is hard to write the same way twice."""
    one_of_each(1)
    article = world.article("awkward", title="", url="", source=None, published="")
    hidden = Base(slug="hidden", name_en="Hidden", kind="outpost", region=world.region(), state="draft")
    hidden.lat, hidden.lon, hidden.location_precision = 35.125, 38.375, "settlement"
    hidden.save()
    world.event("at-the-hidden", base=hidden, lat=36.18712, lon=37.58349, region=world.region())
    world.event("nowhere", base=None, region=None, place=AWKWARD)
    world.base("half", name_en=AWKWARD, name_ar="نصف", lat=35.125, lon=38.375, location_precision="settlement")
    said = world.statement("of-nobody", speaker=None, speaker_description=AWKWARD)
    said.about_bases.add(hidden, Base.objects.get(slug="half"))
    world.agreement("of-the-hidden", title=AWKWARD).bases.add(hidden)
    source = world.source("الجزيرة", name="الجزيرة")
    Citation.objects.create(
        article=world.article("of-unicode", source=source), statement=said, excerpt="\x7f\x01" + AWKWARD
    )
    Citation.objects.create(article=article, statement=said, seen="")
    zone = Region.objects.create(slug="zone", name_en="Zone", level="zone", parent=world.region("syria", "country"))
    zone.members.add(world.region(), world.region("region-1"))


def changed() -> None:
    """So that what was known before is another."""
    Base.objects.filter(slug="half").update(name_en="Whole", confidence="high")
    Statement.objects.filter(slug="of-nobody").update(summary="Another.")
    Citation.objects.filter(statement__slug="of-nobody").first().delete()  # type: ignore[union-attr]


def results(client: Client, address: str, params: Any = None) -> tuple[bytes, str | None]:
    """The bytes of the results, and where the next page is."""
    answer = client.get(address, params)
    assert answer.status_code == 200, answer.content[:300]
    return answer.content.partition(b'"results":')[2], answer.json()["next"]


@contextmanager
def by_serializers() -> Iterator[None]:
    """As if more were asked than whole fields."""
    with patch.object(Shape, "whole_fields", None):
        yield


def names(kind: str) -> list[str]:
    view: Any = VIEW[kind]
    return list(view.serializer_class().fields)


def pages_are_equal(client: Client, kind: str, params: dict[str, str]) -> None:
    address = f"/api/v1/{kind}/"
    fast, here = results(client, address, params)
    with by_serializers():
        slow, there = results(client, address, params)
    assert fast == slow
    assert here == there
    if here:
        fast, _ = results(client, here)
        with by_serializers():
            assert results(client, here)[0] == fast


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, dict[str, str]]:
    kind = draw(st.sampled_from(KINDS))
    known = {name: VALUES[name] for name in VIEW[kind].filters.base_filters if name in VALUES}
    params = {name: draw(value) for name, value in known.items() if draw(st.integers(0, 2)) == 0}
    orders = ways(columns(kind, VIEW[kind]().get_queryset().model))
    if draw(st.booleans()):
        params[ORDER] = draw(st.sampled_from(orders))
    if draw(st.booleans()):
        params["fields"] = ",".join(draw(st.lists(st.sampled_from(names(kind)), min_size=1, max_size=4)))
    return kind, params | {"page_size": draw(st.sampled_from(["2", "7", "100"]))}


@pytest.fixture
def dataset(db: None) -> str:
    """All there is; gives a moment before the last change."""
    load(STARTER)
    awkward()
    before = DatasetVersion.objects.values_list("at", flat=True).first()
    changed()
    assert before is not None
    return before.isoformat()


@pytest.mark.django_db(transaction=True)  # what was known when is told of what is committed
def test_every_kind_is_written_by_postgresql(dataset: str, client: Client) -> None:
    for kind in KINDS:
        for more in ({}, {"lang": "ar"}, {"lang": "tr"}, {"known_at": dataset}):
            pages_are_equal(client, kind, {"page_size": "500", **more})


def test_of_some_fields_nothing_else_is_read(everything: None, client: Client) -> None:
    client.get("/api/v1/deployments/", {"fields": "slug,role"})
    with CaptureQueriesContext(connection) as made:
        first = client.get("/api/v1/deployments/", {"fields": "slug,role"}).json()["results"][0]
    assert list(first) == ["slug", "role"]
    assert "citation" not in " ".join(query["sql"] for query in made)


def test_fields_named_by_anybody_leave_nothing_in_the_database(everything: None, client: Client) -> None:
    client.get("/api/v1/events/")
    before = prepared()
    for named in ("slug", "kind", "slug,kind", "page,name"):
        assert client.get("/api/v1/events/", {"fields": named}).status_code == 200
    assert prepared() == before


def prepared() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_prepared_statements")
        return {name for (name,) in cursor.fetchall()}


@pytest.mark.django_db(transaction=True)
def test_whatever_is_asked(dataset: str, client: Client) -> None:
    @settings(max_examples=30, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(asked(), st.sampled_from(["en", "ar", "ru"]), st.booleans())
    def check(what: tuple[str, dict[str, str]], lang: str, earlier: bool) -> None:
        kind, params = what
        pages_are_equal(client, kind, params | {"lang": lang} | ({"known_at": dataset} if earlier else {}))

    check()


def test_what_python_still_says_is_little() -> None:
    """Else a new field would make lists slow and nobody would see it."""
    said = {kind: {name for run in plan(kind, "en").runs for name in run.names} for kind in VIEWS}
    assert {kind: names for kind, names in said.items() if names} == {
        "regions": {"label_lat", "label_lon"},
        "bases": {"lat", "lon", "present"},
        "deployments": {"presence", "reason", "explanation"},
        "agreements": {"stage_then"},
        "statements": {"offices_then"},
        "events": {"lat", "lon"},
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_takes_few_queries(everything: None, client: Client, kind: str) -> None:
    """The version, the keys, what PostgreSQL writes of them; things where Python needs them, and who is at bases."""
    client.get(f"/api/v1/{kind}/")
    with CaptureQueriesContext(connection) as made:
        client.get(f"/api/v1/{kind}/")
    assert len(made) == 3 + (plan(kind, "en").reader.read is not None) + (kind == "bases")


def test_a_record_that_goes_away_meanwhile_is_left_out(everything: None) -> None:
    key = Agreement.objects.get(slug="agreement-1").pk
    context = {"links": Links(RequestFactory().get("/"))}
    [text] = plan("agreements", "en").texts([key + 1, key], timeline.period(""), context)
    assert json.loads(on_site(text, "http://here"))["url"] == "http://here/api/v1/agreements/agreement-1/"
