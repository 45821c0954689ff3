"""The pending suggestions: the oldest first, or the surest."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from actors.edtf import EDTFError
from actors.edtf_words import in_words
from actors.letters import Lazy
from actors.models import Actor, Person
from presence.filters.parts import Filters, checked, chosen, word
from presence.models import Article, Base, Region, SuggestedKind, Suggestion
from presence.models.figures import FIGURE_FIELDS, figures_in_words
from presence.models.labels import FIELDS
from presence.models.vocabulary import AgreementStatus, DeploymentStatus, EventKind, SuggestionState
from presence.problems import InvalidParameter
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.paging import PastTheEnd, page_of


def pending() -> QuerySet[Suggestion]:
    return Suggestion.objects.filter(state=SuggestionState.PENDING)


def _articles_waiting(_request: object) -> QuerySet[Article]:
    return Article.objects.filter(pk__in=pending().order_by().values("article")).defer("text")


class SuggestionFilters(Filters):
    kind = word(SuggestedKind, _("Kind"))
    article = chosen(_("Article"), _articles_waiting)  # type: ignore[arg-type]

    class Meta:
        model = Suggestion
        fields: tuple[str, ...] = ()


_WORDS: Mapping[str, Lazy] = dict((*AgreementStatus.choices, *DeploymentStatus.choices))
_NAMES: Mapping[str, Lazy] = {
    **{name: FIELDS[name] for name in ("status", "end", "as_of", *FIGURE_FIELDS, "signed", "in_force", "venue")},
    "also_named": FIELDS["aliases"],
}
# What a change is called by.
TARGETS = (
    *("agreement", "base", "person", "stage", "deployment__actor", "deployment__base"),
    *("statement__actor", "statement__speaker", "event__base", "event__region"),
)
ORDERS = {"": ("created_at", "pk"), "score": ("-score", "created_at", "pk")}


@dataclass(frozen=True, slots=True)
class Row:
    suggestion: Suggestion
    summary: str
    who: str
    facts: list[str]
    figures: list[str]


@editors_only
def queue(request: EditorRequest) -> HttpResponse:
    waiting = pending().select_related("article__source", *TARGETS).defer("article__text", "event__region__geometry")
    order = request.GET.get("order", "")
    if order not in ORDERS:
        raise InvalidParameter(
            gettext("The queue is ordered by score, or by age without it."), errors={"order": [order[:40]]}
        )
    filters = checked(SuggestionFilters, request.GET, waiting.order_by(*ORDERS[order]), also=("page", "order"))
    try:
        page = page_of(filters.qs, request.GET)
    except PastTheEnd as past:
        context = {"past": past, "listing": {"plural": _("suggestions")}}
        return render(request, "pages/past_the_end.html", context, status=404)
    context = {"page": page, "rows": rows(page.rows), "filters": filters, "order": order}
    return render(request, "editor/queue.html", context)


def rows(suggestions: Sequence[Suggestion]) -> list[Row]:
    """What each says in one line and who says or does it, with four queries for all of them."""
    names = _names(suggestions)
    return [Row(s, summary_of(s), _who(s, names), _facts(s, names), figures_of(s)) for s in suggestions]


def summary_of(suggestion: Suggestion) -> str:
    payload = suggestion.payload
    names = ("summary", "quotation", "title", "name_en", "name_ar", "stage")
    words = next((str(payload[name]) for name in names if payload.get(name)), "")
    return words or _changed_values(suggestion) or str(_("no summary"))


def figures_of(suggestion: Suggestion) -> list[str]:
    """How many a new event is said to have killed and wounded, and how many moved."""
    if suggestion.kind != SuggestedKind.EVENT or suggestion.changed:
        return []
    return figures_in_words({name: _number(suggestion.payload.get(name)) for name in FIGURE_FIELDS})


def _number(sent: object) -> int | None:
    """A program may send digits as text; the form reads both."""
    digits = str(sent)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def _changed_values(suggestion: Suggestion) -> str:
    """Of a change: the record, and what of it would be otherwise."""
    record = suggestion.record or suggestion.person
    told = [
        _told(name, value) for name, value in suggestion.payload.items() if name in _NAMES and value not in ("", None)
    ]
    return f"{record}: {', '.join(told)}" if record and told else ""


def _told(name: str, value: object) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(_WORDS.get(str(value), value))
    return f"{_NAMES[name]} {words}"


def _names(suggestions: Sequence[Suggestion]) -> dict[tuple[str, str], str]:
    return {
        (name, each.slug): str(each)
        for name, things in _NAMED.items()
        for each in things().filter(slug__in={_slug(s, name) for s in suggestions} - {""})
    }


_NAMED: Mapping[str, Callable[[], QuerySet[Any]]] = {
    "speaker": Person.objects.all,
    "actor": Actor.objects.all,
    "base": Base.objects.all,
    "region": lambda: Region.objects.defer("geometry"),
}


def _facts(suggestion: Suggestion, names: Mapping[tuple[str, str], str]) -> list[str]:
    """What kind of event, where and when; what a program sent that is none of these is left out."""
    if suggestion.kind != SuggestedKind.EVENT or suggestion.changed:
        return []
    kind, place, date = (_slug(suggestion, name) for name in ("kind", "place", "date"))
    base, region = (names.get((name, _slug(suggestion, name)), "") for name in ("base", "region"))
    what = str(EventKind(kind).label) if kind in EventKind else ""
    return [*filter(None, (what, base or place or region, _day(date)))]


def _day(date: str) -> str:
    try:
        return in_words(date) if date else ""
    except EDTFError:
        return ""


def _slug(suggestion: Suggestion, name: str) -> str:
    value = suggestion.payload.get(name)
    return value if isinstance(value, str) else ""


def _who(suggestion: Suggestion, names: dict[tuple[str, str], str]) -> str:
    described = _slug(suggestion, "speaker_description")
    speaker, actor = (names.get((name, _slug(suggestion, name)), "") for name in ("speaker", "actor"))
    return ", ".join(filter(None, (speaker or described, actor)))
