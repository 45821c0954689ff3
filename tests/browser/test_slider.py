"""The date slider of the map: by keyboard and mouse, playing, going back, and without a storm of requests."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, Request, expect

from tests import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DAY = "/?on=2016-06-30"
Opener = Callable[..., Page]


@pytest.fixture(autouse=True)
def three_stays() -> None:
    world.deployment("kuweires", "russia", start="2015-01-01", end="2016-07-10", status="vacated")
    world.base("tanf", lat=33.5, lon=38.6)
    world.deployment("tanf", "united-states", start="2016-07-05", end="2017-07-20", status="vacated")
    world.base("tiyas", lat=None, lon=None)
    world.deployment("tiyas", "iran", start="2016-08-10", end="2017-06-10", status="vacated")


def ready(page: Page) -> Page:
    page.wait_for_selector("#map[data-state=ready]")
    return page


def slider(page: Page) -> Any:
    return page.get_by_role("slider")


def listed(page: Page, *names: str) -> None:
    expect(page.locator(".places .place-text > a:first-child")).to_have_text(list(names))


def test_it_stands_at_the_date_asked_about_and_says_it_in_words(opened: Opener) -> None:
    page = ready(opened("/?on=2016-06-15"))
    expect(slider(page)).to_have_attribute("aria-valuetext", "15 June 2016")
    expect(slider(page)).to_have_value("545")
    listed(page, "Kuweires")


def test_the_keyboard_moves_list_map_headline_and_address(opened: Opener) -> None:
    page = ready(opened(DAY))
    slider(page).press("ArrowRight")
    expect(page).to_have_url("/?on=2016-07-31")
    listed(page, "Tanf")
    expect(page.locator("h1")).to_contain_text("On 31 July 2016: 1 foreign actor at 1 base.")
    expect(page).to_have_title("On 31 July 2016: 1 foreign actor at 1 base. · Syria Presence")
    expect(page.get_by_role("button", name="Tanf: United States", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Kuweires: Russia", exact=True)).to_have_count(0)
    expect(slider(page)).to_have_attribute("aria-valuetext", "31 July 2016")
    slider(page).press("PageUp")
    expect(page).to_have_url("/?on=2017-07-31")
    expect(page.get_by_text("No bases match.")).to_be_visible()


def test_a_base_without_a_place_is_in_the_list(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_role("button", name="A year later").click()
    listed(page, "Tanf")
    page.get_by_role("button", name="A month earlier").click()
    listed(page, "Tanf", "Tiyas")
    page.get_by_role("button", name="Show Tanf on the map").click()
    expect(page.locator(".leaflet-popup")).to_contain_text("United States, present")


def test_the_end_is_today_and_has_no_date_in_its_address(opened: Opener) -> None:
    page = ready(opened(DAY))
    slider(page).press("End")
    expect(page).to_have_url("/")
    today = timezone.localdate()
    expect(slider(page)).to_have_attribute("aria-valuetext", f"{today.day} {today:%B %Y}")
    slider(page).press("Home")
    expect(page).to_have_url("/?on=1971-01-31")


def test_a_year_can_be_typed(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_label("Year", exact=True).fill("2017")
    page.get_by_label("Year", exact=True).press("Enter")
    expect(page).to_have_url("/?on=2017-06-30")
    page.get_by_label("Year", exact=True).fill("1066")
    page.get_by_label("Year", exact=True).press("Enter")
    expect(page).to_have_url("/?on=1971-01-31")


def test_back_returns_to_where_it_rested(opened: Opener) -> None:
    page = ready(opened(DAY))
    slider(page).press("ArrowRight")
    listed(page, "Tanf")
    slider(page).press("ArrowRight")
    listed(page, "Tanf", "Tiyas")
    page.go_back()
    expect(page).to_have_url("/?on=2016-07-31")
    listed(page, "Tanf")
    page.go_back()
    expect(page).to_have_url(DAY)
    listed(page, "Kuweires")
    expect(slider(page)).to_have_attribute("aria-valuetext", "30 June 2016")
    page.go_forward()
    listed(page, "Tanf")


def test_dragging_makes_one_entry_and_few_requests(opened: Opener) -> None:
    page = ready(opened(DAY))
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if "bases.json" in request.url else None)
    before = page.evaluate("history.length")
    frame = slider(page).bounding_box()
    assert frame is not None
    y = frame["y"] + frame["height"] / 2
    page.mouse.move(frame["x"] + frame["width"] * 0.8, y)
    page.mouse.down()
    for share in range(40):
        page.mouse.move(frame["x"] + frame["width"] * (0.8 - share / 100), y)
    page.mouse.up()
    expect(page.locator("h1")).to_contain_text("no presence on record")
    assert page.evaluate("history.length") == before + 1
    assert len(asked) <= 6
    page.go_back()
    expect(page).to_have_url(DAY)
    listed(page, "Kuweires")


def test_playing_goes_on_by_itself_until_it_is_paused(opened: Opener) -> None:
    page = opened(DAY)
    page.emulate_media(reduced_motion="no-preference")
    page.reload()
    ready(page)
    page.get_by_role("button", name="Play").click()
    expect(page).to_have_url(re.compile("on=201[78]-"))
    page.get_by_role("button", name="Pause").click()
    page.wait_for_timeout(200)
    stopped = slider(page).get_attribute("aria-valuetext")
    expect(page.locator("h1")).to_contain_text(f"On {stopped}:")
    page.wait_for_timeout(900)
    expect(slider(page)).to_have_attribute("aria-valuetext", stopped)
    page.go_back()
    expect(page).to_have_url(DAY)
    listed(page, "Kuweires")


def test_playing_by_years_ends_today(opened: Opener) -> None:
    page = opened(f"/?on={timezone.localdate().year - 1}-01-31")
    page.emulate_media(reduced_motion="no-preference")
    page.reload()
    ready(page)
    page.get_by_label("Play by").select_option("12")
    page.get_by_role("button", name="Play").click()
    expect(page).to_have_url("/")
    expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_who_asked_for_no_motion_steps_by_hand(opened: Opener) -> None:
    page = ready(opened(DAY))
    expect(page.get_by_role("button", name="Play")).to_be_hidden()
    page.get_by_role("button", name="A month later").click()
    listed(page, "Tanf")


def test_filters_stay_and_the_form_follows(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&actor=united-states"))
    slider(page).press("ArrowRight")
    listed(page, "Tanf")
    expect(page).to_have_url("/?on=2016-07-31&actor=united-states")
    expect(page.locator(".fold [name=on]")).to_have_value("2016-07-31")
    expect(page.locator("[data-table]")).to_have_attribute(
        "href", re.compile("/matrix/[?]on=2016-07-31&actor=united-states$")
    )
    page.locator(".steps").get_by_role("link", name="A year later").click()
    expect(page).to_have_url("/?on=2017-07-31&actor=united-states")


def test_an_answer_that_does_not_come_is_said(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.route("**/map/bases.json*", lambda route: route.fulfill(status=204, body=""))
    slider(page).press("ArrowRight")
    expect(page.get_by_role("status").filter(has_text="could not be loaded")).to_be_visible()
    page.unroute("**/map/bases.json*")
    slider(page).press("ArrowRight")
    listed(page, "Tanf", "Tiyas")
    expect(page.get_by_text("could not be loaded")).to_be_hidden()


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_on_a_phone_it_is_there_beside_both_tabs(opened: Opener, direction: str) -> None:
    page = ready(opened(DAY, width=390, height=844))
    page.evaluate("direction => { document.documentElement.dir = direction }", direction)
    expect(slider(page)).to_be_visible()
    page.get_by_text("List (1)").click()
    expect(slider(page)).to_be_visible()
    slider(page).press("ArrowRight" if direction == "ltr" else "ArrowLeft")
    listed(page, "Tanf")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_without_javascript_there_is_no_slider(opened: Opener) -> None:
    page = opened(DAY, java_script_enabled=False)
    expect(page.locator("#slider")).to_be_hidden()
    expect(page.get_by_label("On date")).to_have_value("2016-06-30")
