"""What every view of the API shares: open to all, read-only, problems as JSON."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.schemas.inspectors import ViewInspector
from rest_framework.views import APIView
from rest_framework.viewsets import ReadOnlyModelViewSet

from presence.api.errors import NOT_FOUND, NotFound
from presence.api.filtering import DetailFilters, bound
from presence.api.gone import gone
from presence.api.links import Links
from presence.api.moved import like, moved
from presence.api.negotiation import FormatNegotiation
from presence.api.renderers import GeoJSONRenderer
from presence.api.schema import ApiSchema
from presence.filters import Filters
from presence.timeline import Period


class OpenView(APIView):
    """Any web page may read the answers: they are public and never depend on a cookie."""

    content_negotiation_class: type[BaseContentNegotiation] = FormatNegotiation
    schema: ViewInspector | None = ApiSchema()

    def finalize_response(  # type: ignore[override]
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        made: HttpResponseBase = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[arg-type]
        made["Access-Control-Allow-Origin"] = "*"
        if request.method == "OPTIONS":
            made["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            made["Access-Control-Allow-Headers"] = "*"
        return made


class RecordViewSet(OpenView, ReadOnlyModelViewSet):
    """One kind of record: list and detail. `order` ends in something unique and has no nulls."""

    kind: str
    title: str
    about: str
    listed: str = ""
    example: str
    filters: type[Filters] = DetailFilters
    order: tuple[str, ...] = ("slug",)
    lookup_field = "slug"
    lookup_value_regex = r"[-\w]+"

    def then(self, found: QuerySet[Any], when: Period) -> QuerySet[Any]:
        """The same records, with what is told of the time asked for."""
        return found

    def handle_exception(self, exc: Exception) -> Response:
        """What moved is led to; what was retracted is said to be gone, and why; it is not merely not there."""
        if isinstance(exc, Http404) and "slug" in self.kwargs:
            slug = self.kwargs["slug"]
            if answer := moved(self.request, self.kind, slug):
                return answer
            near = {"slug": like(self.get_queryset(), slug)}
            exc = gone(self.request, self.kind, slug) or NotFound(NOT_FOUND, nearest=near)
        return super().handle_exception(exc)

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "links": Links(self.request)}


class GeoViewSet(RecordViewSet):
    """A kind that is a place: as GeoJSON too."""

    renderer_classes = (JSONRenderer, GeoJSONRenderer)

    def feature_collection(self, found: QuerySet[Any], filters: Filters) -> dict[str, Any]:
        raise NotImplementedError

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        if request.accepted_renderer.format != GeoJSONRenderer.format:
            return super().list(request, *args, **kwargs)
        filters = bound(self.filters, request, self.get_queryset())
        return Response(self.feature_collection(filters.qs, filters))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        if request.accepted_renderer.format != GeoJSONRenderer.format:
            return super().retrieve(request, *args, **kwargs)
        filters = bound(DetailFilters, request, self.get_queryset())
        get_object_or_404(self.get_queryset().prefetch_related(None), slug=kwargs["slug"])
        found = self.feature_collection(self.get_queryset().filter(slug=kwargs["slug"]), filters)
        return Response(found["features"][0])
