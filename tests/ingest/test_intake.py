"""How an article comes in, and what is not taken."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.utils import timezone

from presence.ingest.addresses import BadAddress
from presence.ingest.intake import BadSubmission, read_again, submit_text, submit_url
from presence.models import Article, Source
from presence.models.vocabulary import ArticleState
from tests import world
from tests.ingest.texts import ENGLISH

pytestmark = pytest.mark.django_db


def test_a_text_is_kept_and_due(editor: User) -> None:
    made = submit_text(
        ENGLISH, title=" Russia to\nkeep ", publisher="The Daily", published="2025-04-24", language="en-GB", by=editor
    )
    kept = Article.objects.get(pk=made.pk)
    assert (kept.text, kept.title, kept.published, kept.language) == (ENGLISH, "Russia to keep", "2025-04-24", "en")
    assert (kept.source and kept.source.name, kept.submitted_by) == ("The Daily", editor)
    assert kept.state == ArticleState.QUEUED
    assert kept.due_at is not None
    assert kept.due_at <= timezone.now()
    assert kept.slug.startswith("russia-to-keep-")


def test_an_address_is_kept_in_its_canonical_form(editor: User) -> None:
    made = submit_url("HTTPS://News.example/2025/russian-base.html?utm_source=x", editor)
    assert (made.url, made.state) == ("https://news.example/2025/russian-base.html", ArticleState.QUEUED)
    assert made.slug.startswith("russian-base-")


def test_the_same_address_again_is_the_same_article() -> None:
    first = submit_url("https://news.example/a")
    assert submit_url("https://news.example/a#part?utm_source=x").pk == first.pk
    assert submit_text(ENGLISH, url="https://news.example/a").pk == first.pk
    assert Article.objects.get().text == ENGLISH


def test_the_text_for_an_address_that_is_read_already_changes_nothing() -> None:
    first = submit_text(ENGLISH, url="https://news.example/a")
    assert submit_text("Another text altogether.", url="https://news.example/a").pk == first.pk
    assert Article.objects.get().text == ENGLISH


def test_an_article_that_was_only_cited_becomes_due(editor: User) -> None:
    cited = world.article("cited", url="https://news.example/cited")
    assert submit_url("https://news.example/cited", editor).pk == cited.pk
    cited.refresh_from_db()
    assert (cited.state, cited.submitted_by, cited.due_at is not None) == (ArticleState.QUEUED, editor, True)


def test_the_address_of_a_copy_leads_to_the_original() -> None:
    original = submit_url("https://news.example/a")
    world.article("copy", url="https://other.example/a", state=ArticleState.DUPLICATE, duplicate_of=original)
    assert submit_url("https://other.example/a").pk == original.pk


def test_a_known_publisher_is_recognised_however_it_is_written() -> None:
    known = world.source("the-daily", name="The Daily", reliability="A")
    assert submit_text(ENGLISH, publisher="the daily").source == known
    assert Source.objects.count() == 1


def test_titles_in_any_script_have_an_address_of_their_own() -> None:
    slugs = {submit_text(ENGLISH, title=title).slug for title in ("قاعدة حميميم", "قاعدة حميميم", "‮", "x" * 900)}
    assert len(slugs) == 4
    assert max(map(len, slugs)) <= 120


@pytest.mark.parametrize(
    "written", ["2025", "2025-04", "2025-04~", "2019?", "2025-04-24", "2025-04-24T09:48:00Z", "2025-04-24 09:48"]
)
def test_dates_may_be_vague_or_carry_a_time(written: str) -> None:
    assert written.startswith(submit_text(ENGLISH, published=written).published)


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"text": ""}, "text", "empty"),
        ({"text": " \n\t "}, "text", "empty"),
        ({"text": "a" * 1_000_001}, "text", "1 MB"),
        ({"text": "ش" * 500_001}, "text", "1 MB"),
        ({"text": "bin\x00ary"}, "text", "binary"),
        ({"published": "2025-13-01"}, "published", "2015-09-30"),
        ({"published": "yesterday"}, "published", "2015-09-30"),
        ({"published": "24/04/2025"}, "published", "2015-09-30"),
        ({"published": "2025-21"}, "published", "2015-09-30"),
        ({"language": "english"}, "language", "en"),
        ({"language": "12"}, "language", "en"),
        ({"publisher": "p" * 201}, "publisher", "200"),
    ],
)
def test_what_is_wrong_is_said_by_field_and_nothing_is_written(values: dict[str, str], field: str, says: str) -> None:
    with pytest.raises(BadSubmission) as refused:
        submit_text(**{"text": ENGLISH, **values})  # type: ignore[arg-type]
    assert list(refused.value.errors) == [field]
    assert says in refused.value.detail
    assert not Article.objects.exists()
    assert not Source.objects.exists()


@pytest.mark.parametrize("url", ["", "nonsense", "ftp://news.example/", "https://u:p@news.example/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(BadAddress):
        submit_url(url)
    assert not Article.objects.exists()


def test_read_again_starts_afresh() -> None:
    article = world.article(state=ArticleState.FAILED, attempts=5, reason="Gone.")
    read_again(article)
    article.refresh_from_db()
    assert (article.state, article.attempts, article.reason) == (ArticleState.QUEUED, 0, "")
    assert article.due_at is not None


@pytest.mark.django_db(transaction=True)
def test_two_who_submit_one_address_at_once_get_one_article() -> None:
    start = threading.Barrier(4)
    made: list[int] = []

    def submit() -> None:
        start.wait()
        made.append(submit_url("https://news.example/a").pk)
        connection.close()

    threads = [threading.Thread(target=submit) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 4
    assert set(made) == {Article.objects.get().pk}
