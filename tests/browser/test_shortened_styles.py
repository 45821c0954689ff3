"""A style sheet without its comments says to Chromium what it said with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import Browser, Page

from config.static_files import shortened

pytestmark = pytest.mark.browser
FOLDER = Path(__file__).parents[2] / "presence" / "static"
RULES = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(", ", ","));
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("name", sorted(str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*.css")))
def test_every_rule_is_the_same(page: Page, name: str) -> None:
    css = (FOLDER / name).read_bytes()
    short = shortened(name, ContentFile(css)).read()
    assert len(short) < len(css)
    assert page.evaluate(RULES, short.decode()) == page.evaluate(RULES, css.decode())
