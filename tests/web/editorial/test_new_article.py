"""Handing in an article by its address or as text."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from kombu import Connection

from config.celery import app
from presence.models import Article
from presence.web.editorial.articles import WAITING_FOR_QUEUE
from tests import world

pytestmark = pytest.mark.django_db

PATH = "/editor/articles/new/"
PASTED = {
    "text": "Ahmed al-Sharaa said that the bases of Russia stay.",
    "title": "Bases",
    "publisher": "The Daily",
    "published": "2025-04-24",
}


def _with_queue(verb: str, **options: Any) -> Any:
    with Connection(app.conf.broker_url) as broker:
        channel: Any = broker.default_channel
        channel.queue_declare("celery", durable=True)
        return getattr(channel, verb)("celery", **options)


@pytest.fixture(autouse=True)
def _empty_queue() -> None:
    _with_queue("queue_purge")


def waiting_messages() -> int:
    return int(_with_queue("queue_declare", durable=True).message_count)


def test_pasted_text_is_kept_and_queued(editor_client: Client) -> None:
    answer = editor_client.post(PATH, PASTED, follow=True)

    article = Article.objects.get()
    assert answer.redirect_chain[-1][0] == f"/editor/articles/{article.slug}/"
    assert (article.state, article.text, str(article.source)) == ("queued", PASTED["text"], "The Daily")
    assert article.submitted_by is not None
    assert article.submitted_by.username == "editor"
    assert "Queued: it is read" in answer.text
    assert waiting_messages() == 1


def test_an_address_is_kept_and_queued(editor_client: Client) -> None:
    editor_client.post(PATH, {"url": " https://news.example/story "})

    assert Article.objects.get().url == "https://news.example/story"
    assert waiting_messages() == 1


def test_the_same_address_again_leads_to_the_article(editor_client: Client) -> None:
    world.article("known", url="https://news.example/story", state="read", text="x")

    answer = editor_client.post(PATH, {"url": "https://news.example/story"}, follow=True)

    assert answer.redirect_chain[-1][0] == "/editor/articles/known/"
    assert "here already" in answer.text
    assert waiting_messages() == 0


@pytest.fixture
def no_broker(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Celery pointed at a port where nothing listens."""
    celery: Any = app
    with monkeypatch.context() as changed:
        changed.setattr(celery.conf, "broker_url", "redis://127.0.0.1:1/0")
        changed.setattr(celery.amqp, "_producer_pool", None)
        changed.setattr(celery, "_pool", None)
        yield
    celery.amqp._producer_pool = celery._pool = None


def test_without_the_queue_the_article_is_kept(editor_client: Client, no_broker: None) -> None:
    answer = editor_client.post(PATH, PASTED, follow=True)

    assert str(WAITING_FOR_QUEUE) in answer.text
    assert Article.objects.get().due_at is not None


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({}, "url"),
        ({"url": "not an address"}, "url"),
        ({"url": "ftp://news.example/"}, "url"),
        ({"url": "https://" + "x" * 3000}, "url"),
        (PASTED | {"published": "yesterday"}, "published"),
        (PASTED | {"published": ""}, "published"),
        (PASTED | {"publisher": " "}, "publisher"),
        (PASTED | {"language": "Klingon!"}, "language"),
        (PASTED | {"text": "a\x00b"}, "text"),
        (PASTED | {"title": "x" * 501}, "title"),
        (PASTED | {"publisher": "x" * 201}, "publisher"),
    ],
)
def test_bad_input_is_told_beside_its_field(sent: dict[str, Any], field: str, editor_client: Client) -> None:
    answer = editor_client.post(PATH, sent)

    assert answer.status_code == 422
    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert f'href="#id_{field}"' in answer.text
    assert form["title"].value() == sent.get("title")
    assert not Article.objects.exists()


def test_too_much_text(editor_client: Client) -> None:
    answer = editor_client.post(PATH, PASTED | {"text": "word " * 250_000})
    assert answer.status_code == 422
    assert "longer than 1 MB" in answer.text
