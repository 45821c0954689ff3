"""`manage.py release`: whole or not at all, whatever stops it; listed, with checksums, once for each state."""

import hashlib
import json
import subprocess
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import frictionless
import pyogrio
import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from presence.models import Base, Deployment, Release
from presence.publish.releases import folder, make, zipped
from presence.publish.releases.carried import CARRIED
from presence.review.retract import retract
from tests import everything, world

EXPECTED = (
    "records/bases.ndjson", "csv/citations.csv", "geojson/bases.geojson", "gpkg/bases.gpkg", "kml/bases.kml",
    "ndjson/deployments.ndjson", "ftm/actors.ftm.json", "README.md", "CITATION.cff", "CHANGELOG.md",
)  # fmt: skip

pytestmark = pytest.mark.django_db(transaction=True)


def released(*options: str) -> str:
    told = StringIO()
    call_command("release", "--site", "https://presence.example", *options, stdout=told)
    return told.getvalue()


def test_all_files_with_their_sums(releases: Path) -> None:
    everything.paths()
    assert "files" in released("--note", "The first.")
    release = Release.objects.get()
    made = releases / release.name
    assert {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} == {
        each["name"] for each in release.files
    }
    for each in release.files:
        text = (made / each["name"]).read_bytes()
        assert (len(text), hashlib.sha256(text).hexdigest()) == (each["size"], each["sha256"])
    for each in EXPECTED:
        assert (made / each).stat().st_size
    subprocess.run(["sha256sum", "--quiet", "-c", "SHA256SUMS"], cwd=made, check=True)
    with ZipFile(made / f"syria-presence-{release.name}.zip") as packed:
        assert packed.testzip() is None
        assert len(packed.namelist()) == len(release.files) - 1
    assert (release.number, release.note) == (1, "The first.")
    assert not list(releases.glob(".*"))


def test_only_what_is_public(releases: Path) -> None:
    everything.paths()
    Base.objects.create(slug="secret", name_en="Secret place", kind="outpost", region=world.region(),
                        location_precision="exact", state="draft")  # fmt: skip
    world.article("secret-article", state="queued", text="The whole text.")
    retract(world.deployment("withdrawn"), by=world.editor(), reason="No.")
    released()
    for path in (releases / Release.objects.get().name).rglob("*"):
        if path.is_file() and path.name != "CHANGELOG.md":
            text = path.read_bytes().lower()
            assert b"secret" not in text and b"whole text" not in text and b"withdrawn-russia" not in text


def test_again_only_when_something_changed(releases: Path) -> None:
    world.deployment()
    released()
    assert "Nothing changed" in released()
    assert Release.objects.count() == 1
    gone = world.deployment("tiyas")
    Deployment.objects.filter(base__slug="kuweires").update(status="reduced")
    released()
    second = Release.objects.get(number=2)
    assert second.name == f"{Release.objects.get(number=1).name}.2"
    assert sorted(map(tuple, second.changes)) == [
        ("bases", "published", 1),
        ("deployments", "changed", 1),
        ("deployments", "published", 1),
    ]
    told = (releases / second.name / "CHANGELOG.md").read_text()
    assert "now reduced (was active)" in told and "Version 1," not in told
    retract(gone, by=world.editor(), reason="Another place.")
    released()
    assert ["deployments", "retracted", 1] in Release.objects.get(number=3).changes
    released("--again")
    assert Release.objects.get(number=4).changes == []


def test_nothing_to_release() -> None:
    with pytest.raises(CommandError, match="Nothing is published"):
        released()


def test_stopped_before_it_is_whole(releases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world.deployment()
    with monkeypatch.context() as patch:
        patch.setattr(zipped, "pack", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            released()
    assert next(releases.iterdir()).name.startswith(folder.MAKING)
    assert not Release.objects.exists()
    released()
    assert [path.name for path in releases.iterdir()] == [Release.objects.get().name]


def test_stopped_before_it_is_listed(releases: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world.deployment()
    with monkeypatch.context() as patch:
        patch.setattr(make, "_listed", lambda _: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            released()
    assert not Release.objects.exists()
    assert "Nothing changed" in released()
    release = Release.objects.get()
    assert release.number == 1 and len(release.files) > 30
    assert release.changes


def test_damaged_before_it_is_listed(releases: Path) -> None:
    world.deployment()
    released()
    made = releases / Release.objects.get().name
    made.rename(releases / "2020.01.01")
    (releases / "2020.01.01" / "README.md").write_text("Something else.")
    with pytest.raises(CommandError, match="damaged"):
        released()


def test_one_at_a_time() -> None:
    world.deployment()
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [make.LOCK])
            with pytest.raises(CommandError, match="Another release"):
                released()
            cursor.execute("SELECT pg_advisory_unlock(%s)", [make.LOCK])
    finally:
        other.close()
    released()


def test_kept_for_good() -> None:
    world.deployment()
    released()
    release = Release.objects.get()
    for change in (release.delete, lambda: Release.objects.update(note="Other.")):
        with pytest.raises(ProgrammingError), transaction.atomic():
            change()


def test_what_it_says_of_itself(releases: Path) -> None:
    world.deployment()
    released("--note", "With <b>care</b>.")
    release = Release.objects.get()
    made = releases / release.name
    told = json.loads((made / "release.json").read_text())
    assert told["format"] == 2 and told["address"] == f"https://presence.example/data/{release.name}/"
    cff = (made / "CITATION.cff").read_text()
    assert f'version: "{release.name}"' in cff and "cff-version" in cff
    assert release.name in (made / "README.md").read_text()


def test_every_field_is_decided_on() -> None:
    """One that is carried, or one that is named here as not."""
    from_others = {
        "id",
        "state",
        "created_at",
        "retraction_reason",
        "merged_into",
        "possible",
        "certain",
        "disputed_days",
    }
    not_public = {"text", "content_hash", "reason", "reasons", "relevant", "feed", "duplicate_of", "attempts", "due_at",
                  "leased_until", "submitted_by"}  # fmt: skip
    for kind in CARRIED:
        names = {field.name for field in kind.model._meta.get_fields() if field.concrete}
        days = {name for name in names if name.endswith(("_earliest", "_latest"))}
        left = names - days - kind.names - from_others - {"parties"}
        assert left <= not_public, kind.name
        assert kind.names <= names | {part.name for part in kind.parts}


def test_other_peoples_tools_read_it(releases: Path) -> None:
    everything.paths()
    released()
    made = releases / Release.objects.get().name
    report = frictionless.Package(str(made / "datapackage.json")).validate()
    assert report.valid, report.flatten(["taskNumber", "rowNumber", "fieldName", "note"])
    layer = pyogrio.read_info(made / "gpkg" / "bases.gpkg")
    assert layer["features"] == 1
