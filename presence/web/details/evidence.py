"""Pages of articles and sources. An article's text belongs to its publisher and is never shown here."""

from dataclasses import dataclass

from django.db.models import Model, Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from actors.letters import capitalized
from actors.models import Office, Person
from presence import shown
from presence.history.subjects import KIND_OF
from presence.models import Agreement, Base, Citation, Event, Record, Source
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
    bears_on = _BearsOn()
    resting = [_resting(citation, bears_on) for citation in _published(Citation.objects.filter(article=found))]
    trail = [found.source] if found.source else []
    context = {
        "article": found,
        "letter": letter,
        "meaning": letter_in_words(letter),
        "resting": resting,
        "frame": frame_of(request, found, answer=of_article(found, resting), trail=trail),
    }
    return render(request, "pages/article.html", context)


def _published(citations: QuerySet[Citation]) -> list[Citation]:
    """Those of shown.citations(), with what they are of: a query for each kind, for to join all takes long to plan."""
    events = Event.objects.published().select_related("base", "region").defer("region__geometry")
    found = citations.prefetch_related(
        Prefetch("base", Base.objects.published()),
        Prefetch("deployment", shown.deployments()),
        Prefetch("agreement", Agreement.objects.published()),
        Prefetch("stage", shown.stages()),
        Prefetch("statement", shown.statements()),
        Prefetch("event", events),
        Prefetch("office", Office.objects.select_related("person", "actor")),
    )
    return [citation for citation in found if citation.office or citation.record]


class _BearsOn(dict[tuple[type[Model], tuple[str, ...]], str]):
    """Which fields, in words: hundreds of citations bear on the same few."""

    def __missing__(self, asked: tuple[type[Model], tuple[str, ...]]) -> str:
        words = self[asked] = fields_in_words(*asked)
        return words


def _resting(citation: Citation, bears_on: _BearsOn) -> Resting:
    disputes = citation.stance == CitationStance.DISPUTES
    fields = tuple(citation.fields)
    if citation.office:
        held = citation.office
        words = _("%(person)s: %(office)s") % {"person": held.person, "office": held}
        return Resting(held.person, _("Office held"), words, citation, disputes, bears_on[type(held), fields])
    record = citation.record
    assert record is not None, "the database sees to it that a citation is of one thing"
    kind = ONE[KIND_OF[type(record)]]
    words = title_of(record)
    return Resting(record, capitalized(str(kind)), words, citation, disputes, bears_on[type(record), fields])


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
