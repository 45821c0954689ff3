"""The address is the view: every change is in it, a link opens the same, back and forward go through it."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, Request, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.explorer import DAY, Opener, listed, ready, spot, two_bases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def bases() -> None:
    two_bases()


def filtered(page: Page) -> None:
    page.locator(".fold > summary").click()
    page.locator("input[name=actor][value=united-states]").check()
    page.get_by_role("button", name="Show", exact=True).click()
    listed(page, "Tanf")


def test_filters_are_asked_for_without_a_new_page(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.evaluate("window.same = true")
    filtered(page)
    expect(page).to_have_url(f"{DAY}&actor=united-states")
    expect(spot(page, "Kuweires")).to_have_count(0)
    expect(page.locator("h1")).to_contain_text("possible")
    assert page.evaluate("window.same") is True


def test_back_and_forward_bring_list_map_and_form(opened: Opener) -> None:
    page = ready(opened(DAY))
    filtered(page)
    page.go_back()
    listed(page, "Kuweires", "Tanf")
    expect(page.locator("input[name=actor][value=united-states]")).not_to_be_checked()
    expect(spot(page, "Kuweires")).to_have_count(1)
    page.go_forward()
    listed(page, "Tanf")
    expect(page.locator("input[name=actor][value=united-states]")).to_be_checked()


def test_a_filter_is_taken_away_where_it_is_named(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&actor=united-states"))
    page.evaluate("window.same = true")
    page.locator("#active a").first.click()
    listed(page, "Kuweires", "Tanf")
    expect(page).to_have_url(DAY)
    assert page.evaluate("window.same") is True


def test_where_the_map_is_goes_into_the_address_without_a_request(opened: Opener) -> None:
    page = ready(opened(DAY))
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if request.resource_type == "fetch" else None)
    before = page.evaluate("history.length")
    page.locator("#map").focus()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"&at=[\d.,]+$"))
    assert page.evaluate("history.length") == before
    assert asked == []
    again = ready(opened(page.url.partition("/?")[1] + page.url.partition("/?")[2]))
    assert (
        again.locator(".leaflet-control-scale-line").inner_text()
        == page.locator(".leaflet-control-scale-line").inner_text()
    )


def test_what_was_answered_is_not_asked_again(opened: Opener) -> None:
    page = ready(opened(DAY))
    filtered(page)
    page.go_back()
    listed(page, "Kuweires", "Tanf")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request) if request.resource_type == "fetch" else None)
    page.go_forward()
    listed(page, "Tanf")
    assert asked == []


def test_an_answer_that_does_not_come_is_said(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.route("**/?on=2025*", lambda route: route.fulfill(status=204, body=""))
    page.get_by_role("button", name="A year earlier").click()
    expect(page.get_by_role("status").filter(has_text="could not be loaded")).to_be_visible()
    page.unroute("**/?on=2025*")
    page.get_by_role("button", name="A month earlier").click()
    expect(page.get_by_text("could not be loaded")).to_be_hidden()
    listed(page, "Kuweires", "Tanf")


def test_what_the_server_refuses_is_explained_by_its_own_page(browser: Browser, live_server: LiveServer) -> None:
    # A page of its own: browsers log each refused request as an error.
    page = browser.new_page(base_url=live_server.url)
    page.goto(DAY)
    ready(page)
    page.locator(".fold > summary").click()
    page.locator("#filters [name=on]").fill("the day before")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("main")).to_contain_text("the day before")
    page.close()


def test_what_the_table_does_not_know_stays(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&known_at={timezone.localdate()}"))
    filtered(page)
    assert f"known_at={timezone.localdate()}" in page.url
