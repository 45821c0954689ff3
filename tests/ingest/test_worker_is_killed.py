"""A real Celery worker is killed with SIGKILL in the middle of an article: the next one finishes it."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from uuid import uuid4

import pytest
from django.utils import timezone

from presence.ingest import work
from presence.ingest.intake import submit_url
from presence.ingest.tasks import read_article
from presence.models import Article
from presence.models.vocabulary import ArticleState
from tests.ingest.loopback import reply, serving
from tests.ingest.processes import worker
from tests.ingest.stored_names import known_names
from tests.ingest.texts import page


def until(condition: Callable[[], bool], each: Callable[[], object] = lambda: None) -> None:
    end = time.monotonic() + 25
    while not condition():
        assert time.monotonic() < end, "nothing happened in 25 seconds"
        each()
        time.sleep(0.2)


@pytest.mark.django_db(transaction=True)
def test_the_article_of_a_killed_worker_is_finished_by_the_next() -> None:
    known_names()
    queue, killed = f"test-{uuid4().hex}", threading.Event()

    def slow_once(request: BaseHTTPRequestHandler) -> None:
        if not killed.is_set():
            killed.wait(20)
        reply(page())(request)

    with serving(a=slow_once) as site:
        article = submit_url(site.url("/a"))

        def send_due() -> None:
            for article_id in work.due_articles(10):
                read_article.apply_async((article_id,), queue=queue, expires=5)

        def state() -> str:
            return str(Article.objects.values_list("state", flat=True).get(pk=article.pk))

        with worker(queue, INGEST_ALLOW_HOSTS=site.host) as first:
            until(lambda: len(site.requests) == 1, send_due)
            first.kill()
            first.wait()
        killed.set()
        article.refresh_from_db()
        assert article.state == ArticleState.QUEUED
        assert article.leased_until is not None
        # The lease runs out: the test does not wait for it.
        Article.objects.filter(pk=article.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
        with worker(queue, INGEST_ALLOW_HOSTS=site.host):
            until(lambda: state() == ArticleState.READ, send_due)
    article.refresh_from_db()
    assert article.suggestions.exists()
    assert len(site.requests) == 2
