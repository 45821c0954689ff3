"""What every view of the API shares: open to all, read-only, problems as JSON, and many formats."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponseBase
from django.utils.translation import get_language
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.schemas.inspectors import ViewInspector
from rest_framework.views import APIView
from rest_framework.viewsets import ReadOnlyModelViewSet

from presence.api import formats, rows
from presence.api.errors import NOT_FOUND, NotFound
from presence.api.filtering import DetailFilters, asked_of, bound
from presence.api.gone import gone
from presence.api.links import Links
from presence.api.moved import like, moved
from presence.api.negotiation import FormatNegotiation, offered_to
from presence.api.ordering import sorted_by
from presence.api.renderers import AtomRenderer, GeoJSONRenderer, renderers
from presence.api.schema import ApiSchema
from presence.api.shape.asked import Shape, shape
from presence.api.shape.language import spoken
from presence.api.shape.views import Shaped
from presence.filters import Filters
from presence.filters.orders import PARAMETER as ORDER
from presence.publish.formats import FORMATS, Asked, Format, Records, features
from presence.timeline import Period

# A view's own `list` is not that of Python.
Renderers = list[Any]


class OpenView(APIView):
    """Any web page may read the answers: they are public and never depend on a cookie."""

    content_negotiation_class: type[BaseContentNegotiation] = FormatNegotiation
    schema: ViewInspector | None = ApiSchema()
    speaks = False  # whether it takes `lang`

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with spoken(request.GET):
            return super().dispatch(request, *args, **kwargs)

    def finalize_response(  # type: ignore[override]
        self, request: Request, response: HttpResponseBase, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        made: HttpResponseBase = super().finalize_response(request, response, *args, **kwargs)  # type: ignore[arg-type]
        made["Access-Control-Allow-Origin"] = "*"
        if request.method == "OPTIONS":
            made["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            made["Access-Control-Allow-Headers"] = "*"
        return made


class RecordViewSet(OpenView, Shaped, ReadOnlyModelViewSet):
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

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if hasattr(cls, "kind"):
            cls.renderer_classes = tuple(renderers(cls.kind))

    def get_renderers(self) -> Renderers:
        return offered_to(super().get_renderers(), detail=bool(getattr(self, "detail", False)))

    def then(self, found: QuerySet[Any], when: Period) -> QuerySet[Any]:
        """The same records, with what is told of the time asked for."""
        return found

    def beside(self, found: Sequence[Any], when: Period) -> None:
        """Puts to each what `then` fetches beside the records."""

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """A page of JSON, the feed, or all that is found in one of the formats that are written whole."""
        asked = request.accepted_renderer.format
        if asked == AtomRenderer.format:
            return formats.feed(self.kind, self.filters, request._request)
        if asked not in FORMATS:
            response = self.paged(request)
            others = [(each.format, each.media_type) for each in self.renderer_classes[1:]]
            response["Link"] = formats.alternates(request._request, others)
            return response
        return self.whole(FORMATS[asked], request)

    def paged(self, request: Request) -> HttpResponseBase:
        """Whole fields are written by PostgreSQL; parts of them, and what is put into them, by the serializers."""
        names = shape(request.query_params, self.kind).whole_fields
        if names is None:
            return super().list(request)
        return rows.page(self, names, asked_of(self, request, None), request)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        asked = request.accepted_renderer.format
        if asked not in FORMATS:
            return super().retrieve(request, *args, **kwargs)
        return self.single(FORMATS[asked], request, kwargs["slug"])

    def whole(self, form: Format, request: Request) -> HttpResponseBase:
        formats.refuse_pages(form, request._request)
        filters = bound(self.filters, request, self.get_queryset(), also=(ORDER, *formats.parameters(form)))
        found = self.then(filters.qs, filters.when)
        found, keys = sorted_by(found, self.kind, self.order, request.query_params)
        found = found.order_by(*(key.by(back=False) for key in keys))
        on = [f"on-{filters.when.text}"] if filters.asked("on") else []
        return formats.answer(form, self.asked(form, found, filters.when), request._request, [self.kind, *on])

    def single(self, form: Format, request: Request, slug: str) -> HttpResponseBase:
        filters = bound(DetailFilters, request, self.get_queryset(), also=formats.parameters(form))
        found = self.get_queryset().filter(slug=slug)
        if not found.exists():
            raise Http404
        asked = self.asked(form, self.then(found, filters.when), filters.when)
        if form.name == GeoJSONRenderer.format:
            return Response(next(features(asked)))
        return formats.answer(form, asked, request._request, [slug])

    def asked(self, form: Format, rows: QuerySet[Any], when: Period) -> Asked:
        """What a writer is to write; JSON lines are as a list would have them."""
        request, self.when = self.request._request, when
        records = self.records(shape(request.GET, self.kind), when) if form.name == "ndjson" else None
        return Asked(
            self.kind,
            rows,
            when,
            site=Links(request).site,
            language=get_language() or "en",
            known_at=getattr(request, "known_at", None),
            fields=formats.columns(form, self.kind, request),
            records=records,
            bom=formats.asks_for_bom(request),
        )

    def records(self, asked: Shape, when: Period) -> Records:
        """What writes the JSON of each row, as a list would have it."""
        if asked.whole_fields is None:
            return partial(self.lines, asked=asked)
        return partial(rows.lines, self, asked.whole_fields, when)

    def handle_exception(self, exc: Exception) -> Response:
        """What moved is led to; what was retracted is said to be gone, and why; it is not merely not there."""
        if isinstance(exc, Http404) and "slug" in self.kwargs:
            slug = self.kwargs["slug"]
            if answer := moved(self.request, self.kind, slug):
                self.request.accepted_renderer, self.request.accepted_media_type = JSONRenderer(), "application/json"
                return answer
            near = {"slug": like(self.get_queryset(), slug)}
            exc = gone(self.request, self.kind, slug) or NotFound(NOT_FOUND, nearest=near)
        return super().handle_exception(exc)

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "links": Links(self.request)}
