"""docs/time.md is true: every row of its tables is put into the database and asked."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from actors import edtf
from presence import timeline
from presence.change_counts import Bins, Changes, Count, counts
from presence.models import Agreement, AgreementStage, Citation, Deployment, Event
from presence.web.answers import of_agreement
from tests import world

pytestmark = pytest.mark.django_db
PAGE = Path(settings.BASE_DIR) / "docs" / "time.md"


def rows(*names: str) -> list[dict[str, str]]:
    """Those of every table with exactly these columns."""
    found: list[dict[str, str]] = []
    columns: list[str] = []
    for line in PAGE.read_text("utf-8").splitlines():
        if not line.startswith("|"):
            columns = []
            continue
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if not columns:
            columns = cells
        elif columns == list(names) and not re.fullmatch(r"[-|]+", line):
            found.append(dict(zip(columns, cells, strict=True)))
    assert found, f"docs/time.md has no table of {names}"
    return found


def named(row: dict[str, str]) -> str:
    return " ".join(value or "-" for value in row.values())


DATES = rows("written", "first day", "last day")
STAYS = rows("start", "end", "status", "as_of", "on", "answer", "reason")
DISPUTES = rows("start", "end", "status", "as_of", "disputes", "of", "on", "answer", "reason")
CHANGES = rows("written", "bar from", "bar to", "counted")
AGREEMENTS = rows("signed", "in_force", "expires", "stages", "on", "told")


@pytest.mark.parametrize("row", CHANGES, ids=named)
def test_changes(row: dict[str, str]) -> None:
    world.event(date=row["written"])
    bar = Bins("month", [date.fromisoformat(row["bar from"]), date.fromisoformat(row["bar to"]) + timedelta(days=1)])
    changes = Changes(Deployment.objects.all(), AgreementStage.objects.all(), Event.objects.all())
    expected = {"certain": Count(1, 0), "possible": Count(0, 1), "not at all": Count(0, 0)}
    assert counts(changes, bar) == [expected[row["counted"]]]


@pytest.mark.parametrize("row", DATES, ids=named)
def test_dates(row: dict[str, str]) -> None:
    read = edtf.parse(row["written"])
    assert (read.earliest.isoformat(), read.latest.isoformat()) == (row["first day"], row["last day"])


def stay(row: dict[str, str]) -> Deployment:
    return world.deployment(**{name: row[name] for name in ("start", "end", "status", "as_of")})


def assert_told(made: Deployment, row: dict[str, str]) -> None:
    when = timeline.period(row["on"])
    said = timeline.verdict(timeline.told(Deployment.objects.filter(pk=made.pk), when).get())
    assert (said.presence, said.reason) == (row["answer"], row["reason"])


@pytest.mark.parametrize("row", STAYS, ids=named)
def test_deployments(row: dict[str, str]) -> None:
    assert_told(stay(row), row)


@pytest.mark.parametrize("row", DISPUTES, ids=named)
def test_disputes(row: dict[str, str]) -> None:
    made = stay(row)
    fields = [] if row["disputes"] == "everything" else [row["disputes"]]
    denial: dict[str, Any] = {"article": world.article("denial"), "stance": "disputes", "fields": fields}
    Citation.objects.create(deployment=made, seen=row["of"], **denial)
    assert_told(made, row)


@pytest.mark.parametrize("row", AGREEMENTS, ids=named)
def test_agreements(row: dict[str, str]) -> None:
    made = world.agreement(**{name: row[name] for name in ("signed", "in_force", "expires")})
    for day, stage in re.findall(r"(\S+) (\S+)", row["stages"]):
        world.published(AgreementStage(slug=f"{day}-{stage}", agreement=made, date=day, stage=stage))
    when = timeline.period(row["on"])
    assert of_agreement(timeline.stage_on(Agreement.objects.all(), when).get(), when) == row["told"]


def test_every_reason_is_explained_with_its_answer() -> None:
    told = [(row["reason"], row["answer"]) for row in rows("reason", "answer", "meaning")]
    assert told == [(rule.reason, rule.presence) for rule in timeline.rules(timeline.period("2020"))]


def test_every_reason_has_an_example() -> None:
    assert {row["reason"] for row in [*STAYS, *DISPUTES]} == set(timeline.WORDS)


def test_the_fading_limit_is_the_one_told() -> None:
    assert settings.FADE_MONTHS == 18
