import pytest

from presence.ingest.addresses import BadAddress, canonical, joined, site_of


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("  HTTPS://Example.ORG:443/a#comments ", "https://example.org/a"),
        ("http://example.org:80", "http://example.org/"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("https://example.org./a", "https://example.org/a"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("https://example.org/a?utm_source=x&id=2&fbclid=3&b=1", "https://example.org/a?id=2&b=1"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a?page=2&page=1", "https://example.org/a?page=2&page=1"),
        ("https://bücher.example/straße", "https://xn--bcher-kva.example/stra%C3%9Fe"),
        ("https://موقع.example/", "https://xn--4gbrim.example/"),
        ("https://example.org/%D8%B3?q=%20", "https://example.org/%D8%B3?q=%20"),
        ("http://[2606:4700::0001]/", "http://[2606:4700::1]/"),
    ],
)
def test_every_spelling_of_an_address_becomes_one(written: str, kept: str) -> None:
    assert canonical(written) == kept
    assert canonical(kept) == kept


@pytest.mark.parametrize(
    "written",
    [
        "",
        "example.org/a",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://user:secret@example.org/",
        "https://user@example.org/",
        "https://example.org:port/",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://example.org\\@evil.example/",
        "https://example.org/\nHost: evil",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1.0x1/",
        "http://[::1/",
        "http://[not-an-address]/",
        "https://exa_mple..org/",
        "https://" + "a" * 70 + ".example/",
        "https://example.org/" + "a" * 2000,
    ],
)
def test_what_is_no_address_on_the_web_is_refused_with_a_word_on_why(written: str) -> None:
    with pytest.raises(BadAddress) as refused:
        canonical(written)
    assert refused.value.detail.endswith((".", ".example/article"))


def test_a_link_is_read_from_the_page_it_stands_on() -> None:
    assert joined("https://example.org/news/", "../a?utm_medium=rss") == "https://example.org/a"
    with pytest.raises(BadAddress):
        joined("https://example.org/", "mailto:desk@example.org")


def test_mobile_and_amp_pages_are_of_the_same_site() -> None:
    assert {site_of(f"https://{p}example.org/") for p in ("", "www.", "m.", "amp.")} == {"example.org"}
