"""Which format an answer takes: `?format=` decides, without it the Accept header does, with its qualities."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http.request import MediaType
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
        chosen = _named(asked, offered) if asked else _accepted(request, offered)
        return chosen, str(chosen.media_type)


def offered_to(renderers: Iterable[Any], *, detail: bool) -> list[Any]:
    """A feed is of many: a single record has none."""
    return [each for each in renderers if not detail or getattr(each, "detail", True)]


def _named(asked: str, offered: Sequence[BaseRenderer]) -> BaseRenderer:
    for renderer in offered:
        if renderer.format == asked:
            return renderer
    known = ", ".join(str(renderer.format) for renderer in offered)
    message = f"There is no format “{asked[:40]}” here. Known: {known}."
    raise NotAcceptable(message, errors={"format": [message]})


def _accepted(request: Request, offered: Sequence[BaseRenderer]) -> BaseRenderer:
    """The best by quality; of several as good, the first here."""
    wanted = _wanted(request)
    best = max(offered, key=lambda renderer: _quality(renderer, wanted))
    if _quality(best, wanted) > 0:
        return best
    known = ", ".join(str(renderer.media_type) for renderer in offered)
    message = f"None of the media types in Accept is known here. Known: {known}."
    raise NotAcceptable(message, errors={"Accept": [message]})


def _wanted(request: Request) -> list[MediaType]:
    """Those of no quality too: they say what is not wanted."""
    said = str(request._request.headers.get("Accept", "*/*"))
    return [MediaType(each) for each in said.split(",") if each.strip()]


def _quality(renderer: BaseRenderer, wanted: Sequence[MediaType]) -> float:
    """That of the most specific of the wanted that names it; its parameters are not looked at."""
    names = [str(renderer.media_type).split("/"), *(name.split("/") for name in getattr(renderer, "also", ()))]
    found = [
        ((each.main_type != "*") + (each.sub_type != "*"), float(each.quality))
        for each in wanted
        if any(each.main_type in ("*", main) and each.sub_type in ("*", sub) for main, sub in names)
    ]
    if not wanted:
        return 1.0
    return max(found)[1] if found else 0.0
