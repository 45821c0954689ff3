"""The OpenAPI description, and the pages that make it readable: all from this server."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2, OpenApiYamlRenderer
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from presence.api.views.base import OpenView
from presence.filters import known_only


@cache
def description() -> dict[str, Any]:
    """Made once by each process: it follows from the code alone."""
    generator: Any = SchemaGenerator()  # type: ignore[no-untyped-call]
    made: dict[str, Any] = generator.get_schema(request=None, public=True)
    return made


class OpenApiView(OpenView):
    """In the form the address names."""

    renderer_classes: tuple[type[BaseRenderer], ...] = (OpenApiJsonRenderer2, OpenApiJsonRenderer)

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        known_only(request.query_params, ("format",))
        return Response(description())


class OpenApiYamlView(OpenApiView):
    renderer_classes = (OpenApiYamlRenderer,)


class OneFormat(BaseContentNegotiation):
    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        renderer = next(iter(renderers))
        return renderer, renderer.media_type or ""


class DocsView(OpenView, SpectacularSwaggerSplitView):
    """The page and its script come from two addresses: the site's policy allows no inline script."""

    content_negotiation_class = OneFormat
    url_name = "api:openapi"
    template_name = "api/docs.html"
