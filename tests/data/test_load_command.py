"""`manage.py load_dataset`: what the operator sees."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from presence.models import Base
from tests.data.folders import small, write

pytestmark = pytest.mark.django_db


def run(folder: Path, *options: str) -> tuple[str, str]:
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("load_dataset", str(folder), *options, stdout=out, stderr=err, no_color=True)
    except CommandError as error:
        err.write(f"{error}\n")
    return out.getvalue(), err.getvalue()


def test_counts_by_kind(tmp_path: Path) -> None:
    out, err = run(small(tmp_path))

    assert ["base", "1", "0", "0"] in [line.split() for line in out.splitlines()]
    assert "Loaded (" in out
    assert err == ""


def test_nothing_changed(tmp_path: Path) -> None:
    run(small(tmp_path))
    write(tmp_path, "events.csv", {"slug": "other"})
    run(tmp_path)

    out, _ = run(tmp_path)

    assert "Nothing changed (" in out
    assert "In the database and not in this folder, left as they are: 1 event." in out


def test_check_says_what_would_be(tmp_path: Path) -> None:
    out, _ = run(small(tmp_path), "--check")

    assert "Would be loaded" in out
    assert not Base.objects.exists()


def test_problems_are_listed_up_to_a_limit(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "events.csv", *({"slug": f"event-{n}", "date": "soon"} for n in range(205)))

    _, err = run(tmp_path)

    lines = err.splitlines()
    assert lines[0].startswith("events.csv, line 2, date: “soon” is not a date")
    assert lines[200] == "… and 5 more"
    assert lines[201].startswith("205 problems in the dataset; nothing was loaded.")


def test_no_such_folder(tmp_path: Path) -> None:
    _, err = run(tmp_path / "nowhere")

    assert "there is no such folder" in err
    assert "Traceback" not in err
