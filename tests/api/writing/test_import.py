"""A zipped dataset folder: the same checks as the command's, all of it or nothing."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from django.contrib.auth.models import User

from presence.api.writing import archive
from presence.models import Base
from tests.api.writing.conftest import Post
from tests.data.folders import small, write

pytestmark = pytest.mark.django_db
ZIP = "application/zip"


def zipped(folder: Path, top: str = "", more: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for path in sorted(folder.glob("**/*.*")):
            target.write(path, f"{top}{path.relative_to(folder)}")
        for name, body in more.items():
            target.writestr(name, body)
    return made.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small(tmp_path)


@pytest.mark.parametrize("top", ["", "our-data/"])
def test_a_folder_is_imported_in_its_owners_name(post: Post, folder: Path, top: str, editor: User) -> None:
    answer = post("import/", zipped(folder, top), content_type=ZIP)
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert (told["imported"], told["counts"]["base"]["new"]) == (True, 1)
    base = Base.objects.get()
    events = list(base.history_rows.select_related("pgh_context"))  # type: ignore[attr-defined]
    assert events[-1].pgh_context.metadata["user"] == editor.pk


def test_the_same_again_changes_nothing(post: Post, folder: Path) -> None:
    body = zipped(folder)
    post("import/", body, content_type=ZIP)
    told = post("import/", body, content_type=ZIP).json()
    assert {name: told["counts"]["base"][name] for name in ("new", "changed", "same")} == {
        "new": 0,
        "changed": 0,
        "same": 1,
    }


def test_only_checked(post: Post, folder: Path) -> None:
    told = post("import/?check=1", zipped(folder), content_type=ZIP).json()
    assert (told["imported"], told["counts"]["base"]["new"]) == (False, 1)
    assert not Base.objects.exists()


def test_a_single_mistake_refuses_all_and_is_told_where(post: Post, folder: Path) -> None:
    write(folder, "bases.csv", {}, {"slug": "other", "kind": "castle"})
    answer = post("import/", zipped(folder), content_type=ZIP)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_dataset")
    assert "line 3, kind" in answer.json()["errors"]["bases.csv"][0]
    assert not Base.objects.exists()


def test_names_that_lead_elsewhere_are_passed_over(post: Post, folder: Path, tmp_path: Path) -> None:
    body = zipped(folder, more={"../../evil.csv": b"x", "/etc/evil": b"x", "geo/../evil": b"x", "readme.md": b"x"})
    told = post("import/", body, content_type=ZIP).json()
    assert [note for note in told["notes"] if "evil" in note]
    assert not list(tmp_path.parent.glob("**/evil*"))


def empty() -> bytes:
    made = io.BytesIO()
    zipfile.ZipFile(made, "w").close()
    return made.getvalue()


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("bases.csv", b"0" * (archive.MOST_BYTES + 1))
    return made.getvalue()


def many() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for number in range(archive.MOST_FILES + 1):
            target.writestr(f"{number}.csv", b"")
    return made.getvalue()


def cut() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("bases.csv", bytes(range(256)) * 40)
    body = bytearray(made.getvalue())
    body[60:90] = b"\xff" * 30
    return bytes(body)


@pytest.mark.parametrize("made", [empty, bomb, many, cut, lambda: b"PK\x03\x04", lambda: b"{}"])
def test_archives_that_are_none(post: Post, made: Any) -> None:
    answer = post("import/", made(), content_type=ZIP)
    assert answer.status_code == 422, answer.content
    assert answer.json()["code"] in ("bad_archive", "invalid_dataset")
    assert "/tmp" not in answer.text  # nosec
    assert not Base.objects.exists()


@pytest.mark.parametrize("query", ["check=yes", "check=", "placeholders=1"])
def test_its_parameters(post: Post, folder: Path, query: str) -> None:
    status = post(f"import/?{query}", zipped(folder), content_type=ZIP).status_code
    assert status == (200 if query == "check=" else 400)


def test_it_takes_nothing_but_zip(post: Post) -> None:
    answer = post("import/", {})
    assert (answer.status_code, answer["Accept-Post"]) == (415, ZIP)
