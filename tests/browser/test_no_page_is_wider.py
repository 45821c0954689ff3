"""No page is wider than the screen, phone, tablet or desk: in the language of the longest words, and right to left."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from tests import everything

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WIDTHS = (320, 390, 720, 768, 900, 1280)
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def wider(page: Page, path: str) -> list[str]:
    page.goto(path)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if (by := page.evaluate(WIDER)) > 0:
            found.append(f"{path} at {width}: {by} px")
    page.wait_for_load_state("networkidle")
    return found


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_no_page_is_wider_than_the_screen(transactional_db: None, page: Page, language: str) -> None:
    paths = everything.paths()
    assert len(paths) > 30
    assert [found for path in paths for found in wider(page, f"/{language}{path}")] == []
