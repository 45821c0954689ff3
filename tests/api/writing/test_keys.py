"""Who may: keys, scopes and what their owners may now."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from presence.models import ApiKey, Article, Scope, Suggestion
from presence.problems import NotAllowed, Problem
from presence.review.keys import MOST, find, make_key
from tests import world
from tests.api.writing.conftest import headers, token_of

pytestmark = pytest.mark.django_db
ADDRESSES = [
    ("post", "articles/", Scope.ARTICLES_WRITE),
    ("post", "suggestions/", Scope.SUGGESTIONS_WRITE),
    ("get", "suggestions/", Scope.SUGGESTIONS_READ),
    ("get", "suggestions/1/", Scope.SUGGESTIONS_READ),
    ("post", "suggestions/1/accept/", Scope.REVIEW),
    ("post", "suggestions/1/reject/", Scope.REVIEW),
    ("post", "import/", Scope.IMPORT),
]


def asked(client: Client, method: str, path: str, token: str = "", **more: Any) -> Any:
    sent = {"data": "{}", "content_type": "application/json"} if method == "post" else {}
    return getattr(client, method)(f"/api/v1/{path}", headers={**headers(token), **more}, **sent)


def problem(answer: Any) -> tuple[int, str]:
    assert answer["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize(("method", "path", "scope"), ADDRESSES)
def test_without_a_key_nothing_opens(client: Client, method: str, path: str, scope: str) -> None:
    answer = asked(client, method, path)
    assert problem(answer) == (401, "key_missing")
    assert answer["WWW-Authenticate"] == 'Bearer realm="api"'


@pytest.mark.parametrize(("method", "path", "scope"), ADDRESSES)
def test_signed_in_in_a_browser_is_not_enough(editor_client: Client, method: str, path: str, scope: str) -> None:
    assert problem(asked(editor_client, method, path)) == (401, "key_missing")


@pytest.mark.parametrize(("method", "path", "scope"), ADDRESSES)
def test_a_key_for_something_else_does_not_open(
    client: Client, editor: User, method: str, path: str, scope: str
) -> None:
    answer = asked(client, method, path, token_of(editor, *(set(Scope.values) - {scope})))
    assert problem(answer) == (403, "insufficient_scope")
    assert f'scope="{scope}"' in answer["WWW-Authenticate"]


@pytest.mark.parametrize(("method", "path", "scope"), ADDRESSES)
def test_a_key_opens_what_it_is_for(client: Client, editor: User, method: str, path: str, scope: str) -> None:
    answer = asked(client, method, path, token_of(editor, scope))
    assert answer.status_code not in (401, 403)


def test_head_needs_a_key_as_get_does(client: Client) -> None:
    assert client.head("/api/v1/suggestions/").status_code == 401


@pytest.mark.parametrize(("method", "path", "scope"), ADDRESSES)
def test_a_key_never_may_more_than_its_owner_now(
    client: Client, editor: User, method: str, path: str, scope: str
) -> None:
    token = token_of(editor, scope)
    editor.user_permissions.clear()
    assert problem(asked(client, method, path, token)) == (403, "insufficient_scope")


@pytest.mark.parametrize(
    "words",
    ["Bearer", "Bearer sp_", "Bearer sp_00000000_" + "a" * 43, "Basic ZWRpdG9yOng=", "Token x", "Bearer \x00", "é" * 9],
)
def test_words_that_are_no_key(client: Client, words: str) -> None:
    answer = asked(client, "get", "suggestions/", authorization=words)
    assert problem(answer) == (401, "key_unknown")
    assert 'error="invalid_token"' in answer["WWW-Authenticate"]


def test_that_it_was_revoked_is_told_only_to_who_has_the_whole_key(client: Client, token: str) -> None:
    ApiKey.objects.update(revoked_at=timezone.now())
    assert problem(asked(client, "get", "suggestions/", token)) == (401, "key_revoked")
    other = token[:-1] + ("a" if token[-1] != "a" else "b")
    assert problem(asked(client, "get", "suggestions/", other)) == (401, "key_unknown")


def test_an_expired_key(client: Client, token: str) -> None:
    then = timezone.now() - timedelta(days=2)
    ApiKey.objects.update(created_at=then, expires_at=then + timedelta(days=1))
    assert problem(asked(client, "get", "suggestions/", token)) == (401, "key_expired")


def test_the_keys_of_a_closed_account(client: Client, token: str, editor: User) -> None:
    editor.is_active = False
    editor.save()
    assert problem(asked(client, "get", "suggestions/", token)) == (401, "key_closed")


def test_only_a_digest_is_kept(token: str) -> None:
    key = find(token)
    assert key is not None
    assert key.prefix in token
    assert token not in str(vars(key))
    assert token.removeprefix(f"sp_{key.prefix}_") not in str(vars(key))


def test_the_last_use_is_noted_once_a_minute(client: Client, token: str) -> None:
    asked(client, "get", "suggestions/", token)
    first = ApiKey.objects.get().last_used_at
    asked(client, "get", "suggestions/", token)
    assert first is not None
    assert ApiKey.objects.get().last_used_at == first
    earlier = first - timedelta(minutes=2)
    ApiKey.objects.update(last_used_at=earlier)
    asked(client, "get", "suggestions/", token)
    assert ApiKey.objects.get().last_used_at != earlier


def test_nobody_makes_a_key_for_what_they_may_not(visitor: User) -> None:
    with pytest.raises(NotAllowed, match="review"):
        make_key(visitor, name="x", scopes=["review"], days=30)
    assert not ApiKey.objects.exists()


def test_there_is_an_end_to_keys(visitor: User) -> None:
    for _ in range(MOST):
        make_key(visitor, name="x", scopes=[], days=30)
    with pytest.raises(Problem, match="revoke one first"):
        make_key(visitor, name="x", scopes=[], days=30)


def test_a_partner_hands_in_and_suggests_and_sees_its_own_only(client: Client, visitor: User) -> None:
    rights = Permission.objects.filter(codename__in=["add_article", "add_suggestion"])
    visitor.user_permissions.set(rights)
    token = token_of(visitor, "articles:write", "suggestions:write", "suggestions:read")
    others = world.suggestion()
    mine = Suggestion.objects.create(kind="event", submitted_by=visitor, fingerprint="mine", article=others.article)

    listed = asked(client, "get", "suggestions/", token).json()["results"]

    assert [each["id"] for each in listed] == [mine.pk]
    assert asked(client, "get", f"suggestions/{others.pk}/", token).status_code == 404
    assert asked(client, "post", "articles/", token).status_code == 422
    assert not Article.objects.filter(submitted_by=visitor).exists()
    with pytest.raises(NotAllowed):
        make_key(visitor, name="x", scopes=["import"], days=30)
