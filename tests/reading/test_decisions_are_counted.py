"""`evaluate_reading --from-decisions`: the reader scored by what editors accepted, changed and rejected."""

import io
import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command

from presence.ingest import work
from presence.ingest.intake import submit_text
from presence.ingest.reading.measured.decided import Decided, counted, decisions
from presence.models import Suggestion
from presence.review.decide import accept, form_for, reject
from tests import world
from tests.ingest.stored_names import known_names
from tests.ingest.texts import ENGLISH


def decided(**changes: Any) -> Decided:
    values: dict[str, Any] = {
        "kind": "event",
        "score": 0.85,
        "accepted": True,
        "edited": False,
        "reason": "",
        "changed": (),
    }
    return Decided(**values | changes)


def test_what_was_decided_is_counted_by_kind_bin_reason_and_field() -> None:
    rejected = {"accepted": False, "kind": "statement", "score": 0.3}
    found = counted(
        [
            decided(),
            decided(edited=True, changed=("date", "place")),
            decided(edited=True, changed=("date",)),
            decided(**rejected, reason="Not  about\nSyria"),
            decided(**rejected, reason="Not about Syria"),
        ]
    )
    assert (found.count, found.as_they_were["event"], found.edited["event"], found.rejected["statement"]) == (
        5,
        1,
        2,
        2,
    )
    assert found.reasons == {"Not about Syria": 2}
    assert found.changed == {("event", "date"): 2, ("event", "place"): 1}
    assert [(one.count, one.right) for one in found.bins("event")] == [(3, 3)]
    assert [(one.count, one.right) for one in found.bins("statement")] == [(2, 0)]
    assert (found.share_accepted("event"), found.share_accepted("statement")) == (1.0, 0.0)


def told(*options: str) -> str:
    out = io.StringIO()
    call_command("evaluate_reading", "--from-decisions", *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def read(editor: User) -> list[Suggestion]:
    known_names()
    work.carry(submit_text(ENGLISH, title="Russia to keep its base", published="2025-04-24").pk)
    return list(Suggestion.objects.order_by("pk"))


def test_real_decisions_are_scored(read: list[Suggestion], editor: User) -> None:
    statements = [one for one in read if one.kind == "statement"]
    event = next(one for one in read if one.kind == "event")
    accept(statements[0].pk, by=editor)
    data = {**form_for(event).initial, "place": "elsewhere"}
    accept(event.pk, by=editor, data=data)
    reject(statements[1].pk, by=editor, reason="Said before.")
    found = decisions()
    assert (found.count, found.as_they_were["statement"], found.edited["event"]) == (3, 1, 1)
    assert found.changed == {("event", "place"): 1}
    assert found.reasons == {"Said before.": 1}
    said = told()
    assert "3 suggestions of the reader decided by editors" in said
    assert "    1 event: place" in said and "    1 Said before." in said
    assert json.loads(told("--json"))["kinds"]["statement"]["rejected"] == 1


def test_what_people_suggested_and_what_waits_is_not_the_readers_to_answer_for(
    read: list[Suggestion], editor: User
) -> None:
    mine = world.suggestion(submitted_by=editor)
    reject(mine.pk, by=editor, reason="My own mistake.")
    assert decisions().count == 0
    assert told().strip() == "0 suggestions of the reader decided by editors"
