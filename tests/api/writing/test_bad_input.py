"""What cannot be read is refused at once, with the right word, and is no error of ours."""

import io
import json
import logging
import time
from typing import Any

import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.test import Client
from django.urls import resolve

from presence.models import Article, IdempotentAnswer, Suggestion
from tests import world
from tests.api.unread import HUGE, sent
from tests.api.writing.conftest import Post, headers

pytestmark = pytest.mark.django_db
DEEP = 10_000
ADDRESSES = ["articles/", "suggestions/", "suggestions/1/accept/", "suggestions/1/reject/", "import/"]
BODIES: list[tuple[bytes, int, str]] = [
    (b" ", 400, "malformed"),
    (b"nonsense", 400, "malformed"),
    (b"[1]", 400, "malformed"),
    (b"null", 400, "malformed"),
    (b'"text"', 400, "malformed"),
    (b"\xff\xfe{}", 400, "malformed"),
    (b'{"kind": NaN}', 400, "malformed"),
    (b'{"kind": ' + b"9" * 5000 + b"}", 400, "malformed"),
    (b'{"kind": "event", "kind": "base"}', 400, "malformed"),
    (b"[" * DEEP + b"]" * DEEP, 400, "malformed"),
    (b'{"a":' * DEEP + b"1" + b"}" * DEEP, 400, "malformed"),
    (b'{"kind": ' + b"[" * 900 + b"]" * 900 + b"}", 400, "malformed"),
    (b'{"kind": [[[["x"]]]]}', 422, "invalid_fields"),
    (b'{"knd": "event"}', 422, "unknown_field"),
    (b'{"\\u0000": "event"}', 422, "unknown_field"),
]


@pytest.fixture(autouse=True)
def nothing_of_ours_breaks(caplog: pytest.LogCaptureFixture) -> Any:
    yield
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


def problem(answer: Any) -> tuple[int, str]:
    assert answer["Content-Type"] == "application/problem+json"
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize(("body", "status", "code"), BODIES)
def test_a_body_that_cannot_be_read(post: Post, body: bytes, status: int, code: str) -> None:
    world.suggestion()
    started = time.perf_counter()
    assert problem(post("suggestions/", body)) == (status, code)
    assert time.perf_counter() - started < 2
    assert Suggestion.objects.count() == 1
    assert not IdempotentAnswer.objects.exists()


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize("with_key", [True, False])
def test_a_hundred_megabytes_are_refused_unread(client: Client, token: str, path: str, with_key: bool) -> None:
    answer = client.post(f"/api/v1/{path}", headers=headers(token if with_key else ""), **sent())  # type: ignore[arg-type]
    assert problem(answer) == (413, "too_large")


class Chunks(io.RawIOBase):
    """A body without a length, as long as anyone wants it."""

    def __init__(self, size: int) -> None:
        self.given, self.size = 0, size

    def read(self, size: int = -1) -> bytes:
        piece = b"x" * min(max(size, 1), self.size - self.given)
        self.given += len(piece)
        return piece


def chunked(token: str, body: Any, **more: Any) -> tuple[int, dict[str, Any]]:
    """As a server gives it: the test client knows no chunks."""
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/api/v1/articles/",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http",
        "wsgi.input": body,
        "HTTP_TRANSFER_ENCODING": "chunked",
        "CONTENT_TYPE": "application/json",
        "HTTP_AUTHORIZATION": f"Bearer {token}",
        "HTTP_IDEMPOTENCY_KEY": '"chunks"',
        **more,
    }
    answer = resolve("/api/v1/articles/").func(WSGIRequest(environ))
    return answer.status_code, json.loads(answer.content)


def test_a_hundred_megabytes_in_chunks_are_read_no_further_than_allowed(token: str) -> None:
    body = Chunks(HUGE)
    status, said = chunked(token, body, **{"wsgi.input_terminated": True})
    assert (status, said["code"]) == (413, "too_large")
    assert body.given < 5_000_000


def test_a_small_body_in_chunks_is_taken(token: str) -> None:
    body = io.BytesIO(b'{"url": "https://news.example/chunks"}')
    status, _said = chunked(token, body, **{"wsgi.input_terminated": True})
    assert status == 201


def test_chunks_whose_end_nobody_marks_are_refused(token: str) -> None:
    status, said = chunked(token, Chunks(HUGE))
    assert (status, said["code"]) == (411, "length_required")


@pytest.mark.parametrize(
    "media",
    ["", "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"],
)
def test_the_wrong_type(post: Post, media: str) -> None:
    answer = post("articles/", b'{"url": "https://news.example/a"}', content_type=media)
    assert problem(answer) == (415, "unsupported_media_type")
    assert answer["Accept-Post"] == "application/json"
    assert not Article.objects.exists()


def test_a_compressed_body_is_not_taken_for_another(client: Client, token: str) -> None:
    sent = {**headers(token), "content-encoding": "gzip"}
    answer = client.post("/api/v1/articles/", b"x", content_type="application/json", headers=sent)
    assert problem(answer) == (415, "unsupported_media_type")


def test_json_may_say_its_characters(post: Post) -> None:
    answer = post("articles/", {"url": "https://news.example/a"}, content_type="application/json; charset=utf-8")
    assert answer.status_code == 201


@pytest.mark.parametrize("path", ["articles/", "suggestions/", "import/"])
def test_parameters_that_are_none(post: Post, path: str) -> None:
    assert problem(post(f"{path}?colour=red")) == (400, "unknown_parameter")


@pytest.mark.parametrize("query", ["state=done", "state=%00", "kind=planet", "page_size=x", "cursor=x", "order=slug"])
def test_filters_of_the_queue(client: Client, token: str, query: str) -> None:
    answer = client.get(f"/api/v1/suggestions/?{query}", headers=headers(token))
    assert answer.status_code == 400


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
@pytest.mark.parametrize("path", ["articles/", "suggestions/", "import/", "suggestions/1/accept/"])
def test_other_methods(client: Client, token: str, method: str, path: str) -> None:
    answer = getattr(client, method)(f"/api/v1/{path}", headers=headers(token))
    assert problem(answer) == (405, "method_not_allowed")
    assert "POST" in answer["Allow"]


@pytest.mark.parametrize("number", ["0", "99999", "9" * 30])
def test_numbers_of_nothing(post: Post, client: Client, token: str, number: str) -> None:
    assert client.get(f"/api/v1/suggestions/{number}/", headers=headers(token)).status_code == 404
    assert post(f"suggestions/{number}/accept/").status_code == 404
    assert post(f"suggestions/{number}/reject/", {"reason": "No."}).status_code == 404


def test_a_browser_may_ask_what_it_may_send(client: Client) -> None:
    answer = client.options("/api/v1/suggestions/")
    assert "POST" in answer["Access-Control-Allow-Methods"]
    assert "Authorization" in answer["Access-Control-Allow-Headers"]
    assert "Idempotency-Key" in answer["Access-Control-Allow-Headers"]
