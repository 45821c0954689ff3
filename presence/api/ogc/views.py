"""The documents of OGC API – Features. They speak English whatever the browser does."""

from collections.abc import Sequence
from datetime import UTC
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve, reverse
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from actors.addresses import address_of
from presence import history
from presence.api.errors import NotFound
from presence.api.filtering import DetailFilters
from presence.api.gone import gone
from presence.api.moved import like
from presence.api.ogc import geojson, openapi
from presence.api.ogc.collections import COLLECTIONS, Collection
from presence.api.ogc.extent import Extent
from presence.api.ogc.links import OgcLinks
from presence.api.ogc.negotiation import DESCRIPTION, FEATURES, PLAIN, SCHEMAS, OgcNegotiation
from presence.api.ogc.paging import PAGING, page
from presence.api.ogc.schema import json_schema
from presence.api.views.base import OpenView
from presence.api.views.docs import DocsView
from presence.filters import checked, known_only
from presence.kept import kept
from presence.problems import InvalidParameter

NOWHERE = "Nothing public is at this address. /ogc/collections lists what there is."
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_CLASSES = ("core", "oas30", "geojson")


class OgcView(OpenView):
    schema = None
    content_negotiation_class = OgcNegotiation
    renderer_classes: Sequence[type[BaseRenderer]] = PLAIN

    def plain(self) -> OgcLinks:
        """Where nothing is asked but the document itself."""
        known_only(self.request.query_params, ("f",))
        return self.links()

    def links(self) -> OgcLinks:
        given_values(self.request)
        return OgcLinks(self.request)

    def answer(self, content: str) -> HttpResponse:
        renderer: BaseRenderer = self.request.accepted_renderer
        return HttpResponse(content, content_type=getattr(renderer, "content_type", renderer.media_type))

    def document(self, said: dict[str, Any]) -> HttpResponse:
        return self.answer(geojson.written(said))


class LandingView(OgcView):
    def get(self, request: Request) -> HttpResponse:
        links = self.plain()
        return self.document({"title": openapi.TITLE, "description": openapi.ABOUT, "links": links.landing()})


class ConformanceView(OgcView):
    def get(self, request: Request) -> HttpResponse:
        self.plain()
        classes = [f"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{name}" for name in _CLASSES]
        return self.document({"conformsTo": classes})


class ApiView(OgcView):
    renderer_classes = DESCRIPTION

    def get(self, request: Request) -> HttpResponse:
        return self.document(openapi.description(self.plain().to("landing")))


class CollectionsView(OgcView):
    def get(self, request: Request) -> HttpResponse:
        links = self.plain()
        described = [_described(each, links) for each in COLLECTIONS.values()]
        return self.document({"links": [links.self_()], "collections": described})


class CollectionView(OgcView):
    def get(self, request: Request, of: str) -> HttpResponse:
        collection, links = _collection(of), self.plain()
        said = _described(collection, links)
        return self.document(said | {"links": [links.self_(), *said["links"]]})


class SchemaView(OgcView):
    renderer_classes = SCHEMAS

    def get(self, request: Request, of: str) -> HttpResponse:
        collection, links = _collection(of), self.plain()
        return self.document(json_schema(collection, links.to("schema", of)))


class ItemsView(OgcView):
    renderer_classes = FEATURES

    def get(self, request: Request, of: str) -> HttpResponse:
        collection, links = _collection(of), self.links()
        asked = checked(
            collection.filters, request.query_params, collection.shown(), also=("f", *PAGING), formless=True
        )
        found = page(asked.qs, request.query_params, request.path)
        features = collection.features(found.keys, asked.when, links.api)
        members: dict[str, Any] = {"links": links.items(collection, found.following, found.previous)}
        if said_at := _said_at(request):
            members["timeStamp"] = said_at
        if found.matched is not None:
            members["numberMatched"] = found.matched
        members["numberReturned"] = len(features)
        return self.answer(geojson.collection(features, members))


class ItemView(OgcView):
    renderer_classes = FEATURES

    def get(self, request: Request, of: str, slug: str) -> HttpResponse:
        collection, links = _collection(of), self.links()
        asked = checked(DetailFilters, request.query_params, collection.shown(), also=("f",))
        keys = list(collection.shown().order_by().filter(slug=slug).values_list("pk", flat=True)[:1])
        found = collection.features(keys, asked.when, links.api)
        if not found:
            return _elsewhere(request, collection, slug)
        page = links.api.site + address_of(collection.one, slug)
        return self.answer(geojson.with_members(found[0], {"links": links.item(collection, slug, page)}))


class OgcDocsView(DocsView):
    """The same page as the API's, of this description."""

    url_name = "ogc:api"
    title = openapi.TITLE

    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        made: Response = super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]
        made.data["description_url"] = reverse(self.url_name)
        return made


class NoSuchView(OgcView):
    """Whatever else begins like an address of these: one with a slash too many, or none."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        raise NotFound(NOWHERE)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        shorter = request.path.rstrip("/")
        if request.method in ("GET", "HEAD") and request.path.endswith("/") and _is_address(shorter):
            query = request.META.get("QUERY_STRING", "")
            return HttpResponsePermanentRedirect(f"{shorter}?{query}" if query else shorter)
        return super().dispatch(request, *args, **kwargs)


def given_values(request: Request) -> None:
    """An empty value is none, and clients do not look again whether it was taken for “any”.

    Raises:
        InvalidParameter
    """
    empty = [name for name, values in request.query_params.lists() if not all(values)]
    if empty:
        message = "Give a value, or leave the parameter out."
        raise InvalidParameter(f"{empty[0]}: {message}", errors={name: [message] for name in empty})


def _is_address(path: str) -> bool:
    try:
        return getattr(resolve(path).func, "cls", None) is not NoSuchView
    except Resolver404:
        return False


def _collection(name: str) -> Collection:
    if name not in COLLECTIONS:
        raise NotFound(f"There is no collection “{name[:40]}” here. There are: {', '.join(COLLECTIONS)}.")
    return COLLECTIONS[name]


def _described(of: Collection, links: OgcLinks) -> dict[str, Any]:
    extent = Extent(*kept("ogc-extent", of.id, of.extent))
    return {
        "id": of.id,
        "title": of.title,
        "description": of.about,
        "itemType": "feature",
        "crs": [CRS84],
        **({"extent": extent.described} if extent.described else {}),
        "links": links.collection(of),
    }


def _said_at(request: Request) -> str | None:
    """The moment from which the dataset says so: the same answer has the same time, whenever it is asked for."""
    version = getattr(request, "dataset_version", None)
    return None if version is None else f"{version.at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _elsewhere(request: Request, of: Collection, slug: str) -> HttpResponse:
    """What moved is led to; what was retracted is said to be gone, and why."""
    there = history.merged(of.id, slug) or history.renamed(of.id, slug)
    if there is not None:
        address = request.build_absolute_uri().replace(f"/items/{slug}", f"/items/{there}", 1)
        return HttpResponsePermanentRedirect(address)
    raise gone(request, of.id, slug) or NotFound(NOWHERE, nearest={"featureId": like(of.shown(), slug)})
