"""What the keyboard has is not lost when the view changes, and it is told where the map has more than it reaches."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.explorer import DAY, Opener, listed, ready, two_bases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BLOCK = re.compile(r'(?<=<script id="explorer-answer" type="application/json">).*?(?=</script>)', re.DOTALL)
GRID = [(32.6 + row * 0.4, 36.2 + column * 0.45) for row in range(10) for column in range(12)]


@pytest.fixture(autouse=True)
def bases() -> None:
    two_bases()


def crowded(route: Route) -> None:
    """The page with a hundred and twenty places, each like the first."""
    html = route.fetch().text()
    found = BLOCK.search(html)
    assert found
    answer: dict[str, Any] = json.loads(found[0])
    first = {name: column[0] for name, column in answer["places"].items()}
    places = [{**first, "slug": f"post-{n}", "lat": lat, "lon": lon} for n, (lat, lon) in enumerate(GRID)]
    answer["places"] = {name: [place[name] for place in places] for name in first}
    block = json.dumps(answer).replace("<", "\\u003C")
    route.fulfill(body=html[: found.start()] + block + html[found.end() :], content_type="text/html; charset=utf-8")


def test_more_signs_than_can_be_stepped_through_are_counted(opened: Opener) -> None:
    page = opened("/about/")
    page.route(f"**{DAY}", crowded)
    page.goto(DAY)
    ready(page)
    buttons = page.locator(".spot-keys button")
    expect(buttons).to_have_count(101)
    buttons.first.focus()
    page.keyboard.press("End")
    expect(buttons.last).to_be_focused()
    expect(buttons.last).to_contain_text("More: 20")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"[?&]at="))
    expect(page.locator(".spot-keys").get_by_text("More:")).to_have_count(0)
    expect(buttons.first).to_be_focused()


def test_a_link_that_is_followed_keeps_the_keyboard(opened: Opener) -> None:
    page = ready(opened(DAY))
    earlier = page.get_by_role("link", name="A year earlier")
    earlier.focus()
    for year in (2025, 2024):
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text(f"1 February {year}")
        expect(earlier).to_be_focused()


def test_after_the_last_filter_is_taken_away_it_is_at_the_headline(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&actor=united-states&region=homs"))
    filters = page.locator("#active a")
    filters.first.focus()
    page.keyboard.press("Enter")
    expect(filters).to_have_count(1)
    expect(filters).to_be_focused()
    page.keyboard.press("Enter")
    listed(page, "Kuweires", "Tanf")
    expect(page.locator("h1")).to_be_focused()


def test_another_language_shows_the_same_view(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_role("button", name="A month earlier").click()
    expect(page).to_have_url("/?on=2026-01-31")
    for code in ("ar", "tr", "ru"):
        link = page.locator(f".languages a[lang={code}]")
        expect(link).to_have_attribute("href", re.compile(rf"/{code}/\?on=2026-01-31$"))
