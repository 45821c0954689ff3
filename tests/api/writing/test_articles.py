"""Handing in an article by program: the same intake as the form."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from presence.models import Article
from presence.models.vocabulary import ArticleState
from tests import world
from tests.api.writing.conftest import Post

pytestmark = pytest.mark.django_db
TEXT = {
    "text": "Ahmed al-Sharaa said on Thursday that talks with Russia go on.",
    "title": "Talks go on",
    "publisher": "Daily",
    "published": "2025-04-24",
    "language": "en",
}


def test_a_text_is_kept_and_due(post: Post, editor: User) -> None:
    answer = post("articles/", TEXT)

    assert answer.status_code == 201, answer.content
    told = answer.json()
    assert (told["state"], told["new"], told["title"]) == ("queued", True, "Talks go on")
    article = Article.objects.get(slug=told["slug"])
    assert article.due_at is not None
    assert (article.submitted_by, article.source and article.source.name) == (editor, "Daily")
    assert answer["Cache-Control"] == "no-store"


def test_an_address_is_kept_in_its_one_spelling(post: Post) -> None:
    answer = post("articles/", {"url": "HTTPS://News.Example/a?utm_source=x"})
    assert (answer.status_code, answer.json()["original_url"]) == (201, "https://news.example/a")


def test_what_is_here_already_is_told_and_made_no_second_time(post: Post) -> None:
    world.article("known", url="https://news.example/known", state=ArticleState.READ, text="It was so.")
    answer = post("articles/", {"url": "https://news.example/known"})
    assert (answer.status_code, answer.json()["slug"], answer.json()["new"]) == (200, "known", False)


def test_an_article_only_listed_is_taken_in(post: Post) -> None:
    world.article("listed", url="https://news.example/listed", state=ArticleState.LISTED)
    answer = post("articles/", {"url": "https://news.example/listed"})
    assert (answer.status_code, answer.json()["state"]) == (200, "queued")


WRONG: list[tuple[dict[str, Any], str]] = [
    ({}, "url"),
    ({"url": "ftp://news.example/a"}, "url"),
    ({"url": "https://news.example/\x00"}, "url"),
    ({"url": 7}, "url"),
    ({"url": None}, "url"),
    ({"text": "A text."}, "publisher"),
    ({"text": ["A text."]}, "text"),
    ({**TEXT, "published": "yesterday"}, "published"),
    ({**TEXT, "published": 2025}, "published"),
    ({**TEXT, "language": "english!"}, "language"),
    ({**TEXT, "text": "a\x00b"}, "text"),
    ({**TEXT, "title": "\ud800"}, "title"),
    ({**TEXT, "text": "x" * 1_100_000}, "text"),
]


@pytest.mark.parametrize(("body", "field"), WRONG)
def test_what_is_wrong_is_told_by_field(post: Post, body: dict[str, Any], field: str) -> None:
    answer = post("articles/", body)
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json"), answer.content[:300]
    assert field in answer.json()["errors"]
    assert not Article.objects.exists()


def test_an_unknown_field_is_named_with_the_nearest(post: Post) -> None:
    told = post("articles/", {**TEXT, "publishr": "Daily"}).json()
    assert (told["status"], told["code"]) == (422, "unknown_field")
    assert told["nearest"]["publishr"][0]["value"] in ("publisher", "published")
    assert not Article.objects.exists()


def test_the_list_is_as_open_as_before(client: Any) -> None:
    answer = client.get("/api/v1/articles/")
    assert answer.status_code == 200
    assert "no-store" not in answer.get("Cache-Control", "")
