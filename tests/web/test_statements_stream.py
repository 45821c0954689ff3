"""The list of statements: a stream by date with who spoke, what office was held then, the stance and the topics."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from presence.web.stream import month_of
from tests import world

pytestmark = pytest.mark.django_db


def listed(client: Client, **asked: str) -> Any:
    answer = client.get(reverse("statements"), asked)
    assert answer.status_code == 200
    return answer


@pytest.mark.parametrize(
    ("text", "month"),
    [("2025-04-24", "2025-04"), ("2025-04", "2025-04"), ("2025-04-24~", "2025-04"), ("2025", "2025")],
)
def test_a_date_belongs_to_its_month_or_to_what_is_known(text: str, month: str) -> None:
    assert month_of(text) == month


def test_is_grouped_by_month_the_newest_first(client: Client) -> None:
    for slug, date in (("a", "2025-04-24"), ("b", "2025-04-02"), ("c", "2024-12-29")):
        world.statement(slug, date=date, summary=f"Said {slug}.")
    page = listed(client).content.decode()
    order = ("<h3>April 2025</h3>", "Said a.", "Said b.", "<h3>December 2024</h3>", "Said c.")
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert page.count("<h3>April 2025</h3>") == 1


def test_tells_the_office_held_then_and_no_later_one(client: Client) -> None:
    world.statement("then", date="2025-04-24")
    world.statement("before", date="2024-12-29")
    offices = {statement.slug: [o.title for o in said.offices] for statement, said in listed(client).context["rows"]}
    assert offices == {"then": ["President"], "before": []}


def test_topics_narrow_the_page_and_the_api_alike(client: Client) -> None:
    world.statement("a", topics=["basing", "withdrawal"])
    world.statement("b", topics=["withdrawal"])
    assert [row.slug for row, _said in listed(client, topic="basing").context["rows"]] == ["a"]
    assert len(client.get("/api/v1/statements/", {"topic": "basing"}).json()["results"]) == 1
    assert f'{reverse("statements")}?topic=basing"' in listed(client).content.decode()


def test_years_and_months_count_what_they_lead_to(client: Client) -> None:
    for n, date in enumerate(("2025-04-24", "2025-05-01", "2024-12", "2024", "2025-04-24")):
        world.statement(f"said-{n}", date=date, stance="opposes" if n else "neutral")
    context = listed(client, stance="opposes").context
    assert [(turn.text, turn.count) for turn in context["years"]] == [("2025", 2), ("2024", 2)]
    for turn in context["years"]:
        assert client.get(reverse("statements") + turn.url).context["page"].count == turn.count
    months = listed(client, stance="opposes", on="2024").context["months"]
    assert len(months) == 12, "a statement of an unknown month may be of any"
    for turn in months:
        assert client.get(reverse("statements") + turn.url).context["page"].count == turn.count
    assert listed(client, on="2024").context["every"] == "?"


def test_an_empty_list_says_what_to_loosen(client: Client) -> None:
    world.statement()
    answer = listed(client, topic="oil")
    assert answer.context["chart"] is None
    assert answer.context["page"].count == 0


def test_queries_stay_the_same_however_many_are_listed(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            listed(client)
        return len(asked)

    def more(first: int, last: int) -> None:
        for n in range(first, last):
            person = world.person(f"person-{n}", of=f"actor-{n}")
            world.statement(f"said-{n}", speaker=person, actor=world.actor(f"actor-{n}"), date=f"{2010 + n}")

    more(0, 2)
    few = queries()
    more(2, 9)
    assert queries() <= few
