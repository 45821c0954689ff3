"""Changes counted bar by bar: PostgreSQL's counts against a plain reading of the definition in docs/time.md."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actors import edtf
from presence import change_counts, shown
from presence.change_counts import MOST, Bins, Changes, Count, bins, counts, starts
from presence.models import Agreement, AgreementStage, Deployment, Event
from tests import world

EDGES = date(2010, 1, 1), date(2026, 12, 31)
DAYS = st.dates(*EDGES)


def every() -> Changes:
    return Changes(shown.deployments(), shown.stages(), shown.events())


def plainly(dates: list[str], into: Bins) -> list[Count]:
    """A date counts as certain in a bar that has all of its days, as possible in each that has only some."""
    read = [edtf.parse(text) for text in dates]
    found = []
    for n in range(len(into)):
        first, last = into.days(n)
        certain = sum(first <= each.earliest and each.latest <= last for each in read)
        touching = sum(each.earliest <= last and each.latest >= first for each in read)
        found.append(Count(certain, touching - certain))
    return found


@st.composite
def written(draw: st.DrawFn) -> str:
    text = draw(DAYS).isoformat()[: draw(st.sampled_from((4, 7, 10)))]
    return text + draw(st.sampled_from(("", "", "~", "?", "%")))


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    stays=st.lists(written(), max_size=6),
    happened=st.lists(written(), max_size=6),
    reached=st.lists(written(), max_size=4, unique=True),
    first=DAYS,
    days=st.integers(0, 6000),
)
def test_as_by_plain_reading(stays: list[str], happened: list[str], reached: list[str], first: date, days: int) -> None:
    for model in (Deployment, AgreementStage, Event):
        model.objects.all().delete()
    base, russia = world.base(), world.actor()
    agreement = Agreement.objects.first() or world.agreement()
    Deployment.objects.bulk_create(
        Deployment(slug=f"stay-{n}", base=base, actor=world.actor(f"actor-{n}"), start=text, status="unknown")
        for n, text in enumerate(stays)
    )
    Event.objects.bulk_create(
        Event(slug=f"event-{n}", date=text, kind="clash", actor=russia, summary="So.")
        for n, text in enumerate(happened)
    )
    AgreementStage.objects.bulk_create(
        AgreementStage(slug=f"stage-{n}", agreement=agreement, date=text, stage="talks")
        for n, text in enumerate(reached)
    )
    into = bins(first, first + timedelta(days=days))
    drafted = Changes(Deployment.objects.all(), AgreementStage.objects.all(), Event.objects.all())
    assert counts(drafted, into) == plainly([*stays, *happened, *reached], into)


@given(first=DAYS, days=st.integers(0, 20_000))
def test_bars_are_whole_units_and_neither_few_nor_many(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    made = bins(first, last)
    assert change_counts.FEWEST <= len(made) <= MOST
    assert made.first <= first
    assert last <= made.last
    assert list(made.edges) == sorted(set(made.edges))
    assert all(starts(made.unit, edge) == edge for edge in made.edges)


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2019-10-01", "2019-10-31", "day"),
        ("2019-01-01", "2019-12-31", "week"),
        ("2015-01-01", "2019-12-31", "month"),
        ("2011-01-01", "2026-11-23", "quarter"),
        ("1971-01-01", "2026-11-23", "year"),
    ],
)
def test_the_unit_follows_from_the_span(first: str, last: str, unit: str) -> None:
    assert bins(date.fromisoformat(first), date.fromisoformat(last)).unit == unit


@pytest.mark.django_db
def test_both_ends_of_a_deployment_count_where_they_are_known() -> None:
    world.deployment(start="2019-03", end="2020", status="vacated")
    world.deployment("tiyas", start="", status="unknown", as_of="2020")
    into = bins(date(2015, 1, 1), date(2020, 12, 31))
    found = counts(every(), into)
    assert into.unit == "month"
    assert [n for n, count in enumerate(found) if count.certain] == [50]
    assert [count.possible for count in found[60:72]] == [1] * 12
    assert sum(count.certain + count.possible for count in found) == 13


@pytest.mark.django_db
def test_two_alike_are_two() -> None:
    for n in range(2):
        world.event(f"strike-{n}", date="2020-05-05")
    into = bins(date(2020, 5, 1), date(2020, 5, 31))
    assert [count.certain for count in counts(every(), into)].count(2) == 1
