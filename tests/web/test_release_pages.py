"""`/data/`: the releases there are, and their files: whole, in part, and never anything else."""

import hashlib
from pathlib import Path

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from pytest_django import Settings

from presence.models import Release
from presence.publish.releases.make import make
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def release(settings: Settings, tmp_path: Path) -> Release:
    settings.DATA_DIR = tmp_path
    world.deployment()
    return make("https://presence.example", note="A note.").release


def body(answer: HttpResponseBase) -> bytes:
    return b"".join(answer) if answer.streaming else answer.content  # type: ignore[attr-defined]


def url(release: Release, name: str = "records/bases.ndjson") -> str:
    return f"/data/{release.name}/{name}"


def text(release: Release, tmp_path: Path, name: str = "records/bases.ndjson") -> bytes:
    return (tmp_path / "releases" / release.name / name).read_bytes()


def test_the_list_and_a_release_in_every_language(client: Client, release: Release) -> None:
    for prefix in ("", "/ar", "/tr", "/ru"):
        listed = client.get(f"{prefix}/data/")
        assert listed.status_code == 200 and release.name in listed.content.decode()
        shown = client.get(f"{prefix}/data/{release.name}/").content.decode()
        for each in release.files:
            assert each["sha256"] in shown and f"/data/{release.name}/{each['name']}" in shown
        assert "A note." in shown


def test_the_newest_first_and_as_of_a_moment(client: Client, release: Release) -> None:
    world.deployment("tiyas")
    second = make("https://presence.example").release
    shown = client.get("/data/").content.decode()
    assert shown.index(f"r{second.name}") < shown.index(f'r{release.name}"')
    assert "1 deployment added" in shown
    then = release.made_at.isoformat()
    assert second.get_absolute_url() not in client.get("/data/", {"known_at": then}).content.decode()
    assert release.get_absolute_url() in client.get(second.get_absolute_url()).content.decode()


def test_none_yet(client: Client) -> None:
    assert "No version was frozen yet" in client.get("/data/").content.decode()


def test_a_whole_file(client: Client, release: Release, tmp_path: Path) -> None:
    for each in release.files:
        answer = client.get(url(release, each["name"]), headers={"accept-encoding": "gzip"})
        found = body(answer)
        assert answer.status_code == 200 and hashlib.sha256(found).hexdigest() == each["sha256"]
        assert answer["ETag"] == f'"{each["sha256"]}"' and answer["Content-Length"] == str(len(found))
        assert "Content-Encoding" not in answer
        assert "immutable" in answer["Cache-Control"] and answer["Accept-Ranges"] == "bytes"
        assert answer["Content-Type"] == each["type"]


def test_head(client: Client, release: Release, tmp_path: Path) -> None:
    answer = client.head(url(release))
    assert body(answer) == b"" and answer["Content-Length"] == str(len(text(release, tmp_path)))
    assert answer["ETag"]


PARTS: list[tuple[str, int, int | None]] = [
    ("bytes=0-9", 0, 10), ("bytes=5-", 5, None), ("bytes=-7", -7, None), ("bytes=3-999999999", 3, None),
    ("bytes=-999999999", 0, None), ("BYTES = 1-1", 1, 2),
]  # fmt: skip
NO_PART = ("bytes=999999999-", "bytes=-0")
NO_RANGE = ("bytes=0-1,4-5", "lines=1-2", "bytes=9-3", "bytes=a-b", "bytes=-", "bytes=१-२")


def test_a_part(client: Client, release: Release, tmp_path: Path) -> None:
    whole = text(release, tmp_path)
    for asked, start, stop in PARTS:
        answer = client.get(url(release), headers={"range": asked})
        assert answer.status_code == 206 and body(answer) == whole[start:stop], asked
        first = start if start >= 0 else len(whole) + start
        last = min(stop or len(whole), len(whole)) - 1
        assert answer["Content-Range"] == f"bytes {first}-{last}/{len(whole)}", asked
        assert answer["Content-Length"] == str(last - first + 1), asked


def test_no_part_of_it(client: Client, release: Release, tmp_path: Path) -> None:
    for asked in NO_PART:
        answer = client.get(url(release), headers={"range": asked})
        assert answer.status_code == 416, asked
        assert answer["Content-Range"] == f"bytes */{len(text(release, tmp_path))}", asked


def test_what_is_no_range_of_one_part(client: Client, release: Release, tmp_path: Path) -> None:
    for asked in NO_RANGE:
        answer = client.get(url(release), headers={"range": asked.encode().decode("latin-1")})
        assert answer.status_code == 200 and body(answer) == text(release, tmp_path), asked


def test_if_range(client: Client, release: Release) -> None:
    first = client.get(url(release))
    body(first)
    for known in (first["ETag"], first["Last-Modified"]):
        assert client.get(url(release), headers={"range": "bytes=0-3", "if-range": known}).status_code == 206
    for other in ('"other"', f"W/{first['ETag']}", "Thu, 01 Jan 2015 00:00:00 GMT", "nonsense"):
        answer = client.get(url(release), headers={"range": "bytes=0-3", "if-range": other})
        assert answer.status_code == 200 and len(body(answer)) > 4


def test_not_modified(client: Client, release: Release) -> None:
    tag = client.head(url(release))["ETag"]
    for told in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        answer = client.get(url(release), headers={"if-none-match": told})
        assert answer.status_code == 304 and answer["ETag"] == tag and body(answer) == b""


NOTHING = (
    "nothing.csv", "../secret.txt", "records/../../secret.txt", "..%2f..%2fsecret.txt", "records", "records/",
    "/etc/passwd", "records/bases.ndjson%00", "./README.md", "x" * 300,
)  # fmt: skip


def test_nothing_else(client: Client, release: Release, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "releases" / release.name / "unlisted.txt").write_text("secret")
    for name in (*NOTHING, "unlisted.txt"):
        assert client.get(url(release, name)).status_code in (400, 404), name
    assert client.get(url(release, "unlisted.txt")).status_code == 404


def test_unknown_and_wrong(client: Client, release: Release) -> None:
    assert client.get("/data/1999.01.01/").status_code == 404
    assert client.get("/data/1999.01.01/README.md").status_code == 404
    assert client.get("/data/../").status_code == 404
    assert client.post(url(release)).status_code == 405
    assert client.get("/data/?colour=red").status_code == 400


def test_the_folder_is_not_here(client: Client, release: Release, tmp_path: Path) -> None:
    (tmp_path / "releases" / release.name).rename(tmp_path / "elsewhere")
    assert client.get(url(release)).status_code == 404
    assert client.get(release.get_absolute_url()).status_code == 200
