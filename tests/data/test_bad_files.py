"""Files that are not what they should be: encoding, form, header."""

from pathlib import Path

import pytest

from presence.data.columns import SHEETS
from presence.data.load import load
from presence.data.problems import DatasetProblem, Finding, Report
from presence.data.table import read_table

ACTORS = "slug,name_en,name_ar,aliases,kind,iso2,wikidata"


def read(path: Path, content: bytes | str) -> tuple[list[dict[str, object]], list[Finding], list[str]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    report = Report()
    rows = read_table(path, SHEETS[path.name], report)
    return [row.values for row in rows], report.problems, report.notes


@pytest.fixture
def actors(tmp_path: Path) -> Path:
    return tmp_path / "actors.csv"


def test_cells_are_read_and_trimmed(actors: Path) -> None:
    rows, problems, _ = read(actors, f'{ACTORS}\nrussia, Russia ,روسيا,"Rus| Moscow||Rus",state,RU,\n')

    assert problems == []
    assert rows[0]["name_en"] == "Russia"
    assert rows[0]["aliases"] == ["Rus", "Moscow"]
    assert rows[0]["wikidata"] == ""
    assert "active_from" not in rows[0]


@pytest.mark.parametrize("prefix", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mark_and_either_line_end(actors: Path, prefix: str, end: str) -> None:
    rows, problems, _ = read(actors, f"{prefix}{ACTORS}{end}{end}russia,Russia,,,state,,{end}")

    assert (len(rows), problems) == (1, [])


def test_lines_are_counted_as_an_editor_shows_them(tmp_path: Path) -> None:
    header = "agreement,date,stage,summary,sources\n"
    rows = 'air,2015,signed,"two\nlines",one\n\nair,soon,signed,,one\n'

    _, problems, _ = read(tmp_path / "agreement_stages.csv", header + rows)

    assert [(p.line, p.column) for p in problems] == [(5, "date")]


def test_other_columns_are_passed_over_and_noted(actors: Path) -> None:
    rows, problems, notes = read(actors, f"id,{ACTORS}\n7,russia,Russia,,,state,,\n")

    assert (problems, "id" in rows[0]) == ([], False)
    assert notes == ["actors.csv: columns not read: id."]


BAD = [
    (b"", 1, "", "is empty"),
    (b"\xff\xfe\x00s", 1, "", "NUL"),
    (f"{ACTORS}\nrussia,Russia\n".encode(), 2, "", "2 cells where the header has 7"),
    (f"{ACTORS}\nrussia,Russia,,,state,,,\n".encode(), 2, "", "8 cells where the header has 7"),
    (f"{ACTORS}\n".encode() + b"russia,\xe9,,,state,,\n", 2, "", "UTF-8"),
    (f"{ACTORS}\nrussia,Rus\0sia,,,state,,\n".encode(), 2, "", "NUL"),
    (f'{ACTORS}\nrussia,"Russia,,,state,,\n'.encode(), 2, "", "quotation mark"),
    (f"{ACTORS},slug\n".encode(), 1, "slug", "twice"),
    (b"slug;name_en\n", 1, "slug", "lacks this column"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", 3, "", "NUL"),
]


@pytest.mark.parametrize(("content", "line", "column", "reason"), BAD)
def test_what_is_wrong_is_told(actors: Path, content: bytes, line: int, column: str, reason: str) -> None:
    _, problems, _ = read(actors, content)

    found = next(p for p in problems if reason in p.reason)
    assert (found.file, found.line, found.column) == ("actors.csv", line, column)


def test_a_folder_that_is_not_there_or_holds_nothing(tmp_path: Path) -> None:
    with pytest.raises(DatasetProblem) as missing:
        load(tmp_path / "nowhere")
    (tmp_path / "notes.csv").write_text("a,b\n")
    with pytest.raises(DatasetProblem) as empty:
        load(tmp_path)

    assert "no such folder" in missing.value.findings[0].reason
    assert "holds none of sources.csv" in empty.value.findings[0].reason


def test_a_folder_in_the_place_of_a_file(actors: Path) -> None:
    actors.mkdir()

    report = Report()

    assert read_table(actors, SHEETS["actors.csv"], report) == []
    assert "cannot be read" in report.problems[0].reason
