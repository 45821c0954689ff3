"""`manage.py ingest` and `manage.py poll_feeds`: what they take, and what they say to bad input."""

import io
import json
import tracemalloc
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from config.celery import app
from presence.ingest import work
from presence.models import Article, Feed, Source
from presence.models.vocabulary import ArticleState
from tests import world
from tests.ingest.loopback import reply, serving
from tests.ingest.processes import manage
from tests.ingest.texts import ARABIC, ENGLISH, page

pytestmark = pytest.mark.django_db


def ingest(what: str | Path, *options: str) -> str:
    out = io.StringIO()
    call_command("ingest", str(what), *options, stdout=out)
    return out.getvalue()


def test_a_text_file_becomes_an_article_and_is_queued(tmp_path: Path) -> None:
    file = tmp_path / "an article.txt"
    file.write_text(f"Russia to keep its base\n\n{ENGLISH}")
    said = ingest(file, "--publisher", "The Daily", "--published", "2025-04-24")
    article = Article.objects.get()
    assert article.get_absolute_url() in said
    assert "Queued" in said
    assert (article.title, article.text, article.published) == ("Russia to keep its base", ENGLISH, "2025-04-24")
    assert str(article.source) == "The Daily"
    assert article.state == ArticleState.QUEUED


def test_html_and_json_files_are_taken_as_what_they_are(tmp_path: Path) -> None:
    html, data = tmp_path / "a.html", tmp_path / "b.json"
    html.write_bytes(page(ARABIC, title="قاعدة حميميم", charset="windows-1256").encode("cp1256"))
    values = {"title": "A", "text": ENGLISH, "published": "2025-04~", "publisher": "X", "language": "en", "id": "000"}
    data.write_text(json.dumps({**values, "url": "https://news.example/a", "gold": {}}))
    ingest(html)
    ingest(data, "--title", "Another title")
    first, second = Article.objects.order_by("pk")
    assert (first.title, first.text) == ("قاعدة حميميم", ARABIC)
    assert (second.title, second.published, second.url) == ("Another title", "2025-04~", "https://news.example/a")


def test_standard_input_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    ingest("-", "--title", "From a pipe")
    assert Article.objects.get().text == ENGLISH


def test_an_address_is_queued_and_a_known_one_said_to_be_here() -> None:
    assert "Queued" in ingest("https://news.example/a?utm_source=x")
    Article.objects.update(state=ArticleState.READ, due_at=None)
    assert "here already" in ingest("https://news.example/a")
    assert Article.objects.count() == 1


def test_wait_tells_how_it_went(settings: Settings) -> None:
    settings.CELERY_TASK_ALWAYS_EAGER = True
    app.conf.task_always_eager = True
    try:
        with serving(a=reply(page())) as site:
            settings.INGEST_ALLOW_HOSTS = [site.host]
            assert "Suggestions: " in ingest(site.url("/a"), "--wait")
            with pytest.raises(CommandError, match="404"):
                ingest(site.url("/b"), "--wait")
    finally:
        app.conf.task_always_eager = False


def test_without_a_worker_wait_ends(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ENGLISH)
    assert "stays queued" in ingest(file, "--wait", "--timeout", "0.1")


@pytest.mark.django_db(transaction=True)
def test_without_redis_the_article_is_kept_and_found_by_beat(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(ENGLISH)
    ended = manage("ingest", str(file), CELERY_BROKER_URL="redis+socket:///nowhere/redis.sock")
    assert ended.returncode == 0
    assert "Redis does not answer" in ended.stdout
    assert work.due_articles(10) == [Article.objects.get().pk]


@pytest.mark.parametrize(
    ("content", "options", "says"),
    [
        (b"", [], "empty"),
        (b" \n ", [], "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", [], "binary"),
        (b"%PDF-1.7", [], "binary"),
        (b"text\x00text", [], "binary"),
        (bytes((i * 197 + i // 7 * 91) % 255 + 1 for i in range(4000)), [], "again"),
        (b"a" * 1_000_001, [], "1 MB"),
        (b"a" * 5_000_001, [], "5 MB"),
        (b'{"title": "no text"}', [], "field “text”"),
        (b'{"text": 5}', [], "field “text”"),
        (b'{"text": "a"', [], "JSON"),
        (b"{" * 100_000, [], "JSON"),
        (b'{"text": "Words.", "url": "ftp://x/"}', [], "https://"),
        (b'{"text": "Words.", "published": "soon"}', [], "2015-09-30"),
        (b"<html><body></body></html>", [], "paste"),
        (b"<rss><channel/></rss>", [], "feed"),
        (ENGLISH.encode(), ["--published", "2025-31-12"], "2015-09-30"),
        (ENGLISH.encode(), ["--language", "Klingon!"], "language code"),
    ],
)
def test_bad_files_are_refused_with_what_to_do_and_nothing_is_written(
    content: bytes, options: list[str], says: str, tmp_path: Path
) -> None:
    file = tmp_path / "article"
    file.write_bytes(content)
    with pytest.raises(CommandError, match=says):
        ingest(file, *options)
    assert not Article.objects.exists()
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("/no/such/file.txt", "No such file"),
        ("/", "folder"),
        ("https://", "no host"),
        ("http://user:pass@news.example/", "password"),
        ("http://0x7f.1/", "number"),
    ],
)
def test_bad_names_and_addresses_are_refused(what: str, says: str) -> None:
    with pytest.raises(CommandError, match=says):
        ingest(what)
    assert not Article.objects.exists()


def test_fifty_megabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as opened:
        opened.truncate(50_000_000)
    tracemalloc.start()
    with pytest.raises(CommandError, match="5 MB"):
        ingest(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 15_000_000


def test_the_shell_gets_a_message_and_a_status_and_no_traceback() -> None:
    ended = manage("ingest", "missing.txt")
    assert ended.returncode == 1
    assert "missing.txt cannot be read" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_feeds_are_polled_by_hand(settings: Settings) -> None:
    body = "<rss version='2.0'><channel><item><link>https://news.example/a</link></item></channel></rss>"
    with serving(feed=reply(body, "text/xml")) as site:
        settings.INGEST_ALLOW_HOSTS = [site.host]
        Feed.objects.create(source=world.source(), url=site.url("/feed"))
        out = io.StringIO()
        call_command("poll_feeds", site.url("/feed"), stdout=out)
    assert "1 new" in out.getvalue()
    with pytest.raises(CommandError, match="No active feed"):
        call_command("poll_feeds", "https://news.example/none")
