"""A page to its article, in whatever encoding, and what is no page."""

import codecs
import time
from contextlib import suppress

import pytest

from presence.ingest.decoding import NotText, clean, decode
from presence.ingest.extract import Extracted, NoArticle, extract
from presence.ingest.fetch import Fetched
from tests.ingest.texts import ARABIC, ENGLISH, page

URL = "https://news.example/2025/base"


def extracted(body: str | bytes, kind: str = "text/html", charset: str = "", url: str = URL) -> Extracted:
    return extract(Fetched(url, kind, charset, body.encode() if isinstance(body, str) else body))


def test_title_text_and_day_are_taken_and_the_rest_left() -> None:
    got = extracted(page(head='<meta property="article:published_time" content="2025-04-24T09:48:00Z">'))
    assert got.title == "Russia to keep its base"
    assert got.text == ENGLISH
    assert (got.published, got.language_hint, got.url) == ("2025-04-24", "en", URL)


def test_no_day_is_made_up() -> None:
    assert extracted(page()).published == ""


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://www.news.example/base?utm_source=x", "https://www.news.example/base"),
        ("//m.news.example/base", "https://m.news.example/base"),
        ("https://reuters.example/base", URL),
        ("https://news.example/", URL),
        ("javascript:alert(1)", URL),
    ],
)
def test_the_pages_own_address_is_believed_only_within_its_site(link: str, kept: str) -> None:
    assert extracted(page(head=f'<link rel="canonical" href="{link}">')).url == kept


@pytest.mark.parametrize(
    ("encoding", "header", "meta"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "", ""),
        ("utf-8-sig", "", ""),
        ("utf-16", "", ""),
        ("utf-8", "no-such-encoding", "utf-8"),
        ("utf-8", "iso-8859-6", ""),
        ("cp1256", "windows-1256", ""),
        ("cp1256", "", "windows-1256"),
        ("cp1256", "utf-8", "utf-8"),
        ("cp1256", "", ""),
    ],
)
def test_an_arabic_page_is_read_in_every_encoding(encoding: str, header: str, meta: str) -> None:
    got = extracted(page(ARABIC, charset=meta).encode(encoding), charset=header)
    assert "قاعدة حميميم مستمرة" in got.text


@pytest.mark.parametrize(("text", "encoding"), [("Şırnak’ta ağır iş günü", "cp1254"), ("Россия и Сирия", "koi8-r")])
def test_declared_encodings_of_other_languages(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == text


def test_one_bad_byte_does_not_lose_a_page() -> None:
    assert decode(f"{ARABIC * 20}".encode() + b"\xff").startswith("قال الرئيس")


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7 ...",
        b"\x89PNG\r\n\x1a\n....",
        b"PK\x03\x04....",
        b"\x7fELF\x02\x01",
        b"some text\x00with a null",
        bytes(range(1, 32)) * 50,
        bytes((i * 197 + i // 7 * 91) % 255 + 1 for i in range(4000)),
        codecs.BOM_UTF16_LE + b"\x00\xd8\x00",
    ],
)
def test_what_is_not_text_is_refused_with_what_to_do(body: bytes) -> None:
    with pytest.raises(NotText) as refused:
        decode(body)
    assert refused.value.detail.endswith((" it.", " again."))


def test_codecs_that_are_no_encodings_are_not_run() -> None:
    assert decode(b"uryyb", "rot13") == "uryyb"
    assert decode(b"text", "zlib_codec") == "text"


def test_control_and_reversing_characters_are_left_out() -> None:
    assert clean("a\x00b\x1b[31m\r\nc\u202edesrever\u2066\ufeff\ud800 ") == "ab[31m\ncdesrever"
    assert clean("می\u200cروم") == "می\u200cروم"


def test_plain_text_gives_its_first_line_as_title() -> None:
    got = extracted(f"Russia to keep its base\n\n{ENGLISH}", "text/plain")
    assert (got.title, got.text) == ("Russia to keep its base", ENGLISH)
    assert extracted(ENGLISH, "text/plain").text == ENGLISH


@pytest.mark.parametrize(
    "body",
    [
        "",
        "   \n ",
        "<html><body></body></html>",
        "<html><body><script>alert(1)</script></body></html>",
        "<?xml version='1.0'?><rss version='2.0'><channel><title>x</title></channel></rss>",
        "a" * 1_000_001,
        page("word " * 300_000),
    ],
)
def test_what_holds_no_article_is_refused_with_what_to_do(body: str) -> None:
    with pytest.raises(NoArticle) as refused:
        extracted(body)
    assert refused.value.detail.endswith(".")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 50_000 + ENGLISH,
        "<!-- -->" * 5_000 + "x",
        "<!--" * 50_000,
        "<p " + "a=1 " * 100_000 + ">x</p>",
        "&#0;&#xD800;&#1114112;" * 1000,
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><html><p>&b;&b;</p></html>',
    ],
)
def test_hostile_markup_is_read_or_refused_in_time(body: str) -> None:
    started = time.monotonic()
    with suppress(NoArticle):
        assert "\x00" not in extracted(body).text
    assert time.monotonic() - started < 10


def test_an_article_is_text_and_never_markup() -> None:
    got = extracted(
        page(ENGLISH + "\n\n<img src=x onerror=alert(1)><script>alert(2)</script> &lt;b&gt;bold&lt;/b&gt; end.")
    )
    assert "alert(2)" not in got.text
    assert "<b>bold</b> end." in got.text
