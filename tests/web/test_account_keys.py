"""The page of one's own keys: made, shown once, listed, revoked; whole without scripts."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from presence.models import ApiKey
from presence.review.keys import find, make_key
from tests import world

pytestmark = pytest.mark.django_db
PAGE = "/account/keys/"
NEW = {"name": "Our desk", "scopes": ["articles:write", "review"], "days": "30"}


def token_in(text: str) -> str:
    found = re.findall(r"sp_[0-9a-f]{8}_[\w-]{43}", text)
    assert len(found) == 1
    return str(found[0])


def test_a_key_is_made_and_shown_once(editor_client: Client, editor: User) -> None:
    answer = editor_client.post(PAGE, NEW)

    assert answer.status_code == 201
    key = find(token_in(answer.text))
    assert key is not None
    assert (key.owner, key.name, key.scopes) == (editor, "Our desk", ["articles:write", "review"])
    assert (key.expires_at - key.created_at).days == 30
    assert "no-store" in answer["Cache-Control"]
    later = editor_client.get(PAGE).text
    assert f"sp_{key.prefix}…" in later
    assert not re.search(r"sp_[0-9a-f]{8}_", later)


def test_revoking_asks_first_and_then_the_key_opens_nothing(editor_client: Client, editor: User) -> None:
    key, token = make_key(editor, name="Our desk", scopes=["suggestions:read"], days=30)
    own = {"authorization": f"Bearer {token}"}
    assert Client().get("/api/v1/suggestions/", headers=own).status_code == 200

    assert editor_client.get(f"{PAGE}{key.pk}/revoke/").status_code == 200
    assert Client().get("/api/v1/suggestions/", headers=own).status_code == 200
    answer = editor_client.post(f"{PAGE}{key.pk}/revoke/", follow=True)

    assert "opens nothing any more" in answer.text
    assert "Keys that ended" in answer.text
    assert Client().get("/api/v1/suggestions/", headers=own).json()["code"] == "key_revoked"
    assert editor_client.post(f"{PAGE}{key.pk}/revoke/").status_code == 404


def test_when_it_was_last_used_is_told(editor_client: Client, editor: User) -> None:
    key, _token = make_key(editor, name="Our desk", scopes=[], days=30)
    assert "Never" in editor_client.get(PAGE).text
    ApiKey.objects.filter(pk=key.pk).update(last_used_at=timezone.now())
    assert "Never" not in editor_client.get(PAGE).text


def test_who_may_write_nothing_may_still_have_a_key(visitor_client: Client) -> None:
    page = visitor_client.get(PAGE).text
    assert "may only read what is public" in page
    assert 'type="checkbox"' not in page
    assert visitor_client.post(PAGE, {"name": "R", "days": "365"}).status_code == 201
    assert ApiKey.objects.get().scopes == []


WRONG: list[dict[str, Any]] = [
    {},
    {**NEW, "name": ""},
    {**NEW, "name": "x" * 81},
    {**NEW, "name": "\x00"},
    {**NEW, "days": "36500"},
    {**NEW, "scopes": ["everything"]},
]


@pytest.mark.parametrize("sent", WRONG)
def test_what_is_wrong_makes_no_key(editor_client: Client, sent: dict[str, Any]) -> None:
    answer = editor_client.post(PAGE, sent)
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert not ApiKey.objects.exists()


def test_a_visitor_cannot_choose_what_is_not_offered(visitor_client: Client) -> None:
    assert visitor_client.post(PAGE, NEW).status_code == 422
    assert not ApiKey.objects.exists()


def test_strangers_are_asked_to_sign_in(client: Client, editor: User) -> None:
    key, _token = make_key(editor, name="Our desk", scopes=[], days=30)
    for path in (PAGE, f"{PAGE}{key.pk}/revoke/"):
        for method in ("get", "post"):
            answer = getattr(client, method)(path)
            assert (answer.status_code, answer["Location"]) == (302, f"/account/login/?next={path}")


def test_nobody_sees_or_revokes_anothers(visitor_client: Client, editor: User) -> None:
    key, _token = make_key(editor, name="Our desk", scopes=[], days=30)
    assert "Our desk" not in visitor_client.get(PAGE).text
    assert visitor_client.post(f"{PAGE}{key.pk}/revoke/").status_code == 404
    key.refresh_from_db()
    assert key.revoked_at is None


def test_forms_from_elsewhere_are_refused(editor: User) -> None:
    key, _token = make_key(editor, name="Our desk", scopes=[], days=30)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor)
    assert strict.post(PAGE, NEW).status_code == 403
    assert strict.post(f"{PAGE}{key.pk}/revoke/").status_code == 403
    assert ApiKey.objects.filter(revoked_at=None).count() == 1


def test_hostile_names_stay_text(editor_client: Client) -> None:
    page = editor_client.post(PAGE, {**NEW, "name": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in page


@pytest.mark.parametrize("language", ["ar", "tr", "ru"])
def test_in_other_languages_too(editor_client: Client, language: str) -> None:
    answer = editor_client.post(f"/{language}{PAGE}", NEW)
    assert answer.status_code == 201
    assert token_in(answer.text)


def test_editors_find_the_way_there(editor_client: Client, visitor_client: Client) -> None:
    world.suggestion()
    assert f'href="{PAGE}"' in editor_client.get("/editor/").text
    assert f'href="{PAGE}"' in visitor_client.get("/about/").text
