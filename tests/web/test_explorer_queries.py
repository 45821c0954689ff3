"""However many bases there are, the explorer asks the database as often."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence.models import AgreementStage
from tests import world
from tests.web.test_explorer_answer import DAY

pytestmark = pytest.mark.django_db
ALL: dict[str, Any] = {
    "on": DAY,
    "actor": ["russia", "iran"],
    "region": "aleppo",
    "q": "post",
    "bbox": "30,30,45,40",
    "order": "since",
}


def make(first: int, last: int) -> None:
    for n in range(first, last):
        world.base(f"post-{n}", region=world.region(f"district-{n}", "district", parent=world.region("aleppo")))
        world.deployment(f"post-{n}", ("russia", "iran")[n % 2])
        agreement = world.agreement(f"agreement-{n}")
        agreement.bases.set([world.base(f"post-{n}")])
        world.published(AgreementStage(slug=f"stage-{n}", agreement=agreement, date="2020", stage="talks"))
        world.event(f"event-{n}", base=world.base(f"post-{n}"), region=world.region(), actor=world.actor("russia"))


def queries(client: Client, path: str, query: dict[str, Any], headers: dict[str, str]) -> int:
    with CaptureQueriesContext(connection) as asked:
        response = client.get(path, query, headers=headers)
        assert response.status_code == 200
        assert b"".join(response) if response.streaming else response.content
    return len(asked)


@pytest.mark.parametrize(
    ("path", "headers", "most"),
    [("/", {}, 10), ("/", {"X-Explorer": "1"}, 8), ("/explorer.csv", {}, 5), ("/histogram/", {}, 3)],
)
def test_constant(client: Client, path: str, headers: dict[str, str], most: int) -> None:
    make(0, 3)
    queries(client, path, {"on": DAY}, headers)
    few, few_narrowed = queries(client, path, {"on": DAY}, headers), queries(client, path, ALL, headers)
    make(3, 9)
    # The ground of the drawn map is kept for each state of the regions.
    queries(client, path, {"on": DAY}, headers)
    assert queries(client, path, {"on": DAY}, headers) == few <= most
    assert queries(client, path, ALL, headers) <= few_narrowed <= most + 6
