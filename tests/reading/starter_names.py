"""The names of the starter dataset straight from its files, so that articles can be read without a database."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from actors import edtf
from presence.ingest.reading.found import HeldOffice, Name, NameKind, Offices, Succession
from presence.ingest.reading.known_agreements import KnownAgreement
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.names.gazetteer import Gazetteer
from presence.ingest.reading.names.settlements import Settlement
from presence.ingest.reading.names.town_names import BaseNames, RegionNames, towns_of

FOLDER = Path(__file__).parents[2] / "presence" / "data" / "starter"
_FILES: tuple[tuple[NameKind, str], ...] = (
    ("actor", "actors"),
    ("person", "people"),
    ("region", "regions"),
    ("base", "bases"),
)
# As names_in_database derives it from the day on which the earlier government's actor ends.
SUCCESSIONS = (Succession("syria", "syria-assad", date(2024, 12, 8) + timedelta(days=1)),)


@cache
def names() -> tuple[Name, ...]:
    return tuple(dict.fromkeys(_names()))


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.build(names(), SUCCESSIONS, towns(), agreements(), sites())


def agreements() -> Iterator[KnownAgreement]:
    for row in _rows("agreements"):
        parties, bases, regions = (
            frozenset(filter(None, row[of].split("|"))) for of in ("parties", "bases", "regions")
        )
        day = edtf.parse(row["signed"]) if row["signed"] else None
        signed = (day.earliest, day.latest) if day else None
        as_of = edtf.parse(row["as_of"]).earliest if row["as_of"] else None
        yield KnownAgreement(row["slug"], row["title"], row["kind"], parties, bases, regions, signed, as_of)


def sites() -> dict[str, str]:
    return {row["slug"]: row["governorate"] for row in _rows("bases") if row["governorate"]}


def towns() -> list[Settlement]:
    regions = [
        RegionNames(row["slug"], row["pcode"], row["level"], row["parent"] or None, tuple(_spellings(row)))
        for row in _rows("regions")
    ]
    places = {row["slug"]: row for row in _rows("bases")}
    bases = [BaseNames(row["place"], row["governorate"], tuple(_spellings(row))) for row in places.values()]
    return towns_of(regions, bases)


@cache
def lexicon() -> Lexicon:
    return Lexicon(names(), SUCCESSIONS)


@cache
def offices() -> Offices:
    held: defaultdict[str, list[HeldOffice]] = defaultdict(list)
    for row in _rows("people"):
        if row["office"]:
            start, end = row["office_start"], row["office_end"]
            held[row["slug"]].append(
                HeldOffice(
                    row["slug"],
                    row["actor"],
                    row["office"],
                    edtf.parse(start).earliest if start else None,
                    edtf.parse(end).latest if end else None,
                )
            )
    return held


def _names() -> Iterator[Name]:
    for kind, file in _FILES:
        for row in _rows(file):
            for text in _spellings(row):
                yield Name(kind, row["slug"], text)
    for row in _rows("agreements"):
        yield Name("agreement", row["slug"], row["title"])


def _spellings(row: dict[str, str]) -> Iterator[str]:
    return (
        text for text in dict.fromkeys((row["name_en"], row["name_ar"], *row["aliases"].split("|"))) if text.strip()
    )


def _rows(file: str) -> list[dict[str, str]]:
    with (FOLDER / f"{file}.csv").open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
