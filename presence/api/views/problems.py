"""What the codes of problems mean: a page for people, JSON for programs."""

from typing import Any

from django.http import Http404, HttpResponseBase
from django.shortcuts import render
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.filtering import NoFilters, bound
from presence.api.links import Links
from presence.api.problem_kinds import KINDS, address_of
from presence.api.renderers import ListRenderer
from presence.api.serializers.problem_kinds import ProblemKindSerializer, ProblemKindsSerializer
from presence.api.views.base import OpenView
from presence.models import Region


class PageRenderer(ListRenderer):
    media_type = "text/html"
    format = "html"
    title = "A page"


_CODE = OpenApiParameter(
    "code",
    OpenApiTypes.STR,
    OpenApiParameter.PATH,
    description="As `code` of a problem has it.",
    enum=sorted(KINDS),
    examples=[OpenApiExample("one", value="unknown_parameter")],
)


class ProblemsView(OpenView):
    kind = "problems"
    title = "Every kind of problem"
    about = "The codes that problems have, what each means and what to do about it."
    renderer_classes = (JSONRenderer, PageRenderer)

    @extend_schema(responses=ProblemKindsSerializer, operation_id="problems")
    def get(self, request: Request) -> HttpResponseBase:
        bound(NoFilters, request, Region.objects.none())
        return _shown(request, [_told(code, Links(request)) for code in sorted(KINDS)])


class ProblemKindView(OpenView):
    kind = "problems"
    title = "One kind of problem"
    about = "What a code means and what to do about it. Where `type` of a problem leads."
    renderer_classes = (JSONRenderer, PageRenderer)
    one = True

    @extend_schema(responses=ProblemKindSerializer, operation_id="problem", parameters=[_CODE])
    def get(self, request: Request, code: str) -> HttpResponseBase:
        bound(NoFilters, request, Region.objects.none())
        if code not in KINDS:
            raise Http404
        return _shown(request, [_told(code, Links(request))], single=True)


def _told(code: str, links: Links) -> dict[str, Any]:
    kind = KINDS[code]
    said = {"status": kind.status, "title": kind.title, "meaning": kind.meaning, "todo": kind.todo}
    return {"code": code, "type": links.site + address_of(code), **said}


def _shown(request: Request, kinds: list[dict[str, Any]], *, single: bool = False) -> HttpResponseBase:
    if request.accepted_renderer.format == PageRenderer.format:
        title = kinds[0]["title"] if single else ProblemsView.title
        return render(request._request, "api/problems.html", {"title": title, "kinds": kinds})
    return Response(kinds[0] if single else {"results": kinds})
