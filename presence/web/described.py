"""The dataset described for programs, and the tables that the API has no list of its own for."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils import translation
from django.views.decorators.http import require_safe

from presence import timeline
from presence.filters import known_only
from presence.publish.described import catalogue, dataset_description, live_package
from presence.publish.described.about import APART, dataset_of
from presence.publish.formats import FORMATS, Asked, written
from presence.publish.tables import TABLES
from presence.web.frame import Frame


@require_safe
def package_file(request: HttpRequest) -> HttpResponse:
    known_only(request.GET, ())
    return _json(live_package(dataset_of(request)), "application/json")


@require_safe
def catalogue_file(request: HttpRequest) -> HttpResponse:
    known_only(request.GET, ())
    with translation.override("en"):
        return _json(catalogue(dataset_of(request)), "application/ld+json")


@require_safe
def table_file(request: HttpRequest, name: str) -> StreamingHttpResponse:
    known_only(request.GET, ())
    if name not in APART:
        raise Http404
    of, form, table = dataset_of(request), FORMATS["csv"], TABLES[name]
    asked = Asked(name, table.shown(), timeline.period(""), of.site, known_at=of.known_at)
    answer = StreamingHttpResponse(written(form, asked), content_type=form.content_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _json(told: dict[str, Any], media_type: str) -> JsonResponse:
    answer = JsonResponse(told, content_type=media_type, json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def with_dataset(frame: Frame, request: HttpRequest) -> Frame:
    """The frame of a page that says of the dataset all that there is to say."""
    whole = dataset_description(request)
    graph = [whole if node.get("@id") == whole["@id"] else node for node in frame.graph["@graph"]]
    return replace(frame, graph={**frame.graph, "@graph": graph})
