"""What a folder's slugs may mean: things already in the database, and those this load has made so far."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from django.db import models

from actors.models import Actor, Person
from presence.data.columns import SHEETS
from presence.data.sheet import Column
from presence.data.table import Row
from presence.models import Agreement, Article, Base, Region

REFERRED: dict[str, type[models.Model]] = {
    "region": Region,
    "actor": Actor,
    "person": Person,
    "source": Article,
    "base": Base,
    "agreement": Agreement,
}

BATCH = 5000

Tables = Mapping[str, list[Row]]


def references(tables: Tables) -> Iterator[tuple[Row, Column, str]]:
    """Every slug in every cell that refers to something."""
    for file, rows in tables.items():
        for column in (column for column in SHEETS[file].columns if column.refers):
            for row in rows:
                value = row.get(column.name)
                for slug in value if column.many and value else [value] if value else []:
                    yield row, column, slug


def listed(tables: Tables) -> dict[str, set[str]]:
    """The slugs that the folder itself lists, by kind."""
    found: dict[str, set[str]] = defaultdict(set)
    for file, rows in tables.items():
        name = "id" if file == "sources.csv" else "slug"
        found[SHEETS[file].kind] |= {row.get(name) for row in rows} - {""}
    return found


class Known:
    """Objects by kind and slug."""

    def __init__(self, tables: Tables) -> None:
        wanted = listed(tables)
        for _row, column, slug in references(tables):
            wanted[column.refers].add(slug)
        # All regions: where a point lies may be one that no row names.
        wanted["region"] |= set(Region.objects.values_list("slug", flat=True))
        self.waiting: set[tuple[str, int]] = set()
        """File and line of rows whose record is not published but waits in review."""
        self._objects: dict[str, dict[str, Any]] = {
            kind: dict(_fetch(model, wanted[kind])) for kind, model in REFERRED.items()
        }

    def has(self, kind: str, slug: str) -> bool:
        return slug in self._objects[kind]

    def get(self, kind: str, slug: str) -> Any:
        """The object of that slug; None for an empty one."""
        return self._objects[kind][slug] if slug else None

    def some(self, kind: str, slugs: Iterable[str]) -> list[Any]:
        return [self._objects[kind][slug] for slug in slugs]

    def all(self, kind: str) -> Mapping[str, Any]:
        return self._objects[kind]

    def learn(self, kind: str, slug: str, made: models.Model) -> None:
        self._objects[kind][slug] = made


def _fetch(model: type[models.Model], slugs: Iterable[str]) -> Iterator[tuple[str, Any]]:
    rows: models.QuerySet[Any] = model._default_manager.all()
    if model is Article:
        rows = rows.select_related("source").defer("text")
    waiting = iter(sorted(slugs))
    while some := list(islice(waiting, BATCH)):
        yield from ((found.slug, found) for found in rows.filter(slug__in=some))
