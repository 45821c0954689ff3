"""The pending suggestions, oldest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from actors.models import Actor, Person
from presence.filters.parts import Filters, checked, chosen, word
from presence.models import Article, RecordKind, Suggestion
from presence.models.vocabulary import SuggestionState
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.paging import PastTheEnd, page_of


def pending() -> QuerySet[Suggestion]:
    return Suggestion.objects.filter(state=SuggestionState.PENDING)


def _articles_waiting(_request: object) -> QuerySet[Article]:
    return Article.objects.filter(pk__in=pending().order_by().values("article")).defer("text")


class SuggestionFilters(Filters):
    kind = word(RecordKind, _("Kind"))
    article = chosen(_("Article"), _articles_waiting)  # type: ignore[arg-type]

    class Meta:
        model = Suggestion
        fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    suggestion: Suggestion
    summary: str
    who: str


@editors_only
def queue(request: EditorRequest) -> HttpResponse:
    waiting = pending().select_related("article__source").defer("article__text")
    filters = checked(SuggestionFilters, request.GET, waiting, also=("page",))
    try:
        page = page_of(filters.qs, request.GET)
    except PastTheEnd as past:
        context = {"past": past, "listing": {"plural": _("suggestions")}}
        return render(request, "pages/past_the_end.html", context, status=404)
    return render(request, "editor/queue.html", {"page": page, "rows": rows(page.rows), "filters": filters})


def rows(suggestions: Sequence[Suggestion]) -> list[Row]:
    """What each says in one line and who says or does it, with two queries for all of them."""
    names = _names(suggestions)
    return [Row(s, summary_of(s), _who(s, names)) for s in suggestions]


def summary_of(suggestion: Suggestion) -> str:
    payload = suggestion.payload
    told = (payload.get(name) for name in ("summary", "quotation", "title", "name_en", "stage", "status"))
    return next((str(words) for words in told if words), str(_("no summary")))


def _names(suggestions: Iterable[Suggestion]) -> dict[tuple[str, str], str]:
    asked = {name: {_slug(s, name) for s in suggestions} - {""} for name in ("speaker", "actor")}
    people = Person.objects.filter(slug__in=asked["speaker"])
    actors = Actor.objects.filter(slug__in=asked["actor"])
    return {("speaker", each.slug): str(each) for each in people} | {("actor", each.slug): str(each) for each in actors}


def _slug(suggestion: Suggestion, name: str) -> str:
    value = suggestion.payload.get(name)
    return value if isinstance(value, str) else ""


def _who(suggestion: Suggestion, names: dict[tuple[str, str], str]) -> str:
    described = _slug(suggestion, "speaker_description")
    speaker, actor = (names.get((name, _slug(suggestion, name)), "") for name in ("speaker", "actor"))
    return ", ".join(filter(None, (speaker or described, actor)))
