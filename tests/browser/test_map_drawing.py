"""What the map shows and says, to a mouse, to the keyboard and to a screen reader."""

import pytest
from playwright.sync_api import expect

from tests import world
from tests.browser.explorer import DAY, Opener, listed, point_of, ready, spot, three_together, two_bases

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NEAR = f"{DAY}&at=35,38,7"


@pytest.fixture(autouse=True)
def bases() -> None:
    two_bases()


def test_each_place_in_view_is_a_sign_with_a_name(opened: Opener) -> None:
    page = ready(opened(DAY))
    expect(spot(page, "Kuweires: Russia")).to_have_count(1)
    expect(spot(page, "Tanf: United States (possibly)")).to_have_count(1)
    drawn = "canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean)"
    assert page.locator("canvas.drawing").evaluate(drawn)
    expect(page.locator(".static-map")).to_have_count(0)


def test_pointing_shows_who_since_when_and_how_sure(opened: Opener) -> None:
    page = ready(opened(NEAR))
    page.mouse.move(*point_of(page, 36.187, 37.583))
    card = page.locator("#card")
    expect(card).to_contain_text("Kuweires")
    expect(card).to_contain_text("Russia")
    expect(card).to_contain_text("present since 15 October 2019")
    expect(card).to_contain_text("Confidence:")
    expect(card.get_by_role("link", name="Why? Kuweires")).to_be_visible()
    page.mouse.move(*point_of(page, 34.2, 41.5))
    expect(card).to_be_hidden()


def test_focus_shows_the_same_and_a_ring(opened: Opener) -> None:
    page = ready(opened(DAY))
    spot(page, "Tanf").focus()
    expect(page.locator("#card")).to_contain_text("possibly present")
    expect(page.locator("#card")).to_contain_text("Place known to within")
    expect(page.locator(".spot-ring")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


def test_arrow_keys_reach_every_sign_and_enter_opens(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.locator("#map").focus()
    page.keyboard.press("Tab")
    for _ in range(6):
        if page.evaluate("document.activeElement.closest('.spot-keys') !== null"):
            break
        page.keyboard.press("Tab")
    expect(spot(page, "Kuweires")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(spot(page, "Tanf")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{DAY}&base=kuweires")
    expect(page.locator("#card").get_by_role("link", name="Kuweires", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(DAY)
    expect(spot(page, "Kuweires")).to_be_focused()


def test_the_card_leads_to_the_base(opened: Opener) -> None:
    page = ready(opened(f"{DAY}&base=kuweires"))
    page.locator("#card").get_by_role("link", name="Its page").click()
    expect(page).to_have_url("/bases/kuweires/?on=2026-02-01")


def test_places_close_together_are_one_sign_that_opens_closer(opened: Opener) -> None:
    three_together()
    page = ready(opened(DAY))
    spot(page, "Places here: 3").focus()
    page.keyboard.press("Enter")
    expect(spot(page, "Places here: 3")).to_have_count(0)
    expect(spot(page, "Post 2: Turkey")).to_have_count(1)
    expect(page.locator(".spot-keys button:focus")).to_contain_text("Post")
    assert "at=" in page.url
    page.go_back()
    expect(spot(page, "Places here: 3")).to_have_count(1)


def test_what_cannot_be_parted_is_listed(opened: Opener) -> None:
    for number in range(2):
        world.base(f"twin-{number}", lat=34.5, lon=41.0)
        world.deployment(f"twin-{number}", "iran")
    page = ready(opened(f"{DAY}&at=34.5,41,15"))
    spot(page, "Places here: 2").focus()
    page.keyboard.press("Enter")
    page.locator("#card").get_by_role("button", name="Twin 1").click()
    expect(page.locator("#card")).to_contain_text("Iran")


def test_names_are_never_read_as_markup(opened: Opener) -> None:
    world.base("trap", name_en="<img src=x onerror=alert(1)>", lat=35.0, lon=40.0)
    world.deployment("trap", "russia")
    page = ready(opened(f"{DAY}&base=trap"))
    expect(page.locator("#card")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#explorer img").count() == 0


def test_the_list_finds_a_base_on_the_map(opened: Opener) -> None:
    page = ready(opened(DAY))
    page.get_by_role("button", name="Show Tanf on the map").click()
    expect(page.locator("#card")).to_contain_text("Place known to within 15 km")
    expect(page).to_have_url(f"{DAY}&base=tanf")
    expect(page.locator("li.is-chosen")).to_contain_text("Tanf")


def test_a_base_without_a_place_is_in_the_list_alone(opened: Opener) -> None:
    world.base("nowhere", lat=None, lon=None)
    world.deployment("nowhere", "iran")
    page = ready(opened(DAY))
    expect(page.locator("#shown")).to_contain_text("2 of 3")
    listed(page, "Kuweires", "Nowhere", "Tanf")
    expect(spot(page, "Nowhere")).to_have_count(0)
    expect(page.get_by_role("button", name="Show Nowhere on the map")).to_have_count(0)


def test_another_theme_draws_other_colours(opened: Opener) -> None:
    page = ready(opened(DAY))
    drawn = "() => document.querySelector('canvas.drawing').toDataURL()"
    light = page.evaluate(drawn)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"light => ({drawn})() !== light", arg=light, polling=200)
