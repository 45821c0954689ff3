"""Readers see an editor's name only where the editor chose to show it."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from presence.models import Byline, Event
from presence.review.write import RecordDraft, write_record
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/editor/byline/"


def revised(editor: User) -> str:
    """A published event that the editor has changed; its history's address."""
    world.event("strike")
    made = Event.objects.get()
    made.summary = "Two aircraft struck the base."
    write_record(RecordDraft(made), by=editor)
    return "/events/strike/history/"


def test_an_editor_chooses_a_name_and_readers_see_it(editor: User, editor_client: Client, client: Client) -> None:
    history = revised(editor)
    assert editor_client.post(URL, {"name": "Lina H."}).status_code == 302
    assert "Lina H." in client.get(history).content.decode()


def test_without_a_name_it_is_an_editor(editor: User, client: Client) -> None:
    page = client.get(revised(editor)).content.decode()
    assert "an editor" in page
    assert editor.username not in page.replace("an editor", "")


def test_the_name_can_be_taken_back(editor: User, editor_client: Client, client: Client) -> None:
    history = revised(editor)
    editor_client.post(URL, {"name": "Lina H."})
    editor_client.post(URL, {"name": ""})
    assert "Lina H." not in client.get(history).content.decode()


def test_one_that_is_too_long_is_told(editor_client: Client) -> None:
    answer = editor_client.post(URL, {"name": "x" * 101})
    assert answer.status_code == 422
    assert not Byline.objects.exists()


def test_it_is_for_editors(client: Client, visitor_client: Client) -> None:
    assert client.get(URL).status_code == 302
    assert visitor_client.get(URL).status_code == 403
