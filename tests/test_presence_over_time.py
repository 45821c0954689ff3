"""Bases month by month: the same numbers as the matrix of any day, in one query, on the page and as CSV."""

import csv
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from presence import shown, timeline
from presence.models import Citation, Deployment
from presence.presence_over_time import FIRST, Band, Month, Series, by_month
from presence.timeline import POSSIBLE, PRESENT
from presence.web.charts import Frame, drawn, finding
from tests import world

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def month_of(series: Series, text: str) -> tuple[int, int]:
    (month,) = (month for month in series.months if month.text == text)
    return month.present, month.possible


def on_the_day(day: date) -> tuple[int, int]:
    """By the timeline's own count; a base counts once, whoever is there."""
    there = timeline.on(Deployment.objects.all(), timeline.period(day.isoformat()))
    held: dict[int, set[str]] = {}
    for deployment in there:
        held.setdefault(deployment.base_id, set()).add(deployment.presence)
    present = sum(PRESENT in each for each in held.values())
    assert all(each <= {PRESENT, POSSIBLE} for each in held.values())
    return present, len(held) - present


def test_each_month_is_told_of_its_last_day() -> None:
    world.deployment(start="2019-10-15", end="2020-02-10", status="vacated")
    series = by_month(Deployment.objects.all(), today=TODAY)
    assert [month.day for month in series.months[:2]] == [date(2019, 10, 31), date(2019, 11, 30)]
    assert [month_of(series, text) for text in ("2019-10", "2020-01", "2020-02")] == [(1, 0), (1, 0), (0, 0)]


def test_the_running_month_is_told_of_today() -> None:
    world.deployment(start="2026-11-23", as_of="2026-11-23")
    world.deployment("tiyas", start="2026-11-24", as_of="2026-11-24")
    (month,) = by_month(Deployment.objects.all(), today=TODAY).months
    assert month == Month(TODAY, 1, 0)


def test_what_nobody_confirms_fades() -> None:
    world.deployment(start="2019", as_of="2024-01-31")
    series = by_month(Deployment.objects.all(), today=TODAY)
    assert month_of(series, "2025-07") == (1, 0)
    assert month_of(series, "2025-08") == (0, 1)


def test_a_base_counts_once_and_as_present() -> None:
    world.deployment(start="2015", status="active", as_of="2026")
    world.deployment(start="2018~", by="iran", status="unknown", as_of="2019")
    series = by_month(Deployment.objects.all(), today=TODAY)
    assert month_of(series, "2018-12") == (1, 0)


@pytest.mark.parametrize("start", ["", "1940"])
def test_nothing_is_told_of_the_time_before_the_first_year(start: str) -> None:
    world.deployment(start=start, status="unknown", as_of="1980")
    assert by_month(Deployment.objects.all(), today=TODAY).months[0].text == f"{FIRST:%Y-%m}"


def test_without_deployments_every_month_is_empty() -> None:
    series = by_month(Deployment.objects.all(), today=TODAY)
    assert not series.any
    assert (series.months[0].text, series.months[-1].text) == ("1971-01", "2026-11")


cells = st.builds(
    lambda day, width, mark: day.isoformat()[:width] + mark,
    st.dates(date(2014, 1, 1), date(2026, 6, 30)),
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "~", "?"]),
)
stays = st.fixed_dictionaries(
    {
        "start": cells | st.just(""),
        "status": st.sampled_from(["active", "reduced", "vacated", "unknown"]),
        "as_of": cells | st.just(""),
        "end": st.just("") | cells,
    }
).filter(lambda stay: not stay["start"] or not stay["end"] or stay["start"][:4] < stay["end"][:4])
disputes = st.lists(st.tuples(st.integers(0, 11), cells | st.just(""), st.just("") | cells), max_size=4)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(stays, min_size=1, max_size=12), disputes, st.data())
def test_any_month_agrees_with_the_timeline(
    db: None, some: list[dict[str, Any]], disputed: list[tuple[int, str, str]], data: st.DataObject
) -> None:
    Deployment.objects.all().delete()
    bases, actor = [world.base(f"base-{n}") for n in range(3)], world.actor()
    made = Deployment.objects.bulk_create(
        Deployment(slug=f"stay-{n}", base=bases[n % 3], actor=actor, state="draft", **stay)
        for n, stay in enumerate(some)
    )
    for n, (place, seen, until) in enumerate(disputed):
        said = {"excerpt": f"No, {n}.", "stance": "disputes", "seen": seen, "seen_until": until}
        Citation.objects.create(deployment=made[place % len(made)], article=world.article(), **said)
    months = by_month(Deployment.objects.all(), today=TODAY).months
    for month in data.draw(st.lists(st.sampled_from(months), min_size=3, max_size=6)):
        assert (month.present, month.possible) == on_the_day(month.day), month


