"""A page to its article: title, text, date, address; advertisements, menus and comments left behind."""

import re
from dataclasses import dataclass
from datetime import date

import trafilatura
from lxml.etree import LxmlError
from trafilatura.settings import Document

from presence.ingest.addresses import BadAddress, joined, site_of
from presence.ingest.decoding import clean, decode, one_line
from presence.ingest.fetch import Fetched
from presence.problems import Problem

LONGEST_TEXT = 1_000_000
LONGEST_TITLE = 500
_HEAD = 5_000
# Possessive, for a page may open with thousands of comments that are none.
_PROLOGUE = r"\s*+(?:<\?xml[^>]*+>\s*+)?(?><!--.*?-->\s*+)*+"
_FEED = re.compile(rf"{_PROLOGUE}<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_MARKUP = re.compile(rf"{_PROLOGUE}<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)
_HTML_KINDS = ("text/html", "application/xhtml+xml")
_HTML_LANGUAGE = re.compile(r"<html[^>]{0,300}?\slang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
_OLDEST = date(1990, 1, 1)


class NoArticle(Problem):
    code = "no_article"
    status = 422
    retry = False


@dataclass(frozen=True, slots=True)
class Extracted:
    """`published` is a day (ISO 8601) or empty; paragraphs of `text` are parted by an empty line."""

    title: str
    text: str
    url: str
    published: str = ""
    language_hint: str = ""


def extract(page: Fetched) -> Extracted:
    """The article on a page that was fetched, or in a file that was read.

    Raises:
        NotText: it is binary, or in no encoding that can be told.
        NoArticle: there is no article text on it, or too much.
    """
    return extract_from(decode(page.body, page.charset), page.content_type, page.url)


def extract_from(content: str, kind: str = "", url: str = "") -> Extracted:
    """The article in what is text already.

    Raises:
        NoArticle: there is no article text in it, or too much.
    """
    if _FEED.match(content[:_HEAD]):
        raise NoArticle("This is a feed, not an article: add it as a feed of its source.")
    if kind in _HTML_KINDS or is_markup(content):
        return _from_html(content, url)
    return _from_plain(content, url)


def is_markup(content: str) -> bool:
    return _MARKUP.match(content[:_HEAD]) is not None


def _from_plain(content: str, url: str) -> Extracted:
    """A text without markup: its first line is the title when an empty line parts it from the rest."""
    text = clean(content)
    head, _, rest = text.partition("\n\n")
    titled = "\n" not in head and 0 < len(head) <= 200 and rest.strip() and not head.endswith((".", "”", '"'))
    return _measured(Extracted(one_line(head) if titled else "", rest.strip() if titled else text, url))


def _from_html(content: str, url: str) -> Extracted:
    try:
        found = trafilatura.bare_extraction(
            content,
            url=url or None,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            # Only a date the page states; no search through its text for something like one.
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except (LxmlError, RecursionError, ValueError, AssertionError) as error:
        raise NoArticle("The page is too broken to read: paste the article’s text instead.") from error
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise NoArticle("No article text was found on the page: paste the text instead.")
    title = one_line(found.title or "")[:LONGEST_TITLE]
    hint = _HTML_LANGUAGE.search(content[:_HEAD])
    return _measured(
        Extracted(
            title=title,
            text=_paragraphs(clean(found.text or ""), title),
            url=_canonical_link(found.url or "", url),
            published=_stated_day(found.date or ""),
            language_hint=hint[1].lower() if hint else "",
        )
    )


def _paragraphs(text: str, title: str) -> str:
    """The heading is the title, and not the article's first sentence as well."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return "\n\n".join(lines[1:] if len(lines) > 1 and one_line(lines[0]) == title else lines)


def _measured(made: Extracted) -> Extracted:
    if not made.text:
        raise NoArticle("The text is empty: give the article’s text.")
    if len(made.text.encode()) > LONGEST_TEXT:
        raise NoArticle("The text is longer than 1 MB: paste the part that matters.")
    return made


def _canonical_link(stated: str, url: str) -> str:
    """The page's own word for its address, believed only within its own site: a stranger's page could else pose as
    another's."""
    if not stated or not url:
        return url
    try:
        made = joined(url, stated)
    except BadAddress:
        return url
    front_page = made.count("/") == 3 and made.endswith("/")
    return made if site_of(made) == site_of(url) and not front_page else url


def _stated_day(stated: str) -> str:
    try:
        day = date.fromisoformat(stated[:10])
    except ValueError:
        return ""
    return day.isoformat() if day >= _OLDEST else ""
