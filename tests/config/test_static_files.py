"""Static files on one machine: named by their content, compressed, kept for good, collected only when one changed."""

import os
import re
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from config import static_files
from config.static_files import collected, shortened

ROOT = Path(__file__).parents[2]
# Django's own way: what a page names, and what a browser is told of it, by a process that serves what was collected.
SERVE = """
import sys, django
django.setup()
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client
for name in sys.argv[1:]:
    got = Client(SERVER_NAME="localhost").get(staticfiles_storage.url(name), headers={"accept-encoding": "gzip, br"})
    print(got.status_code, got.get("Content-Encoding"), got.get("Cache-Control"))
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("static")


def test_a_second_time_nothing_is_done(folder: Path) -> None:
    first = collected(folder)
    made = first.stat().st_mtime_ns
    assert collected(folder) == first
    assert first.stat().st_mtime_ns == made
    assert [found.name for found in folder.iterdir()] == [first.name]


def test_a_changed_file_is_collected_and_the_older_folder_goes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = collected(folder)
    monkeypatch.setattr(static_files, "_fingerprint", lambda _: "another")
    assert collected(folder).name == "another"
    assert not first.exists()


def test_what_was_broken_off_is_begun_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "draft").mkdir(exist_ok=True)
    (folder / "draft" / "half").write_text("")
    monkeypatch.setattr(static_files, "_fingerprint", lambda _: "whole")
    assert not (collected(folder) / "half").exists()


def test_our_modules_import_each_other_by_hashed_names(folder: Path) -> None:
    served = collected(folder) / "presence"
    named = re.compile(r"""(?:from|import)\s*["'](\.[^"']+)["']""")
    imports = [
        (script, name)
        for script in served.rglob("*.js")
        if re.search(r"\.[0-9a-f]{12}\.js$", script.name)
        for name in named.findall(script.read_text())
    ]
    assert imports
    for script, name in imports:
        assert re.search(r"\.[0-9a-f]{12}\.js$", name), (script.name, name)
        assert (script.parent / name).exists(), (script.name, name)


SCRIPT = """// Why.
const told = `two  words, // and ${ 1 + 1 } more
    lines`;
/* And why not. */
export const found = told.match(/\\/\\/ *['"`]/g);   // none
"""


def test_ours_lose_their_comments_and_nothing_they_say() -> None:
    short = shortened("presence/some.js", ContentFile(SCRIPT.encode())).read().decode()
    assert "hy" not in short
    assert "`two  words, // and ${ 1 + 1 } more\n    lines`" in short
    assert "/\\/\\/ *['\"`]/g" in short
    style = shortened("presence/some.css", ContentFile(b"/* Why. */ a > b { width: calc(1px + 2em) }")).read()
    assert style == b"a>b{width:calc(1px + 2em)}"


@pytest.mark.parametrize("name", ["leaflet/leaflet.js", "admin/css/base.css", "presence/sign.svg"])
def test_other_peoples_stay_as_they_came(name: str) -> None:
    came = ContentFile(b"/* Copyright */ some  text")
    assert shortened(name, came) is came


def test_they_are_served_compressed_and_for_good(folder: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "STATIC_ROOT": str(collected(folder)), "DATA_DIR": str(tmp_path)}
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings"
    names = ["presence/site.css", "leaflet/leaflet.js", "leaflet/leaflet.css"]
    done = subprocess.run(
        [sys.executable, "-c", SERVE, *names], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    said = done.stdout.splitlines()
    assert said == ["200 br max-age=315360000, public, immutable"] * len(names), done.stderr


@pytest.mark.django_db  # closing an answer looks at the connection, where a test before opened one
def test_what_browsers_ask_for_unasked(client: Client) -> None:
    with closing(client.get("/favicon.ico")) as found:
        assert found.status_code == 200
        assert found["Content-Type"].startswith("image/x-icon")
