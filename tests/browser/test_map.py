"""The map as a person meets it: with a mouse, by keyboard, on a phone, from right to left, without JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DAY = "/?on=2026-02-01"
ALEPPO = {"type": "Polygon", "coordinates": [[[36.4, 35.8], [38.4, 35.8], [38.4, 36.8], [36.4, 36.8], [36.4, 35.8]]]}
Opener = Callable[..., Page]


@pytest.fixture(autouse=True)
def two_bases() -> None:
    world.region("aleppo", geometry=ALEPPO, label_lat=36.2, label_lon=37.2)
    world.deployment("kuweires", "russia")
    world.base("tanf", lat=33.5, lon=38.6, location_precision="district", region=world.region("homs"))
    world.deployment("tanf", "united-states", end="2026~", status="unknown")


def _ready(page: Page) -> Page:
    page.wait_for_selector("#map[data-state=ready]")
    return page


def test_draws_ground_signs_and_doubt(opened: Opener) -> None:
    page = _ready(opened(DAY))
    assert page.locator("path.governorate").count() >= 1
    assert page.locator("path.golan").get_attribute("fill") == "url(#hatch)"
    expect(page.locator(".ground-label", has_text="Aleppo")).to_have_count(1)
    expect(page.get_by_role("button", name="Kuweires: Russia", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Tanf: United States (possibly)")).to_be_visible()
    expect(page.locator("#map .mark-hollow")).to_have_count(1)
    expect(page.locator("path.area")).to_have_count(1)


def test_a_sign_opens_by_keyboard_and_leads_to_its_base(opened: Opener) -> None:
    page = _ready(opened(DAY))
    page.get_by_role("button", name="Kuweires: Russia", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup")).to_contain_text("Russia, present")
    page.locator(".leaflet-popup a", has_text="Kuweires").click()
    expect(page).to_have_url("/bases/kuweires/")


def test_nothing_moves_where_the_reader_asked_for_that(opened: Opener) -> None:
    page = _ready(opened(DAY))
    page.evaluate(
        """() => { window.moving = 0;
        new MutationObserver(() => { window.moving += document.querySelectorAll(".leaflet-pan-anim").length; })
            .observe(document.querySelector("#map"), { subtree: true, attributes: true }); }"""
    )
    page.get_by_role("button", name="Kuweires: Russia", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup")).to_be_visible()
    assert page.evaluate("window.moving") == 0


def test_names_are_never_read_as_markup(opened: Opener) -> None:
    world.base("trap", name_en="<img src=x onerror=alert(1)>", lat=35.0, lon=40.0)
    world.deployment("trap", "russia")
    page = _ready(opened(DAY))
    page.get_by_role("button", name="<img src=x", exact=False).first.click()
    expect(page.locator(".leaflet-popup")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".leaflet-popup img").count() == 0


def test_bases_close_together_are_one_sign_that_opens(opened: Opener) -> None:
    for number in range(3):
        world.base(f"post-{number}", lat=35.9 + number / 1000, lon=36.7)
        world.deployment(f"post-{number}", "turkey")
    page = _ready(opened(DAY))
    group = page.get_by_role("button", name="3 bases", exact=False)
    expect(group).to_contain_text("3")
    before = page.locator(".leaflet-control-scale-line").inner_text()
    group.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-control-scale-line")).not_to_have_text(before)


def test_the_list_finds_a_base_on_the_map(opened: Opener) -> None:
    page = _ready(opened(DAY))
    page.get_by_role("button", name="Show Tanf on the map").click()
    expect(page.locator(".leaflet-popup")).to_contain_text("Place known to within 15 km.")


def test_the_filter_form_narrows_list_and_map(opened: Opener) -> None:
    page = _ready(opened(DAY))
    page.locator(".fold > summary").click()
    page.get_by_label("Actor", exact=True).select_option("united-states")
    page.get_by_role("button", name="Show", exact=True).click()
    _ready(page)
    assert "actor=united-states" in page.url
    expect(page.locator(".places li")).to_have_count(1)
    expect(page.locator("#map .spot")).to_have_count(1)


def test_on_a_phone_map_and_list_are_two_tabs(opened: Opener) -> None:
    page = _ready(opened(DAY, width=390, height=844, has_touch=True))
    expect(page.locator("#map")).to_be_visible()
    expect(page.locator(".places").first).to_be_hidden()
    page.get_by_text("List (2)").click()
    expect(page.locator(".places").first).to_be_visible()
    expect(page.locator("#map")).to_be_hidden()


def test_the_menu_works_on_a_phone(opened: Opener) -> None:
    page = opened("/about/", width=390, height=844)
    page.get_by_text("Menu", exact=True).click()
    page.get_by_role("link", name="Matrix").click()
    expect(page).to_have_url("/matrix/")


def test_without_javascript_the_list_is_there(opened: Opener) -> None:
    for width in (390, 1280):
        page = opened(DAY, width=width, java_script_enabled=False)
        expect(page.get_by_text("The map itself needs JavaScript")).to_be_visible()
        expect(page.get_by_role("link", name="Kuweires", exact=True)).to_be_visible()
        expect(page.locator("#map")).to_be_hidden()


def test_nothing_is_wider_than_a_phone(opened: Opener) -> None:
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for path in ("/", "/matrix/", "/about/", "/account/login/"):
        page = opened(path, width=390, height=844)
        for direction in ("ltr", "rtl"):
            page.evaluate("direction => { document.documentElement.dir = direction }", direction)
            assert (path, direction, page.evaluate(wider)) == (path, direction, 0)


def test_from_right_to_left_the_list_is_on_the_right(opened: Opener) -> None:
    page = _ready(opened(DAY))
    page.evaluate("document.documentElement.dir = 'rtl'")
    listed, drawn = page.locator(".map-list").bounding_box(), page.locator("#map").bounding_box()
    assert listed is not None
    assert drawn is not None
    assert listed["x"] > drawn["x"]
