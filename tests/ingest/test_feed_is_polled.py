"""A feed on loopback: its new entries become articles that are due; it remembers how it went."""

from datetime import timedelta
from http.server import BaseHTTPRequestHandler

import pytest
from django.utils import timezone
from pytest_django import Settings

from presence.ingest import feeds, work
from presence.models import Article, Feed
from presence.models.vocabulary import ArticleState
from tests import world
from tests.ingest.loopback import Answer, Site, reply, serving
from tests.ingest.texts import page

pytestmark = pytest.mark.django_db

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Daily</title>{}</channel></rss>"""


def item(link: str, title: str = "Base &amp; port", date: str = "Thu, 24 Apr 2025 09:48:00 GMT") -> str:
    return f"<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate></item>"


def rss(*items: str) -> Answer:
    return reply(RSS.format("".join(items)), "application/rss+xml; charset=utf-8")


def feed_at(site: Site, settings: Settings, path: str = "/feed") -> Feed:
    settings.INGEST_ALLOW_HOSTS = [site.host]
    return Feed.objects.create(source=world.source(), url=site.url(path))


def due_again(feed: Feed) -> Feed:
    Feed.objects.filter(pk=feed.pk).update(next_poll_at=timezone.now())
    feed.refresh_from_db()
    return feed


def test_each_new_entry_becomes_an_article_that_is_read_like_any_other(settings: Settings) -> None:
    with serving(a=reply(page())) as site:
        site.answers["/feed"] = rss(item("/a?utm_source=rss"), item("https://news.example/b"))
        feed = feed_at(site, settings)
        assert feeds.due_feeds(10) == [feed.pk]
        result = feeds.poll(feed.pk)
        first = Article.objects.get(url=site.url("/a"))
        assert work.carry(first.pk) == ArticleState.READ
    assert (len(result.articles), result.known) == (2, 0)
    first.refresh_from_db()
    assert (first.title, first.published, first.feed, first.source) == (
        "Base & port",
        "2025-04-24",
        feed,
        feed.source,
    )
    feed.refresh_from_db()
    assert feed.last_polled_at is not None
    assert feed.next_poll_at > timezone.now() + timedelta(minutes=29)
    assert feeds.due_feeds(10) == []


def test_a_second_poll_takes_only_what_is_new(settings: Settings) -> None:
    with serving(feed=rss(item("https://news.example/a"))) as site:
        feed = feed_at(site, settings)
        feeds.poll(feed.pk)
        site.answers["/feed"] = rss(item("https://news.example/b"), item("https://news.example/a#x"))
        result = feeds.poll(due_again(feed).pk)
    assert (len(result.articles), result.known) == (1, 1)
    assert Article.objects.count() == 2


def test_an_unchanged_feed_is_not_sent_again(settings: Settings) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.headers.get("If-None-Match") == '"v1"' and request.headers.get("If-Modified-Since") == "then":
            reply("", status=304)(request)
        else:
            body = RSS.format(item("https://news.example/a"))
            reply(body, "text/xml", ETag='"v1"', Last_Modified="then")(request)

    with serving(feed=answer) as site:
        feed = feed_at(site, settings)
        assert len(feeds.poll(feed.pk).articles) == 1
        assert feeds.poll(due_again(feed).pk).unchanged
    feed.refresh_from_db()
    assert (feed.etag, feed.modified, feed.failures, feed.last_error) == ('"v1"', "then", 0, "")


def test_atom_is_read_too(settings: Settings) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title type="html">&lt;b&gt;Base&lt;/b&gt;'
        '</title><link href="https://news.example/a"/><updated>2025-04-24T01:00:00Z</updated></entry></feed>'
    )
    with serving(feed=reply(atom, "application/atom+xml")) as site:
        feeds.poll(feed_at(site, settings).pk)
    article = Article.objects.get()
    assert (article.title, article.published) == ("Base", "2025-04-24")


def test_hostile_entries_are_skipped_and_counted(settings: Settings) -> None:
    hostile = rss(
        item("javascript:alert(1)"),
        item("file:///etc/passwd"),
        item("http://2130706433/"),
        item(""),
        item("https://news.example/a", "<![CDATA[<script>alert(1)</script><img src=x onerror=alert(2)>Base]]>"),
        item("https://news.example/b", "t" * 2000, "Thu, 24 Apr 2999 09:48:00 GMT"),
    )
    with serving(feed=hostile) as site:
        feed = feed_at(site, settings)
        result = feeds.poll(feed.pk)
    assert len(result.articles) == 2
    assert sum(result.skipped.values()) == 4
    assert Article.objects.get(url="https://news.example/a").title == "alert(1)Base"
    assert Article.objects.get(url="https://news.example/b").published == ""
    feed.refresh_from_db()
    assert "3 skipped: not an address on the web" in feed.last_error


def test_a_long_feed_is_taken_in_parts_and_nothing_of_it_is_lost(settings: Settings) -> None:
    entries = [item(f"https://news.example/{n}") for n in range(feeds.MOST_NEW + 5)]
    body = RSS.format("".join(entries))
    with serving(feed=reply(body, "application/rss+xml", ETag='"v1"')) as site:
        feed = feed_at(site, settings)
        assert len(feeds.poll(feed.pk).articles) == feeds.MOST_NEW
        feed.refresh_from_db()
        assert feed.etag == ""
        assert feeds.due_feeds(10) == [feed.pk]
        assert len(feeds.poll(feed.pk).articles) == 5
    assert Article.objects.count() == feeds.MOST_NEW + 5


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (reply("", status=404), "404"),
        (reply("", status=503), "503"),
        (reply("<html><body>Not a feed</body></html>"), "no RSS or Atom feed"),
        (reply("", "application/rss+xml"), "no RSS or Atom feed"),
        (reply(b"\x00\x01\x02" * 99, "application/rss+xml"), "no RSS or Atom feed"),
    ],
)
def test_a_feed_that_fails_is_asked_ever_less_often(answer: Answer, says: str, settings: Settings) -> None:
    with serving(feed=answer) as site:
        feed = feed_at(site, settings)
        pauses = []
        for _ in range(3):
            assert says in feeds.poll(due_again(feed).pk).error
            feed.refresh_from_db()
            pauses.append(feed.next_poll_at - (feed.last_polled_at or timezone.now()))
    assert pauses == [timedelta(hours=1), timedelta(hours=2), timedelta(hours=4)]
    assert feed.failures == 3
    assert says in feed.last_error


def test_a_feed_that_works_again_is_forgiven(settings: Settings) -> None:
    with serving(feed=reply("", status=503)) as site:
        feed = feed_at(site, settings)
        feeds.poll(feed.pk)
        site.answers["/feed"] = rss(item("https://news.example/a"))
        feeds.poll(due_again(feed).pk)
    feed.refresh_from_db()
    assert (feed.failures, feed.last_error) == (0, "")


def test_a_feed_is_never_opened_as_a_file_and_its_entities_are_not_unfolded(settings: Settings) -> None:
    bomb = (
        '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">'
        + "".join(
            f'<!ENTITY a{n} "&a{n - 1 or ""};&a{n - 1 or ""};&a{n - 1 or ""};&a{n - 1 or ""};">' for n in range(1, 16)
        )
        + "]>"
        + RSS.partition("?>")[2].format(item("https://news.example/a", "&x;&a15;"))
    )
    with serving(feed=reply(bomb, "text/xml"), name=reply("/etc/passwd", "text/plain")) as site:
        feeds.poll(feed_at(site, settings).pk)
        assert feeds.poll(feed_at(site, settings, "/name").pk).error
    assert not Article.objects.filter(title__contains="root:").exists()
    assert not Article.objects.filter(title__contains="aaaa").exists()


def test_a_feed_that_is_off_or_not_due_is_left_alone(settings: Settings) -> None:
    with serving(feed=rss()) as site:
        feed = feed_at(site, settings)
        Feed.objects.filter(pk=feed.pk).update(active=False)
        feeds.poll(feed.pk)
        Feed.objects.filter(pk=feed.pk).update(active=True, next_poll_at=timezone.now() + timedelta(hours=1))
        feeds.poll(feed.pk)
        assert site.requests == []
    assert feeds.due_feeds(10) == []
