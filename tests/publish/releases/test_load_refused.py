"""A release that is loaded where something is, or that is damaged: refused, told why, and nothing is written."""

import json
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from actors.models import Actor
from presence.data.problems import DatasetProblem
from presence.data.releases import load_release
from presence.models import Region
from presence.publish.releases.folder import files, sums
from presence.publish.releases.make import make
from tests import everything, world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def release(releases: Path) -> Path:
    """Of a dataset that is gone."""
    everything.paths()
    made = make("https://presence.example").release
    call_command("flush", interactive=False, verbosity=0)
    return releases / made.name


def signed(release: Path) -> None:
    """With checksums that fit, as whoever changes a release on purpose would make them."""
    told = [file for file in files(release) if file.name != "SHA256SUMS" and not file.name.endswith(".zip")]
    (release / "SHA256SUMS").write_bytes(b"".join(sums(told)))


def refused(release: Path) -> str:
    with pytest.raises(DatasetProblem) as caught:
        load_release(release)
    assert not Actor.objects.exists() and not Region.objects.exists()
    return " ".join([caught.value.detail, *map(str, caught.value.findings)])


def test_not_empty(release: Path) -> None:
    world.actor()
    with pytest.raises(CommandError, match="Make a new database"):
        call_command("load_release", str(release))
    assert Actor.objects.count() == 1


def test_twice(release: Path) -> None:
    load_release(release)
    with pytest.raises(DatasetProblem, match="holds a dataset already"):
        load_release(release)


def test_damaged(release: Path) -> None:
    path = release / "records" / "bases.ndjson"
    path.write_bytes(path.read_bytes().replace(b"Kuweires", b"Kuwaires"))
    assert "records/bases.ndjson" in refused(release)


def test_a_file_is_missing(release: Path) -> None:
    (release / "records" / "events.ndjson").unlink()
    assert "records/events.ndjson" in refused(release)


@pytest.mark.parametrize("name", ["release.json", "SHA256SUMS"])
def test_no_release(release: Path, name: str) -> None:
    (release / name).write_text("hello")
    assert name in refused(release)
    (release / name).unlink()
    assert name in refused(release)


def test_of_another_format(release: Path) -> None:
    told = json.loads((release / "release.json").read_text())
    (release / "release.json").write_text(json.dumps(told | {"format": 99}))
    assert "formats 1 and 2" in refused(release)


def test_nothing_there(tmp_path: Path) -> None:
    assert "neither" in refused(tmp_path / "nowhere")
    (tmp_path / "text.zip").write_text("no zip")
    assert "neither" in refused(tmp_path / "text.zip")
    with ZipFile(tmp_path / "other.zip", "w") as packed:
        packed.writestr("hello.txt", "hello")
    assert "release.json" in refused(tmp_path / "other.zip")


Change = Callable[[dict[str, object]], object]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda row: row.update(region="atlantis"), "atlantis"),
        (lambda row: row.update(colour="red"), "other fields"),
        (lambda row: row.pop("kind"), "other fields"),
        (lambda row: row.update(kind="castle"), "castle"),
        (lambda row: row.update(lat=100), "latitude"),
        (lambda row: row.update(verified_on="soon"), "is no day"),
        (lambda row: row.update(updated_at="soon"), "refuses"),
        (lambda row: row.update(citations=[]), "cites nothing"),
        (lambda row: row.update(citations=[{"article": "atlantis"}]), "records/bases.ndjson, line 1"),
        (lambda row: row.update(citations="many"), "records/bases.ndjson, line 1"),
        (lambda row: row.update(slug=None), "slug"),
    ],
)
def test_changed_on_purpose(release: Path, change: Change, said: str) -> None:
    path = release / "records" / "bases.ndjson"
    row = json.loads(path.read_text().splitlines()[0])
    change(row)
    path.write_text(json.dumps(row) + "\n")
    signed(release)
    assert said in refused(release)


@pytest.mark.parametrize("line", ["[]", "{", "null", "[" * 100_000])
def test_lines_that_are_no_records(release: Path, line: str) -> None:
    (release / "records" / "regions.ndjson").write_text(line + "\n")
    signed(release)
    assert "records/regions.ndjson, line 1" in refused(release)


def test_regions_in_a_circle(release: Path, settings: Settings) -> None:
    path = release / "records" / "regions.ndjson"
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    for row in rows:
        row["parent"] = next(other["slug"] for other in rows if other is not row)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    signed(release)
    assert "leads back" in refused(release)
