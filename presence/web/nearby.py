"""What may have been meant by an address that leads nowhere: things of that kind with a slug or name like it."""

import re
from collections.abc import Callable
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from presence import history, shown
from presence.filters.nearest import nearest, rows_known
from presence.problems import Near
from presence.web.languages import unprefixed
from presence.web.titles import title_of

# Kinds whose names are read whole; of the others there may be a great many, told apart by their slugs.
NAMED = ("actors", "people", "regions", "bases", "agreements", "sources")
KINDS: dict[str, Callable[[], QuerySet[Any]]] = {
    "actors": shown.actors,
    "people": shown.people,
    "regions": shown.regions,
    "bases": shown.bases,
    "deployments": shown.deployments,
    "agreements": shown.agreements,
    "statements": shown.statements,
    "events": shown.events,
    "articles": shown.articles,
    "sources": shown.sources,
}
MOST = 500
BEGINNING, WORD = 5, 5  # letters
ADDRESS = re.compile(r"^/(?P<kind>[a-z]+)/(?P<slug>[-\w]{1,200})(?P<rest>/.*)?$")


def like(kind: str, slug: str) -> list[Near]:
    """At most a few, the likest first."""
    if kind not in KINDS:
        return []
    rows = KINDS[kind]()
    if kind in NAMED:
        return nearest(slug, rows_known(slug, rows))
    candidates = Q(slug__startswith=slug[:BEGINNING])
    for word in sorted(set(slug.split("-")), key=len, reverse=True)[:2]:
        if len(word) >= WORD:
            candidates |= Q(slug__contains=word)
    slugs = rows.filter(candidates).order_by().values_list("slug", flat=True)[:MOST]
    near = nearest(slug, ((Near(found, found), []) for found in slugs))
    titles = {row.slug: title_of(row) for row in rows.filter(slug__in=[each.value for each in near])}
    return [Near(each.value, titles.get(each.value, each.value)) for each in near]


def asked_of(path: str) -> tuple[str, str] | None:
    """The kind and slug of a thing's page, or of one beneath it, in whatever language."""
    found = ADDRESS.match(unprefixed(path))
    return (found["kind"], found["slug"]) if found and found["kind"] in {*KINDS, *history.SUBJECTS} else None


def moved_to(request: HttpRequest) -> str | None:
    """The address now of what was renamed, in the same language, with whatever was asked of it."""
    asked = asked_of(request.path)
    slug = history.renamed(*asked) if asked else None
    return with_slug(request, slug) if slug else None


def with_slug(request: HttpRequest, slug: str) -> str:
    """The same address with another slug."""
    prefix = request.path[: len(request.path) - len(unprefixed(request.path))]
    found = ADDRESS.match(unprefixed(request.path))
    assert found is not None, "asked_of() has read it"
    query = request.META.get("QUERY_STRING", "")
    return f"{prefix}/{found['kind']}/{slug}{found['rest'] or '/'}" + (f"?{query}" if query else "")
