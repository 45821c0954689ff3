"""One suggestion: the form beside the text, accepted, rejected, too late, wrong."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import Mention, Statement, Suggestion
from presence.review import decide
from presence.review.write import RecordDraft, write_record
from tests import world

pytestmark = pytest.mark.django_db


def page(suggestion: Suggestion) -> str:
    return reverse("suggestion", args=[suggestion.pk])


def sent(suggestion: Suggestion, **changes: Any) -> dict[str, Any]:
    return {**decide.proposed_data(suggestion), **changes}


def test_shows_the_filled_form_and_the_marked_text(editor_client: Client) -> None:
    suggestion = world.suggestion()
    Mention.objects.create(article=world.article("read-article"), start=37, end=43, actor=world.actor())

    answer = editor_client.get(page(suggestion))

    assert answer.status_code == 200
    assert answer.context["form"]["speaker"].value() == "al-sharaa"
    assert 'id="evidence"' in answer.text
    assert '<mark class="evidence as-sentence"' in answer.text
    assert '<span class="mention mention-actor" data-letter="A" title="actor: Russia">Russia</span>' in answer.text
    assert "“said that” → Ahmed al-Sharaa" in answer.text
    assert "Likely right: score 80 of 100" in answer.text


def test_accepting_publishes_and_goes_to_the_next_of_the_article(editor_client: Client) -> None:
    first = world.suggestion()
    elsewhere = world.suggestion(article=world.article("other", text="x"))
    second = world.suggestion(fingerprint="two")

    answer = editor_client.post(page(first), sent(first, summary="Edited."))
    assert answer.headers["Location"] == page(second)
    told = editor_client.get(answer.headers["Location"]).text
    statement = Statement.objects.get()
    assert statement.summary == "Edited."
    assert f'Published: <a href="{statement.get_absolute_url()}">' in told

    assert editor_client.post(page(second), sent(second)).headers["Location"] == reverse("queue")
    assert elsewhere.state == "pending"


def test_a_skipped_earlier_one_is_not_forgotten(editor_client: Client) -> None:
    earlier, later = world.suggestion(), world.suggestion(fingerprint="two")
    assert editor_client.post(page(later), sent(later)).headers["Location"] == page(earlier)


def test_rejecting_with_a_reason(editor_client: Client) -> None:
    suggestion = world.suggestion()

    answer = editor_client.post(reverse("suggestion_reject", args=[suggestion.pk]), {"reason": "Not about Syria."})

    assert answer.headers["Location"] == reverse("queue")
    assert suggestion.decision.reason == "Not about Syria."


def test_a_word_for_what_is_wrong_is_reason_enough(editor_client: Client) -> None:
    suggestion = world.suggestion()

    editor_client.post(reverse("suggestion_reject", args=[suggestion.pk]), {"reason": "", "rejected_for": "not_real"})

    assert (suggestion.decision.rejected_for, suggestion.decision.reason) == ("not_real", "")
    assert "Planned, denied or supposed, not done" in editor_client.get(page(suggestion)).text


def test_rejecting_without_a_reason_keeps_what_was_typed(editor_client: Client) -> None:
    suggestion = world.suggestion()
    data = sent(suggestion, venue="Typed by hand", reason=" ")

    answer = editor_client.post(reverse("suggestion_reject", args=[suggestion.pk]), data)

    assert answer.status_code == 422
    assert "Say why it is rejected." in answer.text
    assert "Typed by hand" in answer.text


def test_an_invalid_form_keeps_what_was_typed(editor_client: Client) -> None:
    suggestion = world.suggestion()

    answer = editor_client.post(page(suggestion), sent(suggestion, date="yesterday", venue="Typed", topics="a b"))

    assert answer.status_code == 422
    assert 'href="#id_date"' in answer.text
    assert 'value="yesterday"' in answer.text
    assert 'value="Typed"' in answer.text
    assert "There is a problem" in answer.text
    suggestion.refresh_from_db()
    assert suggestion.state == "pending"


def test_what_only_the_database_refuses_is_told_in_the_form(editor_client: Client) -> None:
    world.base()
    payload = {"base": "kuweires", "actor": world.actor().slug, "start": "2019", "end": "2012", "status": "vacated"}
    suggestion = world.suggestion(kind="deployment", payload=payload)

    answer = editor_client.post(page(suggestion), sent(suggestion))

    assert answer.status_code == 422
    assert "ends before it starts" in answer.text


@pytest.mark.parametrize("how", ["accept", "reject"])
def test_too_late(how: str, editor_client: Client) -> None:
    suggestion = world.suggestion()
    decide.accept(suggestion.pk, by=world.editor("nadia"))
    path = page(suggestion) if how == "accept" else reverse("suggestion_reject", args=[suggestion.pk])

    answer = editor_client.post(path, sent(suggestion, reason="No."))

    assert answer.status_code == 409
    assert "Accepted by <bdi>nadia</bdi> on" in answer.text
    assert Statement.objects.get().get_absolute_url() in answer.text


def test_a_decided_one_shows_its_decision(editor_client: Client) -> None:
    suggestion = world.suggestion()
    decide.reject(suggestion.pk, by=world.editor("nadia"), reason="He did not say it.")

    answer = editor_client.get(page(suggestion))

    assert answer.status_code == 200
    assert "He did not say it." in answer.text
    assert '<form method="post" action="/editor/sugg' not in answer.text


def test_a_change_against_an_older_revision(editor_client: Client) -> None:
    statement = world.statement()
    suggestion = world.suggestion(statement=statement, against_revision=1, payload={"venue": "Damascus"})
    stale = sent(suggestion, against_revision="1")
    write_record(RecordDraft(statement), by=None)

    answer = editor_client.post(page(suggestion), stale)
    assert answer.status_code == 409
    assert "was changed since this was suggested" in answer.text
    assert 'name="against_revision" value="2"' in answer.text

    assert editor_client.post(page(suggestion), stale | {"against_revision": "2"}).status_code == 302
    assert Statement.objects.get().venue == "Damascus"


@pytest.mark.parametrize("revision", ["x", "-1", "99999999999999999999", ""])
def test_a_revision_that_is_none(revision: str, editor_client: Client) -> None:
    suggestion = world.suggestion(statement=world.statement(), against_revision=1, payload={"venue": "Damascus"})
    assert editor_client.post(page(suggestion), sent(suggestion, against_revision=revision)).status_code == 302


def test_without_an_article(editor_client: Client) -> None:
    suggestion = world.suggestion(article=None)
    assert "No article" in editor_client.get(page(suggestion)).text
    assert editor_client.post(page(suggestion), sent(suggestion)).status_code == 422


def test_hostile_text_is_only_text(editor_client: Client) -> None:
    text = 'He said <script>alert("x")</script> and \u202egnihton.\n\nقال الرئيس'
    article = world.article("bad", text=text, title="<b>T</b>", language='e" on=x')
    suggestion = world.suggestion(article=article, why="<i>why</i>", payload={"summary": "</textarea><script>"})

    shown = editor_client.get(page(suggestion)).text

    for bad in ("<script>alert", "<b>T</b>", "<i>why</i>", "</textarea><script>", 'e" on=x'):
        assert bad not in shown
    assert shown.count('<p dir="auto">') == 2
