"""One actor cannot certainly be at one base by two deployments at once: the files and the database both refuse it."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from presence.data.load import load
from presence.data.problems import DatasetProblem
from presence.models import Deployment
from tests import world
from tests.data.folders import small, write

pytestmark = pytest.mark.django_db

FIRST = {"start": "2018-01-01", "end": "2019-06-30", "status": "vacated"}
SECOND = {"start": "2019-06-30", "end": "2020-01-01", "status": "vacated"}


def test_the_second_row_is_named(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "deployments.csv", FIRST, SECOND)

    with pytest.raises(DatasetProblem) as caught:
        load(tmp_path)

    (finding,) = caught.value.findings
    assert (finding.file, finding.line, finding.column) == ("deployments.csv", 3, "start")
    assert "line 2" in finding.reason


def test_in_synthetic_data_it_waits_in_review(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "deployments.csv", FIRST, SECOND)

    summary = load(tmp_path, placeholders=True)

    assert list(Deployment.objects.order_by("start").values_list("state", flat=True)) == ["published", "in_review"]
    assert any("1 deployments overlap" in note for note in summary.notes)


def test_one_after_the_other_is_fine(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "deployments.csv", FIRST, SECOND | {"start": "2019-07-01"})

    assert load(tmp_path).of("deployment").new == 2


def test_a_vague_border_is_fine(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "deployments.csv", FIRST | {"end": "2019-06"}, SECOND | {"start": "2019-06"})

    assert load(tmp_path).of("deployment").new == 2


def test_the_database_refuses_it_by_either_door() -> None:
    made = world.deployment(**FIRST)
    twin = Deployment(slug="twin", base=made.base, actor=made.actor, state="published", **SECOND)

    with pytest.raises(ValidationError, match="already certainly at this base"):
        twin.full_clean()
    with pytest.raises(IntegrityError, match="presence_deployment_certain_once"), transaction.atomic():
        Deployment.objects.bulk_create([twin])
