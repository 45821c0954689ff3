"""Asking as OpenRefine does: a form with JSON in it."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from presence.models import Identifier
from tests import world
from tests.api.reconcile.shapes import EXTENDED, RESULTS, check

FORM = "application/x-www-form-urlencoded"
Ask = Callable[..., Any]


@pytest.fixture
def people_and_places(db: None) -> None:
    world.region("syria", "country", name_ar="سوريا", pcode="SY")
    latakia = world.region("latakia", name_ar="اللاذقية", pcode="SY06", aliases=["Lattakia"])
    world.region("aleppo", pcode="SY02")
    world.actor("syria", wikidata="Q858")
    world.actor("russia", wikidata="Q159", iso2="RU", name_ar="روسيا", aliases=["Россия", "Russian Federation"])
    world.person(name_ar="أحمد الشرع")
    world.base(
        "khmeimim-air-base",
        region=latakia,
        name_ar="قاعدة حميميم الجوية",
        aliases=["Hmeimim", "Хмеймим"],
        lat=35.4012,
        lon=35.9491,
        place="Jableh",
    )
    world.base("kuweires")
    world.base("tal-rifat")
    world.base("tal-rifat-2", name_en="Tal Rifat", region=latakia)
    Identifier.objects.create(region=latakia, scheme="wikidata", value="Q217150")


@pytest.fixture
def post() -> Callable[..., Any]:
    """Nothing but the form: no cookie, and the check of cookies is on."""
    client = Client(enforce_csrf_checks=True)

    def asked(**form: str) -> Any:
        return client.post("/reconcile/", urlencode(form), content_type=FORM)

    return asked


@pytest.fixture
def ask(post: Callable[..., Any], people_and_places: None) -> Ask:
    """The candidates of one query."""

    def asked(query: str = "", status: int = 200, **more: Any) -> Any:
        one = {**({"query": query} if query else {}), **more}
        answer = post(queries=json.dumps({"q0": one}))
        assert answer.status_code == status, answer.content
        return check(RESULTS, answer.json())["q0"]["result"] if status == 200 else answer.json()

    return asked


@pytest.fixture
def extend(post: Callable[..., Any], people_and_places: None) -> Ask:
    def asked(ids: list[str], *names: str) -> Any:
        answer = post(extend=json.dumps({"ids": ids, "properties": [{"id": name} for name in names]}))
        assert answer.status_code == 200, answer.content
        return check(EXTENDED, answer.json())

    return asked
