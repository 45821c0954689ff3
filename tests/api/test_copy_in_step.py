"""The program of docs/sync.md makes a copy and keeps it equal to the API, whatever is edited meanwhile."""

import json
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

from presence.api import following
from presence.api.views import changes as view
from tests.api.conftest import KINDS, one_of_each
from tests.api.random_edits import Edits
from tests.docs_code import blocks

pytestmark = pytest.mark.django_db(transaction=True)
OF_A_DAY = {"present", "presence", "reason", "explanation", "stage_then"}
Copy = dict[str, dict[str, Any]]


class Killed(Exception):
    pass


def program(saves: int = -1) -> Callable[[str, str], Copy]:
    """What the page shows; killed once it has saved that many pages, before it could save the next."""
    [code] = blocks("sync.md", "python")
    assert len(code.splitlines()) <= 40
    names: dict[str, Any] = {"__name__": "keep_copy"}
    exec(compile(code, "sync.md", "exec"), names)  # noqa: S102
    save, left = names["saved"], [saves]

    def saved(path: str, copy: Any) -> None:
        if left[0] == 0:
            raise Killed
        left[0] -= 1
        save(path, copy)

    names["saved"] = saved
    kept: Callable[[str, str], Copy] = names["kept"]
    return kept


def by_the_api(site: str) -> Copy:
    found: Copy = {}
    for kind in KINDS:
        address = f"{site}/api/v1/{kind}/?page_size=500"
        while address:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 — the server of the test
                page = json.load(answer)
            for each in page["results"]:
                left_out = OF_A_DAY | ({"updated_at"} if kind == "articles" else set())
                found.setdefault(kind, {})[each["slug"]] = {k: v for k, v in each.items() if k not in left_out}
            address = page["next"]
    return found


def differences(copy: Copy, api: Copy) -> list[str]:
    """Field by field, what is held and not shown, or shown and not held."""
    found = []
    for kind in KINDS:
        one, other = copy.get(kind, {}), api.get(kind, {})
        for slug in sorted(one.keys() | other.keys()):
            a, b = one.get(slug, {}), other.get(slug, {})
            for name in sorted(a.keys() | b.keys()):
                if a.get(name) != b.get(name):
                    found.append(f"{kind}/{slug} {name}: held {a.get(name)}, shown {b.get(name)}")
    return found


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (following, view):
        monkeypatch.setattr(module, "RECORDS", 9)
    monkeypatch.setattr(following, "PER_PAGE", 4)


@pytest.mark.usefixtures("small_pages")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_copy_stays_equal_after_random_edits(seed: int, live_server: LiveServer, tmp_path: Path) -> None:
    site, path = live_server.url, str(tmp_path / "copy.json")
    for number in (1, 2, 3):
        one_of_each(number)
    edits = Edits(seed)
    for _ in range(6):
        # It is killed after some pages, edits go on, and it takes up again where it was.
        with suppress(Killed):
            program(edits.by_chance.randint(0, 4))(site, path)
        edits.do(15)
        assert not differences(program()(site, path), by_the_api(site))


@pytest.mark.usefixtures("small_pages")
def test_edits_while_the_first_copy_is_made_are_not_missed(live_server: LiveServer, tmp_path: Path) -> None:
    site, path = live_server.url, str(tmp_path / "copy.json")
    for number in (1, 2, 3):
        one_of_each(number)
    edits = Edits(9)
    while True:
        try:
            copy = program(1)(site, path)
        except Killed:
            edits.do(2)
            continue
        break
    assert not differences(copy, by_the_api(site))
