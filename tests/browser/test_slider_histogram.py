"""The histogram under the slider: what it tells, and how its span is chosen."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests import world
from tests.browser.explorer import Opener, ready

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DAY = "/?on=2016-06-30"


@pytest.fixture(autouse=True)
def changes() -> None:
    world.deployment("kuweires", "russia", start="2015-01-01", end="2016-07-10", status="vacated")
    world.base("tanf", lat=33.5, lon=38.6)
    world.deployment("tanf", "united-states", start="2016-07", end="2017-07-20", status="vacated")


def bars(page: Page) -> Locator:
    return page.get_by_role("slider", name="Changes over time")


def test_bars_are_solid_where_certain_and_hollow_where_possible(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&from=2016-01-01&to=2016-12-31"))
    expect(page.locator(".bar-certain").first).to_be_attached()
    expect(page.locator(".bar-possible").first).to_be_attached()


def test_pointing_and_focus_tell_a_bar_in_words(opened: Opener) -> None:
    page = ready(opened(DAY))
    bars(page).focus()
    page.keyboard.press("Home")
    expect(bars(page)).to_have_attribute("aria-valuetext", re.compile("changes"))
    first = page.locator(".bar-say").inner_text()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".bar-say")).not_to_have_text(first)
    page.locator("h1").click()
    bars(page).hover()
    expect(page.locator(".bar-say")).to_contain_text("changes")


def test_the_numbers_are_a_table_too(opened: Opener) -> None:
    page = ready(opened(DAY))
    assert page.locator("#time table tr").count() > 2


def test_buttons_go_closer_and_wider_and_the_slider_follows(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_role("button", name="Closer").click()
    expect(page).to_have_url(re.compile("from=.*to="))
    for _ in range(4):
        before = page.url
        page.get_by_role("button", name="Closer").click()
        expect(page).not_to_have_url(before)
    expect(page.get_by_role("button", name="A day later")).to_be_visible()
    page.get_by_role("button", name="A day later").click()
    expect(page).to_have_url(re.compile("on=2016-07-01"))
    page.get_by_role("button", name="All", exact=True).click()
    expect(page).to_have_url(re.compile("from=1971-01-01"))
    expect(page.get_by_role("button", name="A month later")).to_be_visible()
    page.go_back()
    expect(page).not_to_have_url(re.compile("from=1971"))
    expect(page.get_by_role("button", name="A day later")).to_be_visible()


def test_enter_goes_into_a_bar_and_later_moves_on(opened: Opener) -> None:
    page = ready(opened(DAY))
    bars(page).focus()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from="))
    before = page.url
    page.get_by_role("button", name="Show a later span").click()
    expect(page).not_to_have_url(before)


def test_dragging_over_the_bars_chooses_the_span(opened: Opener) -> None:
    page = ready(opened(DAY))
    frame = bars(page).bounding_box()
    assert frame is not None
    y = frame["y"] + 20
    page.mouse.move(frame["x"] + frame["width"] * 0.3, y)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] * 0.6, y, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d"))


def test_from_right_to_left_it_ends_at_the_left(opened: Opener) -> None:
    page = ready(opened(f"/ar{DAY}"))
    years = page.locator(".bars text").all_text_contents()
    places = [box["x"] for text in page.locator(".bars text").all() if (box := text.bounding_box())]
    assert years == sorted(years)
    assert places == sorted(places, reverse=True)
