"""Bad input at every address: the right status, a code, the parameter and what is allowed; never an error of ours."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests import world
from tests.api.conftest import KINDS, Get, one_of_each
from tests.api.starter import starter
from tests.api.unread import sent

pytestmark = pytest.mark.django_db
ONES = ("actors/actor-1/", "bases/base-1/", "statements/statement-1/", "bases/base-1/history/")
OTHERS = (
    "",
    "matrix/",
    "changes/",
    "compare/?from=2019&to=2020",
    "search/",
    "search/suggest/",
    "problems/",
    "crosswalk/",
    "openapi.json",
)
EVERYWHERE = (*(f"{kind}/" for kind in KINDS), *ONES, *OTHERS)
BAD = ("colour=red", "%00=1", "format=json&format=json", "x=%ff", "known_at=yesterday", "known_at=9999", "=1")


def ask(client: Client, path: str, query: str, **headers: str) -> Any:
    return client.get(f"/api/v1/{path}{'&' if '?' in path else '?'}{query}", headers=headers)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_what_no_address_takes(everything: None, client: Client, path: str) -> None:
    for query in BAD:
        answer = ask(client, path, query)
        assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json"), (path, query)
        problem = answer.json()
        assert problem["code"] in ("unknown_parameter", "invalid_parameter"), (path, query)
        assert problem["errors"], (path, query)
        assert problem["type"].endswith(f"/problems/{problem['code']}/")
    assert ask(client, path, "a=" + "x" * 5000).json()["code"] == "query_too_long"
    assert ask(client, path, "", accept="image/png").status_code == 406
    assert ask(client, path, "format=shapefile").status_code == 406


@pytest.mark.parametrize("path", EVERYWHERE)
def test_head_options_and_what_is_not_for_reading(everything: None, client: Client, path: str) -> None:
    address = f"/api/v1/{path}"
    assert client.get(address).status_code == 200
    head = client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert client.options(address).status_code == 200
    for method in ("put", "patch", "delete", "trace"):
        answer = getattr(client, method)(address)
        assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
        assert "GET" in answer["Allow"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("page_size", ["0", "-1", "501", "1.5", "x", "१"]),
        ("cursor", ["x", "x:y", ".", "é", "a" * 900, "%00"]),
        ("order", ["nothing", "--slug", "slug,name", "slug;drop"]),
        ("count", ["yes", "2"]),
        ("labels", ["yes", "2"]),
        ("lang", ["de", "en-GB", "EN"]),
        ("fields", ["text", "slug,", "password", "..", "slug.slug"]),
        ("expand", ["slug", "nothing", "citations.article.source.x", "."]),
        ("on", ["yesterday", "2019-13", "2019-02-30", "%00", "2019/2020"]),
    ],
)
def test_values_that_cannot_be_read(everything: None, client: Client, kind: str, name: str, values: list[str]) -> None:
    for value in values:
        answer = ask(client, f"{kind}/", f"{name}={value}")
        assert answer.status_code == 400, (kind, name, value)
        assert answer.json()["errors"].keys() == {name}, (kind, name, value)


@pytest.mark.parametrize(
    "box",
    ["36.2,35.9,37.6", "1,2,3,4,5", "170,35,-170,36", "37.6,35,36.2,36", "a,b,c,d", "nan,0,1,1", "36,95,37,96", ","],
)
def test_a_box_that_is_none_or_crosses_the_antimeridian(get: Get, box: str) -> None:
    message = get("deployments/", status=400, bbox=box)["errors"]["bbox"][0]
    assert "west, south, east, north" in message


def test_a_cursor_changed_by_hand(get: Get) -> None:
    for number in range(1, 4):
        one_of_each(number)
    cursor = get("bases/", page_size=1)["next"].partition("cursor=")[2].partition("&")[0].replace("%3A", ":")
    assert get("bases/", cursor=cursor)["results"]
    for wrong in (cursor[:-1], cursor + "x", cursor[1:], cursor.swapcase(), cursor.split(":")[0]):
        assert get("bases/", status=400, cursor=wrong)["errors"].keys() == {"cursor"}
    assert get("actors/", status=400, cursor=cursor)["errors"].keys() == {"cursor"}


@pytest.mark.django_db(transaction=True)
def test_every_address_answers_of_an_earlier_moment(client: Client) -> None:
    starter()
    before = client.get("/api/v1/changes/").json()
    then = before["versions"][-1]["at"]
    addresses = [f"{kind}/" for kind in KINDS] + [
        "matrix/?on=2020",
        "compare/?from=2015&to=2020",
        "bases/?expand=region",
    ]
    addresses += ["deployments/?order=start&labels=1&lang=ar&count=1", "changes/?actor=russia"]
    first = {path: ask(client, path, f"known_at={then}").json() for path in addresses}
    world.event("later", date="2026-01-01")
    world.base("another-base")
    for path in addresses:
        answer = ask(client, path, f"known_at={then}")
        assert answer.status_code == 200, (path, answer.content)
        assert answer["Dataset-Version"] == str(before["newest"])
        assert answer.json() == first[path], path
    assert "later" in [each["slug"] for each in client.get("/api/v1/events/").json()["results"]]


@pytest.mark.parametrize("kind", KINDS)
def test_on_is_taken_by_every_list_and_record(everything: None, get: Get, kind: str) -> None:
    slug = get(f"{kind}/")["results"][0]["slug"]
    for on in ("2020", "2020-01", "2020-01-01", "2019~"):
        assert "results" in get(f"{kind}/", on=on)
        assert get(f"{kind}/{slug}/", on=on)["slug"] == slug


def test_what_is_refused_is_refused_before_the_database_is_asked(client: Client) -> None:
    with CaptureQueriesContext(connection) as made:
        assert client.get("/api/v1/deployments/?fields=nothing").status_code == 400
    assert len(made) <= 1  # the version of the dataset


@pytest.mark.parametrize(
    ("address", "media", "status"),
    [
        ("/api/v1/bases/", "application/json", 405),
        ("/api/v1/changes/", "application/json", 405),
        ("/api/v1/nothing/", "application/json", 404),
        ("/ogc/", "application/json", 405),
        ("/ogc/collections/bases/items", "application/json", 405),
        ("/reconcile/", "application/x-www-form-urlencoded", 413),
        ("/reconcile/", "application/json", 413),
        ("/reconcile/suggest/entity/", "application/json", 405),
    ],
)
def test_a_hundred_megabytes_sent_to_what_only_reads(client: Client, address: str, media: str, status: int) -> None:
    """Refused unread, wherever they are sent to."""
    answer = client.post(address, **sent(media))  # type: ignore[arg-type]
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
