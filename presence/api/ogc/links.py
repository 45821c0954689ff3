"""Links as OGC API has them: an address, what it is to this document, and its media type."""

from django.http import HttpRequest
from django.urls import reverse
from rest_framework.utils.urls import replace_query_param

from presence.api.links import Links
from presence.api.ogc.collections import Collection

JSON = "application/json"
GEOJSON = "application/geo+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
SCHEMA = "application/schema+json"
HTML = "text/html"

Link = dict[str, str]


def link(href: str, rel: str, type_: str, title: str) -> Link:
    return {"href": href, "rel": rel, "type": type_, "title": title, "hreflang": "en"}


class OgcLinks:
    """On the host the request came to. The moment asked about (`known_at`) goes along to what is of that moment."""

    def __init__(self, request: HttpRequest) -> None:
        self.api = Links(request)
        self.here = request.build_absolute_uri()
        self.known_at = request.GET.get("known_at", "")

    def to(self, name: str, *args: str) -> str:
        address = self.api.site + reverse(f"ogc:{name}", args=args)
        return replace_query_param(address, "known_at", self.known_at) if self.known_at else address

    def self_(self, type_: str = JSON) -> Link:
        return link(self.here, "self", type_, "This document")

    def landing(self) -> list[Link]:
        return [
            self.self_(),
            link(self.to("api"), "service-desc", OPENAPI, "The API described (OpenAPI 3.0)"),
            link(self.to("docs"), "service-doc", HTML, "The API described, to read and to try"),
            link(self.to("conformance"), "conformance", JSON, "What of the standard is kept"),
            link(self.to("collections"), "data", JSON, "The collections of features"),
        ]

    def collection(self, of: Collection) -> list[Link]:
        schema = self.to("schema", of.id)
        return [
            link(self.to("items", of.id), "items", GEOJSON, of.title),
            # The first is how GDAL asks for it, the second how Part 5 of the standard names it.
            link(schema, "describedBy", SCHEMA, f"The properties of {of.id}"),
            link(schema, "http://www.opengis.net/def/rel/ogc/1.0/schema", SCHEMA, f"The properties of {of.id}"),
            self.page(of),
        ]

    def page(self, of: Collection) -> Link:
        return link(f"{self.api.site}{reverse(of.id)}", "alternate", HTML, f"{of.title}, for people")

    def items(self, of: Collection, following: str | None, previous: str | None) -> list[Link]:
        made = [self.self_(GEOJSON)]
        if following:
            made.append(link(self._at(following), "next", GEOJSON, "The next page"))
        if previous:
            made.append(link(self._at(previous), "prev", GEOJSON, "The page before"))
        made.append(link(self.to("collection", of.id), "collection", JSON, of.title))
        made.append(self.page(of))
        return made

    def item(self, of: Collection, slug: str, page: str) -> list[Link]:
        return [
            self.self_(GEOJSON),
            link(page, "alternate", HTML, "Its page, for people"),
            link(self.api.to(of.id, slug), "related", JSON, "All that is known of it"),
            link(self.to("collection", of.id), "collection", JSON, of.title),
        ]

    def _at(self, cursor: str) -> str:
        return replace_query_param(self.here, "cursor", cursor)
