"""The whole way, with nothing replaced: an editor pastes an article, a Celery worker reads it, a suggestion is
accepted, and the statement stands on the pages and in the API, citing the article."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from playwright.sync_api import Page, expect

from config.celery import app
from presence.models import Statement
from presence.review.editors import make_editor
from tests import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "correct-horse-battery"
TITLE = "Damascus and Moscow speak of the bases"
TEXT = """DAMASCUS – Talks about the bases that Russia holds on the coast of Syria are going on.

President Ahmed al-Sharaa said on Thursday that Russia's military bases in Syria must be covered by a new agreement.

“We told Russia that every foreign base on Syrian land needs the consent of the Syrian state,” Ahmed al-Sharaa said.
"""


@pytest.fixture
def worker(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """A real worker on the database and the Redis of the tests."""
    app.control.purge()
    log = tmp_path / "worker.log"
    argv = [sys.executable, "-m", "celery", "-A", "config", "worker", "--pool", "solo", "--loglevel", "INFO"]
    argv += ["--without-gossip", "--without-mingle", "--hostname", "whole-way@localhost"]
    with log.open("w") as output:
        process = subprocess.Popen(argv, cwd=ROOT, env=_environment(), stdout=output, stderr=output)
        try:
            yield
        finally:
            process.terminate()
            process.wait(60)
    # Shown by pytest only when the test failed.
    sys.stdout.write(log.read_text())


def _environment() -> dict[str, str]:
    database = connection.settings_dict
    host, port, name = (quote(str(database[key]), safe="") for key in ("HOST", "PORT", "NAME"))
    url = f"postgresql://{quote(str(database['USER']))}:{quote(str(database['PASSWORD']))}@/{name}"
    url += f"?host={host}" + (f"&port={port}" if port else "")
    return os.environ | {
        "DATABASE_URL": url,
        "REDIS_URL": settings.REDIS_URL,
        "SECRET_KEY": settings.SECRET_KEY,
        "HTTPS": "0",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


@pytest.fixture
def people(transactional_db: None) -> None:
    make_editor("nadia", PASSWORD)
    world.actor("syria", iso2="SY")
    world.actor("russia", iso2="RU", aliases=["Russian"])
    world.person()
    world.region("syria", "country")


def test_from_pasted_text_to_page_and_api(people: None, worker: None, opened: Callable[..., Page]) -> None:
    page = opened("/editor/articles/new/")
    _sign_in(page)
    _paste(page)

    page.get_by_role("heading", name="Suggestions from it").wait_for(timeout=120_000)
    page.locator(".queue .entry-title a").filter(has_text="new agreement").first.click()
    expect(page.locator("mark.evidence").filter(has_text="new agreement").first).to_be_visible()
    assert page.locator("#id_speaker").input_value() == "al-sharaa"
    page.locator("#id_summary").fill("Said that Russia’s bases need a new agreement.")
    page.get_by_role("button", name="Accept and publish").click()
    expect(page.locator(".notice-success")).to_contain_text("Published")

    statement = Statement.objects.get()
    assert statement.summary == "Said that Russia’s bases need a new agreement."
    for address in ("/people/al-sharaa/", "/actors/syria/"):
        page.goto(address)
        expect(page.locator("main")).to_contain_text(statement.summary)
    page.goto(statement.get_absolute_url())
    expect(page.locator("main")).to_contain_text(TITLE)
    expect(page.locator("main")).to_contain_text("must be covered by a new agreement")
    _assert_in_api(page, statement)


def _sign_in(page: Page) -> None:
    page.get_by_label("User name").fill("nadia")
    page.get_by_label("Password").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Add an article")).to_be_visible()


def _paste(page: Page) -> None:
    page.locator("#id_text").fill(TEXT)
    page.locator("#id_title").fill(TITLE)
    page.locator("#id_publisher").fill("The Daily")
    page.locator("#id_published").fill("2025-04-24")
    page.get_by_role("button", name="Add and read it").click()


def _assert_in_api(page: Page, statement: Statement) -> None:
    listed = page.request.get("/api/v1/statements/")
    assert listed.ok
    assert statement.summary in [each["summary"] for each in listed.json()["results"]]
    one = page.request.get(f"/api/v1/statements/{statement.slug}/")
    assert one.ok
    assert TITLE in one.text()
