"""What Celery carries: ids of work that PostgreSQL already knows to be due."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError

from presence.ingest import feeds, work

AT_ONCE = 200
# A message that nobody took until beat has sent the next ones is dropped, so that a stopped worker piles up nothing.
_EXPIRES = 60

log = logging.getLogger(__name__)


@shared_task(acks_late=True)
def read_article(article_id: int) -> None:
    work.carry(article_id)


@shared_task
def queue_due() -> None:
    for article_id in work.due_articles(AT_ONCE):
        read_article.apply_async((article_id,), expires=_EXPIRES)


@shared_task
def poll_due_feeds() -> None:
    for feed_id in feeds.due_feeds(AT_ONCE):
        poll_feed.apply_async((feed_id,), expires=_EXPIRES)


@shared_task(acks_late=True)
def poll_feed(feed_id: int) -> None:
    for article_id in feeds.poll(feed_id).articles:
        enqueue(article_id)


def enqueue(article_id: int) -> bool:
    """Send a committed article to the workers; False when the broker is away, and then beat will send it."""
    try:
        read_article.delay(article_id)
    except (OperationalError, OSError) as error:
        log.warning("article %s waits in the database, for the broker does not answer: %s", article_id, error)
        return False
    return True
