"""Loading identifiers: once, changed, and what is refused."""

from pathlib import Path

import pytest

from presence.data.load import load
from presence.data.problems import DatasetProblem
from presence.models import Identifier
from tests.data import folders

pytestmark = pytest.mark.django_db


def test_each_is_loaded_once_and_another_value_replaces_it(tmp_path: Path) -> None:
    folder = folders.small(tmp_path)
    load(folder)
    assert str(Identifier.objects.get()) == "Wikidata Q1"

    assert load(folder).counts["identifier"].same == 1

    folders.write(folder, "identifiers.csv", {"value": "Q2"})
    assert load(folder).counts["identifier"].changed == 1
    assert Identifier.objects.get().value == "Q2"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"actor": "russia"}, "name one thing"),
        ({"person": ""}, "name one thing"),
        ({"value": "163843"}, "not written as"),
        ({"person": "", "actor": "russia"}, "a column of actors.csv"),
        ({"person": "", "region": "syria", "scheme": "pcode", "value": "SY"}, "a column of regions.csv"),
        ({"person": "nobody"}, "neither in people.csv nor in the database"),
        ({"scheme": "facebook"}, "is not one of"),
    ],
)
def test_what_does_not_hold_together_is_refused(tmp_path: Path, row: dict[str, str], told: str) -> None:
    folder = folders.small(tmp_path)
    folders.write(folder, "identifiers.csv", row)
    with pytest.raises(DatasetProblem) as refused:
        load(folder)
    assert told in str([finding.reason for finding in refused.value.findings])
    assert not Identifier.objects.exists()


def test_one_number_is_of_one_thing_of_a_kind(tmp_path: Path) -> None:
    folder = folders.small(tmp_path)
    folders.write(folder, "people.csv", {}, {"slug": "petrov", "name_en": "Pyotr Petrov"})
    folders.write(folder, "identifiers.csv", {}, {"person": "petrov"})
    with pytest.raises(DatasetProblem):
        load(folder)
