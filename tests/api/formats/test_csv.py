"""CSV, read by Python's csv: the table's columns, the list's rows."""

import csv
import io

import pytest

from presence.publish.tables import TABLES
from tests import world
from tests.api.conftest import KINDS, Get
from tests.api.formats.conftest import Ask, body, table

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("three")
def test_it_has_the_columns_of_the_table_and_the_rows_of_the_list(ask: Ask, get: Get, kind: str) -> None:
    rows = table(ask(f"{kind}/", format="csv"))
    assert [row["slug"] for row in rows] == [record["slug"] for record in get(f"{kind}/")["results"]]
    assert list(rows[0]) == [column.name for column in TABLES[kind].columns]
    for row, record in zip(rows, get(f"{kind}/")["results"], strict=True):
        assert (row["url"], row["page"]) == (record["url"], record["page"])


def test_labels_stand_beside_codes_and_what_is_not_known_is_empty(ask: Ask) -> None:
    world.base(place="", kind="naval_base")
    [row] = table(ask("bases/", format="csv"))
    assert (row["kind"], row["kind_label"], row["place"]) == ("naval_base", "Naval base", "")


def test_the_filters_and_the_day_hold(ask: Ask) -> None:
    world.deployment(start="2019-10", end="2020-05")
    world.deployment("other", start="2021-01", end="2022")
    [row] = table(ask("deployments/", format="csv", on="2019-10-15"))
    assert (row["base"], row["presence"]) == ("kuweires", "possible")
    assert {row["presence"] for row in table(ask("deployments/", format="csv"))} == {"absent"}
    bases = {row["slug"]: row["present"] for row in table(ask("bases/", format="csv", on="2021-06"))}
    assert bases == {"other": "russia"}


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t=", "\r="])
def test_a_text_that_a_spreadsheet_would_reckon_with_is_told_to_be_text(ask: Ask, begins: str) -> None:
    said = f'{begins}HYPERLINK("https://evil.example")'
    world.base(summary=said, lat=-36.187, lon=-37.583)
    [row] = table(ask("bases/", format="csv"))
    assert row["summary"] == f"'{said}"
    assert (row["lat"], row["lon"]) == ("-36.187", "-37.583")


def test_commas_quotes_and_lines_come_back_as_they_were(ask: Ask) -> None:
    said = 'One, "two",\r\nthree; قاعدة'
    world.base(summary=said)
    assert table(ask("bases/", format="csv"))[0]["summary"] == said


def test_the_mark_of_utf_8_comes_when_asked_for(ask: Ask) -> None:
    world.base()
    plain, marked = body(ask("bases/", format="csv")), body(ask("bases/", format="csv", bom=1))
    assert marked == b"\xef\xbb\xbf" + plain
    assert ask("bases/", 400, format="csv", bom="yes").json()["errors"].keys() == {"bom"}
    assert ask("bases/", 400, format="kml", bom=1).json()["code"] == "unknown_parameter"


def test_a_single_record_is_one_line(ask: Ask) -> None:
    world.deployment()
    world.deployment("other")
    answer = ask("deployments/kuweires-russia-2019-10-15/", format="csv", on="2020")
    [row] = table(answer)
    assert row["presence"] == "present"
    assert answer["Content-Disposition"] == 'attachment; filename="kuweires-russia-2019-10-15.csv"'
    assert ask("deployments/none/", 404, format="csv")["Content-Type"] == "application/problem+json"


def test_nothing_found_is_a_line_of_names(ask: Ask) -> None:
    lines = list(csv.reader(io.StringIO(body(ask("bases/", format="csv")).decode())))
    assert lines == [[column.name for column in TABLES["bases"].columns]]
