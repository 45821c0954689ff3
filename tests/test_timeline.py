"""Who is present on a day, possibly present or absent, and why."""

from datetime import date, timedelta
from typing import Any

import pytest

from presence import timeline
from presence.models import Citation, Deployment
from presence.problems import InvalidParameter
from presence.timeline import Verdict
from tests import world

pytestmark = pytest.mark.django_db


def answer(on: str, **values: Any) -> str:
    """`present`, `possible` or `absent` for one deployment; what `on` leaves out, `told` calls absent."""
    return told(world.deployment(**values), on).presence


def told(made: Deployment, on: str) -> Verdict:
    one, when = Deployment.objects.filter(pk=made.pk), timeline.period(on)
    said = timeline.verdict(timeline.told(one, when).get())
    assert timeline.on(one, when).exists() == (said.presence != "absent")
    return said


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
    world.deployment(start="2018?", status="active")
    world.deployment("other", start="2010?", status="unknown", as_of="2011")
    (cell,) = timeline.matrix(Deployment.objects.all(), timeline.period("2018-12-31"))
    assert (cell.present, cell.possible) == (1, 1)


def test_the_last_day_before_it_fades_is_told() -> None:
    made = world.deployment(start="2019", status="active", as_of="2024-11-03")
    assert told(made, "2026-05-03").reason == "confirmed"
    assert told(made, "2026-05-04").reason == "faded"
    assert told(made, "2026-05-04").fades_on == date(2026, 5, 3)


@pytest.mark.parametrize("as_of", ["2024-08-31", "2024-02-29", "2023-08-30"])
def test_where_a_month_has_no_such_day_it_fades_on_the_last_one(as_of: str) -> None:
    made = world.deployment(start="2019", status="active", as_of=as_of)
    last = told(made, "2020").fades_on
    assert last is not None
    assert told(made, last.isoformat()).presence == "present"
    assert told(made, (last + timedelta(days=1)).isoformat()).presence == "possible"


class TestDisputed:
    def disputed(self, **values: Any) -> Deployment:
        made = world.deployment(start="2019-10-15", end="2020-02-01", status="vacated")
        Citation.objects.create(deployment=made, article=world.article("denial"), stance="disputes", **values)
        return made

    @pytest.mark.parametrize("fields", [[], ["start"], ["summary", "status"]])
    def test_it_is_possible_at_most(self, fields: list[str]) -> None:
        made = self.disputed(fields=fields)
        assert told(made, "2019-12-01").presence == "possible"
        assert told(made, "2019-12-01").reason == "disputed"
        assert told(made, "2021").presence == "absent"

    def test_a_dispute_about_something_else_leaves_it_present(self) -> None:
        assert told(self.disputed(fields=["personnel_max"]), "2019-12-01").presence == "present"

    @pytest.mark.parametrize(
        ("seen", "until", "on", "expected"),
        [
            ("2019-12", "", "2019-11-30", "present"),
            ("2019-12", "", "2019-12-01", "possible"),
            ("2019-12", "", "2020-01-01", "present"),
            ("2019-12", "2020-01", "2020-01-31", "possible"),
            ("", "2019-12", "2019-11-01", "possible"),
        ],
    )
    def test_a_dispute_with_dates_holds_for_its_days(self, seen: str, until: str, on: str, expected: str) -> None:
        assert told(self.disputed(seen=seen, seen_until=until), on).presence == expected


def test_the_reasons_of_a_vague_start_and_end_are_both_told() -> None:
    made = world.deployment(start="2019", end="2019", status="vacated")
    assert told(made, "2019-06-01").doubts == ["start_vague", "end_vague"]


@pytest.mark.parametrize(
    ("values", "on", "reason"),
    [
        ({"start": "2019-10-15"}, "2019-10-14", "starts_later"),
        ({"end": "2020-02-01", "status": "vacated"}, "2020-02-02", "ended"),
        ({"status": "vacated", "as_of": "2020-05"}, "2020-06-01", "gone"),
        ({"status": "vacated", "as_of": "2020-05"}, "2020-05-31", "end_unknown"),
        ({"start": ""}, "2019-10-14", "start_unknown"),
        ({"start": "2019-10-15"}, "2019-10", "starts_within"),
        ({"start": "2019-10"}, "2019-10-15", "start_vague"),
        ({"end": "2020-02-01", "status": "vacated"}, "2020-02", "ends_within"),
        ({"end": "2020-02", "status": "vacated"}, "2020-02-10", "end_vague"),
        ({"status": "unknown", "as_of": "2020-05"}, "2021", "status_unknown"),
        ({"status": "active", "as_of": ""}, "2021", "never_seen"),
    ],
)
def test_each_reason(values: dict[str, str], on: str, reason: str) -> None:
    made = world.deployment(**{"start": "2019-10-15", **values})
    assert told(made, on).reason == reason
    assert all(timeline.in_words(timeline.told(Deployment.objects.all(), timeline.period(on)).get()))


def test_every_reason_has_its_words() -> None:
    assert {rule.reason for rule in timeline.rules(timeline.period("2020"))} == set(timeline.WORDS)