@pytest.mark.parametrize(
    ("seen", "until", "present"),
    [("", "", []), ("2020-03", "", [2, 4, 5]), ("2020-03", "2020-04", [2, 5]), ("", "2020-03", [4, 5])],
)
def test_in_disputed_months_it_is_only_possible(seen: str, until: str, present: list[int]) -> None:
    stay = world.deployment(start="2020-02-01", as_of="2020-05-31")
    Citation.objects.create(
        deployment=stay, article=world.article(), excerpt="No.", stance="disputes", seen=seen, seen_until=until
    )
    series = by_month(Deployment.objects.all(), today=date(2020, 5, 31))
    assert [month.day.month for month in series.months if month.present] == present
    assert all(month.present + month.possible == 1 for month in series.months)


def test_it_is_one_query_that_takes_the_same_filters(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(6):
        world.deployment(f"post-{number}", ("russia", "iran")[number % 2], start="2020", as_of="2026")
    hidden = world.deployment("hidden", start="2020", as_of="2026")
    Deployment.objects.filter(pk=hidden.pk).update(state="in_review")
    mine = shown.deployments().filter(actor=world.actor("russia"))
    with django_assert_num_queries(1):
        series = by_month(mine, today=TODAY)
    assert month_of(series, "2021-01") == (3, 0)


def rows(client: Client, path: str) -> list[dict[str, str]]:
    answer = client.get(path)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.DictReader(StringIO(answer.content.decode())))


@pytest.mark.parametrize("path", ["/actors/russia/", "/regions/aleppo/"])
def test_page_table_and_csv_have_the_same_numbers(client: Client, path: str) -> None:
    world.deployment(start="2016-03~", end="2020", status="vacated")
    found = rows(client, f"{path}presence.csv")
    assert {"month": "2018-06", "day": "2018-06-30", "present": "1", "possible": "0"} in found
    assert found[-1]["day"] == timezone.localdate().isoformat()
    page = client.get(path).content.decode()
    assert 'February 2016 to March 2016</th><td class="num">0</td><td class="num">1</td>' in page
    assert f'href="{path}presence.csv' in page
    assert "chart-possible" in page


def test_a_page_without_any_deployment_has_no_chart(client: Client) -> None:
    world.actor("russia")
    assert "over-time" not in client.get("/actors/russia/").content.decode()
    assert {row["present"] for row in rows(client, "/actors/russia/presence.csv")} == {"0"}


def test_the_csv_is_strict(client: Client) -> None:
    world.actor("russia")
    assert client.get("/actors/russia/presence.csv", {"colour": "red"}).status_code == 400
    assert client.get("/actors/atlantis/presence.csv").status_code == 404
    assert client.post("/actors/russia/presence.csv").status_code == 405


def series_of(*counts: tuple[int, int]) -> Series:
    return Series([Month(date(2020, n, 28), *each) for n, each in enumerate(counts, 1)])


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        (((1, 0), (5, 2), (2, 1)), "Russia: at 2 bases today, down from 5 in February 2020"),
        (((1, 0), (2, 0)), "Russia: at 2 bases today, and never at more"),
        (((4, 0), (0, 3)), "Russia: certain at no base today, down from 4 in January 2020"),
        (((0, 1), (0, 0)), "Russia: certain at no base in any month, possible at 1 in January 2020"),
    ],
)
def test_the_title_is_the_finding(counts: tuple[tuple[int, int], ...], told: str) -> None:
    assert finding("Russia", series_of(*counts)) == told


def test_possible_stands_on_present_and_bands_behind_them() -> None:
    series = Series(
        series_of((4, 0), (4, 0), (2, 3)).months, [Band(date(2020, 1, 1), date(2020, 2, 1), 3, 10, "count")]
    )
    chart = drawn(series, Frame(""), timeline.period("2020-02-01"))
    first, last = chart.columns
    assert (first.present, last.present, last.possible) == (4, 2, 3)
    assert last.possible_y + last.possible_height == pytest.approx(last.present_y)
    assert last.present_y + last.present_height == pytest.approx(chart.height)
    assert chart.bands[0].y < first.present_y
    assert chart.asked is not None
