"""`f=json`, or the Accept header."""

from collections.abc import Iterable

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request

from presence.api.ogc.links import OPENAPI, SCHEMA
from presence.api.renderers import GeoJSONRenderer
from presence.problems import InvalidParameter


class OpenApiRenderer(JSONRenderer):
    """Whatever version is asked for, there is one: a media type with a version would match nobody else."""

    media_type = OPENAPI.partition(";")[0]
    content_type = OPENAPI


class SchemaRenderer(JSONRenderer):
    media_type = SCHEMA


PLAIN = (JSONRenderer,)
FEATURES = (GeoJSONRenderer, JSONRenderer)
DESCRIPTION = (OpenApiRenderer, JSONRenderer)
SCHEMAS = (SchemaRenderer, JSONRenderer)


class OgcNegotiation(DefaultContentNegotiation):
    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        offered = list(renderers)
        asked = request.query_params.get("f")
        if asked not in (None, "json"):
            message = f"There is no format “{asked[:40]}” here: json is the one there is."
            raise InvalidParameter(f"f: {message}", errors={"f": [message]})
        # `format` is no parameter here, which the view says in its own words.
        if asked or "format" in request.query_params:
            return offered[0], offered[0].media_type or ""
        chosen: tuple[BaseRenderer, str] = super().select_renderer(request, offered, format_suffix)
        return chosen
