"""What a fetch brings, and how each way in which it can go wrong is told."""

import gzip
import time
import tracemalloc
import zlib
from http.server import BaseHTTPRequestHandler

import pytest

from presence.ingest.fetch import fetch
from presence.reachable import FetchError, Policy
from tests.ingest.loopback import Answer, redirect, reply, serving


def test_a_page_comes_with_its_kind_and_version() -> None:
    page = reply("<p>Text</p>", "text/HTML; charset=Windows-1256", ETag='"v1"', Last_Modified="Mon, 01 Jan 2024")
    with serving(a=page) as site:
        got = fetch(site.url("/a#part"), site.policy())
    assert (got.url, got.content_type, got.charset) == (site.url("/a"), "text/html", "windows-1256")
    assert (got.body, got.etag, got.modified) == (b"<p>Text</p>", '"v1"', "Mon, 01 Jan 2024")
    assert "SyriaPresence" in site.requests[0][1]["user-agent"]


def test_redirects_are_followed_to_the_page() -> None:
    with serving(a=redirect("/b", 301), b=redirect("c?utm_source=x"), c=reply("Here")) as site:
        got = fetch(site.url("/a"), site.policy())
    assert (got.url, got.body) == (site.url("/c"), b"Here")


def test_five_redirects_are_the_most() -> None:
    with serving(a=redirect("/a")) as site, pytest.raises(FetchError) as refused:
        fetch(site.url("/a"), site.policy())
    assert refused.value.code == "too_many_redirects"
    assert len(site.requests) == 6


def test_a_packed_page_is_unpacked() -> None:
    with serving(
        a=reply(gzip.compress(b"Text"), Content_Encoding="gzip"),
        b=reply(zlib.compress(b"Text"), Content_Encoding="deflate"),
    ) as site:
        assert fetch(site.url("/a"), site.policy()).body == b"Text"
        assert fetch(site.url("/b"), site.policy()).body == b"Text"


def test_an_unchanged_page_has_no_body() -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        status = 304 if request.headers.get("If-None-Match") == '"v1"' else 200
        reply(b"" if status == 304 else b"<rss/>", "application/rss+xml", status)(request)

    with serving(feed=answer) as site:
        assert not fetch(site.url("/feed"), site.policy()).not_modified
        assert fetch(site.url("/feed"), site.policy(), etag='"v1"').not_modified


@pytest.mark.parametrize(
    ("answer", "code", "retry"),
    [
        (reply("", status=404), "not_found", False),
        (reply("", status=410), "not_found", False),
        (reply("", status=403), "refused", False),
        (reply("", status=400), "bad_status", False),
        (reply("", status=429), "bad_status", True),
        (reply("", status=503), "bad_status", True),
        (reply("", status=302), "bad_status", False),
        (reply(b"%PDF-1.7", "application/pdf"), "unreadable_kind", False),
        (reply(b"\x89PNG", "image/png"), "unreadable_kind", False),
        (reply("{}", "application/json"), "unreadable_kind", False),
        (reply("x", Content_Encoding="br"), "unreadable_encoding", False),
        (reply("not gzip", Content_Encoding="gzip"), "unreadable_encoding", False),
        (reply(gzip.compress(b"Text" * 99)[:-12], Content_Encoding="gzip"), "broken_off", True),
    ],
)
def test_what_cannot_be_taken_is_told(answer: Answer, code: str, retry: bool) -> None:
    with serving(a=answer) as site, pytest.raises(FetchError) as refused:
        fetch(site.url("/a"), site.policy())
    assert (refused.value.code, refused.value.retry) == (code, retry)
    assert refused.value.detail.endswith(".")


def test_more_than_five_megabytes_are_refused_before_they_are_read() -> None:
    with serving(a=reply(b"a" * 5_000_001), b=reply(b"a" * 5_000_000)) as site:
        with pytest.raises(FetchError) as refused:
            fetch(site.url("/a"), site.policy())
        assert len(fetch(site.url("/b"), site.policy()).body) == 5_000_000
    assert refused.value.code == "too_large"


def test_a_page_that_never_tells_its_size_and_never_ends_is_cut_off() -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Type", "text/plain")
        request.end_headers()
        for _ in range(1000):
            request.wfile.write(b"a" * 100_000)

    with serving(a=endless) as site, pytest.raises(FetchError) as refused:
        fetch(site.url("/a"), site.policy())
    assert refused.value.code == "too_large"


def test_a_compressed_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\0" * 500_000_000, 9)
    assert len(bomb) < 1_000_000
    with serving(a=reply(bomb, Content_Encoding="gzip")) as site:
        tracemalloc.start()
        with pytest.raises(FetchError) as refused:
            fetch(site.url("/a"), site.policy())
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert refused.value.code == "too_large"
    assert peak < 40_000_000


def _drip(head: bytes) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(head)
        for _ in range(200):
            request.wfile.write(b"a")
            request.wfile.flush()
            time.sleep(0.05)

    return answer


@pytest.mark.parametrize(
    "head", [b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-Slow: "]
)
def test_a_slow_drip_does_not_outlast_the_deadline(head: bytes) -> None:
    with serving(a=_drip(head)) as site:
        started = time.monotonic()
        with pytest.raises(FetchError) as refused:
            fetch(site.url("/a"), site.policy(seconds=0.5))
    assert (refused.value.code, refused.value.retry) == ("timeout", True)
    assert time.monotonic() - started < 2


def test_the_deadline_is_one_over_all_redirects() -> None:
    def slowly(request: BaseHTTPRequestHandler) -> None:
        time.sleep(0.3)
        redirect("/a")(request)

    with serving(a=slowly) as site:
        started = time.monotonic()
        with pytest.raises(FetchError) as refused:
            fetch(site.url("/a"), site.policy(seconds=0.7))
    assert refused.value.code == "timeout"
    assert time.monotonic() - started < 1.5


def test_a_name_system_that_does_not_answer_is_cut_off() -> None:
    def never(host: str, port: int) -> list[str]:
        time.sleep(3)
        return []

    with pytest.raises(FetchError) as refused:
        fetch("http://news.example/", Policy(resolve=never, seconds=0.2))
    assert (refused.value.code, refused.value.retry) == ("timeout", True)


def test_a_site_that_is_not_there_is_told_apart_from_one_that_is_away() -> None:
    with serving() as gone:
        pass
    with pytest.raises(FetchError) as away:
        fetch(gone.url("/"), gone.policy())
    with pytest.raises(FetchError) as unknown:
        fetch("http://no-such-site.invalid/", Policy(resolve=lambda host, port: []))
    assert (away.value.code, away.value.retry) == ("unreachable", True)
    assert (unknown.value.code, unknown.value.retry) == ("unknown_host", False)
