"""The filters of the lists: kept in the form, shown when set, strict, and helpful when nothing matches."""

import pytest
from django.test import Client
from django.urls import reverse

from presence.web.lists import LISTS
from tests import world

pytestmark = pytest.mark.django_db


def test_keeps_what_was_asked_in_the_form_and_shows_it(client: Client) -> None:
    world.deployment("kuweires", by="russia")
    page = client.get(reverse("bases"), {"actor": "russia", "kind": "air_base"}).content.decode()
    assert '<option value="russia" selected>Russia</option>' in page
    assert 'href="?kind=air_base"' in page, "the actor alone can be taken away"
    assert 'href="?actor=russia"' in page


def test_a_filter_the_form_does_not_offer_is_kept_and_can_be_removed(client: Client) -> None:
    world.event(base=world.base("kuweires"))
    page = client.get(reverse("events"), {"base": "kuweires"}).content.decode()
    assert '<input type="hidden" name="base" value="kuweires">' in page
    assert "Base:" in page


def test_an_empty_list_says_which_filter_to_loosen(client: Client) -> None:
    world.deployment("kuweires", by="russia")
    world.actor("iran")
    page = " ".join(client.get(reverse("bases"), {"actor": "iran", "kind": "air_base"}).content.decode().split())
    assert "Nothing matches all of these filters." in page
    assert '<a href="?kind=air_base">without Actor: Iran</a>' in page
    assert "(1 result)" in page
    assert "(still none)" in page


@pytest.mark.parametrize("kind", LISTS)
def test_an_unknown_parameter_is_named(client: Client, kind: str) -> None:
    answer = client.get(reverse(kind), {"colour": "red"})
    assert answer.status_code == 400
    assert "colour" in answer.content.decode()


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        ("bases", "actor", "atlantis"),
        ("bases", "on", "yesterday"),
        ("bases", "kind", "castle"),
        ("bases", "q", "\x00"),
        ("bases", "actor", "\x00"),
        ("statements", "topic", "\x00"),
        ("articles", "language", "x" * 50),
        ("sources", "q", "x" * 1000),
        ("events", "on", "2019-13"),
    ],
)
def test_a_value_that_means_nothing_is_refused(client: Client, kind: str, name: str, value: str) -> None:
    answer = client.get(reverse(kind), {name: value})
    assert answer.status_code == 400
    assert name in answer.content.decode()


def test_what_was_typed_is_shown_as_text(client: Client) -> None:
    page = client.get(reverse("bases"), {"q": "<script>alert(1)</script>"}).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
