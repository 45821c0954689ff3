"""`explain=1`: as many rows count as the cell says, each with its reason, the others after them."""

from typing import Any

import pytest

from tests.api.conftest import Get
from tests.stays import CELL, make_stays

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stays(db: None) -> None:
    make_stays()


def counted(rows: list[dict[str, Any]]) -> tuple[int, int]:
    counting = [row["presence"] for row in rows if row["counts"]]
    return counting.count("present"), counting.count("possible")


def test_the_rows_that_count_are_as_many_as_the_cell_says(get: Get) -> None:
    found = get("matrix/", explain="1", **CELL)
    (cell,) = found["cells"]
    assert counted(found["explained"]) == (cell["present"], cell["possible"]) == (3, 2)
    assert len(found["explained"]) == 8


def test_those_that_count_come_first_each_with_its_reason(get: Get) -> None:
    rows = get("matrix/", explain="1", **CELL)["explained"]
    assert [row["counts"] for row in rows] == [True] * 5 + [False] * 3
    told = {row["deployment"]["slug"]: (row["reason"], row["explanation"]) for row in rows}
    assert told["azaz-russia-2020"] == ("disputed", ["Sources dispute it."])
    assert told["manbij-russia-2018"][1] == [
        "No end is known. Nobody has confirmed it for more than 18 months. "
        "The sources last speak of it in May 2024. It faded on 1 November 2025."
    ]
    assert told["afrin-russia-2027"] == ("starts_later", ["It began later, in 2027."])
    assert told["kuweires-russia-2014"] == ("ended", ["It had ended, in December 2014."])


@pytest.mark.parametrize("query", [{}, {"actor": "russia"}, {"region": "aleppo"}])
def test_without_a_cell_it_says_what_to_give(get: Get, query: dict[str, str]) -> None:
    assert "an actor and a region" in get("matrix/", status=400, explain="1", **query)["detail"]


@pytest.mark.parametrize("path", ["matrix/", "deployments/"])
def test_it_is_asked_for_with_1(get: Get, path: str) -> None:
    assert "explain" in get(path, status=400, explain="please", **CELL)["errors"]


def test_of_deployments_it_lists_the_absent_too(get: Get) -> None:
    with_the_absent = get("deployments/", explain="1", **CELL)["results"]
    there = get("deployments/", **CELL)["results"]
    assert len(with_the_absent) == 8
    assert there == [each for each in with_the_absent if each["presence"] != "absent"]
    assert all(each["reason"] and each["explanation"] for each in with_the_absent)
