"""Carrying one article through ingest: fetch, extract, language, duplicate, mentions, suggestions.

Each step commits what it made. A worker holds the article by a lease, taken by compare-and-set; one that is killed
leaves the lease to run out, and the next worker goes on from the last step that was committed.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from presence.ingest.deduplicate import by_address, content_hash, original_of
from presence.ingest.extract import LONGEST_TITLE, Extracted, extract
from presence.ingest.fetch import fetch
from presence.ingest.language import UNDETERMINED, detect
from presence.ingest.publishers import source_of_site
from presence.ingest.reading.found import Document, Reading
from presence.ingest.reading.readers import reader_in_use
from presence.ingest.suggest import renew_suggestions, replace_mentions
from presence.models import Article, Suggestion
from presence.models.vocabulary import ArticleState, SuggestionState
from presence.problems import Problem

# Longer than Celery's hard limit for one task, so that a lease which ran out means that its worker is gone.
LEASE = timedelta(seconds=150)
MOST_ATTEMPTS = 5
_FIRST_PAUSE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=6)
_DEDUPLICATION_LOCK = 0x53595249

log = logging.getLogger(__name__)


class LeaseLost(Exception):
    """Another worker has the article now: whatever this one was doing no longer counts."""


@dataclass(frozen=True, slots=True)
class Lease:
    article_id: int
    until: datetime


def claim(article_id: int) -> Lease | None:
    """Take the article if it is due and nobody holds it."""
    now = timezone.now()
    lease = Lease(article_id, now + LEASE)
    free = Article.objects.filter(_unleased(now), pk=article_id, due_at__lte=now)
    taken = free.update(leased_until=lease.until, attempts=F("attempts") + 1)
    return lease if taken else None


def due_articles(limit: int) -> list[int]:
    now = timezone.now()
    due = Article.objects.filter(_unleased(now), due_at__lte=now).order_by("due_at", "pk")
    return list(due.values_list("pk", flat=True)[:limit])


def carry(article_id: int) -> str:
    """Carry the article as far as it goes now; the state it is in then, or empty when there was nothing to do."""
    lease = claim(article_id)
    if lease is None:
        return ""
    try:
        _steps(lease)
    except LeaseLost:
        log.warning("article %s: the lease ran out before the work was done", article_id)
    except Problem as problem:
        _stumble(lease, problem.detail, retry=getattr(problem, "retry", False))
    except DatabaseError:
        raise  # nothing can be noted now; the lease runs out and the article is taken again
    except Exception:
        log.exception("article %s: reading broke off", article_id)
        _stumble(lease, "Reading broke off for a reason that is in the log of the worker.", retry=True)
    return Article.objects.filter(pk=article_id).values_list("state", flat=True).first() or ""


def _steps(lease: Lease) -> None:
    article = Article.objects.get(pk=lease.article_id)
    if article.attempts > MOST_ATTEMPTS:
        _stumble(lease, f"Reading it broke off {MOST_ATTEMPTS} times, the worker with it.", retry=False)
        return
    if article.state != ArticleState.FETCHED:
        _take_in(lease, article)
    if not _is_duplicate(lease):
        _read(lease)


def _take_in(lease: Lease, article: Article) -> None:
    """Text, language and hash. The page is fetched outside any transaction, for it may take its time."""
    page = None if article.text or not article.url else extract(fetch(article.url))
    text = page.text if page else article.text
    hint = page.language_hint if page else ""
    language = article.language or detect(f"{page.title if page else article.title}\n{text}", hint)
    digest = content_hash(text)
    with _held(lease) as kept:
        if page:
            _fill(kept, page)
        kept.text, kept.content_hash = text, digest
        kept.language = "" if language == UNDETERMINED else language
        kept.state, kept.reason = ArticleState.FETCHED, ""


def _fill(article: Article, page: Extracted) -> None:
    """What the page says of itself; what a person or the feed said before stays."""
    article.title = article.title or page.title[:LONGEST_TITLE]
    article.published = article.published or page.published
    # By its site and not by the name the page gives itself: any page can call itself a well-known agency.
    article.source = article.source or source_of_site(page.url)
    if page.url != article.url:
        article.duplicate_of = by_address(page.url)
        article.url = article.url if article.duplicate_of else page.url


def _is_duplicate(lease: Lease) -> bool:
    with _held(lease) as article:
        with connection.cursor() as cursor:
            # One at a time: two copies read at once must not each be taken for the copy of the other.
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_DEDUPLICATION_LOCK])
        original = article.duplicate_of or original_of(article)
        if original is None:
            return False
        article.state, article.duplicate_of = ArticleState.DUPLICATE, original
        article.reason = "The same article is here already."
        article.due_at = article.leased_until = None
        # One that was only cited by its address until now is taken in instead of this one.
        Article.objects.filter(pk=original.pk, state=ArticleState.LISTED).update(
            state=ArticleState.QUEUED, due_at=timezone.now()
        )
        Suggestion.objects.filter(article=article, submitted_by=None, state=SuggestionState.PENDING).delete()
    return True


def _read(lease: Lease) -> None:
    article = Article.objects.get(pk=lease.article_id)
    reading = _reading_of(article)
    with _held(lease) as kept:
        replace_mentions(kept, reading.mentions)
        waiting = renew_suggestions(kept, reading)
        kept.relevant = reading.relevant
        kept.reason, kept.reasons = "" if reading.why else reading.reason, [why.kept() for why in reading.why]
        kept.state, kept.attempts = ArticleState.READ, 0
        kept.due_at = kept.leased_until = None
    log.info("article %s: read, %s suggestions wait", article.pk, waiting)


def _reading_of(article: Article) -> Reading:
    document = Document(
        text=article.text,
        title=article.title,
        language=article.language or "en",
        published=article.published_latest,
    )
    return reader_in_use().read(document)


@contextmanager
def _held(lease: Lease) -> Iterator[Article]:
    """The article, locked and saved with what the block made of it, while the lease is still ours.

    Raises:
        LeaseLost: it is not.
    """
    with transaction.atomic():
        mine = Article.objects.select_for_update().filter(pk=lease.article_id, leased_until=lease.until)
        article = mine.first()
        if article is None:
            raise LeaseLost
        yield article
        article.save()


def _stumble(lease: Lease, reason: str, *, retry: bool) -> None:
    """Note why it did not go on, and when it is tried again, if ever."""
    try:
        with _held(lease) as article:
            again = retry and article.attempts < MOST_ATTEMPTS
            article.reason = reason
            article.leased_until = None
            article.due_at = timezone.now() + pause_after(article.attempts) if again else None
            if not again:
                article.state = ArticleState.FAILED
    except LeaseLost:
        log.warning("article %s: the lease ran out before its failure was noted", lease.article_id)


def pause_after(attempts: int) -> timedelta:
    return min(_FIRST_PAUSE * int(4 ** max(attempts - 1, 0)), _LONGEST_PAUSE)


def _unleased(now: datetime) -> Q:
    return Q(leased_until=None) | Q(leased_until__lte=now)
