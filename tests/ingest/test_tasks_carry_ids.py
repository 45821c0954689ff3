"""The tasks are thin: an id in, and what PostgreSQL says is due is what is done."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from config.celery import app
from presence.ingest import tasks, work
from presence.ingest.intake import submit_text, submit_url
from presence.models import Article, Feed
from presence.models.vocabulary import ArticleState
from tests import world
from tests.ingest.loopback import reply, serving
from tests.ingest.texts import ENGLISH, FOOTBALL, page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_once() -> Iterator[None]:
    """Tasks run where they are sent; that they survive a worker is test_worker_is_killed's."""
    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = False


def test_an_article_is_read_by_its_id() -> None:
    article = submit_text(ENGLISH)
    assert tasks.enqueue(article.pk)
    article.refresh_from_db()
    assert article.state == ArticleState.READ
    tasks.read_article.delay(article.pk)
    tasks.read_article.delay(0)


def test_all_that_is_due_and_free_is_queued_and_nothing_else() -> None:
    due, held, later, read = (submit_text(f"{FOOTBALL} {n}") for n in range(4))
    now = timezone.now()
    Article.objects.filter(pk=held.pk).update(leased_until=now + timedelta(minutes=1))
    Article.objects.filter(pk=later.pk).update(due_at=now + timedelta(minutes=1))
    Article.objects.filter(pk=read.pk).update(due_at=None, state=ArticleState.READ)
    assert work.due_articles(10) == [due.pk]
    tasks.queue_due()
    states = dict(Article.objects.values_list("pk", "state"))
    assert states == {due.pk: "read", held.pk: "queued", later.pk: "queued", read.pk: "read"}


def test_due_feeds_are_polled_and_their_articles_read(settings: Settings) -> None:
    with serving(a=reply(page())) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        body = "<rss version='2.0'><channel><item><link>/a</link></item></channel></rss>"
        site.answers["/feed"] = reply(body, "application/rss+xml")
        Feed.objects.create(source=world.source(), url=site.url("/feed"))
        tasks.poll_due_feeds()
        tasks.poll_due_feeds()
    assert Article.objects.get().state == ArticleState.READ
    assert [path for path, _ in site.requests] == ["/feed", "/a"]


def test_tasks_are_registered_under_the_names_that_beat_uses() -> None:
    app.loader.import_default_modules()  # as a worker does
    named = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert {"presence.ingest.tasks.queue_due", "presence.ingest.tasks.poll_due_feeds"} <= named
    assert named <= set(app.tasks)
    assert timedelta(seconds=app.conf.task_time_limit) < work.LEASE


def test_an_article_deleted_meanwhile_is_no_error() -> None:
    article = submit_url("https://news.example/a")
    Article.objects.all().delete()
    tasks.read_article.delay(article.pk)
