"""Accepting a repetition writes a citation and nothing else, unless the editor says that it is a new one."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from presence.models import Citation, Decision, Event, Statement, Suggestion
from presence.problems import InvalidRecord, NotAllowed
from presence.review import decide
from presence.review.further import fields_borne
from tests import world

pytestmark = pytest.mark.django_db


def repetition(**values: Any) -> Suggestion:
    known = Statement.objects.first() or world.statement(speaker=world.person(), date="2025-04-24")
    return world.suggestion(**{"statement": known, "against_revision": known.revision, "repeats": True, **values})


def test_a_citation_is_written_and_the_record_stays_as_it_was(editor: User) -> None:
    suggestion = repetition()
    before = Statement.objects.values().get()

    record = decide.accept(suggestion.pk, by=editor)

    assert record == suggestion.statement
    assert Statement.objects.values().get() == before
    cited = Citation.objects.get(suggestion=suggestion)
    assert cited.excerpt == "Ahmed al-Sharaa said that talks with Russia go on."
    assert {"date", "speaker"} <= set(cited.fields)
    assert "summary" not in cited.fields
    assert Decision.objects.get().statement == record


def test_it_bears_on_the_fields_in_which_both_agree() -> None:
    suggestion = repetition(payload={"date": "2025-04-24", "speaker": "somebody", "topics": ["basing"], "summary": "x"})
    assert fields_borne(suggestion) == ("date",)


def test_the_same_article_is_not_cited_twice(editor: User) -> None:
    first, second = repetition(), repetition(fingerprint="two", evidence=[{"start": 0, "end": 5, "role": "quote"}])

    for suggestion in (first, second):
        decide.accept(suggestion.pk, by=editor)

    assert Citation.objects.filter(article=first.article).count() == 1
    assert Decision.objects.count() == 2


def test_no_it_is_a_new_one(editor: User) -> None:
    suggestion = repetition()

    made = decide.accept(suggestion.pk, by=editor, as_new=True)

    assert made != suggestion.statement
    assert Statement.objects.count() == 2
    assert Decision.objects.get().edited


def test_an_event_is_cited_as_well(editor: User) -> None:
    known = world.event(base=world.base(), date="2025-04-02")
    payload = {"date": "2025-04-02", "kind": "air_strike", "actor": "israel", "base": "kuweires", "summary": "Struck."}
    suggestion = world.suggestion(kind="event", event=known, against_revision=1, repeats=True, payload=payload)

    decide.accept(suggestion.pk, by=editor)

    assert set(Citation.objects.get(suggestion=suggestion).fields) == {"date", "kind", "actor", "base"}
    assert Event.objects.count() == 1


def test_it_bears_on_a_figure_that_is_nought() -> None:
    known = world.event(killed_min=0, killed_max=0, wounded_min=2)
    payload = {"killed_min": 0, "killed_max": 1, "wounded_min": 2, "summary": "Struck."}
    suggestion = world.suggestion(kind="event", event=known, against_revision=1, repeats=True, payload=payload)
    assert fields_borne(suggestion) == ("killed_min", "wounded_min")


def test_a_record_that_does_not_stand_any_more_is_not_cited(editor: User) -> None:
    suggestion = repetition()
    Statement.objects.update(state="retracted", retraction_reason="Wrong.")

    with pytest.raises(InvalidRecord, match="not published any more"):
        decide.accept(suggestion.pk, by=editor)

    suggestion.refresh_from_db()
    assert suggestion.state == "pending"
    assert not Decision.objects.exists()


def test_a_record_that_was_changed_since_is_cited_all_the_same(editor: User) -> None:
    suggestion = repetition()
    Statement.objects.update(revision=7)
    decide.accept(suggestion.pk, by=editor)
    assert Citation.objects.filter(suggestion=suggestion).exists()


def test_without_an_article_there_is_nothing_to_cite(editor: User) -> None:
    with pytest.raises(InvalidRecord, match="nothing to cite"):
        decide.accept(repetition(article=None).pk, by=editor)


def test_others_may_not(visitor: User) -> None:
    with pytest.raises(NotAllowed):
        decide.accept(repetition().pk, by=visitor)
