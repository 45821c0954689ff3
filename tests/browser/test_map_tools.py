"""Narrowing by a region or a box, measuring, and copying coordinates; each by mouse and by keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.explorer import DAY, Opener, listed, point_of, ready, spot, two_bases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NEAR = f"{DAY}&at=35,38,7"


@pytest.fixture(autouse=True)
def bases() -> None:
    two_bases()


def test_a_click_on_a_region_narrows_and_another_is_the_way_back(opened: Opener) -> None:
    page = ready(opened(NEAR))
    page.mouse.click(*point_of(page, 36.6, 36.7))
    listed(page, "Kuweires")
    expect(page).to_have_url(re.compile("region=aleppo"))
    expect(page.locator("#active")).to_contain_text("Aleppo")
    expect(page.locator("select[name=region]")).to_have_value("aleppo")
    page.mouse.click(*point_of(page, 36.6, 36.7))
    listed(page, "Kuweires", "Tanf")


def test_a_drawn_box_narrows(opened: Opener) -> None:
    page = ready(opened(NEAR))
    page.get_by_role("button", name="Draw a box").click()
    page.mouse.move(*point_of(page, 34.2, 37.8))
    page.mouse.down()
    page.mouse.move(*point_of(page, 33.5, 38.6), steps=3)
    page.mouse.move(*point_of(page, 33.0, 39.4))
    page.mouse.up()
    listed(page, "Tanf")
    west, south, east, north = map(float, re.findall(r"bbox=([^&]+)", page.url)[0].split(","))
    assert (west, south, east, north) == pytest.approx((37.8, 33.0, 39.4, 34.2), abs=0.03)
    expect(page.get_by_role("button", name="Draw a box")).to_have_attribute("aria-pressed", "false")
    page.go_back()
    listed(page, "Kuweires", "Tanf")


def test_only_what_the_map_shows_needs_no_mouse(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&at=33.5,38.6,10"))
    page.get_by_role("button", name="Only what the map shows").press("Enter")
    listed(page, "Tanf")
    expect(page).to_have_url(re.compile("bbox="))


def test_two_points_are_measured(opened: Opener) -> None:
    page = ready(opened(NEAR))
    page.get_by_role("button", name="Measure", exact=True).click()
    page.mouse.click(*point_of(page, 36.187, 37.583))
    expect(page.locator(".tool-say")).to_contain_text("second point")
    page.mouse.click(*point_of(page, 33.5, 38.6))
    # The places' own points are taken: 312.9 km on the sphere between them.
    expect(page).to_have_url(re.compile(r"measure=36\.187,37\.583~33\.5,38\.6"))
    expect(page.locator(".tool-say")).to_contain_text("312.9 km")
    expect(page.locator(".tool-say")).to_contain_text("162° (south)")
    page.get_by_role("button", name="Remove the line").click()
    expect(page.locator(".tool-say")).to_be_hidden()


def test_measuring_by_keyboard_and_by_link(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_role("button", name="Measure", exact=True).press("Enter")
    for name in ("Kuweires", "Tanf"):
        spot(page, name).focus()
        page.keyboard.press("Enter")
    expect(page.locator(".tool-say")).to_contain_text("312.9 km")
    again = ready(opened("/?" + page.url.partition("/?")[2]))
    expect(again.locator(".tool-say")).to_contain_text("312.9 km")


def copied(page: Page, way: str) -> str:
    row = page.locator("#card li").filter(has=page.get_by_role("button", name=way))
    row.get_by_role("button").click()
    expect(page.locator(".card-copied")).to_contain_text(row.locator("code").inner_text())
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def test_coordinates_are_copied_in_three_ways(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&base=kuweires", permissions=["clipboard-read", "clipboard-write"]))
    page.locator("#card").get_by_role("button", name="Coordinates").click()
    assert copied(page, "decimal").startswith("36.187")
    assert "°" in copied(page, "minutes")
    assert copied(page, "MGRS").replace(" ", "").startswith("37S")


def test_coordinates_of_any_point_by_mouse_and_by_keyboard(opened: Opener) -> None:
    page = ready(opened(NEAR))
    page.get_by_role("button", name="Coordinates").click()
    page.mouse.click(*point_of(page, 34.2, 41.5))
    # As near as a pixel is.
    expect(page.locator("#card code").first).to_have_text(re.compile(r"^34\.(1[789]|2[012])\d*, 41\.(4[789]|5[012])"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Coordinates").click()
    page.locator("#map").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#card code").first).to_have_text(re.compile(r"^(34\.99|35\.00)\d*, (37\.99|38\.00)"))


def test_escape_puts_a_tool_down(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_role("button", name="Draw a box").click()
    expect(page.locator(".tool-say")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".tool-say")).to_be_hidden()
