"""What the tests of the explorer share: a small world on the map, and how to ask what is drawn on it."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests import world

DAY = "/?on=2026-02-01"
ALEPPO = {"type": "Polygon", "coordinates": [[[36.4, 35.8], [38.4, 35.8], [38.4, 36.8], [36.4, 36.8], [36.4, 35.8]]]}
Opener = Callable[..., Page]


def two_bases() -> None:
    world.region("aleppo", geometry=ALEPPO, label_lat=36.2, label_lon=37.2)
    world.deployment("kuweires", "russia")
    world.base("tanf", lat=33.5, lon=38.6, location_precision="district", region=world.region("homs"))
    world.deployment("tanf", "united-states", end="2026~", status="unknown")


def three_together() -> None:
    for number in range(3):
        world.base(f"post-{number}", lat=35.9 + number / 100, lon=40.7)
        world.deployment(f"post-{number}", "turkey")


def ready(page: Page) -> Page:
    page.wait_for_selector("#explorer[data-state=ready][data-ground=drawn]")
    page.wait_for_selector(".spot-keys[data-filled] button, .spot-keys[data-filled]", state="attached")
    return page


def spot(page: Page, name: str) -> Locator:
    """The button of a sign on the map: it is not seen, but the keyboard and a screen reader find it."""
    return page.locator(".spot-keys").get_by_role("button", name=name)


def listed(page: Page, *names: str) -> None:
    expect(page.locator(".places .place-text > a:first-child")).to_have_text(list(names))


def point_of(page: Page, lat: float, lon: float) -> tuple[float, float]:
    """Where a point of the ground is on the screen, by the address, which has the map's middle and zoom."""
    at = page.evaluate("() => new URL(location.href).searchParams.get('at')")
    assert at, "the map must have been put somewhere by ?at="
    frame = page.locator("#map").bounding_box()
    assert frame is not None
    middle_lat, middle_lon, zoom = (float(each) for each in at.split(","))
    x, y = _pixel(page, lat, lon, zoom)
    middle_x, middle_y = _pixel(page, middle_lat, middle_lon, zoom)
    return frame["x"] + frame["width"] / 2 + x - middle_x, frame["y"] + frame["height"] / 2 + y - middle_y


def _pixel(page: Page, lat: float, lon: float, zoom: float) -> tuple[float, float]:
    found: Any = page.evaluate("([at, zoom]) => L.CRS.EPSG3857.latLngToPoint(L.latLng(at), zoom)", [[lat, lon], zoom])
    return found["x"], found["y"]
