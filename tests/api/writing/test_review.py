"""Deciding by program: the same as by the workspace's buttons."""

import pytest
from django.contrib.auth.models import User

from presence.models import Decision, Statement, Suggestion
from tests import world
from tests.api.writing.conftest import Post

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting() -> Suggestion:
    return world.suggestion()


def test_accepted_as_it_is(post: Post, waiting: Suggestion, editor: User) -> None:
    answer = post(f"suggestions/{waiting.pk}/accept/")
    assert answer.status_code == 200, answer.content
    decision = Decision.objects.get()
    assert (decision.decided_by, decision.edited, decision.outcome) == (editor, False, "accepted")
    assert Statement.objects.get().citations.count() == 1


def test_accepted_with_another_word(post: Post, waiting: Suggestion) -> None:
    answer = post(f"suggestions/{waiting.pk}/accept/", {"payload": {"summary": "They go on talking.", "venue": None}})
    assert answer.json()["decision"]["edited"] is True
    made = Statement.objects.get()
    assert (made.summary, made.stance) == ("They go on talking.", "neutral")


def test_rejected_with_a_reason(post: Post, waiting: Suggestion) -> None:
    told = post(f"suggestions/{waiting.pk}/reject/", {"reason": "Said by somebody else."}).json()
    assert (told["state"], told["decision"]["reason"]) == ("rejected", "Said by somebody else.")
    assert not Statement.objects.exists()


def test_rejected_in_a_word(post: Post, waiting: Suggestion) -> None:
    told = post(f"suggestions/{waiting.pk}/reject/", {"rejected_for": "not_real"}).json()
    assert (told["decision"]["rejected_for"], told["decision"]["reason"]) == ("not_real", None)


@pytest.mark.parametrize(
    ("body", "records"), [({}, 1), ({"as_new": True}, 2), ({"payload": {"summary": "Another thing."}}, 2)]
)
def test_what_repeats_a_record_is_cited_there_or_is_a_new_one(
    post: Post, body: dict[str, object], records: int
) -> None:
    known = world.statement()
    waiting = world.suggestion(statement=known, against_revision=1, repeats=True)
    told = post(f"suggestions/{waiting.pk}/accept/", body).json()
    assert (told["repeats"]["slug"], told["changes"]) == (known.slug, None)
    assert (Statement.objects.count(), known.citations.count()) == (records, 3 - records)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"rejected_for": "other"},
        {"rejected_for": "bad"},
        {"reason": " "},
        {"reason": "\x00"},
        {"reason": 7},
        {"why": "No."},
    ],
)
def test_rejecting_takes_a_reason(post: Post, waiting: Suggestion, body: dict[str, object]) -> None:
    assert post(f"suggestions/{waiting.pk}/reject/", body).status_code == 422
    assert not Decision.objects.exists()


def test_what_the_form_refuses_stays_pending(post: Post, waiting: Suggestion) -> None:
    answer = post(f"suggestions/{waiting.pk}/accept/", {"payload": {"date": "yesterday", "stance": "glad"}})
    assert answer.status_code == 422
    assert {"payload.date", "payload.stance"} == answer.json()["errors"].keys()
    waiting.refresh_from_db()
    assert waiting.state == "pending"


def test_the_first_decision_counts(post: Post, waiting: Suggestion) -> None:
    post(f"suggestions/{waiting.pk}/reject/", {"reason": "No."})
    answer = post(f"suggestions/{waiting.pk}/accept/")
    assert (answer.status_code, answer.json()["code"]) == (409, "already_decided")


def test_a_record_changed_meanwhile(post: Post) -> None:
    base = world.base()
    changed = world.suggestion(
        kind="base", base=base, against_revision=base.revision, payload={"kind": "outpost"}, fingerprint="change"
    )
    base.revision += 1
    base.save()
    assert post(f"suggestions/{changed.pk}/accept/").json()["code"] == "stale_revision"
    assert post(f"suggestions/{changed.pk}/accept/", {"against_revision": base.revision}).status_code == 200
