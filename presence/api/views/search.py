"""Search as JSON: the answer of the search page, and the names suggested while typing."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param

from presence import search
from presence.api.errors import NotFound
from presence.api.filtering import LANG, bound
from presence.api.links import KINDS, Links, kind_of
from presence.api.serializers.search import FoundSerializer, HitSerializer, SuggestedNamesSerializer
from presence.api.shape.asked import FIELDS
from presence.api.shape.rows import Rows
from presence.api.views.base import OpenView
from presence.filters import NEWEST, SearchFilters, SuggestFilters, standing
from presence.search import Found, Hit, Reason, Suggestion

SIZE = 20
SUGGESTIONS = 8
_KINDS = {model.__name__.lower(): kind for model, kind in KINDS.items()}


class SearchView(OpenView):
    speaks = True
    kind = "search"
    title = "Search"
    about = (
        "Records and articles by words, “phrases”, -minus and OR, in four languages, by any spelling of a name. With "
        "`on` only what stands on that day or in that period, as the list of its kind tells it."
    )
    filters = SearchFilters
    rows = Rows("results", HitSerializer)

    @extend_schema(responses=FoundSerializer, operation_id="search")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, None, also=(*LANG, FIELDS))
        given = filters.form.cleaned_data
        kinds = [given["kind"]] if given.get("kind") else []
        asked = search.asked(given.get("q") or "", kinds=kinds, exact=given.get("exact") == "1")
        number, size = given.get("page") or 1, given.get("page_size") or SIZE
        newest = given.get("order") == NEWEST
        within = standing(given.get("on") or "")
        found = search.find(asked, page=number, size=size, within=within, newest_first=newest)
        if number > max(found.pages, 1):
            raise NotFound(f"There is no page {number}: the last is {max(found.pages, 1)}.")
        return Response(self.rows.only(_told(found, request), request.query_params))


class SuggestView(OpenView):
    speaks = True
    kind = "search"
    title = "Names while typing"
    about = "Things whose name, in any language and spelling, begins with what is typed; then those nearly spelled so."
    filters = SuggestFilters

    @extend_schema(responses=SuggestedNamesSerializer, operation_id="suggest")
    def get(self, request: Request) -> Response:
        filters = bound(self.filters, request, None, also=LANG)
        text = filters.form.cleaned_data.get("q")
        found = search.suggest(text, limit=SUGGESTIONS) if text else []
        links = Links(request)
        return Response({"suggestions": [_suggestion(each, links) for each in found]})


def _told(found: Found, request: Request) -> dict[str, Any]:
    links, here = Links(request), request.build_absolute_uri()
    following = replace_query_param(here, "page", found.page + 1) if found.page < found.pages else None
    before = remove_query_param(here, "page") if found.page == 2 else replace_query_param(here, "page", found.page - 1)
    return {
        "next": following,
        "previous": before if found.page > 1 else None,
        "count": found.total,
        "more": found.more,
        "partial": found.partial,
        "suggested": found.suggested or None,
        "facets": [{"kind": each.kind, "count": each.count, "more": each.more} for each in found.facets],
        "results": [_hit(hit, links) for hit in found.hits],
    }


def _hit(hit: Hit, links: Links) -> dict[str, Any]:
    thing = hit.object
    dated = next((text for name in ("date", "published", "signed") if (text := getattr(thing, name, ""))), None)
    return {
        "kind": kind_of(thing),
        "slug": thing.slug,
        "name": hit.title,
        "url": links.record(thing),
        "page": links.page(thing),
        "date": dated,
        "language": hit.language or None,
        "snippet": [{"text": part.text, "marked": part.marked} for part in hit.snippet],
        "why": [_why(reason) for reason in hit.why],
    }


def _why(reason: Reason) -> dict[str, Any]:
    named, typed = reason.name or None, reason.typed or None
    return {"because": reason.because, "name": named, "typed": typed, "words": list(reason.words)}


def _suggestion(each: Suggestion, links: Links) -> dict[str, Any]:
    kind = _KINDS[each.kind]
    model = next(model for model, name in KINDS.items() if name == kind)
    return {
        "kind": kind,
        "slug": each.slug,
        "name": each.name,
        "matched": each.matched_name,
        "language": each.language or None,
        "url": links.to(kind, each.slug),
        "page": links.page(model(slug=each.slug)),  # type: ignore[arg-type]
    }
