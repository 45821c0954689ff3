"""The same request twice makes its thing once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from presence.models import ApiKey, Article, IdempotentAnswer
from presence.review.keys import make_key
from tests import world
from tests.api.writing.conftest import Post, token_of

pytestmark = pytest.mark.django_db
ONE = {"url": "https://news.example/one"}


def test_the_same_again_is_answered_the_same(post: Post) -> None:
    first = post("articles/", ONE, name="a")
    again = post("articles/", ONE, name="a")
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.content == again.content
    assert again["Content-Type"] == first["Content-Type"]
    assert again["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first
    assert Article.objects.count() == 1


def test_where_it_lies_is_told_again(post: Post) -> None:
    world.suggestion()
    body = {"kind": "event", "article": "read-article", "payload": {**EVENT}}
    first, again = (post("suggestions/", body, name="a") for _ in range(2))
    assert first.status_code == 201, first.content
    assert first["Location"] == again["Location"]


EVENT = {"date": "2025-04-24", "kind": "talks", "summary": "They talked."}


def test_another_body_with_the_same_key_is_refused(post: Post) -> None:
    post("articles/", ONE, name="a")
    answer = post("articles/", {"url": "https://news.example/two"}, name="a")
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_key_reused")
    assert Article.objects.count() == 1


def test_so_is_another_address(post: Post) -> None:
    waiting = world.suggestion()
    post("articles/", {}, name="a")
    assert post(f"suggestions/{waiting.pk}/accept/", {}, name="b").status_code == 200
    assert post("articles/", {}, name="b").json()["code"] == "idempotency_key_reused"


@pytest.mark.parametrize("sent", ["", '""', '"a', "a b", '"é"', '"' + "x" * 256 + '"', "a;b", "a, b"])
def test_without_a_key_of_its_own_nothing_is_made(client: Client, token: str, sent: str) -> None:
    own = {"authorization": f"Bearer {token}", "idempotency-key": sent}
    answer = client.post("/api/v1/articles/", ONE, content_type="application/json", headers=own)
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key_missing")
    assert not Article.objects.exists()


def test_a_bare_word_is_the_same_as_a_quoted_one(client: Client, token: str) -> None:
    statuses = [
        client.post(
            "/api/v1/articles/",
            ONE,
            content_type="application/json",
            headers={"authorization": f"Bearer {token}", "idempotency-key": name},
        )
        for name in ("8e03978e-40d5", '"8e03978e-40d5"')
    ]
    assert statuses[0].content == statuses[1].content
    assert Article.objects.count() == 1


def test_what_was_refused_may_be_mended_with_the_same_key(post: Post) -> None:
    assert post("articles/", {"url": "news"}, name="a").status_code == 422
    assert post("articles/", ONE, name="a").status_code == 201


def test_what_broke_left_neither_thing_nor_answer(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: Any, **_more: Any) -> None:
        raise RuntimeError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(IdempotentAnswer.objects, "create", full)
        assert post("articles/", ONE, name="a").status_code == 500
    assert not Article.objects.exists()
    assert not IdempotentAnswer.objects.exists()
    assert post("articles/", ONE, name="a").status_code == 201


def test_two_programs_may_choose_the_same_words(post: Post, editor: Any) -> None:
    post("articles/", ONE, name="a")
    answer = post("articles/", {"url": "https://news.example/two"}, name="a", key=token_of(editor, "articles:write"))
    assert answer.status_code == 201


def test_after_a_day_the_words_are_free_and_old_answers_are_cleared(post: Post, editor: Any) -> None:
    post("articles/", ONE, name="a")
    other, _token = make_key(editor, name="other", scopes=[], days=30)
    long_ago = timezone.now() - timedelta(hours=25)
    IdempotentAnswer.objects.create(key=other, name="b", fingerprint="x", status=201, body="{}", created_at=long_ago)
    IdempotentAnswer.objects.update(created_at=long_ago)
    answer = post("articles/", ONE, name="a")
    assert (answer.status_code, answer.json()["new"]) == (200, False)
    assert IdempotentAnswer.objects.count() == 1


@pytest.fixture
def elsewhere() -> Iterator[psycopg.Connection]:
    """Another process's connection to the same database."""
    told = {
        k: v
        for k, v in connection.get_connection_params().items()
        if k in ("host", "port", "user", "dbname", "password")
    }
    with psycopg.connect(**told) as made:
        yield made


def test_while_the_first_still_runs_the_second_is_told_so(post: Post, elsewhere: psycopg.Connection) -> None:
    key = ApiKey.objects.get()
    elsewhere.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"idempotency {key.pk} a"])
    answer = post("articles/", ONE, name="a")
    assert (answer.status_code, answer.json()["code"]) == (409, "still_running")
    elsewhere.rollback()
    assert post("articles/", ONE, name="a").status_code == 201


@pytest.mark.django_db(transaction=True)
def test_sixteen_at_once_make_one(editor: Any) -> None:
    from_key = token_of(editor, "articles:write")
    statuses = at_once(from_key, 16)
    assert set(statuses) <= {201, 409}
    assert 201 in statuses
    assert Article.objects.count() == 1


def at_once(token: str, number: int) -> list[int]:
    own = {"authorization": f"Bearer {token}", "idempotency-key": '"at once"'}

    def sent(_number: int) -> int:
        try:
            return Client().post("/api/v1/articles/", ONE, content_type="application/json", headers=own).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(sent, range(number)))
