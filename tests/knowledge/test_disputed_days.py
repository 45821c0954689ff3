"""The days on which a deployment is disputed stand beside it, made from its citations: now, and as of any moment."""

import threading
from datetime import date, datetime
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from django.db import connection, transaction
from django.test.utils import override_settings
from hypothesis import given
from hypothesis import strategies as st

from presence import knowledge, timeline
from presence.models import FOLLOWED, Citation, Deployment
from presence.review.write import RecordDraft, write_record
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)


def dispute(stay: Deployment, seen: str = "", until: str = "", **values: Any) -> Citation:
    said = {"excerpt": f"No, {Citation.objects.count()}.", "stance": "disputes", "seen": seen, "seen_until": until}
    return Citation.objects.create(deployment=stay, article=world.article(), **{**said, **values})


def days(stay: Deployment) -> list[tuple[date | None, date | None]]:
    found = Deployment.objects.values_list("disputed_days", flat=True).get(pk=stay.pk)
    assert found is not None
    return [(each.lower, each.upper) for each in found]


def told(day: str) -> tuple[str, str]:
    """By the short answer, and by the rules."""
    when = timeline.period(day)
    return timeline.on(Deployment.objects.all(), when).get().presence, timeline.told(
        Deployment.objects.all(), when
    ).get().presence


def test_a_dispute_comes_changes_and_goes() -> None:
    stay = world.deployment()
    assert days(stay) == []
    said = dispute(stay, "2020-03")
    assert days(stay) == [(date(2020, 3, 1), date(2020, 4, 1))]
    other = dispute(stay, "2020-04", "2020-05")
    assert days(stay) == [(date(2020, 3, 1), date(2020, 6, 1))]
    said.seen = ""
    said.save()
    assert days(stay) == [(None, None)]
    said.delete()
    assert days(stay) == [(date(2020, 4, 1), date(2020, 6, 1))]
    Citation.objects.filter(pk=other.pk).update(stance="supports")
    assert days(stay) == []


@pytest.mark.parametrize(("fields", "disputed"), [(["personnel_max"], False), (["start"], True), ([], True)])
def test_only_what_presence_rests_on_counts(fields: list[str], *, disputed: bool) -> None:
    stay = world.deployment()
    dispute(stay, "2020-03", fields=fields)
    assert bool(days(stay)) is disputed


def test_it_moves_with_the_citation() -> None:
    one, two = world.deployment(), world.deployment("tiyas")
    said = dispute(one, "2020-03")
    Citation.objects.filter(pk=said.pk).update(deployment=two)
    assert (days(one), days(two)) == ([], [(date(2020, 3, 1), date(2020, 4, 1))])


def test_what_was_read_before_the_dispute_does_not_undo_it() -> None:
    stay = world.deployment()
    read, again = Deployment.objects.get(), Deployment.objects.get()
    dispute(stay, "2020-03")
    read.summary = "Written after."
    read.save()
    assert len(days(stay)) == 1
    again.personnel_max = 100
    write_record(RecordDraft(again), by=None)
    Deployment.objects.bulk_update([read], ["disputed_days", "summary"])
    assert len(days(stay)) == 1


def test_it_is_no_change_of_the_deployment() -> None:
    stay = world.deployment()
    history = FOLLOWED[Deployment].objects
    before, revision = history.count(), stay.revision
    dispute(stay, "2020-03").delete()
    assert history.count() == before
    assert Deployment.objects.get().revision == revision
    Deployment.objects.update(summary="Now it is one.")
    assert history.count() == before + 1


def test_the_past_has_the_disputes_of_then() -> None:
    stay = world.deployment(start="2019-10-15", end="2020-12-31", status="vacated")
    moments: list[tuple[datetime, str]] = [(now(), "present")]
    said = dispute(stay, "2020-03")
    moments.append((now(), "possible"))
    Citation.objects.filter(pk=said.pk).update(seen="2020-04", seen_earliest="2020-04-01", seen_latest="2020-04-30")
    moments.append((now(), "present"))
    dispute(stay)
    moments.append((now(), "possible"))
    Citation.objects.filter(stance="disputes").delete()
    assert told("2020-03-15") == ("present", "present")
    for moment, presence in moments:
        with knowledge.at(moment):
            assert told("2020-03-15") == (presence, presence)
    assert told("2020-03-15") == ("present", "present")


def test_two_who_dispute_at_once_both_count() -> None:
    stay = world.deployment()
    first_wrote, second_waits = threading.Event(), threading.Event()

    def second() -> None:
        try:
            first_wrote.wait(10)
            second_waits.set()
            dispute(stay, "2021-03", excerpt="The second.")
        finally:
            connection.close()

    thread = threading.Thread(target=second)
    thread.start()
    with transaction.atomic():
        dispute(stay, "2020-03", excerpt="The first.")
        first_wrote.set()
        second_waits.wait(10)
        thread.join(0.5)  # it waits for the row
    thread.join(10)
    assert days(stay) == [(date(2020, 3, 1), date(2020, 4, 1)), (date(2021, 3, 1), date(2021, 4, 1))]


@given(st.dates(date(1950, 1, 1), date(2080, 1, 1)), st.integers(0, 60))
def test_the_earliest_day_that_has_not_faded(day: date, months: int) -> None:
    with override_settings(FADE_MONTHS=months):
        found = timeline.Period("", day, day).unfaded
    assert found + relativedelta(months=months) >= day
    assert (found - relativedelta(days=1)) + relativedelta(months=months) < day
