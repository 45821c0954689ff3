"""From rows to lines: which entities a row of each kind becomes, and what has to be fetched for them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db.models import Prefetch, QuerySet

from actors.models import Office
from presence import shown
from presence.models import Citation, Region
from presence.publish.formats.asked import Asked
from presence.publish.formats.ftm import evidence, terms, where, who
from presence.publish.formats.ftm.entity import Entity
from presence.publish.formats.ndjson import BROKEN, chunks, line

__all__ = ["BROKEN", "KINDS", "write"]

AT_A_TIME = 500
_MAKERS: Mapping[str, Callable[[Any, str], Iterator[Entity]]] = {
    "actors": who.actors,
    "people": who.people,
    "regions": where.regions,
    "bases": where.bases,
    "deployments": where.deployments,
    "agreements": terms.agreements,
    "stages": terms.stages,
    "statements": terms.statements,
    "events": terms.events,
    "sources": evidence.sources,
    "articles": evidence.articles,
}
KINDS = frozenset(_MAKERS)


def write(asked: Asked) -> Iterator[bytes]:
    make = _MAKERS[asked.kind]
    rows = asked.rows.prefetch_related(None).prefetch_related(*_with(asked.kind))
    for some in chunks(rows, AT_A_TIME):
        for row in some:
            for entity in make(row, asked.site):
                yield line(entity.told())


def _with(kind: str) -> list[Prefetch | str]:
    match kind:
        case "people":
            return [Prefetch("offices", _offices())]
        case "agreements":
            return ["party_set__actor", "bases", _regions("regions"), shown.cited()]
        case "statements":
            return ["about_bases", _regions("about_regions"), shown.cited()]
        case "bases" | "deployments" | "stages" | "events":
            return [shown.cited()]
    return []


def _regions(name: str) -> Prefetch:
    """Without their outlines, which are large."""
    return Prefetch(name, Region.objects.defer("geometry"))


def _offices() -> QuerySet[Office]:
    cited = Citation.objects.select_related("article__source").defer("article__text")
    return Office.objects.select_related("actor").prefetch_related(Prefetch("citations", cited))
