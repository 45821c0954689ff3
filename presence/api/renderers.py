"""The formats as REST framework chooses between them. What is written whole the view writes itself."""

from collections.abc import Sequence
from typing import Any

from rest_framework.renderers import BaseRenderer, JSONRenderer

from presence.publish.formats import Format, formats_of

# What is listed on a page of its own has a feed; a stage is on the page of its agreement.
UNFOLLOWED = frozenset({"stages"})


class ListRenderer(BaseRenderer):
    """`also` are other names of the media type; `detail` whether a single record comes so too."""

    also: tuple[str, ...] = ()
    title = ""
    detail = True

    def render(self, data: Any, accepted_media_type: Any = None, renderer_context: Any = None) -> bytes:
        raise NotImplementedError("The view writes it.")


class GeoJSONRenderer(JSONRenderer):
    """RFC 7946."""

    media_type = "application/geo+json"
    format = "geojson"
    also = ("application/vnd.geo+json",)
    title = "GeoJSON"


class AtomRenderer(ListRenderer):
    """RFC 4287."""

    media_type = "application/atom+xml"
    format = "atom"
    title = "Atom"
    detail = False


def renderers(kind: str) -> Sequence[type[BaseRenderer]]:
    """JSON first: it is what one gets who does not care."""
    whole = [GeoJSONRenderer if form.name == GeoJSONRenderer.format else _of(form) for form in formats_of(kind)]
    return (JSONRenderer, *whole, *(() if kind in UNFOLLOWED else (AtomRenderer,)))


def _of(form: Format) -> type[BaseRenderer]:
    told = {"media_type": form.media_type, "format": form.name, "also": form.also, "title": form.title}
    return type(f"{form.name.upper()}Renderer", (ListRenderer,), told)
