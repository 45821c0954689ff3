from collections.abc import Callable

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from presence import shown
from presence.models import Citation
from presence.models.vocabulary import Attests, CitationStance
from presence.publish.tables.articles import letter, titled
from presence.publish.tables.column import Cell, Column, Maker, Table
from presence.publish.tables.offices import KEY
from presence.publish.tables.parts import addresses, date, digest, many, plain, word
from presence.publish.tables.stages import page_of_stage


class Cited(TextChoices):
    BASE = "base", _("Base")
    DEPLOYMENT = "deployment", _("Deployment")
    AGREEMENT = "agreement", _("Agreement")
    STAGE = "stage", _("Agreement stage")
    STATEMENT = "statement", _("Statement")
    EVENT = "event", _("Event")
    OFFICE = "office", _("Office")


_TABLES = {
    "base": "bases",
    "deployment": "deployments",
    "agreement": "agreements",
    "stage": "stages",
    "statement": "statements",
    "event": "events",
}
_SLUGS = tuple(f"{kind}__slug" for kind in _TABLES)
_OFFICE = tuple(f"office__{path}" for path in KEY)
_RECORD = (*_SLUGS, *_OFFICE)


def _shown() -> QuerySet[Citation]:
    return shown.citations().order_by("pk")


def _office(person: str | None, actor: str, title: str, start: str) -> str | None:
    return digest(person, actor, title, start) if person else None


def _which(values: tuple[str | None, ...]) -> tuple[str, str]:
    """The kind of record and its name."""
    for kind, slug in zip(_TABLES, values, strict=False):
        if slug:
            return kind, slug
    return "office", _office(*values[len(_TABLES) :]) or ""  # type: ignore[arg-type]


def _identified(_site: str) -> Maker:
    def made(article: str, stance: str, excerpt: str, *record: str | None) -> Cell:
        return digest(*_which(record), article, stance, excerpt)

    return made


def _kind(_site: str) -> Maker:
    return lambda *record: _which(record)[0]


def _kind_in_words(_site: str) -> Maker:
    labels = {str(code): str(label) for code, label in Cited.choices}
    return lambda *record: labels[_which(record)[0]]


def _address(number: int) -> Callable[[str], Maker]:
    """0: of the record's page, 1: in the API."""

    def bound(site: str) -> Maker:
        to = {kind: addresses(kind, table)[number].bind for kind, table in _TABLES.items() if kind != "stage"}
        ways = {kind: bind(site) for kind, bind in to.items() if bind}
        person = addresses("person", "people")[number].bind
        stage = addresses("agreement", "stages")[1].bind
        assert person and stage
        of_person, of_stage = person(site), stage(site) if number else page_of_stage(site)

        def made(agreement: str | None, *record: str | None) -> Cell:
            kind, slug = _which(record)
            if kind == "office":
                return of_person(record[len(_TABLES)])
            if kind == "stage":
                return of_stage(slug) if number else of_stage(agreement, slug)
            return ways[kind](slug)

        return made

    return bound


def _records() -> tuple[Column, ...]:
    return tuple(
        Column(kind, "string", f"The record it bears on, if that is one of `{table}`.", (f"{kind}__slug",),
               refers=(table, "slug"))
        for kind, table in _TABLES.items()
    )  # fmt: skip


CITATIONS = Table(
    "citations",
    "Citations",
    "Which article bears on which record, or on an office held: what supports it and what disputes it.",
    "id",
    _shown,
    (
        Column("id", "string", "Made from record, article, stance and excerpt.",
               ("article__slug", "stance", "excerpt", *_RECORD), _identified, needed=True),
        Column("kind", "string", "What it bears on.", _RECORD, _kind, words=Cited, needed=True),
        Column("kind_label", "string", "`kind` in words.", _RECORD, _kind_in_words, needed=True),
        *_records(),
        Column("office", "string", "The office it bears on, if it is one.", _OFFICE, lambda _site: _office,
               refers=("offices", "id")),
        Column("article", "string", "The article.", ("article__slug",), refers=("articles", "slug"), needed=True),
        Column("article_name", "string", "The title of `article`.",
               ("article__title", "article__url", "article__slug"), titled, needed=True),
        plain("original_url", "Where the publisher has the article.", "article__url"),
        Column("source", "string", "The publisher.", ("article__source__slug",), refers=("sources", "slug")),
        plain("source_name", "The name of `source`.", "article__source__name"),
        Column("reliability", "string", "Admiralty letter that holds for the article.",
               ("article__reliability", "article__source__reliability"), letter, needed=True),
        many("fields", "The fields it bears on; none: the record as a whole."),
        *word("stance", "Whether it supports them or disputes them.", CitationStance, needed=True),
        plain("excerpt", "The words it rests on."),
        plain("origin", "Where the article has it from: ten outlets that reprint one agency are one origin."),
        *word("attests", "On a deployment: what it attests of `seen` to `seen_until`.", Attests),
        *date("seen", "On a deployment: when, or since when."),
        *date("seen_until", "On a deployment: until when."),
        Column("page", "string", "The record's page for people.", ("stage__agreement__slug", *_RECORD), _address(0),
               format="uri", needed=True),
        Column("url", "string", "The record's address in the API.", ("stage__agreement__slug", *_RECORD), _address(1),
               format="uri", needed=True),
    ),
)  # fmt: skip
