"""How evenly the map moves with very many places: the time between frames while it is dragged and zoomed.

    python -m bench.map [--places 5000] [--seconds 4] [--width 1440] [--height 900]

Headless Chromium with the product's own scripts and styles, made-up places, no server. A frame may take 20 ms: sixty a
second with a little room. The exit code says whether more than one in a hundred took longer.
"""

import argparse
import os
import shutil
import statistics
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from playwright.sync_api import Page, Route, sync_playwright

from bench import map_page

BUDGET = 20.0
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
STATIC = Path(__file__).parents[1] / "presence" / "static"

# Times between the frames the browser shows.
WATCH = """() => {
  window.frames_ = []; window.watching = true; let last = null;
  const each = (now) => {
    if (last !== null) window.frames_.push(now - last);
    last = now;
    if (window.watching) requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
}"""
STOP = "() => { window.watching = false; return window.frames_; }"


def served(page: Page, answer: dict[str, Any]) -> None:
    leaflet = find_spec("leaflet")
    assert leaflet is not None
    assert leaflet.origin is not None
    folders = {"leaflet": Path(leaflet.origin).parent / "static" / "leaflet", "presence": STATIC / "presence"}
    json_at = {"ground.json": map_page.ground(), "histogram/": {"histogram": answer["histogram"]}}

    def handle(route: Route) -> None:
        path = route.request.url.split("://", 1)[1].partition("/")[2].partition("?")[0]
        if path in json_at:
            return route.fulfill(json=json_at[path])
        if path.startswith("static/"):
            _, folder, name = path.split("/", 2)
            return route.fulfill(path=str(folders[folder] / name))
        if path == "" and route.request.headers.get("x-explorer"):
            return route.fulfill(json=answer)
        return route.fulfill(body=map_page.page(answer) if path == "" else "", content_type="text/html")

    page.route("**/*", handle)


def dragged(page: Page, seconds: float) -> None:
    """Back and forth, a pixel or some at a time, let go now and then."""
    frame = page.locator("#map").bounding_box()
    assert frame is not None
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    for turn in range(max(1, round(seconds))):
        way = 1 if turn % 2 else -1
        page.mouse.move(x, y)
        page.mouse.down()
        for step in range(60):
            page.mouse.move(x + way * step * 5, y + way * step * 2)
        page.mouse.up()
        page.wait_for_timeout(350)


def zoomed(page: Page, seconds: float) -> None:
    frame = page.locator("#map").bounding_box()
    assert frame is not None
    page.mouse.move(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2)
    for turn in range(max(1, round(seconds * 1.5))):
        page.mouse.wheel(0, -240 if turn % 8 < 4 else 240)
        page.wait_for_timeout(650)


def measured(page: Page, doing: Any, seconds: float) -> list[float]:
    page.evaluate(WATCH)
    doing(page, seconds)
    found: list[float] = page.evaluate(STOP)
    return found


def told(name: str, frames: list[float]) -> float:
    ordered = sorted(frames)
    late = sum(each > BUDGET for each in frames) / len(frames)
    p50, p95 = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    times = f"p50 {p50:5.1f}  p95 {p95:5.1f}  max {ordered[-1]:6.1f} ms"
    print(f"{name:<16} {len(frames):>6} frames  {times}  over {BUDGET:.0f} ms: {late:.1%}")
    return late


def main() -> int:
    asked = arguments()
    settings.configure(USE_I18N=False)
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=found, args=sandbox)
        page = browser.new_page(viewport={"width": asked.width, "height": asked.height})
        served(page, map_page.answer(asked.places))
        page.goto("http://map.invalid/")
        page.wait_for_selector("#explorer[data-ground=drawn]")
        page.wait_for_timeout(500)
        print(f"{asked.places:,} places, {asked.width} × {asked.height}")
        still = measured(page, lambda page, seconds: page.wait_for_timeout(seconds * 1000), 2)
        told("standing still", still)
        late = [
            told("dragged", measured(page, dragged, asked.seconds)),
            told("zoomed", measured(page, zoomed, asked.seconds)),
        ]
        page.mouse.wheel(0, -480)
        page.wait_for_timeout(800)
        late.append(told("dragged, closer", measured(page, dragged, asked.seconds)))
        browser.close()
    return int(max(late) > 0.01)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, default=5000)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--width", type=int, default=1440)
    parser.add_argument("--height", type=int, default=900)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
