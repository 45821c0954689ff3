"""The search box in a browser: by keyboard, by mouse, with a server that fails, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests import world
from tests.browser.conftest import Opener

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _two_bases() -> None:
    world.base("khmeimim-air-base", name_en="Khmeimim Air Base", name_ar="قاعدة حميميم الجوية")
    world.base("khmeimim-port", name_en="Khmeimim Port")


def test_a_slash_goes_there_and_the_arrows_choose(opened: Opener) -> None:
    page = opened("/about/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search everything")
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    box.press_sequentially("khmei")
    expect(page.get_by_role("option")).to_have_count(2)
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(page.locator('[role="status"]').filter(has_text="Suggestions: 2")).to_be_attached()
    box.press("ArrowDown")
    first = page.get_by_role("option").first
    expect(first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", "q-option-0")
    box.press("ArrowUp")
    expect(box).not_to_have_attribute("aria-activedescendant", re.compile("."))
    box.press("ArrowUp")
    expect(box).to_have_attribute("aria-activedescendant", "q-option-1")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/bases/khmeimim-(port|air-base)/$"))


def test_escape_closes_the_list_and_enter_searches(opened: Opener) -> None:
    page = opened("/about/")
    box = page.get_by_role("combobox", name="Search everything")
    box.click()
    box.press_sequentially("khm")
    expect(page.get_by_role("option")).to_have_count(2)
    box.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_value("khm")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=khm$"))


def test_a_click_on_a_suggestion_opens_it(opened: Opener) -> None:
    page = opened("/ar/about/")
    box = page.locator("#q")
    box.click()
    box.press_sequentially("khmeimim air")
    page.get_by_role("option").first.click()
    expect(page).to_have_url(re.compile(r"/ar/bases/khmeimim-air-base/$"))


def test_a_slash_that_is_typed_stays_a_slash(opened: Opener) -> None:
    page = opened("/search/")
    page.locator("#q").click()
    page.keyboard.type("a/b")
    expect(page.locator("#q")).to_have_value("a/b")


def test_where_suggesting_fails_the_form_still_works(opened: Opener) -> None:
    page = opened("/about/")
    page.route("**/suggest.json*", lambda route: answer_junk(route))
    box = page.locator("#q")
    box.click()
    with page.expect_response("**/suggest.json*"):
        box.press_sequentially("khmeimim")
    expect(page.get_by_role("option")).to_have_count(0)
    box.press("Enter")
    expect(page.get_by_role("link", name="Khmeimim Air Base")).to_be_visible()


def answer_junk(route: Route) -> None:
    route.fulfill(status=200, body="not JSON")


def test_without_javascript(opened: Opener) -> None:
    page = opened("/about/", java_script_enabled=False)
    page.get_by_label("Search everything").fill("khmeimim")
    page.get_by_label("Search everything").press("Enter")
    expect(page.get_by_role("link", name="Khmeimim Air Base")).to_be_visible()


def test_on_a_phone_it_opens_over_the_head(opened: Opener) -> None:
    page = opened("/about/", width=390)
    page.keyboard.press("/")
    box = page.locator("#q")
    expect(box).to_be_focused()
    size = box.bounding_box()
    assert size is not None and size["width"] > 300
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
