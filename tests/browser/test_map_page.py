"""The explorer on a phone, from right to left, without motion, without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.browser.explorer import DAY, Opener, ready, spot, two_bases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(autouse=True)
def bases() -> None:
    two_bases()


def test_on_a_phone_map_and_list_are_two_tabs_of_one_view(opened: Opener) -> None:
    page = ready(opened(DAY, width=390, height=844, has_touch=True))
    expect(page.locator("#map")).to_be_visible()
    expect(page.locator(".places").first).to_be_hidden()
    page.get_by_text("List (2)").click()
    expect(page.locator(".places").first).to_be_visible()
    expect(page.locator("#map")).to_be_hidden()
    expect(page).to_have_url(f"{DAY}&tab=list")
    expect(page.get_by_role("slider", name="Date")).to_be_visible()
    page.get_by_role("button", name="Show Tanf on the map").click()
    expect(page.locator("#card")).to_contain_text("Tanf")
    expect(page.locator("#map")).to_be_visible()


def test_the_tools_fold_on_a_phone(opened: Opener) -> None:
    page = ready(opened(DAY, width=390, height=844, has_touch=True))
    expect(page.get_by_role("button", name="Measure")).to_be_hidden()
    page.get_by_role("button", name="Map tools").tap()
    page.get_by_role("button", name="Measure").tap()
    expect(page.locator(".tool-say")).to_contain_text("first point")


@pytest.mark.parametrize("path", ["/", "/ar/", "/?tab=list", "/matrix/", "/about/", "/account/login/"])
def test_nothing_is_wider_than_a_phone(opened: Opener, path: str) -> None:
    assert opened(path, width=390, height=844).evaluate(WIDER) == 0


def test_in_arabic_the_list_is_on_the_right_and_the_map_as_it_is(opened: Opener) -> None:
    page = ready(opened(f"/ar{DAY}"))
    listed, drawn = page.locator("#panel").bounding_box(), page.locator("#map").bounding_box()
    assert listed is not None
    assert drawn is not None
    assert listed["x"] > drawn["x"]
    expect(page.locator("#map")).to_have_attribute("dir", "ltr")
    expect(page.locator(".spot-keys button")).to_have_count(2)
    asked = page.evaluate("performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)")
    assert "/ar/map/ground.json" in asked, "the names on the map are of the page's language"


def test_nothing_moves_where_the_reader_asked_for_that(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.evaluate(
        """() => { window.moving = 0;
        const animated = ".leaflet-pan-anim, .leaflet-zoom-anim";
        new MutationObserver(() => { window.moving += document.querySelectorAll(animated).length; })
            .observe(document.querySelector("#map"), { subtree: true, attributes: true }); }"""
    )
    spot(page, "Kuweires").focus()
    page.keyboard.press("Enter")
    page.locator("#map").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("+")
    assert page.evaluate("window.moving") == 0


def test_the_menu_works_on_a_phone(opened: Opener) -> None:
    page = opened("/about/", width=390, height=844)
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Matrix").click()
    expect(page).to_have_url("/matrix/")


@pytest.mark.parametrize("width", [390, 1280])
def test_without_javascript_list_and_a_still_map_are_there(opened: Opener, width: int) -> None:
    page = opened(DAY, width=width, java_script_enabled=False)
    expect(page.get_by_role("link", name="Kuweires", exact=True).last).to_be_visible()
    expect(page.locator(".static-map svg").first).to_be_visible()
    expect(page.get_by_label("On date")).to_have_value("2026-02-01")
