"""The search page: what is found, of which kinds, why, and what to do where nothing is."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from presence.models import DatasetVersion, Event
from presence.search import Reason
from presence.web.search import reason_in_words
from tests import world
from tests.web.markup import inline_code

# The index follows what is committed.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _a_small_dataset() -> None:
    world.base("khmeimim-air-base", name_en="Khmeimim Air Base", name_ar="قاعدة حميميم الجوية", aliases=["Хмеймим"])
    world.base("kuweires", name_en="Kuweires")
    world.statement("said", summary="The runway at Kuweires is to be handed over.", date="2025-04-24")
    world.event("strike", summary="Aircraft struck the runway twice.", date="2025-04-02")


def text(client: Client, status: int = 200, path: str = "/search/", **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == status
    page = answer.content.decode()
    assert inline_code(page) == []
    return " ".join(page.split())


def test_finds_and_marks_words_and_says_why(client: Client) -> None:
    page = text(client, q="runway")
    assert 'href="/statements/said/"' in page and 'href="/events/strike/"' in page
    assert "<mark>runway</mark>" in page
    assert "in the text" in page
    assert "2 results" in page
    assert "24 April 2025" in page


@pytest.mark.parametrize("asked", ["khmeimim", "hmeimim", "حميميم", "Хмеймим", "khmeimin"])
def test_a_name_in_any_spelling_finds_the_same_base(client: Client, asked: str) -> None:
    assert 'href="/bases/khmeimim-air-base/"' in text(client, q=asked)


def test_facets_narrow_it_and_keep_what_was_asked(client: Client) -> None:
    page = text(client, q="runway")
    assert 'href="?q=runway&amp;kind=event"' in page
    page = text(client, q="runway", kind="event")
    assert "/events/strike/" in page and "/statements/said/" not in page
    assert re.search(r'kind=event" aria-current="true"', page)
    assert 'href="?q=runway"' in page, "back to everything"


def test_exactly_as_typed_switches_the_folding_off(client: Client) -> None:
    page = text(client, q="hmeimim", exact="1")
    assert "/bases/khmeimim-air-base/" not in page
    assert "checked" in page
    assert 'href="?q=hmeimim"' in page and "Allow other spellings" in page


def test_nothing_found_says_what_to_do(client: Client) -> None:
    page = text(client, q="xylophone orchestra")
    assert "Nothing was found" in page and "Use fewer words" in page


def test_nothing_asked_explains_the_box(client: Client) -> None:
    assert "quotation marks" in text(client)


@pytest.mark.parametrize("asked", [{"q": "-runway"}, {"q": "x" * 201}])
def test_what_cannot_be_looked_for_is_said_beside_the_box(client: Client, asked: dict[str, str]) -> None:
    page = text(client, 400, **asked)
    assert 'role="alert"' in page and f'value="{asked["q"]}"' in page


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"q": "a", "kind": "bases"}, "kind=base"),
        ({"q": "a", "exact": "yes"}, "exact=1"),
        ({"q": "a", "query": "b"}, "There is no parameter"),
        ({"q": "a", "page": "0"}, "whole number from 1"),
    ],
)
def test_what_is_not_known_is_refused_with_the_nearest(client: Client, asked: dict[str, str], said: str) -> None:
    assert said in text(client, 400, **asked)


def test_past_the_end_leads_to_the_last_page(client: Client) -> None:
    page = text(client, 404, q="runway", page="9")
    assert 'href="?q=runway&amp;page=1"' in page


def test_nul_and_markup_are_text(client: Client) -> None:
    page = text(client, q="<script>alert(1)</script>\x00runway")
    assert "<script>alert" not in page


def test_hits_are_text_whatever_they_hold(client: Client) -> None:
    world.event("hostile", summary="<img src=x onerror=alert(1)> zeppelin")
    page = text(client, q="zeppelin")
    assert "<img" not in page and "&lt;img" in page


def test_in_arabic_the_whole_page_is(client: Client) -> None:
    page = text(client, path="/ar/search/", q="khmeimim")
    assert 'dir="rtl"' in page
    assert 'href="/ar/bases/khmeimim-air-base/"' in page
    assert "قاعدة حميميم الجوية" in page


def test_a_title_that_is_not_translated_says_its_language(client: Client) -> None:
    page = text(client, path="/ar/search/", q="kuweires")
    assert '<bdi lang="en">Kuweires</bdi></a> <span class="language-mark">الإنجليزية</span>' in page
    assert "language-mark" not in text(client, q="kuweires")


def test_whoever_reads_the_past_searches_it_and_stays_in_it(client: Client) -> None:
    then = DatasetVersion.objects.latest("number").at.isoformat()
    Event.objects.update(summary="Nothing.")
    assert "/events/strike/" not in text(client, q="runway", kind="event")
    page = text(client, q="runway", kind="event", known_at=then)
    kept = urlencode({"known_at": then})
    assert f'href="/events/strike/?{kept}"' in page
    assert f'href="?q=runway&amp;{kept}' in page
    assert '<input type="hidden" name="known_at"' in page
    assert "You are reading this dataset as it stood" in page
    assert (
        client.get(reverse("search-suggest"), {"q": "ku", "known_at": then})
        .json()["suggestions"][0]["url"]
        .endswith(kept)
    )


def test_the_newest_first(client: Client) -> None:
    page = text(client, q="runway")
    assert 'href="?q=runway&amp;order=-date">Newest first' in page
    page = text(client, q="runway", order="-date")
    assert page.index("/statements/said/") < page.index("/events/strike/")
    assert 'href="?q=runway">Best match first' in page
    assert '<input type="hidden" name="order" value="-date">' in page
    text(client, 400, q="runway", order="name")


def test_a_day_narrows_what_is_found_and_is_kept_in_the_box(client: Client) -> None:
    assert "/events/strike/" in text(client, q="runway", on="2025")
    page = text(client, q="runway", on="2001")
    assert "/events/strike/" not in page
    assert 'value="2001"' in page
    assert 'href="?q=runway">Look on every date' in page
    assert "2001-99" in text(client, 400, q="runway", on="2001-99")


@pytest.mark.parametrize(("query", "hidden"), [("", False), ("runway", False), ("nowhere-wrote-this", True)])
def test_to_search_engines_it_is_one_page_and_nobody_can_write_them_another(
    client: Client, query: str, hidden: bool
) -> None:
    page = text(client, q=query)
    assert '<link rel="canonical" href="http://testserver/search/">' in page
    assert ('<meta name="robots" content="noindex">' in page) is hidden


def test_every_page_has_the_box_and_this_one_has_it_once(client: Client) -> None:
    for path in ("/bases/", "/search/"):
        page = client.get(path).content.decode()
        assert page.count('id="q"') == 1
        assert page.count('id="words-search"') == 1


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason("name", name="Khmeimim"), "its name"),
        (Reason("name", name="حميميم"), "another name: <bdi>حميميم</bdi>"),
        (Reason("part", name="Khmeimim"), "part of its name"),
        (Reason("part", name="Хмеймим"), "part of another name: <bdi>Хмеймим</bdi>"),
        (Reason("spelling", name="Khmeimim", typed="Khmeimin"), "spelling close to <bdi>Khmeimim</bdi>"),
        (
            Reason("also", name="Hmeimim", typed="Khmeimim"),
            "the text has <bdi>Hmeimim</bdi>, another name of <bdi>Khmeimim</bdi>",
        ),
        (Reason("about", name="Russia", typed="russia"), "tied to <bdi>Russia</bdi>"),
        (Reason("text", words=("<b>", "runway")), "in the text: <bdi>&lt;b&gt;</bdi>, <bdi>runway</bdi>"),
        (Reason("text"), "in the text"),
    ],
)  # fmt: skip
def test_each_reason_has_its_words(reason: Reason, said: str) -> None:
    assert reason_in_words(reason, "Khmeimim") == said
