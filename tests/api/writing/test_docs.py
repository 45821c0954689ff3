"""The examples of docs/writing.md, run by a shell and curl against the server."""

import json
import os
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from pytest_django.live_server_helper import LiveServer

from presence.api.problem_kinds import KINDS
from presence.api.writing.problem_kinds import WRITING
from presence.models import Article, Scope, Suggestion
from tests import world
from tests.api.writing.conftest import token_of
from tests.data.folders import small

TEXT = (Path(settings.BASE_DIR) / "docs" / "writing.md").read_text()
EXAMPLES = [each for each in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) if "curl" in each]


@pytest.mark.django_db(transaction=True)
def test_the_examples_work(live_server: LiveServer, tmp_path: Path) -> None:
    waiting, other = world.suggestion(), world.suggestion(fingerprint="other")
    world.base("kuweires")
    with zipfile.ZipFile(tmp_path / "dataset.zip", "w") as target:
        for path in small(tmp_path).glob("*.csv"):
            target.write(path, path.name)
    environment = {
        "API": f"{live_server.url}/api/v1",
        "KEY": token_of(world.editor()),
        "ID": str(waiting.pk),
        "OTHER": str(other.pk),
        "PATH": os.environ["PATH"],
        "NO_PROXY": "*",
    }
    for example in EXAMPLES:
        ran = subprocess.run(
            ["sh", "-ec", example.replace("curl -s", "curl -s --fail-with-body -w '\\n'")],
            env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, f"{example}\n{ran.stdout}{ran.stderr}"
        assert all(json.loads(line) for line in ran.stdout.splitlines())
    assert {waiting.pk, other.pk} == {each.pk for each in Suggestion.objects.exclude(state="pending")}
    assert Article.objects.filter(title="Talks with Russia go on").exists()


def test_there_are_examples() -> None:
    assert len(EXAMPLES) == 6


@pytest.mark.django_db
def test_the_answer_shown_is_what_comes(post: Any) -> None:
    shown = json.loads(re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)[0])
    body = json.loads(re.findall(r"articles/.*?-d '(\{.*?\})'", TEXT, re.DOTALL)[0])
    told = post("articles/", body).json()
    assert told.keys() == shown.keys()
    assert {**told, "slug": ""} == {**shown, "slug": ""}


@pytest.mark.parametrize("word", [*Scope.values, *WRITING, "RATE_LIMIT_ADDRESS", "RATE_LIMIT_KEY", "PROXY_COUNT"])
def test_every_scope_code_and_setting_is_told(word: str) -> None:
    assert f"`{word}`" in TEXT


def test_every_code_leads_to_its_meaning() -> None:
    assert WRITING.keys() <= KINDS.keys()


@pytest.mark.parametrize(("name", "default"), [("RATE_LIMIT_ADDRESS", "3,000"), ("RATE_LIMIT_KEY", "12,000")])
def test_the_limits_told_are_the_limits_kept(name: str, default: str) -> None:
    assert f"{getattr(settings, name):,}" == default
    assert default in TEXT
    assert f"`{name}`" in (Path(settings.BASE_DIR) / "docs" / "running.md").read_text()
