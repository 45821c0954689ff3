"""Pages of articles and sources. An article's text belongs to its publisher and is never shown here."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from actors.letters import capitalized
from actors.models import Person
from presence import shown
from presence.history.subjects import KIND_OF
from presence.models import Citation, Record, Source
from presence.models.labels import ONE
from presence.models.vocabulary import CitationStance
from presence.web.asked import period_asked
from presence.web.citing import fields_in_words, letter_in_words
from presence.web.frame import frame_of
from presence.web.resting import of_article, of_source
from presence.web.titles import title_of

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
    resting = [_resting(citation) for citation in _of_all_kinds(shown.citations().filter(article=found))]
    trail = [found.source] if found.source else []
    context = {
        "article": found,
        "letter": letter,
        "meaning": letter_in_words(letter),
        "resting": resting,
        "frame": frame_of(request, found, answer=of_article(found, resting), trail=trail),
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
        words = _("%(person)s: %(office)s") % {"person": held.person, "office": held}
        return Resting(held.person, _("Office held"), words, citation, disputes, bears_on)
    record = citation.record
    assert record is not None, "the database sees to it that a citation is of one thing"
    kind = ONE[KIND_OF[type(record)]]
    bears_on = fields_in_words(type(record), citation.fields)
    return Resting(record, capitalized(str(kind)), title_of(record), citation, disputes, bears_on)


def source(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found: Source = get_object_or_404(shown.sources(), slug=slug)
    articles = shown.articles().filter(source=found)
    listed, count = list(articles[:MANY]), articles.count()
    meaning = letter_in_words(found.reliability)
    context = {
        "source": found,
        "meaning": meaning,
        "articles": listed,
        "article_count": count,
        "many": MANY,
        "frame": frame_of(request, found, answer=of_source(found, meaning, count), cites=listed),
    }
    return render(request, "pages/source.html", context)
