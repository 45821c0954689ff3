"""Pages of articles and sources. An article's text belongs to its publisher and is never shown here."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from actors.edtf_words import in_words
from actors.models import Person
from presence import shown
from presence.models import AgreementStage, Citation, Event, Record, Source, Statement
from presence.models.vocabulary import CitationStance, State
from presence.web.asked import period_asked
from presence.web.citing import fields_in_words, letter_in_words

MANY = 50


@dataclass(frozen=True, slots=True)
class Resting:
    """A record or an office held that rests on an article, or is disputed by it."""

    thing: Record | Person
    kind: str
    words: str
    citation: Citation
    disputes: bool
    bears_on: str


def article(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found = get_object_or_404(shown.articles(), slug=slug)
    letter = found.reliability_letter
    context = {
        "article": found,
        "letter": letter,
        "meaning": letter_in_words(letter),
        "resting": [_resting(citation) for citation in _of_all_kinds(shown.citations().filter(article=found))],
    }
    return render(request, "pages/article.html", context)


def _of_all_kinds(citations: QuerySet[Citation]) -> QuerySet[Citation]:
    return citations.select_related(
        "base",
        "deployment__actor",
        "deployment__base",
        "agreement",
        "stage__agreement",
        "statement__speaker",
        "statement__actor",
        "event__base",
        "event__region",
        "office__person",
        "office__actor",
    ).defer("event__region__geometry")


def _resting(citation: Citation) -> Resting:
    disputes = citation.stance == CitationStance.DISPUTES
    if citation.office:
        held = citation.office
        bears_on = fields_in_words(type(held), citation.fields)
        return Resting(held.person, "Office held", f"{held.person}: {held}", citation, disputes, bears_on)
    record = citation.record
    assert record is not None, "the database sees to it that a citation is of one thing"
    kind = str(record._meta.verbose_name).capitalize()
    return Resting(record, kind, _title(record), citation, disputes, fields_in_words(type(record), citation.fields))


def _title(record: Record) -> str:
    """A record's name with its date in words; an unpublished base is not named."""
    if isinstance(record, AgreementStage):
        return f"{record.agreement}: {record.get_stage_display().lower()}, {in_words(record.date)}"
    if isinstance(record, Statement):
        return f"{record.speaker_name}, {in_words(record.date)}"
    if isinstance(record, Event):
        base = record.base if record.base and record.base.state == State.PUBLISHED else None
        where = base or record.place or record.region
        return f"{record.get_kind_display()}{f', {where}' if where else ''}, {in_words(record.date)}"
    return str(record)


def source(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found: Source = get_object_or_404(shown.sources(), slug=slug)
    articles = shown.articles().filter(source=found)
    context = {
        "source": found,
        "meaning": letter_in_words(found.reliability),
        "articles": articles[:MANY],
        "article_count": articles.count(),
        "many": MANY,
    }
    return render(request, "pages/source.html", context)
