"""“Keep this answer” from a list to its page and “still so today?”, without a script, at a phone's width too."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from pytest_django import Settings

from presence.models import Deployment
from presence.publish.releases.make import make
from tests import world
from tests.browser.conftest import Opener

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_by_hand_without_a_script(opened: Opener) -> None:
    world.deployment()
    page = opened("/deployments/?on=2020", java_script_enabled=False)
    page.get_by_role("button", name="Keep this answer").click()
    expect(page.get_by_role("heading", name="Kept answer: Deployments")).to_be_visible()
    Deployment.objects.update(status="reduced")
    page.get_by_role("link", name="Still so today?").click()
    expect(page.get_by_text("No: 0 added, 0 gone, 1 changed, 0 the same.")).to_be_visible()
    expect(page.get_by_role("cell", name="reduced")).to_be_visible()


@pytest.mark.parametrize("prefix", ["", "/ar"])
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_wider_than_the_page(
    opened: Opener, settings: Settings, tmp_path: Path, width: int, prefix: str
) -> None:
    settings.DATA_DIR = tmp_path
    world.deployment()
    release = make("https://presence.example", note="The first.").release
    page = opened(f"{prefix}/deployments/?actor=russia", width=width)
    page.locator(".keep-answer button").click()
    kept = page.url
    Deployment.objects.update(status="reduced", personnel_max=300)
    world.deployment("tiyas")
    for address in (kept, f"{kept}today/", f"{prefix}/data/", f"{prefix}/data/{release.name}/"):
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, address
