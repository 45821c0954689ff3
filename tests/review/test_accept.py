"""Accepting a suggestion: record, citation and decision together, or nothing."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, User

from presence.models import Citation, Decision, Deployment, Statement, Suggestion
from presence.problems import AlreadyDecided, InvalidRecord, NotAllowed, StaleRevision
from presence.review import decide
from presence.review.forms import payload_as_data
from presence.review.write import RecordDraft, write_record
from tests import world

pytestmark = pytest.mark.django_db


def sent(suggestion: Suggestion, **changes: Any) -> dict[str, Any]:
    return {**decide.proposed_data(suggestion), **changes}


def test_writes_record_citation_and_decision(editor: User) -> None:
    suggestion = world.suggestion()

    record = decide.accept(suggestion.pk, by=editor)

    statement = Statement.objects.get()
    assert statement == record
    assert (statement.state, statement.slug, statement.speaker, statement.actor) == (
        "published",
        "ahmed-al-sharaa-2025-04-24",
        world.person(),
        world.actor("syria"),
    )
    assert list(statement.about_actors.all()) == [world.actor("russia")]
    assert statement.verified_on is not None
    citation = Citation.objects.get()
    assert (citation.statement, citation.article, citation.suggestion) == (statement, suggestion.article, suggestion)
    assert citation.excerpt == citation.article.text[citation.start : citation.end]
    assert citation.created_by == editor
    decision = Decision.objects.get()
    assert (decision.statement, decision.decided_by, decision.edited) == (statement, editor, False)
    suggestion.refresh_from_db()
    assert suggestion.state == "accepted"


def test_sending_the_form_unchanged_is_not_an_edit(editor: User) -> None:
    suggestion = world.suggestion()

    decide.accept(suggestion.pk, by=editor, data=sent(suggestion))

    assert not Decision.objects.get().edited


def test_what_the_editor_changed_is_what_is_written(editor: User) -> None:
    suggestion = world.suggestion()

    decide.accept(suggestion.pk, by=editor, data=sent(suggestion, summary="Said otherwise.", about_actors=[]))

    statement = Statement.objects.get()
    assert (statement.summary, list(statement.about_actors.all())) == ("Said otherwise.", [])
    decision = Decision.objects.get()
    assert decision.edited
    assert decision.payload["summary"] == "Said otherwise."


def test_an_unedited_deployment_is_not_taken_for_edited(editor: User) -> None:
    world.base()
    payload = {"base": "kuweires", "actor": world.actor().slug, "start": "2019-10", "status": "active"}
    suggestion = world.suggestion(kind="deployment", payload=payload)

    decide.accept(suggestion.pk, by=editor, data=sent(suggestion))

    assert not Decision.objects.get().edited


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"date": "yesterday"}, "date"),
        ({"summary": ""}, "summary"),
        ({"speaker": "nobody"}, "speaker"),
        ({"speaker": "", "actor": "", "speaker_description": ""}, "__all__"),
        ({"summary": "a\x00b"}, "summary"),
    ],
)
def test_invalid_values_leave_everything_as_it_was(editor: User, changes: dict[str, Any], field: str) -> None:
    suggestion = world.suggestion()

    with pytest.raises(InvalidRecord) as raised:
        decide.accept(suggestion.pk, by=editor, data=sent(suggestion, **changes))

    assert field in raised.value.errors
    suggestion.refresh_from_db()
    assert suggestion.state == "pending"
    assert not Statement.objects.exists()
    assert not Decision.objects.exists()


def test_what_only_the_database_sees_is_explained_and_nothing_is_written(editor: User) -> None:
    world.base()
    payload = {"base": "kuweires", "actor": world.actor().slug, "start": "2019", "end": "2012", "status": "vacated"}
    suggestion = world.suggestion(kind="deployment", payload=payload)

    with pytest.raises(InvalidRecord, match="ends before it starts"):
        decide.accept(suggestion.pk, by=editor)

    suggestion.refresh_from_db()
    assert suggestion.state == "pending"
    assert not Deployment.objects.exists()


def test_without_an_article_nothing_can_be_published(editor: User) -> None:
    suggestion = world.suggestion(article=None)

    with pytest.raises(InvalidRecord, match="names its source"):
        decide.accept(suggestion.pk, by=editor)


def test_a_second_decision_is_told_of_the_first(editor: User) -> None:
    suggestion = world.suggestion()
    decide.accept(suggestion.pk, by=editor)

    with pytest.raises(AlreadyDecided, match="accepted by editor on"):
        decide.accept(suggestion.pk, by=world.editor("second"))
    with pytest.raises(AlreadyDecided):
        decide.reject(suggestion.pk, by=editor, reason="No.")

    assert Statement.objects.count() == 1


def test_others_may_not(visitor: User) -> None:
    suggestion = world.suggestion()
    people: list[Any] = [visitor, AnonymousUser()]
    for who in people:
        with pytest.raises(NotAllowed):
            decide.accept(suggestion.pk, by=who)
        with pytest.raises(NotAllowed):
            decide.reject(suggestion.pk, by=who, reason="No.")


def test_one_that_is_not_there(editor: User) -> None:
    with pytest.raises(Suggestion.DoesNotExist):
        decide.accept(4711, by=editor)


def test_rejecting_keeps_the_reason(editor: User) -> None:
    suggestion = world.suggestion()

    decision = decide.reject(suggestion.pk, by=editor, reason="  He said no such thing. ")

    assert (decision.outcome, decision.reason) == ("rejected", "He said no such thing.")
    assert not Statement.objects.exists()


def test_rejecting_without_a_reason(editor: User) -> None:
    suggestion = world.suggestion()
    with pytest.raises(InvalidRecord):
        decide.reject(suggestion.pk, by=editor, reason=" \n")
    suggestion.refresh_from_db()
    assert suggestion.state == "pending"


def test_the_second_statement_of_a_day_gets_an_address_of_its_own(editor: User) -> None:
    first, second = world.suggestion(), world.suggestion(fingerprint="two", evidence=[])

    slugs = [decide.accept(s.pk, by=editor).slug for s in (first, second)]

    assert slugs == ["ahmed-al-sharaa-2025-04-24", "ahmed-al-sharaa-2025-04-24-2"]


def test_evidence_outside_the_text_is_left_out(editor: User) -> None:
    suggestion = world.suggestion(evidence=[{"start": 10, "end": 9_999, "role": "sentence"}])

    decide.accept(suggestion.pk, by=editor)

    assert Citation.objects.get().excerpt == ""


def test_every_kind_can_be_accepted(editor: User) -> None:
    world.base()
    world.agreement()
    world.actor("russia")
    payloads: dict[str, dict[str, Any]] = {
        "base": {"name_en": "New base", "kind": "outpost", "region": "aleppo", "location_precision": "district"},
        "deployment": {"base": "kuweires", "actor": "russia", "start": "2019", "status": "active"},
        "agreement": {
            "title": "A lease",
            "kind": "basing",
            "status": "signed",
            "signed": "2017-01-18",
            "party_actors": ["russia"],
            "guarantors": ["russia"],
        },
        "stage": {"agreement": "hmeimim-2015", "date": "2017", "stage": "ratified"},
        "event": {"date": "2025-04-02", "kind": "air_strike", "summary": "Struck.", "base": "kuweires"},
    }
    for kind, payload in payloads.items():
        suggestion = world.suggestion(kind=kind, payload=payload, fingerprint=kind)
        made: Any = decide.accept(suggestion.pk, by=editor)
        assert made.state == "published"
    bound = Decision.objects.get(suggestion__kind="agreement").agreement.party_set
    assert set(bound.values_list("actor__slug", "role")) == {("russia", "party"), ("russia", "guarantor")}


class TestChange:
    """A suggestion with a target is a patch against one of its revisions."""

    def suggestion(self, **payload: Any) -> Suggestion:
        statement = world.statement(quotation="Talks go on.")
        statement.about_actors.add(world.actor())
        return world.suggestion(statement=statement, against_revision=statement.revision, payload=payload)

    def test_only_what_the_patch_names_changes(self, editor: User) -> None:
        suggestion = self.suggestion(venue="Damascus")
        before = Statement.objects.get()

        decide.accept(suggestion.pk, by=editor)

        after = Statement.objects.get()
        assert (after.venue, after.revision) == ("Damascus", before.revision + 1)
        for name in ("slug", "summary", "quotation", "date", "stance", "confidence", "speaker", "date_earliest"):
            assert getattr(after, name) == getattr(before, name), name
        assert list(after.about_actors.all()) == [world.actor()]
        assert Citation.objects.get(suggestion=suggestion).fields == ["venue"]
        assert not Decision.objects.get().edited

    def test_the_form_shows_the_record_with_the_patch(self) -> None:
        suggestion = self.suggestion(venue="Damascus")

        form = decide.form_for(suggestion)

        assert form["venue"].value() == "Damascus"
        assert form["quotation"].value() == "Talks go on."
        assert form["about_actors"].value() == ["russia"]

    def test_a_patch_can_empty_a_field(self, editor: User) -> None:
        suggestion = self.suggestion(quotation=None, about_actors=[])

        decide.accept(suggestion.pk, by=editor)

        statement = Statement.objects.get()
        assert (statement.quotation, list(statement.about_actors.all())) == ("", [])

    def test_a_record_that_moved_on_is_not_overwritten(self, editor: User) -> None:
        suggestion = self.suggestion(venue="Damascus")
        write_record(RecordDraft(Statement.objects.get()), by=editor)

        with pytest.raises(StaleRevision):
            decide.accept(suggestion.pk, by=editor)

        suggestion.refresh_from_db()
        assert suggestion.state == "pending"
        decide.accept(suggestion.pk, by=editor, data=sent(suggestion), against_revision=2)
        assert Statement.objects.get().revision == 3

    def test_a_retracted_record_stays_retracted(self, editor: User) -> None:
        suggestion = self.suggestion(venue="Damascus")
        Statement.objects.update(state="retracted", retraction_reason="It was a mistake.")

        decide.accept(suggestion.pk, by=editor)

        assert Statement.objects.get().state == "retracted"

    def test_parties_are_kept(self, editor: User) -> None:
        agreement = world.agreement()
        agreement.party_set.create(actor=world.actor(), role="guarantor")
        suggestion = world.suggestion(
            kind="agreement", agreement=agreement, against_revision=1, payload={"status": "suspended"}
        )

        decide.accept(suggestion.pk, by=editor)

        assert list(agreement.party_set.values_list("actor__slug", "role")) == [("russia", "guarantor")]


def test_names_no_form_has_are_dropped() -> None:
    assert payload_as_data("statement", {"slug": "mine", "state": "retracted", "venue": "Moscow"}) == {
        "confidence": "medium",
        "venue": "Moscow",
    }
