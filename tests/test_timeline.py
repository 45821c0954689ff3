"""Who is present on a day: the SQL, held against a plain reading of the same rules."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actors import edtf
from presence import timeline
from presence.models import Deployment
from presence.models.vocabulary import OVER, STANDING, DeploymentStatus
from presence.problems import InvalidParameter
from tests import world

pytestmark = pytest.mark.django_db


def answer(on: str, **values: Any) -> str:
    """`present`, `possible` or `absent` for one deployment."""
    made = world.deployment(**values)
    found = timeline.on(Deployment.objects.filter(pk=made.pk), timeline.period(on)).first()
    return found.presence if found else "absent"


def test_between_two_exact_days_it_is_present() -> None:
    assert answer("2019-12-01", start="2019-10-15", end="2020-02-01", status="vacated") == "present"


@pytest.mark.parametrize(("on", "expected"), [("2019-10-14", "absent"), ("2019-10-15", "present")])
def test_the_first_day_counts(on: str, expected: str) -> None:
    assert answer(on, start="2019-10-15", end="2020-02-01", status="vacated") == expected


@pytest.mark.parametrize(("on", "expected"), [("2020-02-01", "present"), ("2020-02-02", "absent")])
def test_the_last_day_counts(on: str, expected: str) -> None:
    assert answer(on, start="2019-10-15", end="2020-02-01", status="vacated") == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2018-01-31", "absent"),
        ("2018-02-01", "possible"),
        ("2018-04-30", "present"),
        ("2018-04-29", "possible"),
    ],
)
def test_a_vague_start_makes_it_possible(on: str, expected: str) -> None:
    assert answer(on, start="2018-03~", end="2019", status="vacated") == expected


def test_without_an_end_an_active_one_is_present_until_it_fades() -> None:
    values = {"start": "2019", "status": "active", "as_of": "2024-01-31"}
    made = world.deployment(**values)
    found = {
        on: timeline.on(Deployment.objects.filter(pk=made.pk), timeline.period(on)).get().presence
        for on in ("2024-01-31", "2025-07-31", "2025-08-01")
    }
    assert found == {"2024-01-31": "present", "2025-07-31": "present", "2025-08-01": "possible"}


def test_one_that_left_at_an_unknown_time_was_gone_when_sources_last_speak() -> None:
    made = world.deployment(start="2017", status="vacated", as_of="2020-05")
    on = Deployment.objects.filter(pk=made.pk)
    assert timeline.on(on, timeline.period("2020-05-31")).get().presence == "possible"
    assert not timeline.on(on, timeline.period("2020-06-01")).exists()


def test_a_month_is_present_only_when_all_of_it_is() -> None:
    made = world.deployment(start="2019-10-15", end="2020-02-01", status="vacated")
    on = Deployment.objects.filter(pk=made.pk)
    assert timeline.on(on, timeline.period("2019-10")).get().presence == "possible"
    assert timeline.on(on, timeline.period("2019-11")).get().presence == "present"


@pytest.mark.parametrize("text", ["2019-13", "yesterday", "2019-21", "2019/2020", "-0001", "2019-02-30"])
def test_what_is_no_date_is_refused_with_what_is(text: str) -> None:
    with pytest.raises(InvalidParameter, match="2018-03"):
        timeline.period(text)


def test_the_matrix_counts_a_base_once_however_often_the_actor_is_there() -> None:
    world.deployment(start="2015", end="2019", status="vacated")
    world.deployment(start="2018", status="active")
    world.deployment("other", start="2010?", status="unknown", as_of="2011")
    (cell,) = timeline.matrix(Deployment.objects.all(), timeline.period("2018-12-31"))
    assert (cell.present, cell.possible) == (1, 1)


@dataclass(frozen=True)
class Stay:
    start: str
    end: str
    status: str
    as_of: str


def plainly(stay: Stay, first: date, last: date) -> str:
    """The rules of presence.timeline, read one deployment at a time in Python."""
    start = edtf.parse(stay.start) if stay.start else None
    end = edtf.parse(stay.end) if stay.end else None
    as_of = edtf.parse(stay.as_of) if stay.as_of else None
    over = stay.status in OVER
    earliest = start.earliest if start else date.min
    latest = end.latest if end else as_of.latest if over and as_of else date.max
    if last < earliest or first > max(latest, earliest if start else latest):
        return "absent"
    if start is None:
        return "possible"
    sure_until = end.earliest if end else as_of.earliest if as_of and not over else start.latest
    if start.latest <= first and last <= sure_until:
        return "present"
    confirmed = as_of is not None and as_of.earliest >= last - relativedelta(months=18)
    going_on = end is None and stay.status in STANDING and confirmed
    return "present" if going_on and start.latest <= first else "possible"


days = st.dates(date(2014, 1, 1), date(2026, 6, 30))
cells = st.builds(
    lambda day, width, mark: day.isoformat()[:width] + mark,
    days,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "", "~", "?", "%"]),
)
stays = st.builds(
    Stay,
    cells | st.just(""),
    cells | st.just(""),
    st.sampled_from(DeploymentStatus.values),
    cells | st.just(""),
)


def in_order(stay: Stay) -> bool:
    if not (stay.start and stay.end):
        return True
    return edtf.parse(stay.end).latest >= edtf.parse(stay.start).earliest


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(stays.filter(in_order), min_size=1, max_size=30),
    st.lists(days, min_size=1, max_size=4),
    st.data(),
)
def test_sql_and_plain_reading_agree(db: None, some: list[Stay], asked: list[date], data: st.DataObject) -> None:
    Deployment.objects.all().delete()
    base, actor = world.base(), world.actor()
    by_slug = {f"stay-{n}": stay for n, stay in enumerate({s.start: s for s in some}.values())}
    Deployment.objects.bulk_create(
        Deployment(
            slug=slug,
            base=base,
            actor=actor,
            start=s.start,
            end=s.end,
            status=s.status,
            as_of=s.as_of,
            state="draft",
        )
        for slug, s in by_slug.items()
    )
    for day in asked:
        last = day + timedelta(days=data.draw(st.integers(0, 40)))
        when = timeline.Period("drawn", day, last)
        found = {d.slug: d.presence for d in timeline.on(Deployment.objects.all(), when)}
        assert found == {slug: told for slug, stay in by_slug.items() if (told := plainly(stay, day, last)) != "absent"}
