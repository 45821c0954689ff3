"""Small dataset folders: each file is written from the cells a test cares about, the rest are good ones."""

import csv
from pathlib import Path

from presence.data.columns import SHEETS

GOOD: dict[str, dict[str, str]] = {
    "sources.csv": {"id": "daily-1", "publisher": "Daily", "url": "https://daily.example/1", "reliability": "B"},
    "regions.csv": {"slug": "syria", "name_en": "Syria", "level": "country"},
    "actors.csv": {"slug": "russia", "name_en": "Russia", "kind": "state"},
    "people.csv": {"slug": "ivanov", "name_en": "Ivan Ivanov"},
    "bases.csv": {
        "slug": "kuweires",
        "name_en": "Kuweires",
        "kind": "air_base",
        "lat": "36.187",
        "lon": "37.583",
        "location_precision": "exact",
        "governorate": "aleppo",
        "sources": "daily-1",
    },
    "identifiers.csv": {"person": "ivanov", "scheme": "wikidata", "value": "Q1"},
    "agreements.csv": {
        "slug": "air-group",
        "title": "Air group agreement",
        "kind": "basing",
        "parties": "russia",
        "status": "in_force",
        "sources": "daily-1",
    },
    "deployments.csv": {
        "base": "kuweires",
        "actor": "russia",
        "status": "active",
        "confidence": "high",
        "sources": "daily-1",
    },
    "agreement_stages.csv": {
        "agreement": "air-group",
        "date": "2015-08-26",
        "stage": "signed",
        "sources": "daily-1",
    },
    "statements.csv": {
        "slug": "said",
        "date": "2017-12-11",
        "actor": "russia",
        "summary": "Said it stays.",
        "stance": "supports",
        "sources": "daily-1",
    },
    "events.csv": {
        "slug": "talks",
        "date": "2025-04",
        "kind": "talks",
        "summary": "They talked.",
        "confidence": "low",
        "sources": "daily-1",
    },
}
ALEPPO = {"slug": "aleppo", "name_en": "Aleppo", "level": "governorate", "parent": "syria"}


def write(folder: Path, file: str, *rows: dict[str, str]) -> None:
    """The file with these rows, each laid over a good one; optional columns only where a row names them."""
    named = {name for row in rows for name in row}
    columns = [c.name for c in SHEETS[file].columns if not c.optional or c.name in named or c.name in GOOD[file]]
    with (folder / file).open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, [*columns, *sorted(named - set(columns))], restval="")
        writer.writeheader()
        writer.writerows(GOOD[file] | row for row in rows)


def small(folder: Path) -> Path:
    """One of each kind of thing, all of them good."""
    for file in SHEETS:
        write(folder, file, {})
    write(folder, "regions.csv", {}, ALEPPO)
    return folder
