"""The search page and what is suggested while typing. How things are found is the business of presence.search."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from actors.letters import capitalized
from presence import search
from presence.filters import NEWEST, OnAndOrderFilters, checked, known_only, standing
from presence.filters.nearest import nearest
from presence.models.labels import ONE
from presence.problems import InvalidParameter, Near
from presence.search import Facet, Found, Hit, Part, Reason
from presence.web.asked import of_then
from presence.web.paging import ListedPage, PastTheEnd, numbered, pages_of
from presence.web.titles import LIST_TITLE, date_words

PARAMETERS = ("q", "kind", "exact", "page")
"""Beside `on` and `order`."""
SUGGESTIONS = 8
MANY = {
    "actor": "actors",
    "person": "people",
    "region": "regions",
    "base": "bases",
    "agreement": "agreements",
    "statement": "statements",
    "event": "events",
    "article": "articles",
    "source": "sources",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A hit as the page shows it."""

    kind: str
    title: str
    title_language: str
    url: str
    snippet: Sequence[Part]
    language: str
    date: str
    why: Sequence[SafeString]


@dataclass(frozen=True, slots=True)
class FacetLink:
    label: str
    count: str
    url: str
    current: bool


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    given = checked(OnAndOrderFilters, request.GET, None, also=PARAMETERS).asked("on", "order")
    on, newest = str(given.get("on", "")), given.get("order") == NEWEST
    kind, exact, number = _kind(request.GET), _exact(request.GET), numbered(request.GET)
    frame: dict[str, Any] = {
        "search_here": True,
        "query": request.GET.get("q", ""),
        "kind": kind,
        "exact": exact,
        "exact_url": _url(request.GET, exact="" if exact else "1"),
        "on": on,
        "order": NEWEST if newest else "",
        "other_order_url": _url(request.GET, order="" if newest else NEWEST),
    }
    try:
        asked = search.asked(frame["query"], kinds=[kind] if kind else [], exact=exact)
    except InvalidParameter as problem:
        return render(request, "pages/search.html", {**frame, "problem": problem}, status=400)
    if asked.is_empty:
        return render(request, "pages/search.html", frame)
    found = search.find(asked, page=number, within=standing(on), newest_first=newest)
    if number > max(found.pages, 1):
        past = PastTheEnd(number, max(found.pages, 1), _url(request.GET, page=str(max(found.pages, 1))))
        return render(request, "pages/past_the_end.html", {"past": past}, status=404)
    return render(request, "pages/search.html", {**frame, **_told(found, request.GET, kind)})


def _told(found: Found, params: QueryDict, kind: str) -> dict[str, Any]:
    return {
        "found": found,
        "count": _counted(found.total, found.more),
        "facets": _facets(found.facets, params, kind),
        "lines": [_line(hit) for hit in found.hits],
        "page": ListedPage(found.hits, found.total, 0, 0, *pages_of(params, found.page, found.pages)),
        "suggested_url": _url(params, q=found.suggested, kind=""),
        "elsewhere_url": _url(params, kind="") if kind else "",
        "any_day_url": _url(params, on=""),
        "asked": True,
    }


def _kind(params: QueryDict) -> str:
    kind = params.get("kind", "").strip()
    if not kind or kind in search.KINDS:
        return kind
    known = [Near(each, capitalized(str(ONE[MANY[each]]))) for each in search.KINDS]
    near = nearest(kind, ((each, [each.name, MANY[each.value]]) for each in known)) or known
    message = _("“%(value)s” is not known here. Nearest: %(nearest)s.")
    said = message % {"value": kind[:60], "nearest": ", ".join(each.value for each in near)}
    raise InvalidParameter(f"kind: {said}", errors={"kind": [said]}, nearest={"kind": near})


def _exact(params: QueryDict) -> bool:
    given = params.get("exact", "")
    if given in ("", "0", "1"):
        return given == "1"
    message = _("Write 1 for “exactly as typed”, or leave it out.")
    raise InvalidParameter(f"exact: {message}", errors={"exact": [message]}, nearest={"exact": [Near("1", "1")]})


def _url(params: QueryDict, **changed: str) -> str:
    """The search page with some of its parameters changed, from its first page."""
    asked = params.copy()
    for name, value in {"page": "", **changed}.items():
        asked.pop(name, None)
        if value:
            asked[name] = value
    return f"?{asked.urlencode()}"


def _counted(total: int, more: bool) -> str:
    said = {"count": intcomma(total)}
    if more:
        return _("%(count)s results or more") % said
    return ngettext("%(count)s result", "%(count)s results", total) % said


def _facets(facets: Sequence[Facet], params: QueryDict, kind: str) -> list[FacetLink]:
    """Everything, and each kind there is something of."""
    if not facets:
        return []
    every = FacetLink(_("Everything"), "", _url(params, kind=""), current=not kind)
    return [every] + [
        FacetLink(
            label=str(LIST_TITLE[MANY[each.kind]]),
            count=_("%(count)s or more") % {"count": intcomma(each.count)} if each.more else str(intcomma(each.count)),
            url=_url(params, kind=each.kind),
            current=each.kind == kind,
        )
        for each in facets
    ]


def _line(hit: Hit) -> Line:
    dated = next((text for name in ("date", "published", "signed") if (text := getattr(hit.object, name, ""))), "")
    return Line(
        kind=capitalized(str(ONE[MANY[hit.kind]])),
        title=hit.title,
        title_language=hit.title_language,
        url=hit.object.get_absolute_url(),
        snippet=hit.snippet,
        language=hit.language,
        date=date_words(dated) if dated else "",
        why=[reason_in_words(reason, hit.title) for reason in hit.why],
    )


def reason_in_words(reason: Reason, title: str) -> SafeString:
    """Why a hit is one; every name apart, whatever direction it is written in."""
    name, typed = _apart(reason.name), _apart(reason.typed)
    match reason.because:
        case "name" if reason.name == title:
            return escape(_("its name"))
        case "name":
            return format_html(_("another name: {name}"), name=name)
        case "part" if reason.name == title:
            return escape(_("part of its name"))
        case "part":
            return format_html(_("part of another name: {name}"), name=name)
        case "spelling":
            return format_html(_("spelling close to {name}"), name=name)
        case "also":
            return format_html(_("the text has {name}, another name of {typed}"), name=name, typed=typed)
        case "about":
            return format_html(_("tied to {name}"), name=name)
    if not reason.words:
        return escape(_("in the text"))
    return format_html(_("in the text: {words}"), words=format_html_join(_(", "), "<bdi>{}</bdi>", zip(reason.words)))


def _apart(name: str) -> SafeString:
    return format_html("<bdi>{}</bdi>", name)


@require_safe
def suggest_json(request: HttpRequest) -> HttpResponse:
    """Names that begin with what is typed; with their pages."""
    known_only(request.GET, ("q",))
    text = request.GET.get("q", "").strip()[: search.LONGEST]
    found = search.suggest(text, limit=SUGGESTIONS) if text else []
    return JsonResponse(
        {
            "suggestions": [
                {
                    "name": each.name,
                    "matched": each.matched_name if each.matched_name != each.name else "",
                    "language": each.language,
                    "kind": capitalized(str(ONE[MANY[each.kind]])),
                    "url": reverse(each.kind, args=[each.slug]) + of_then(request),
                }
                for each in found
            ]
        },
        json_dumps_params={"ensure_ascii": False},
    )
