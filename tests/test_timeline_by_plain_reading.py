"""The SQL of presence, held against a plain reading of the same rules on generated deployments."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actors import edtf
from presence import timeline
from presence.models import Citation, Deployment
from presence.models.vocabulary import OVER, STANDING, DeploymentStatus
from tests import world

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Stay:
    start: str
    end: str
    status: str
    as_of: str
    disputed: tuple[str, str] | None  # of which days: from, until; both empty: of all of them


def plainly(stay: Stay, first: date, last: date) -> str:
    """The rules of docs/time.md, read one deployment at a time in Python."""
    said = by_its_dates(stay, first, last)
    return "possible" if said == "present" and disputed(stay, first, last) else said


def disputed(stay: Stay, first: date, last: date) -> bool:
    if stay.disputed is None:
        return False
    seen, until = (edtf.parse(text) if text else None for text in stay.disputed)
    latest = until.latest if until else seen.latest if seen else date.max
    return (seen is None or seen.earliest <= last) and latest >= first


def by_its_dates(stay: Stay, first: date, last: date) -> str:
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
    confirmed = as_of is not None and as_of.earliest + relativedelta(months=18) >= last
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
    st.none() | st.tuples(cells | st.just(""), cells | st.just("")),
)


def in_order(stay: Stay) -> bool:
    if (
        stay.disputed
        and all(stay.disputed)
        and edtf.parse(stay.disputed[1]).latest < edtf.parse(stay.disputed[0]).earliest
    ):
        return False
    return not (stay.start and stay.end) or edtf.parse(stay.end).latest >= edtf.parse(stay.start).earliest


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
    dispute(by_slug)
    for day in asked:
        last = day + timedelta(days=data.draw(st.integers(0, 40)))
        when = timeline.Period("drawn", day, last)
        found = {d.slug: d.presence for d in timeline.on(Deployment.objects.all(), when)}
        expected = {slug: plainly(stay, day, last) for slug, stay in by_slug.items()}
        assert found == {slug: said for slug, said in expected.items() if said != "absent"}
        assert found == {d.slug: d.presence for d in timeline.there(Deployment.objects.all(), when)}
        assert {d.slug: d.presence for d in timeline.told(Deployment.objects.all(), when)} == expected
        assert all(timeline.in_words(d) for d in timeline.explain(Deployment.objects.all(), when))


def dispute(by_slug: dict[str, Stay]) -> None:
    article = world.article()
    Citation.objects.bulk_create(
        Citation(deployment=made, article=article, stance="disputes", seen=of[0], seen_until=of[1])
        for made in Deployment.objects.filter(slug__in=by_slug)
        if (of := by_slug[made.slug].disputed) is not None
    )
