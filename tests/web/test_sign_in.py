"""Signing in and out, and the limit on tries."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.django_db
PASSWORD = "correct-horse-battery"


def _sign_in(client: Client, username: str = "editor", password: str = PASSWORD, **more: str) -> Any:
    return client.post("/account/login/", {"username": username, "password": password, **more})


def test_an_editor_comes_to_the_queue(client: Client, editor: User) -> None:
    answer = _sign_in(client)
    assert answer.status_code == 302
    assert answer["Location"] == "/editor/"


def test_who_does_not_edit_comes_to_the_map(client: Client, visitor: User) -> None:
    assert _sign_in(client, "visitor")["Location"] == "/"


def test_comes_back_to_where_it_was_asked(client: Client, editor: User) -> None:
    assert _sign_in(client, next="/bases/")["Location"] == "/bases/"


def test_is_not_sent_to_another_site(client: Client, editor: User) -> None:
    assert _sign_in(client, next="https://evil.example/")["Location"] == "/editor/"


def test_a_wrong_password_says_so_and_not_which(client: Client, editor: User) -> None:
    known = _sign_in(client, password="wrong-one")
    unknown = _sign_in(client, "nobody", "wrong-one")
    assert known.status_code == unknown.status_code == 200
    words = "That user name and password do not go together."
    assert all(words in page.content.decode() for page in (known, unknown))


def test_the_fifth_wrong_try_closes_the_door(client: Client, editor: User) -> None:
    statuses = [_sign_in(client, password="wrong-one").status_code for _ in range(5)]
    assert statuses == [200, 200, 200, 200, 429]
    shut = _sign_in(client)
    assert shut.status_code == 429
    assert shut["Retry-After"] == "900"
    assert "quarter of an hour" in shut.content.decode()


def test_the_others_may_still_come_in(client: Client, editor: User, visitor: User) -> None:
    for _ in range(5):
        _sign_in(client, password="wrong-one")
    assert _sign_in(client, "visitor").status_code == 302


def test_signing_out_is_a_form(editor_client: Client) -> None:
    assert 'action="/account/logout/"' in editor_client.get("/").content.decode()
    assert editor_client.get("/account/logout/").status_code == 405
    assert editor_client.post("/account/logout/")["Location"] == "/"
    assert "Sign in" in editor_client.get("/").content.decode()
