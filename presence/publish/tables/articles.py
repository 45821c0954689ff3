from presence import shown
from presence.models.vocabulary import Reliability
from presence.publish.tables.column import Cell, Column, Maker, Table
from presence.publish.tables.parts import addresses, date, labelled, plain, slug

_LETTER = ("reliability", "source__reliability")


def titled(_site: str) -> Maker:
    def made(title: str, url: str, slug: str) -> Cell:
        return title or url or slug

    return made


def letter(_site: str) -> Maker:
    """The article's own, or its source's."""

    def made(own: str, source: str | None) -> Cell:
        return own or source or Reliability.F.value

    return made


def _letter_in_words(site: str) -> Maker:
    of, label = letter(site), labelled(Reliability, site)
    return lambda own, source: label(of(own, source))


ARTICLES = Table(
    "articles",
    "Articles",
    "What something published rests on: what is known about each article, never its text.",
    "slug",
    shown.articles,
    (
        slug(),
        Column("name", "string", "Its title.", ("title", "url", "slug"), titled, needed=True),
        plain("original_url", "Where its publisher has it.", "url"),
        Column("source", "string", "Its publisher.", ("source__slug",), refers=("sources", "slug")),
        plain("source_name", "The name of `source`.", "source__name"),
        Column("reliability", "string", "Admiralty letter.", _LETTER, letter, words=Reliability, needed=True),
        Column("reliability_label", "string", "`reliability` in words.", _LETTER, _letter_in_words, needed=True),
        *date("published", "When it was published."),
        plain("language", "Its language (ISO 639)."),
        plain("updated_at", "When it was last written.", type="datetime", needed=True),
        *addresses("article", "articles"),
    ),
)
