"""For search engines: every page in every language, in files of at most 50,000 addresses; and robots.txt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

from django.conf import settings
from django.db.models import Count, Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from presence import shown
from presence.filters import known_only
from presence.web.languages import in_language

LARGEST = 50_000
# Each page is there once in every language.
THINGS = LARGEST // len(settings.LANGUAGES)
PAGES = "pages"
# Those that stand by themselves.
FIXED = (
    "map", "matrix", "compare", "changes", "codebook", "about", "data", "actors", "people", "regions", "bases",
    "deployments", "agreements", "statements", "events", "sources", "articles",
)  # fmt: skip
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
_CLOSED = ("/account/", "/admin/", "/editor/", "/*/account/", "/*/editor/", "/*known_at=", "/*explain=")
_PIECE = 500


@dataclass(frozen=True, slots=True)
class Kind:
    """`page` names the address of one; sources are not dated."""

    page: str
    shown: Callable[[], QuerySet[Any]]
    dated: bool = True


KINDS: Mapping[str, Kind] = {
    "actors": Kind("actor", shown.actors),
    "people": Kind("person", shown.people),
    "regions": Kind("region", shown.regions),
    "bases": Kind("base", shown.bases),
    "deployments": Kind("deployment", shown.deployments),
    "agreements": Kind("agreement", shown.agreements),
    "statements": Kind("statement", shown.statements),
    "events": Kind("event", shown.events),
    "sources": Kind("source", shown.sources, dated=False),
    "articles": Kind("article", shown.articles),
}


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    closed = "".join(f"Disallow: {path}\n" for path in _CLOSED)
    told = f"User-agent: *\n{closed}\nSitemap: {_site(request)}{reverse('sitemap')}\n"
    return HttpResponse(told, content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    known_only(request.GET, ())
    site = _site(request)
    parts = "".join(_part(f"{site}{reverse('sitemap-part', args=part)}", day) for part, day in _parts())
    told = f'{_HEAD}<sitemapindex xmlns="{_SITEMAPS}">\n{parts}</sitemapindex>\n'
    return HttpResponse(told, content_type="application/xml; charset=utf-8")


def _parts() -> Iterator[tuple[tuple[str, int], datetime | None]]:
    """Each file, and when a page in it last changed, where that is known: of a kind of one file."""
    yield (PAGES, 1), None
    for name, kind in KINDS.items():
        rows = kind.shown().prefetch_related(None).order_by()
        last = {"last": Max("updated_at")} if kind.dated else {}
        told: dict[str, Any] = rows.aggregate(number=Count("pk"), **last)
        files = -(-told["number"] // THINGS)
        for number in range(1, files + 1):
            yield (name, number), told.get("last") if files == 1 else None


def _part(address: str, last: datetime | None) -> str:
    return f"<sitemap><loc>{escape(address)}</loc>{_changed(last)}</sitemap>\n"


@require_safe
def sitemap_part(request: HttpRequest, name: str, number: int) -> StreamingHttpResponse:
    known_only(request.GET, ())
    # All rows are read before the first is sent: two columns of at most 12,500.
    pages = list(_fixed() if name == PAGES and number == 1 else _things(name, number))
    if not pages:
        raise Http404
    return StreamingHttpResponse(_urls(_site(request), pages), content_type="application/xml; charset=utf-8")


def _fixed() -> Iterator[tuple[str, datetime | None]]:
    with translation.override(settings.LANGUAGE_CODE):
        yield from ((reverse(name), None) for name in FIXED)


def _things(name: str, number: int) -> Iterator[tuple[str, datetime | None]]:
    """In the order in which they came, so that a new one changes the last file alone."""
    kind = KINDS.get(name)
    if kind is None or number < 1:
        raise Http404
    with translation.override(settings.LANGUAGE_CODE):
        before, after = reverse(kind.page, args=["SLUG"]).split("SLUG")
    columns = ("slug", "updated_at") if kind.dated else ("slug",)
    rows = kind.shown().prefetch_related(None).order_by("pk").values_list(*columns)
    for slug, *last in rows[(number - 1) * THINGS : number * THINGS]:
        yield f"{before}{quote(slug)}{after}", last[0] if last else None


def _urls(site: str, pages: list[tuple[str, datetime | None]]) -> Iterator[str]:
    yield f'{_HEAD}<urlset xmlns="{_SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    for start in range(0, len(pages), _PIECE):
        yield "".join(_url(site, path, last) for path, last in pages[start : start + _PIECE])
    yield "</urlset>\n"


def _url(site: str, path: str, last: datetime | None) -> str:
    """One for each language, each with all the others."""
    addresses = {code: escape(f"{site}{in_language(path, code)}") for code, _ in settings.LANGUAGES}
    others = "".join(_alternate(code, address) for code, address in addresses.items())
    others += _alternate("x-default", addresses[settings.LANGUAGE_CODE])
    return "".join(f"<url><loc>{address}</loc>{_changed(last)}{others}</url>\n" for address in addresses.values())


def _alternate(code: str, address: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}"/>'


def _changed(last: datetime | None) -> str:
    return f"<lastmod>{last.isoformat(timespec='seconds')}</lastmod>" if last else ""


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")
