"""The tables as a Frictionless data package (Data Package 2.0): every column with its type, unit, words and meaning."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from django.utils import translation

from presence import knowledge
from presence.models import DatasetVersion
from presence.publish.described.about import KEYWORDS, NAME, PACKAGE, Dataset, licence
from presence.publish.tables import SEPARATOR, TABLES, Column, Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def live_package(of: Dataset) -> dict[str, Any]:
    """Of the tables as the API gives them now, or gave them at a moment."""
    return data_package(of.site, of.version, lambda name: of.table(name, "csv"), of.address(PACKAGE))


def in_release(_day: date, site: str) -> Iterator[tuple[str, Callable[[], Iterable[bytes]]]]:
    """The file of a release that describes its `csv/`."""
    made = data_package(site, knowledge.version_at(), lambda name: f"csv/{name}.csv")
    yield "datapackage.json", lambda: [json.dumps(made, ensure_ascii=False, indent=1).encode() + b"\n"]


def data_package(
    site: str, version: DatasetVersion | None, path: Callable[[str], str], address: str = ""
) -> dict[str, Any]:
    """`path` says where the file of a table lies. In English, whoever asks: names of columns are."""
    with translation.override("en"):
        of = Dataset(site, version, None)
        told: dict[str, Any] = {
            "$schema": PROFILE,
            "name": NAME,
            "id": address,
            "title": of.name,
            "description": of.about,
            "homepage": f"{site}/",
            "version": str(version.number) if version else "",
            "created": version.at.isoformat() if version else "",
            "keywords": list(KEYWORDS),
            "licenses": [licence()] if licence() else [],
            "contributors": [{"title": of.name, "path": f"{site}/", "roles": ["publisher"]}],
            "resources": [_resource(table, path(table.name)) for table in TABLES.values()],
        }
    return {name: value for name, value in told.items() if value}


def _resource(table: Table, path: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": path,
        "scheme": "http" if path.startswith("http") else "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column, table) for column in table.columns],
            "primaryKey": [table.key],
            "foreignKeys": [_key(column, table) for column in table.columns if column.refers],
            "missingValues": [""],
        },
    }


def _field(column: Column, table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
        "format": "any" if column.type == "datetime" else column.format,
        "unit": column.unit,
        "constraints": _constraints(column, table),
    }
    if column.type == "list":
        told |= {"delimiter": SEPARATOR, "itemType": "string"}
    if column.words:
        told["categories"] = [{"value": str(code), "label": str(label)} for code, label in column.words.choices]
    return {name: value for name, value in told.items() if value}


def _constraints(column: Column, table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {"required": column.needed, "unique": column.name == table.key, "pattern": column.pattern}
    if column.words:
        told["enum"] = list(column.words.values)
    return {name: value for name, value in told.items() if value}


def _key(column: Column, table: Table) -> dict[str, Any]:
    assert column.refers
    name, field = column.refers
    # Of the table itself: an empty name.
    return {"fields": [column.name], "reference": {"resource": "" if name == table.name else name, "fields": [field]}}
