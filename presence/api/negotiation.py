"""Which format an answer takes: `?format=` decides, without it the Accept header does."""

from collections.abc import Iterable

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from presence.api.errors import NotAcceptable


class FormatNegotiation(DefaultContentNegotiation):
    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        offered = list(renderers)
        asked = request.query_params.get("format")
        if not asked:
            chosen: tuple[BaseRenderer, str] = super().select_renderer(request, offered, format_suffix)
            return chosen
        for renderer in offered:
            if renderer.format == asked:
                return renderer, renderer.media_type or ""
        known = ", ".join(str(renderer.format) for renderer in offered)
        message = f"There is no format “{asked[:40]}” here. Known: {known}."
        raise NotAcceptable(message, errors={"format": [message]})
