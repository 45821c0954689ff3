"""axe finds nothing on any kind of page: WCAG 2.2 A and AA, in both directions, and its contrast in both themes."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from presence.models import Mention
from tests import everything, world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def paths(transactional_db: None) -> list[str]:
    return everything.paths()


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def faults(page: Page, path: str) -> list[str]:
    """What axe says against a page, in the light; and against its colours in the dark."""
    page.emulate_media(color_scheme="light")
    page.goto(path)
    page.wait_for_load_state("networkidle")
    found = _said(page, {"runOnly": RULES, "resultTypes": ["violations"]})
    page.emulate_media(color_scheme="dark")
    found += _said(page, {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]})
    return [f"{path}: {fault}" for fault in found]


def _said(page: Page, options: dict[str, object]) -> list[str]:
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in violations for node in each["nodes"][:3]]


@pytest.mark.parametrize("prefix", ["", "/ar"], ids=["english", "arabic"])
def test_nothing_is_found_on_any_kind_of_page(page: Page, paths: list[str], prefix: str) -> None:
    assert [fault for path in paths for fault in faults(page, prefix + path)] == []


@pytest.mark.parametrize("prefix", ["", "/ar"], ids=["english", "arabic"])
def test_nothing_is_found_on_editors_pages(page: Page, live_server: LiveServer, paths: list[str], prefix: str) -> None:
    client = Client()
    client.force_login(world.editor())
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    marked = world.suggestion()
    Mention.objects.create(article=world.article("read-article"), start=37, end=43, actor=world.actor("russia"))
    with_text = (f"/editor/suggestions/{marked.pk}/", "/editor/articles/read-article/")
    assert [fault for path in (*everything.EDITORS, *with_text) for fault in faults(page, prefix + path)] == []
