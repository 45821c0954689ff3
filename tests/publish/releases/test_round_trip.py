"""A release loaded into an empty installation is the same dataset, and makes the same release again."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from actors.models import Actor
from presence.data import STARTER
from presence.data.load import load
from presence.data.releases import load_release
from presence.models import Base, Citation, Deployment, Estimate, Event, Release, Statement
from presence.models.figures import FIGURE_FIELDS
from presence.publish.canonical import canonical
from presence.publish.releases.folder import files
from presence.publish.releases.folder import sums as sums_of
from presence.publish.releases.make import make
from tests import everything, world

pytestmark = pytest.mark.django_db(transaction=True)

SITE = "https://presence.example"
TOLD = ("CHANGELOG.md", "CITATION.cff", "README.md", "SHA256SUMS", "release.json", "datapackage.json")


def sums(release: Release) -> dict[str, str]:
    """Of the data, and not of what tells of the release itself. A GeoPackage has to say when it was last changed."""
    found = {each["name"]: each["sha256"] for each in release.files}
    return {name: digest for name, digest in found.items() if name not in TOLD and not name.endswith((".zip", ".gpkg"))}


def layers(folder: Path) -> dict[str, list[str]]:
    """All that is in each GeoPackage but for that moment."""
    found = {}
    for path in sorted(folder.glob("gpkg/*.gpkg")):
        with closing(sqlite3.connect(path)) as package:
            found[path.name] = [line for line in package.iterdump() if '"gpkg_contents" VALUES' not in line]
    return found


def as_of_old(folder: Path) -> None:
    """A release of format 1, which knew no figures of events."""
    told = json.loads((folder / "release.json").read_text())
    (folder / "release.json").write_text(json.dumps(told | {"format": 1}))
    path = folder / "records" / "events.ndjson"
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    left = [{name: value for name, value in row.items() if name not in FIGURE_FIELDS} for row in rows]
    path.write_bytes(b"".join(canonical(row) + b"\n" for row in left))
    kept = [file for file in files(folder) if file.name != "SHA256SUMS" and not file.name.endswith(".zip")]
    (folder / "SHA256SUMS").write_bytes(b"".join(sums_of(kept)))


def test_one_without_figures_of_events_is_loaded_and_they_are_not_known(settings: Settings, tmp_path: Path) -> None:
    everything.paths()
    assert Event.objects.get().killed_min == 2
    folder = tmp_path / "releases" / make(SITE).release.name
    as_of_old(folder)
    emptied(settings, tmp_path / "again")
    load_release(folder)
    assert Event.objects.get().figures == []


def emptied(settings: Settings, folder: Path) -> None:
    call_command("flush", interactive=False, verbosity=0)
    settings.DATA_DIR = folder


def some_of_everything() -> None:
    """The starter, and what it has nothing of."""
    load(STARTER)
    everything.paths()
    base = Base.objects.get(slug="kuweires")
    said = Statement.objects.get(slug="said")
    world.published(
        Deployment(slug="with-statements", base=base, actor=world.actor("iran"), status="unknown"),
        own_statements=[said], host_statements=[said],
    )  # fmt: skip
    stay = Deployment.objects.get(slug="russia-kuweires")
    Citation.objects.create(
        deployment=stay, article=world.article("seen"), stance="disputes", fields=["start"], excerpt="No.\n“Nie”",
        origin="Agency", attests="throughout", seen="2016-03~", seen_until="2017", start=3, end=9,
    )  # fmt: skip
    Estimate.objects.create(
        actor=Actor.objects.get(slug="russia"), article=world.article("counted"), date="2024", counted="troops",
        low=10, high=20,
    )  # fmt: skip
    world.article("unread", state="queued")


def test_the_same_dataset_again(settings: Settings, tmp_path: Path) -> None:
    some_of_everything()
    first = make(SITE).release
    folder = tmp_path / "releases" / first.name
    made, drawn = sums(first), layers(folder)
    assert len(made) > 50 and len(drawn["bases.gpkg"]) > 100
    emptied(settings, tmp_path / "again")
    summary = load_release(folder)
    assert summary.counts["bases"].new == Base.objects.count() > 100
    again = make(SITE).release
    assert sums(again) == made
    assert layers(tmp_path / "again" / "releases" / again.name) == drawn


def test_from_the_zip_and_what_pages_say(settings: Settings, tmp_path: Path, client: Client) -> None:
    some_of_everything()
    first = make(SITE).release
    api = client.get("/api/v1/deployments/?page_size=500").json()
    stay = client.get("/api/v1/deployments/russia-kuweires/").json()
    packed = next((tmp_path / "releases" / first.name).glob("*.zip"))
    emptied(settings, tmp_path / "again")
    load_release(packed)
    assert client.get("/api/v1/deployments/?page_size=500").json() == api
    assert client.get("/api/v1/deployments/russia-kuweires/").json() == stay
    assert "Load of the" in client.get("/changes/").content.decode()
