"""Stances over time by actor: the numbers are those of a plain count, of the list and of the API."""

import csv
from collections import Counter
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from actors.models import Actor
from presence import shown
from presence.models import Statement
from presence.models.vocabulary import Stance
from presence.web.stance_chart import ORDER, TALLEST, drawn
from presence.web.stances import Unit, by_actor, finding, gathered
from tests import world

pytestmark = pytest.mark.django_db

SAID = (
    ("syria", "2024-12-29", "opposes"),
    ("syria", "2025-01-03", "opposes"),
    ("syria", "2025-04-24", "conditional"),
    ("syria", "2025-04-25", "conditional"),
    ("syria", "2025-05", "supports"),
    ("russia", "2025-02-01", "supports"),
    ("russia", "2025-06-30", "supports"),
    ("israel", "2025-07-01", "neutral"),
)


@pytest.fixture
def said() -> None:
    for n, (actor, on, stance) in enumerate(SAID):
        world.statement(f"said-{n}", actor=world.actor(actor), date=on, stance=stance)


def plain_count() -> Counter[tuple[str, str, str]]:
    """The same by the plainest reading, one statement at a time."""
    found: Counter[tuple[str, str, str]] = Counter()
    for statement in Statement.objects.published():
        day = statement.date_earliest
        assert day
        actor = statement.actor.slug if statement.actor else ""
        found[actor, f"{day.year}-Q{(day.month + 2) // 3}", statement.stance] += 1
    return found


def as_csv(client: Client, **asked: str) -> list[dict[str, str]]:
    answer = client.get(reverse("statement-stances"), asked)
    assert answer.status_code == 200
    return list(csv.DictReader(StringIO(answer.content.decode())))


def test_numbers_are_those_of_a_plain_count(client: Client, said: None) -> None:
    cells = ((row, stance.value) for row in as_csv(client) for stance in Stance)
    told = Counter({(row["actor"], row["period"], stance): int(row[stance]) for row, stance in cells})
    assert +told == plain_count()


@pytest.mark.parametrize(
    "asked", [{}, {"actor": "syria"}, {"stance": "supports"}, {"on": "2025"}, {"region": "aleppo"}]
)
def test_sums_are_those_of_the_list_and_of_the_api(client: Client, said: None, asked: dict[str, str]) -> None:
    world.region("aleppo")
    about = Statement.objects.get(slug="said-3")
    about.about_regions.add(world.region("aleppo"))
    about.about_bases.add(world.base("kuweires"))
    page = client.get(reverse("statements"), asked).context
    assert page["chart"].count == sum(page["chart"].totals) == page["page"].count
    assert len(client.get("/api/v1/statements/", asked).json()["results"]) == page["page"].count
    assert sum(int(row["statements"]) for row in as_csv(client, **asked)) == page["page"].count
    for row in page["chart"].table:
        assert sum(row.counts) == row.count


def test_drawn_heights_are_to_one_scale(said: None) -> None:
    chart = drawn(by_actor(shown.statements()))
    assert chart
    heights = {block.height for row in chart.rows for block in row.blocks if block.stance == "opposes"}
    assert len(heights) == 1
    for row in chart.rows:
        for block in row.blocks:
            below = block.stance == "opposes"
            assert (block.y >= row.line) if below else (block.y + block.height <= row.line + 0.2)
        assert row.height <= TALLEST + 11


def test_every_quarter_between_the_first_and_the_last_has_its_place() -> None:
    actor = Actor(pk=1, slug="syria", name_en="Syria", kind="state")
    found = gathered([(date(2024, 12, 29), "opposes", actor, 1), (date(2025, 8, 1), "opposes", actor, 1)])
    assert found.units == [Unit(2024, 4), Unit(2025, 1), Unit(2025, 2), Unit(2025, 3)]


def test_very_many_years_are_counted_by_year() -> None:
    actor = Actor(pk=1, slug="syria", name_en="Syria", kind="state")
    found = gathered([(date(1974, 5, 31), "opposes", actor, 2), (date(2025, 8, 1), "supports", actor, 1)])
    assert found.units[0] == Unit(1974)
    assert len(found.units) == 52


def test_the_least_heard_are_taken_together_and_nobody_is_lost() -> None:
    actors = [Actor(pk=n, slug=f"actor-{n}", name_en=f"Actor {n}", kind="state") for n in range(1, 13)]
    found = gathered([(date(2025, 1, 1), "opposes", actor, actor.pk or 0) for actor in actors])
    chart = drawn(found)
    assert chart
    assert [row.voice.name for row in chart.rows][-1] == "5 others"
    assert len(chart.rows) == 8
    assert sum(row.voice.count for row in chart.rows) == found.count == 78


def test_the_title_says_what_is_found(said: None) -> None:
    assert finding(by_actor(shown.statements())) == (
        "8 statements, 3 in support of the presence they speak of, 2 against it: "
        "Russia supports most often (2 of 2), Syria opposes most often (2 of 5)"
    )
    assert finding(by_actor(shown.statements().filter(actor__slug="syria"))) == (
        "Syria: most often “Opposes” until 2024, most often “Conditional” in 2025"
    )
    assert finding(by_actor(shown.statements().filter(actor__slug="russia"))) == (
        "Russia: “Supports” in 2 of 2 statements"
    )


def test_a_statement_for_nobody_counts_too(client: Client) -> None:
    world.statement(actor=None)
    assert as_csv(client)[0]["actor"] == ""
    assert "For nobody named" in client.get(reverse("statements")).content.decode()


def test_is_two_queries_and_knows_the_filters_of_the_list(client: Client, said: None) -> None:
    with CaptureQueriesContext(connection) as asked:
        by_actor(shown.statements())
    assert len(asked) == 2
    assert client.get(reverse("statement-stances"), {"colour": "red"}).status_code == 400
    page: Any = client.get(reverse("statements"), {"actor": "syria"})
    assert page.context["chart"].csv_url == f"{reverse('statement-stances')}?actor=syria"


def test_the_table_has_the_same_numbers_in_words(client: Client, said: None) -> None:
    page = client.get(reverse("statements")).content.decode()
    assert "quarter 2 of 2025" in page
    for stance in ORDER:
        assert str(stance.label) in page
