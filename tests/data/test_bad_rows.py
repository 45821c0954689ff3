"""Everything wrong with a folder is told at once, each with file, line, column and reason."""

from pathlib import Path

import pytest

from presence.data.load import load
from presence.data.problems import DatasetProblem, Finding
from presence.models import Region
from tests.data.folders import ALEPPO, small, write

pytestmark = pytest.mark.django_db


def findings(folder: Path) -> list[Finding]:
    with pytest.raises(DatasetProblem) as raised:
        load(folder)
    assert not Region.objects.exists()
    return raised.value.findings


BAD_CELLS = [
    ("bases.csv", "slug", "Kuweires Base", "not a slug"),
    ("bases.csv", "slug", "", "is empty"),
    ("bases.csv", "name_en", "x" * 201, "201 characters"),
    ("bases.csv", "name_en", "two\nlines", "line break"),
    ("bases.csv", "kind", "airbase", "not one of air_base, naval_base"),
    ("bases.csv", "lat", "nan", "degrees from -90 to 90"),
    ("bases.csv", "lat", "91", "degrees from -90 to 90"),
    ("bases.csv", "lon", "", "both coordinates or neither"),
    ("bases.csv", "governorate", "nowhere", "neither in regions.csv nor in the database"),
    ("bases.csv", "governorate", "syria", "is a country"),
    ("bases.csv", "sources", "", "is empty"),
    ("bases.csv", "sources", "|", "is empty"),
    ("bases.csv", "sources", "daily-1|daily-9", "“daily-9” is neither in sources.csv"),
    ("deployments.csv", "start", "spring 2019", "not a date"),
    ("deployments.csv", "personnel_min", "-5", "whole number"),
    ("deployments.csv", "personnel_min", "9999999999999", "whole number"),
    ("events.csv", "killed_max", "three", "whole number"),
    ("events.csv", "wounded_min", "-1", "whole number"),
    ("deployments.csv", "confidence", "", "is empty"),
    ("agreements.csv", "amends", "air-group", "leads back to this row"),
    ("agreements.csv", "parties", "mars", "neither in actors.csv"),
    ("statements.csv", "actor", "mars", "neither in actors.csv"),
    ("statements.csv", "speaker", "nobody", "neither in people.csv"),
    ("sources.csv", "url", "ftp://daily.example/1", "http:// or https://"),
    ("sources.csv", "url", "https://", "http:// or https://"),
    ("sources.csv", "url", "http://[", "http:// or https://"),
    ("sources.csv", "reliability", "G", "not one of A, B"),
    ("sources.csv", "language", "English", "not of the form"),
    ("actors.csv", "iso2", "Russia", "not of the form"),
    ("people.csv", "office", "President", "is a title held for an actor"),
]


@pytest.mark.parametrize(("file", "column", "cell", "reason"), BAD_CELLS)
def test_one_bad_cell(tmp_path: Path, file: str, column: str, cell: str, reason: str) -> None:
    small(tmp_path)
    write(tmp_path, file, {column: cell})

    told = findings(tmp_path)

    found = next(f for f in told if reason in f.reason)
    assert (found.file, found.line) == (file, 2)
    assert found.column in (column, "lon", "actor")


SPANS = [
    ("deployments.csv", {"start": "2020", "end": "2019-12"}, "end"),
    ("events.csv", {"date": "2020-01-02", "date_end": "2020-01-01"}, "date_end"),
    ("agreements.csv", {"signed": "2017", "expires": "2016"}, "expires"),
    ("deployments.csv", {"personnel_min": "20", "personnel_max": "10"}, "personnel_max"),
    ("events.csv", {"killed_min": "2", "killed_max": "1"}, "killed_max"),
    ("events.csv", {"wounded_min": "2", "wounded_max": "0"}, "wounded_max"),
]


@pytest.mark.parametrize(("file", "cells", "column"), SPANS)
def test_an_end_before_its_start(tmp_path: Path, file: str, cells: dict[str, str], column: str) -> None:
    small(tmp_path)
    write(tmp_path, file, cells)

    assert [(f.file, f.line, f.column) for f in findings(tmp_path)] == [(file, 2, column)]


def test_an_end_that_overlaps_its_vague_start_is_no_problem(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "deployments.csv", {"start": "2020", "end": "2020-03"}, {"start": "2019-12~", "end": "2019-12"})

    assert load(tmp_path).of("deployment").new == 2


DOUBLES = [
    ("bases.csv", {}, "slug"),
    ("sources.csv", {"id": "daily-2"}, "url"),
    ("deployments.csv", {"end": "2020"}, "base"),
    ("agreement_stages.csv", {"summary": "Again."}, "agreement"),
    ("people.csv", {}, "slug"),
]


@pytest.mark.parametrize(("file", "second", "column"), DOUBLES)
def test_the_same_thing_twice(tmp_path: Path, file: str, second: dict[str, str], column: str) -> None:
    small(tmp_path)
    write(tmp_path, file, {}, second)

    told = findings(tmp_path)

    assert [(f.file, f.line, f.column) for f in told] == [(file, 3, column)]
    assert "on line 2 already" in told[0].reason


def test_two_stays_with_slugs_of_their_own_may_start_alike(tmp_path: Path) -> None:
    small(tmp_path)
    stay = {"start": "2018", "end": "2018", "status": "vacated"}
    write(tmp_path, "deployments.csv", {"slug": "one"} | stay, {"slug": "two"} | stay)

    assert load(tmp_path).of("deployment").new == 2


def test_a_person_with_two_names(tmp_path: Path) -> None:
    small(tmp_path)
    office = {"office": "Minister", "actor": "russia"}
    write(tmp_path, "people.csv", office, office | {"office": "President", "name_en": "Iwan Iwanow"})

    assert [(f.line, f.column) for f in findings(tmp_path)] == [(3, "name_en")]


def test_regions_in_a_circle(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "regions.csv", {}, ALEPPO | {"parent": "hama"}, ALEPPO | {"slug": "hama", "parent": "aleppo"})

    assert [(f.file, f.line) for f in findings(tmp_path)] == [("regions.csv", 3), ("regions.csv", 4)]


REGIONS = [
    ({"parent": ""}, "parent"),
    ({"members": "aleppo"}, "members"),
    ({"level": "country"}, "parent"),
    ({"level": "zone", "members": "syria"}, "members"),
]


@pytest.mark.parametrize(("cells", "column"), REGIONS)
def test_a_region_that_contradicts_its_level(tmp_path: Path, cells: dict[str, str], column: str) -> None:
    small(tmp_path)
    write(tmp_path, "regions.csv", {}, ALEPPO, ALEPPO | {"slug": "hama"} | cells)

    assert [(f.line, f.column) for f in findings(tmp_path)] == [(4, column)]


def test_all_are_told_sorted(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "events.csv", {"kind": "picnic", "date": "soon"}, {"slug": "visit", "confidence": "sure"})
    write(tmp_path, "actors.csv", {}, {"slug": "turkey", "kind": "empire"})

    told = [(f.file, f.line, f.column) for f in findings(tmp_path)]

    assert told == [
        ("actors.csv", 3, "kind"),
        ("events.csv", 2, "date"),
        ("events.csv", 2, "kind"),
        ("events.csv", 3, "confidence"),
    ]
