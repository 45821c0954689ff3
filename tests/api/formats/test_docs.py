"""What docs/formats.md says is so."""

import re
import shlex
from pathlib import Path

import pytest
from django.test import Client

from presence.publish.formats import FORMATS
from tests import world

pytestmark = pytest.mark.django_db
DOCS = (Path(__file__).parents[3] / "docs" / "formats.md").read_text()


def test_every_format_is_there_with_its_media_type() -> None:
    told = dict(re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", DOCS, re.MULTILINE))
    assert {name: told.get(name) for name in FORMATS} == {name: form.media_type for name, form in FORMATS.items()}
    assert told.keys() - FORMATS.keys() == {"json", "atom"}


@pytest.mark.parametrize("command", re.findall(r"^curl .*$", DOCS, re.MULTILINE))
def test_its_examples_work(client: Client, command: str) -> None:
    world.deployment("khmeimim-air-base")
    words = shlex.split(command)
    headers = dict(words[n + 1].split(": ", 1) for n, word in enumerate(words) if word == "-H")
    address = next(word for word in words if word.startswith("http")).removeprefix("http://localhost:8000")
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200
    assert words[words.index("-o") + 1].endswith(str(answer["Content-Disposition"]).strip('"').rpartition(".")[2])
