"""The date slider: by keyboard and mouse, going back, without a storm of requests, and playing."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, Request, expect

from tests import world
from tests.browser.explorer import Opener, listed, ready, spot

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DAY = "/?on=2016-06-30"


@pytest.fixture(autouse=True)
def three_stays() -> None:
    world.deployment("kuweires", "russia", start="2015-01-01", end="2016-07-10", status="vacated")
    world.base("tanf", lat=33.5, lon=38.6)
    world.deployment("tanf", "united-states", start="2016-07-05", end="2017-07-20", status="vacated")
    world.base("tiyas", lat=None, lon=None)
    world.deployment("tiyas", "iran", start="2016-08-10", end="2017-06-10", status="vacated")


def slider(page: Page) -> Locator:
    return page.get_by_role("slider", name="Date")


def test_it_stands_at_the_date_asked_about_and_says_it_in_words(opened: Opener) -> None:
    page = ready(opened("/?on=2016-06-15"))
    expect(slider(page)).to_have_attribute("aria-valuetext", "15 June 2016")


def test_the_keyboard_moves_list_map_headline_and_address(opened: Opener) -> None:
    page = ready(opened(DAY))
    slider(page).press("ArrowRight")
    expect(page).to_have_url("/?on=2016-07-31")
    listed(page, "Tanf")
    expect(page.locator("h1")).to_contain_text("On 31 July 2016")
    expect(page).to_have_title(re.compile("^On 31 July 2016.* Syria Presence$"))
    expect(spot(page, "Tanf: United States")).to_have_count(1)
    expect(spot(page, "Kuweires")).to_have_count(0)
    slider(page).press("PageUp")
    expect(page).to_have_url("/?on=2017-07-31")
    expect(page.locator("#list li[data-slug]")).to_have_count(0)


def test_the_end_is_today_and_has_no_date_in_its_address(opened: Opener) -> None:
    page = ready(opened(DAY))
    slider(page).press("End")
    expect(page).to_have_url("/")
    today = timezone.localdate()
    expect(slider(page)).to_have_attribute("aria-valuetext", f"{today.day} {today:%B %Y}")


def test_back_returns_to_where_it_rested(opened: Opener) -> None:
    page = ready(opened(DAY))
    slider(page).press("ArrowRight")
    listed(page, "Tanf")
    slider(page).press("ArrowRight")
    listed(page, "Tanf", "Tiyas")
    page.go_back()
    listed(page, "Tanf")
    page.go_back()
    expect(page).to_have_url(DAY)
    listed(page, "Kuweires")
    expect(slider(page)).to_have_attribute("aria-valuetext", "30 June 2016")
    page.go_forward()
    listed(page, "Tanf")


def test_dragging_makes_one_entry(opened: Opener) -> None:
    page = ready(opened(DAY))
    before = page.evaluate("history.length")
    frame = slider(page).bounding_box()
    assert frame is not None
    y = frame["y"] + frame["height"] / 2
    page.mouse.move(frame["x"] + frame["width"] * 0.8, y)
    page.mouse.down()
    page.mouse.move(frame["x"] + frame["width"] * 0.4, y, steps=8)
    page.mouse.up()
    expect(slider(page)).not_to_have_attribute("aria-valuetext", "30 June 2016")
    page.wait_for_selector("#explorer[data-state=ready]")
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    expect(page).to_have_url(DAY)
    listed(page, "Kuweires")


def test_forty_moves_are_not_forty_questions(opened: Opener) -> None:
    page = ready(opened(DAY))
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if "x-explorer" in request.headers else None)
    # All within one turn of the page, for on a busy machine the moves of a mouse come slower than it is patient.
    slider(page).evaluate(
        """range => { for (let move = 0; move < 40; move += 1) {
            range.value = Number(range.value) - 1;
            range.dispatchEvent(new Event("input", { bubbles: true }));
        } }"""
    )
    expect(page.locator("h1")).to_contain_text("On 28 February 2013")
    assert len(asked) == 1


def moving(page: Page) -> Page:
    page.emulate_media(reduced_motion="no-preference")
    page.reload()
    return ready(page)


def test_playing_goes_on_by_itself_until_it_is_paused(opened: Opener) -> None:
    page = moving(opened(DAY))
    page.get_by_role("button", name="Play").click()
    expect(page).to_have_url(re.compile("on=20(1[789]|2.)-"))
    page.get_by_role("button", name="Pause").click()
    stopped = slider(page).get_attribute("aria-valuetext")
    assert stopped
    expect(page.locator("h1")).to_contain_text(f"On {stopped}")
    page.wait_for_timeout(900)  # in which it would have gone two steps on
    expect(slider(page)).to_have_attribute("aria-valuetext", stopped)
    page.go_back()
    expect(page).to_have_url(DAY)
    listed(page, "Kuweires")


def test_playing_ends_today(opened: Opener) -> None:
    page = moving(opened(f"/?on={timezone.localdate().year - 1}-11-30"))
    page.get_by_role("button", name="Play").click()
    expect(page).to_have_url("/", timeout=90_000)
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
    expect(page.locator("#filters [name=on]")).to_have_value("2016-07-31")
    expect(page.locator("[data-table]")).to_have_attribute("href", re.compile("on=2016-07-31"))


def test_from_right_to_left_it_runs_the_other_way(opened: Opener) -> None:
    page = ready(opened(f"/ar{DAY}"))
    page.locator("#time input[type=range]").press("ArrowLeft")
    expect(page).to_have_url("/ar/?on=2016-07-31")


def test_on_a_phone_it_is_there_beside_both_tabs(opened: Opener) -> None:
    page = ready(opened(DAY, width=390, height=844))
    expect(slider(page)).to_be_visible()
    page.get_by_text("List (1)").click()
    slider(page).press("ArrowRight")
    listed(page, "Tanf")


def test_without_javascript_there_is_no_slider(opened: Opener) -> None:
    page = opened(DAY, java_script_enabled=False)
    expect(page.get_by_role("slider")).to_have_count(0)
