"""A list that is empty says which filter to loosen, and what each loosening would find."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from presence import shown
from presence.filters import BaseFilters
from presence.web.loosen import any_helps, loosened
from tests import world

pytestmark = pytest.mark.django_db


def test_each_filter_is_told_with_what_there_is_without_it() -> None:
    world.deployment("kuweires", by="russia")
    world.actor("iran")
    active = loosened(BaseFilters, QueryDict("actor=iran&kind=air_base"), shown.bases, 0)
    assert [(each.name, each.without, each.count) for each in active] == [
        ("actor", "?kind=air_base", 1),
        ("kind", "?actor=iran", 0),
    ]
    assert any_helps(active)


def test_where_something_is_found_nothing_is_counted() -> None:
    world.base("kuweires")
    (active,) = loosened(BaseFilters, QueryDict("kind=air_base&page=1"), shown.bases, 1)
    assert (active.count, active.without, active.raw) == (None, "?", "air_base")


def test_a_parameter_that_is_no_filter_stays() -> None:
    (active,) = loosened(BaseFilters, QueryDict("kind=outpost&tab=map&page=2"), shown.bases, 0)
    assert active.without == "?tab=map"


def test_it_costs_one_query_for_each_filter_however_much_there_is() -> None:
    world.actor("iran")
    world.region("homs")
    params = QueryDict("actor=iran&kind=outpost&region=homs")
    counts = []
    for first, last in ((0, 2), (2, 9)):
        for number in range(first, last):
            world.deployment(f"base-{number}", by="russia")
        with CaptureQueriesContext(connection) as asked:
            loosened(BaseFilters, params, shown.bases, 0)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_page_says_it(client: Client) -> None:
    world.deployment("kuweires", by="russia")
    world.actor("iran")
    page = " ".join(client.get(reverse("bases"), {"actor": "iran", "kind": "air_base"}).content.decode().split())
    assert "Nothing matches all of these filters." in page
    assert "(1 result)" in page and "(still none)" in page


def test_where_no_single_one_helps_it_says_so(client: Client) -> None:
    world.base("kuweires")
    world.actor("iran")
    page = " ".join(client.get(reverse("bases"), {"actor": "iran", "kind": "outpost"}).content.decode().split())
    assert "Taking away any one of them still finds nothing" in page
    assert 'href="/bases/">Clear all filters' in page


def test_in_the_past_it_stays_in_the_past(client: Client) -> None:
    world.actor("iran")
    version = client.get("/bases/")
    assert version.status_code == 200
