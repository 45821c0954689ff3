"""Sightings propose dates and contradict them: every day of a span, or some day of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.evidence import sightings
from presence.evidence.sightings import Bounds, Dates, Sighting, contradicts, propose, sighting
from presence.models.vocabulary import Attests

EPOCH = date(2020, 1, 1)


def day(number: int) -> date:
    return EPOCH + timedelta(days=number)


def between(first: str, last: str) -> Bounds:
    return Bounds(date.fromisoformat(first), date.fromisoformat(last))


def test_seen_throughout_october_it_began_before_and_ended_after() -> None:
    found = propose([sighting("throughout", "2019-10")])
    assert (found.start.latest, found.end.earliest) == (date(2019, 10, 1), date(2019, 10, 31))
    assert (found.start.earliest, found.end.latest) == (None, None)


def test_seen_on_some_day_of_october_only_that_is_known() -> None:
    found = propose([sighting("some_time", "2019-10")])
    assert (found.start.latest, found.end.earliest) == (date(2019, 10, 31), date(2019, 10, 1))
    assert found.certain is None


@pytest.mark.parametrize("seen", ["2019-10~", "2019-10?", "201X", "2019-XX"])
def test_throughout_about_october_is_some_day_of_it(seen: str) -> None:
    assert sighting("throughout", seen).every_day is None
    assert propose([sighting("throughout", seen)]) == propose([sighting("some_time", seen)])


def test_throughout_from_about_one_date_to_another() -> None:
    assert sighting("throughout", "2019-10~", "2020-03").every_day == (date(2019, 11, 30), date(2020, 3, 31))


def test_absence_before_and_after_bounds_both_ends() -> None:
    found = propose([sighting("absent", "2018"), sighting("some_time", "2019-06"), sighting("absent", "2021-05-01")])
    assert found.start == between("2019-01-01", "2019-06-30")
    assert found.end == between("2019-06-01", "2021-04-30")
    assert found.possible == between("2019-01-01", "2021-04-30")


def test_two_sources_that_agree_narrow_the_start_and_two_that_do_not_widen_it() -> None:
    agree = propose([sighting("started", "2015"), sighting("started", "2015-09-30")])
    assert agree.start == between("2015-09-30", "2015-09-30")
    differ = propose([sighting("started", "2015-09"), sighting("started", "2015-11")])
    assert differ.start == between("2015-09-01", "2015-11-30")


def test_an_absence_in_the_middle_proves_neither_end() -> None:
    seen = [sighting("throughout", "2018"), sighting("absent", "2019"), sighting("throughout", "2020")]
    assert propose(seen) == propose([seen[0], seen[2]])


DATES = Dates(between("2015-09-01", "2015-09-30"), between("2019-12-01", "2020-02-29"))
CONTRADICT = [
    ("throughout", "2016", "", False),
    ("throughout", "2015-09", "", False),
    ("throughout", "2015-08", "", True),
    ("throughout", "2019", "2020-03-01", True),
    ("some_time", "2015", "", False),
    ("some_time", "2015-08", "", True),
    ("some_time", "2020-03", "", True),
    ("started", "2015", "", False),
    ("started", "2015-10", "", True),
    ("ended", "2020-02", "", False),
    ("ended", "2020-03", "", True),
    ("ended", "2019-11", "", True),
    ("absent", "2014", "", False),
    ("absent", "2015-09-10", "", False),
    ("absent", "2015-09", "2015-10-01", True),
    ("absent", "2017", "", True),
    ("absent", "2017~", "", False),
    ("absent", "2020-01", "", False),
]


@pytest.mark.parametrize(("attests", "seen", "until", "bad"), CONTRADICT)
def test_contradicts(attests: str, seen: str, until: str, bad: bool) -> None:
    assert contradicts(sighting(attests, seen, until), DATES) is bad


def test_dates_nobody_knows_contradict_nothing() -> None:
    for attests in Attests.values:
        assert not contradicts(sighting(attests, "2019-10"), Dates())


def test_gaps_between_sightings_and_since_the_last() -> None:
    seen = [sighting("some_time", "2015-10-01"), sighting("throughout", "2018"), sighting("absent", "2017")]
    (first, second) = sightings.gaps(seen, months=18, until=date(2021, 1, 1))
    assert (first.first, first.last, first.months) == (date(2015, 10, 2), date(2017, 12, 31), 27)
    assert (second.first, second.last, second.months) == (date(2019, 1, 1), date(2021, 1, 1), 24)
    assert sightings.gaps(seen, months=36, until=date(2021, 1, 1)) == []
    assert sightings.gaps([], months=1, until=date(2021, 1, 1)) == []


NUMBERS = st.integers(0, 14)
SPANS = st.tuples(NUMBERS, NUMBERS).map(sorted)


@st.composite
def any_sighting(draw: st.DrawFn) -> Sighting:
    first, last = draw(SPANS)
    firm = draw(st.none() | SPANS)
    inside = firm and first <= firm[0] and firm[1] <= last
    a, b = (day(firm[0]), day(firm[1])) if firm and inside else (None, None)
    return Sighting(draw(st.sampled_from(Attests.values)), day(first), day(last), a, b)


def true_of(one: Sighting, start: date, end: date) -> bool:
    """Whether what it attests holds of a stay from start to end: the rule, day by day."""
    days = [one.first + timedelta(days=n) for n in range((one.last - one.first).days + 1)]
    there = [start <= each <= end for each in days]
    if one.attests == "started":
        return start in days
    if one.attests == "ended":
        return end in days
    firm = [h for h, each in zip(there, days, strict=True) if one.every_day and one.firm[0] <= each <= one.firm[1]]
    if one.attests == "absent":
        return not any(firm)
    return all(firm) and any(there)


@st.composite
def curated(draw: st.DrawFn) -> Dates:
    bounds = st.builds(lambda pair: Bounds(day(pair[0]), day(pair[1])), SPANS)
    start, end = draw(bounds), draw(bounds)
    assert start.earliest and end.latest
    return Dates(start, end) if start.earliest <= end.latest else Dates(start, Bounds())


@given(any_sighting(), curated())
def test_contradicts_when_no_reading_of_the_dates_agrees(one: Sighting, dates: Dates) -> None:
    stays = [
        (day(s), day(e)) for s in range(15) for e in range(s, 40) if _in(day(s), dates.start) and _in(day(e), dates.end)
    ]
    assert contradicts(one, dates) is not any(true_of(one, *stay) for stay in stays)


def _in(when: date, bounds: Bounds) -> bool:
    return (bounds.earliest or when) <= when <= (bounds.latest or when)


@st.composite
def true_sightings(draw: st.DrawFn) -> tuple[date, date, list[Sighting]]:
    start, end = map(day, draw(SPANS))
    seen = [one for one in draw(st.lists(any_sighting(), max_size=10)) if true_of(one, start, end)]
    return start, end, seen


@given(true_sightings())
def test_what_true_sightings_propose_holds_the_truth(told: tuple[date, date, list[Sighting]]) -> None:
    start, end, seen = told
    found = propose(seen)
    assert _in(start, found.start)
    assert _in(end, found.end)
    assert not any(contradicts(one, Dates(Bounds(start, start), Bounds(end, end))) for one in seen)
    assert not any(contradicts(one, found) for one in seen)


@given(st.lists(any_sighting(), max_size=8), st.randoms())
def test_ranges_are_in_order_whatever_is_said_and_in_whatever_order(seen: list[Sighting], random: object) -> None:
    found = propose(seen)
    for bounds in (found.start, found.end, found.possible):
        assert bounds.earliest is None or bounds.latest is None or bounds.earliest <= bounds.latest
    shuffled = [*seen, *seen[:1]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert propose(shuffled) == found
