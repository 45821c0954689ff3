"""The rows of a kept answer as pages show them: in the words of the file, with links, and what was retracted since."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actors.addresses import address_of
from presence.history import SUBJECTS, named_in_addresses
from presence.models.vocabulary import State
from presence.publish.receipts.answer import Row

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "actors": ("name", "kind", "iso2"),
    "people": ("name", "name_ar"),
    "regions": ("name", "level", "parent_name"),
    "bases": ("name", "kind", "region_name", "present", "possible"),
    "deployments": ("actor_name", "base_name", "start", "end", "status", "presence"),
    "agreements": ("name", "kind", "status", "signed"),
    "statements": ("date", "speaker_name", "actor_name", "stance", "summary"),
    "events": ("date", "kind", "actor_name", "place", "summary"),
    "articles": ("name", "source_name", "published", "language"),
    "sources": ("name", "reliability"),
    "matrix": ("actor_name", "region_name", "present", "possible"),
    "compare": ("base_name", "actor_name", "change", "before", "after"),
    "search": ("name", "kind"),
}
_OTHERWISE = {"articles": "article", "sources": "source", "compare": "base"}


@dataclass(frozen=True, slots=True)
class Line:
    """`url` is empty where a row is of no one thing."""

    name: str
    url: str
    cells: Sequence[tuple[str, str]]
    retracted: bool


def columns(kind: str, rows: Sequence[Row]) -> list[str]:
    """Those that a page has room for; the file has all."""
    return [name for name in _COLUMNS[kind] if rows and name in rows[0]]


def lines(kind: str, rows: Sequence[Row]) -> Iterator[Line]:
    shown, gone = columns(kind, rows), _retracted(kind, rows)
    for row in rows:
        slug = row.get("slug", "")
        cells = [(name, said(row.get(name))) for name in shown]
        yield Line(name(kind, row), _url(kind, row), cells, slug in gone)


def name(kind: str, row: Row) -> str:
    parts = ("actor_name", "region_name") if kind == "matrix" else ("actor_name", "base_name")
    several = " · ".join(said(row[part]) for part in parts if row.get(part))
    return said(row.get("name") or several or row["slug"])


def said(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return ", ".join(map(str, value))
    return str(value)


def _url(kind: str, row: Row) -> str:
    if kind == "matrix":
        return ""
    if kind == "search":
        return address_of(row["kind"], row["slug"])
    return address_of(_OTHERWISE.get(kind) or named_in_addresses(kind), row["base" if kind == "compare" else "slug"])


def _retracted(kind: str, rows: Iterable[Row]) -> set[str]:
    """Their slugs: what was published when the answer was kept, and no longer stands."""
    subject = SUBJECTS.get(kind)
    if subject is None or not subject.is_record:
        return set()
    found = subject.model._default_manager.filter(slug__in=[row["slug"] for row in rows], state=State.RETRACTED)
    return set(found.values_list("slug", flat=True))
