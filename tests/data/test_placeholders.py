"""Bare sources, people and parent regions for synthetic folders that refer to what they do not list."""

from pathlib import Path

import pytest

from actors.models import Person
from presence.data.load import load
from presence.data.problems import DatasetProblem
from presence.models import Article, Base, Region, Statement
from tests.data.folders import ALEPPO, small, write

pytestmark = pytest.mark.django_db


def synthetic(folder: Path) -> Path:
    small(folder)
    write(folder, "regions.csv", ALEPPO)
    write(folder, "statements.csv", {"speaker": "syn-person-1"})
    (folder / "sources.csv").unlink()
    return folder


def test_without_them_the_folder_is_refused_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(DatasetProblem, match="problems in the dataset") as raised:
        load(synthetic(tmp_path))

    assert "--placeholders" in raised.value.hint


def test_each_missing_name_gets_a_bare_thing(tmp_path: Path) -> None:
    load(synthetic(tmp_path), placeholders=True)

    assert Article.objects.get().reliability_letter == "F"
    assert Person.objects.filter(slug="syn-person-1").exists()
    assert Region.objects.get(slug="syria").level == "country"
    assert Statement.objects.filter(speaker__slug="syn-person-1").exists()
    # Nobody reliable says so.
    assert Base.objects.get().confidence == "low"


def test_a_second_load_makes_no_more(tmp_path: Path) -> None:
    load(synthetic(tmp_path), placeholders=True)

    assert load(tmp_path, placeholders=True).nothing_changed
    assert load(tmp_path).nothing_changed


def test_other_names_are_never_made_up(tmp_path: Path) -> None:
    synthetic(tmp_path)
    write(tmp_path, "deployments.csv", {"base": "nowhere"})

    with pytest.raises(DatasetProblem) as raised:
        load(tmp_path, placeholders=True)

    assert [finding.column for finding in raised.value.findings] == ["base"]
    assert not Article.objects.exists()
