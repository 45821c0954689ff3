"""In Arabic every word of every kind of page is Arabic, but for what is marked as being in another language."""

import re
from typing import Any

import pytest
from django.test import Client
from lxml import html

from tests import everything, world

pytestmark = pytest.mark.django_db

# What is the same in every language: formats, marks of standards, and what people type.
SAME = {
    "AJP", "APA", "API", "Atom", "BibTeX", "CSL", "CSV", "DMS", "EDTF", "GeoJSON", "ISO", "JSON", "MGRS", "NATO",
    "OCHA", "Natural", "Earth", "PDF", "URL", "UNDOF", "UTC", "GeoNames", "Wikidata", "WGS",
    "http", "https", "known_at",
}  # fmt: skip
UNSEEN = (
    "//head | //script | //style | //code | //pre | //textarea"
    " | //body//*[@lang and @lang != 'ar'] | //body//*[@dir = 'ltr']"
)
# Of a world of the tests: sources, articles and addresses have Latin names; titles of office are kept in English.
NAMES = {
    "Daily", "Hmeimim", "Kuweires", "President", "actor", "article", "atlantis", "example", "kind", "kuweires", "news",
    "rusia", "russia", "testserver", "treaty",
}  # fmt: skip
ATTRIBUTES = ("aria-label", "title", "placeholder", "data-label", "alt")


def _latin(page: str) -> set[str]:
    tree: Any = html.fromstring(page)
    for each in tree.xpath(UNSEEN):
        each.drop_tree()
    said = [*tree.itertext(), *(value for name in ATTRIBUTES for value in tree.xpath(f"//@{name}"))]
    return {word for text in said for word in re.findall(r"[A-Za-z_]{3,}", str(text))} - SAME


def test_public_pages() -> None:
    client = Client()
    found = {path: _latin(client.get(f"/ar{path}").content.decode()) - NAMES for path in everything.paths()}
    assert {path: words for path, words in found.items() if words} == {}


def test_editors_pages(editor_client: Client) -> None:
    everything.paths()
    found = {path: _latin(editor_client.get(f"/ar{path}").content.decode()) for path in everything.EDITORS}
    assert {path: words - {"editor"} for path, words in found.items() if words - {"editor"}} == {}


def test_english_words_are_found() -> None:
    world.source()
    page = '<html lang="ar"><body><p>نص English <bdi lang="en">Name</bdi></p><a title="Bare">نص</a></body></html>'
    assert _latin(page) == {"English", "Bare"}
