"""Two editors at once, each with a connection of their own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.models import User
from django.db import connection

from presence.models import Citation, Decision, Event, Statement
from presence.problems import AlreadyDecided, StaleRevision
from presence.review import decide
from presence.review.write import RecordDraft, write_record
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*works: Callable[[], object]) -> list[object]:
    """What each returned or raised, when all began in the same moment."""
    gate = Barrier(len(works))

    def run(work: Callable[[], object]) -> object:
        gate.wait()
        try:
            return work()
        except (AlreadyDecided, StaleRevision) as problem:
            return problem
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


@pytest.fixture
def two(transactional_db: None) -> tuple[User, User]:
    return world.editor("first"), world.editor("second")


def test_one_wins_and_the_other_is_told_who(two: tuple[User, User]) -> None:
    for turn in range(5):
        suggestion = world.suggestion(fingerprint=str(turn))

        results = at_once(*(lambda who=who, pk=suggestion.pk: decide.accept(pk, by=who) for who in two))

        lost = [r for r in results if isinstance(r, AlreadyDecided)]
        assert len(lost) == 1
        winner = Decision.objects.get(suggestion=suggestion).decided_by
        assert f"accepted by {winner} on" in lost[0].detail
    assert Statement.objects.count() == Citation.objects.count() == 5


def test_accept_against_reject(two: tuple[User, User]) -> None:
    suggestion = world.suggestion()

    results = at_once(
        lambda: decide.accept(suggestion.pk, by=two[0]),
        lambda: decide.reject(suggestion.pk, by=two[1], reason="No."),
    )

    assert sum(isinstance(r, AlreadyDecided) for r in results) == 1
    decision = Decision.objects.get()
    assert Statement.objects.exists() == (decision.outcome == "accepted")


def test_two_statements_of_one_speaker_and_day_both_find_an_address(two: tuple[User, User]) -> None:
    pairs = list(zip(two, (world.suggestion(), world.suggestion(fingerprint="two")), strict=True))

    at_once(*(lambda who=who, s=s: decide.accept(s.pk, by=who) for who, s in pairs))

    slugs = Statement.objects.order_by("slug").values_list("slug", flat=True)
    assert list(slugs) == ["ahmed-al-sharaa-2025-04-24", "ahmed-al-sharaa-2025-04-24-2"]


def test_of_two_changes_to_a_record_one_is_refused(two: tuple[User, User]) -> None:
    world.event()
    copies = [Event.objects.get(), Event.objects.get()]

    results = at_once(*(lambda event=event: write_record(RecordDraft(event), by=None) for event in copies))

    assert sum(isinstance(r, StaleRevision) for r in results) == 1
    assert Event.objects.get().revision == 2
