"""Polling feeds: each new entry becomes an article that is due to be read."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any

import feedparser
from django.utils import timezone

from presence.ingest.addresses import BadAddress, joined
from presence.ingest.decoding import one_line
from presence.ingest.extract import LONGEST_TITLE
from presence.ingest.fetch import Fetched, fetch
from presence.ingest.intake import submit_url
from presence.models import Article, Feed
from presence.models.vocabulary import ArticleState
from presence.problems import Problem
from presence.reachable import FetchError

MOST_NEW = 100
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_LONGEST_PAUSE = timedelta(days=1)
_OLDEST = date(1990, 1, 1)

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Poll:
    """What one poll brought."""

    articles: list[int] = field(default_factory=list)
    known: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    unchanged: bool = False
    more: bool = False
    error: str = ""

    def __str__(self) -> str:
        if self.error:
            return self.error
        if self.unchanged:
            return "unchanged"
        left_out = "".join(f", {count} skipped: {why}" for why, count in self.skipped.items())
        return f"{len(self.articles)} new, {self.known} known{left_out}"


@dataclass(frozen=True, slots=True)
class Entry:
    url: str
    title: str
    published: str


def due_feeds(limit: int) -> list[int]:
    due = Feed.objects.filter(active=True, next_poll_at__lte=timezone.now()).order_by("next_poll_at", "pk")
    return list(due.values_list("pk", flat=True)[:limit])


def poll(feed_id: int) -> Poll:
    """Poll the feed if it is due and nobody else does; the feed remembers how it went."""
    now = timezone.now()
    feed = Feed.objects.filter(pk=feed_id, active=True, next_poll_at__lte=now).first()
    # Putting off the next poll is how the feed is claimed. A worker killed now costs one interval: what the server
    # said of its version is kept only after the entries are.
    if feed is None or not Feed.objects.filter(pk=feed_id, next_poll_at=feed.next_poll_at).update(
        next_poll_at=now + feed.interval
    ):
        return Poll()
    try:
        page = fetch(feed.url, etag=feed.etag, modified=feed.modified)
        result = Poll(unchanged=True) if page.not_modified else _take(feed, page)
    except Problem as problem:
        result = Poll(error=problem.detail)
        _remember_failure(feed, now, problem)
    else:
        _remember(feed, now, page, result)
    log.info("feed %s: %s", feed.url, result)
    return result


def _take(feed: Feed, page: Fetched) -> Poll:
    result = Poll()
    entries = list(_entries(page, result.skipped))
    known = _known({entry.url for entry in entries})
    for entry in entries:
        if entry.url in known:
            result.known += 1
        elif len(result.articles) == MOST_NEW:
            result.more = True
            break
        else:
            article = submit_url(entry.url, feed=feed, title=entry.title, published=entry.published)
            result.articles.append(article.pk)
    return result


def _known(urls: set[str]) -> set[str]:
    """Those that are here already as more than an address somebody cited."""
    here = Article.objects.exclude(state=ArticleState.LISTED).filter(url__in=urls)
    return set(here.values_list("url", flat=True))


def _entries(page: Fetched, skipped: Counter[str]) -> Iterator[Entry]:
    seen: set[str] = set()
    for raw in _parsed(page):
        link = str(raw.get("link") or "").strip()
        try:
            url = joined(page.url, link) if link else ""
        except BadAddress:
            skipped["not an address on the web"] += 1
            continue
        if not url:
            skipped["no address"] += 1
        elif url not in seen:
            seen.add(url)
            yield Entry(url, one_line(_plain(raw.get("title")))[:LONGEST_TITLE], _day(raw))


def _parsed(page: Fetched) -> list[Any]:
    """The feed's entries.

    Raises:
        FetchError: it is no feed.
    """
    # As a stream: given bytes or text, feedparser would open a file or an address of that name.
    headers = {"content-location": page.url, "content-type": f"{page.content_type}; charset={page.charset}"}
    if not page.charset:
        headers["content-type"] = page.content_type or "application/xml"
    parsed = feedparser.parse(io.BytesIO(page.body), response_headers=headers)
    if not parsed.get("version"):
        raise FetchError("not_a_feed", "There is no RSS or Atom feed at this address: check it.", retry=True)
    return list(parsed.entries)


def _plain(title: Any) -> str:
    """A title is text to us: feedparser leaves harmless markup in it."""
    return unescape(_TAG.sub("", str(title or "")))


def _day(raw: Any) -> str:
    """The day it was published, unless that is nonsense or lies in the future."""
    stated = raw.get("published_parsed") or raw.get("updated_parsed")
    if not stated:
        return ""
    try:
        day = date(*stated[:3])
    except (ValueError, TypeError):
        return ""
    return day.isoformat() if _OLDEST <= day <= datetime.now(UTC).date() + timedelta(days=1) else ""


def _remember(feed: Feed, now: datetime, page: Fetched, result: Poll) -> None:
    values: dict[str, Any] = {"last_polled_at": now, "failures": 0, "next_poll_at": now + feed.interval}
    if result.more:
        values["next_poll_at"] = now  # its version is not kept either: the next poll takes the rest
    elif not page.not_modified:
        values |= {"etag": page.etag, "modified": page.modified}
    if not page.not_modified:
        values["last_error"] = str(result) if result.skipped else ""
    Feed.objects.filter(pk=feed.pk).update(**values)


def _remember_failure(feed: Feed, now: datetime, problem: Problem) -> None:
    failures = feed.failures + 1
    pause = min(feed.interval * 2 ** min(failures, 10), max(_LONGEST_PAUSE, feed.interval))
    Feed.objects.filter(pk=feed.pk).update(
        last_polled_at=now, failures=failures, last_error=problem.detail, next_poll_at=now + pause
    )
