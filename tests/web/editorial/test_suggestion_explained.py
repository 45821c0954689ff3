"""What a suggestion's page says beside the form: what changes, what is recorded already, what is marked, and why."""

import pytest
from django.test import Client

from presence.models import Mention, Statement, Suggestion
from tests import world
from tests.web.editorial.test_suggestion import page, sent

pytestmark = pytest.mark.django_db


def test_a_change_says_field_by_field_what_it_makes_of_the_record(editor_client: Client) -> None:
    payload = {"status": "vacated", "end": "2026-02", "personnel_max": None}
    suggestion = world.suggestion(
        kind="deployment", deployment=world.deployment(personnel_max=900), against_revision=1, payload=payload
    )

    shown = editor_client.get(page(suggestion))

    assert [(str(each.label), each.now, each.then) for each in shown.context["differences"]] == [
        ("End", "", "2026-02"),
        ("Status", "Active", "Vacated"),
        ("Personnel, at most", "900", ""),
    ]
    assert "<del><bdi>Active</bdi></del> <ins><bdi>Vacated</bdi></ins>" in shown.text


def test_of_a_list_only_what_comes_and_goes_is_said(editor_client: Client) -> None:
    base = world.base(aliases=["Kweires", "Rasin"])
    suggestion = world.suggestion(kind="base", base=base, against_revision=1, payload={"also_named": ["Kuwaires"]})
    (each,) = editor_client.get(page(suggestion)).context["differences"]
    assert (each.now, each.then) == ("", "Kuwaires")


class TestRepetition:
    """The same is recorded already: one button cites the article there, the other makes a new record all the same."""

    def suggestion(self) -> Suggestion:
        known = world.statement(quotation="Talks go on.")
        return world.suggestion(statement=known, against_revision=1, repeats=True)

    def test_the_page_offers_both(self, editor_client: Client) -> None:
        answer = editor_client.get(page(self.suggestion()))
        assert "Recorded already:" in answer.text
        assert 'value="cite"' in answer.text
        assert "Talks go on." in answer.text
        assert "No, it is a new one" in answer.text

    def test_citing(self, editor_client: Client) -> None:
        suggestion = self.suggestion()
        told = editor_client.post(page(suggestion), {"decision": "cite"}, follow=True).text
        assert "Cited once more:" in told
        assert Statement.objects.get().citations.filter(suggestion=suggestion).exists()

    def test_a_new_one_all_the_same(self, editor_client: Client) -> None:
        suggestion = self.suggestion()
        editor_client.post(page(suggestion), sent(suggestion, decision="accept"))
        assert Statement.objects.count() == 2

    def test_one_that_is_retracted_meanwhile(self, editor_client: Client) -> None:
        suggestion = self.suggestion()
        Statement.objects.update(state="retracted", retraction_reason="Wrong.")
        answer = editor_client.post(page(suggestion), {"decision": "cite"})
        assert answer.status_code == 422
        assert "not published any more" in answer.text


def test_a_person_is_shown_and_accepted(editor_client: Client) -> None:
    suggestion = world.suggestion(kind="person", payload={"name_en": "Dmitry Sokolov"})
    assert "Person suggested" in editor_client.get(page(suggestion)).text
    told = editor_client.post(page(suggestion), sent(suggestion), follow=True).text
    assert "Dmitry Sokolov" in told


def test_the_legend_leads_to_the_first_mark_of_each_kind(editor_client: Client) -> None:
    suggestion = world.suggestion()
    Mention.objects.create(article=world.article("read-article"), start=37, end=43, actor=world.actor())

    text = editor_client.get(page(suggestion)).text

    for kind in ("sentence", "actor"):
        assert f'href="#first-{kind}"' in text
        assert text.count(f'id="first-{kind}"') == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "“He added” → Ahmed al-Sharaa, named 2 sentences earlier"),
        ("ar", "«He added» ← Ahmed al-Sharaa، ذُكر قبل جملتين"),
        ("ru", "«He added» → Ahmed al-Sharaa, назван за 2 предложения до этого"),
    ],
)
def test_why_is_said_in_the_readers_language(language: str, words: str, editor_client: Client) -> None:
    reason = {"code": "sentences_before", "words": "He added", "name": "Ahmed al-Sharaa", "n": 2}
    suggestion = world.suggestion(reasons=[reason], why="")
    prefix = "" if language == "en" else f"/{language}"
    assert words in editor_client.get(prefix + page(suggestion)).text
