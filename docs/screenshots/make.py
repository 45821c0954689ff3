"""Screenshots of the running product, for the README and for looking at.

    make.py http://127.0.0.1:8000 --password <the editor's> [--out folder] [--all]

Without --all only the README's pictures are made; with it every kind of page at 390 and 1440 px, light and dark, left
to right and right to left, to be looked at.
"""

import argparse
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

HERE = Path(__file__).parent
PAGES = {
    "map": "/",
    "map-2019": "/?on=2019-10-15&region=aleppo",
    "matrix": "/matrix/",
    "compare": "/compare/?from=2024-12-01&to=2025-06-01",
    "actors": "/actors/",
    "actor": "/actors/russia/",
    "region": "/regions/aleppo/",
    "zone": "/regions/coast/",
    "bases": "/bases/?actor=turkey",
    "base": "/bases/khmeimim-air-base/",
    "deployments": "/deployments/?on=2019-10-15",
    "agreement": "/agreements/disengagement-1974/",
    "statements": "/statements/",
    "statement": "/statements/putin-2017-12-11/",
    "events": "/events/",
    "event": "/events/shah-euphrates-2015/",
    "person": "/people/al-sharaa/",
    "articles": "/articles/",
    "sources": "/sources/",
    "about": "/about/",
    "missing": "/bases/atlantis/",
    "unknown-parameter": "/bases/?aktor=russia",
    "sign-in": "/account/login/",
}
EDITORS_PAGES = {"queue": "/editor/", "new-article": "/editor/articles/new/", "editor-articles": "/editor/articles/"}
README = {
    ("map", 1440, "light"),
    ("base", 1440, "light"),
    ("suggestion", 1440, "light"),
    ("matrix", 1440, "dark"),
    ("map", 390, "light"),
}
HEIGHT = {390: 844, 1440: 900}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]


def sign_in(page: Page, site: str, password: str) -> None:
    page.goto(f"{site}/account/login/")
    page.fill("input[name=username]", "editor")
    page.fill("input[name=password]", password)
    page.click("main form button")
    page.wait_for_url("**/editor/**")


def first_suggestion(page: Page, site: str) -> str | None:
    page.goto(f"{site}/editor/")
    link = page.locator("main a[href*='/editor/suggestions/']").first
    return link.get_attribute("href") if link.count() else None


def take(browser: Browser, site: str, password: str, out: Path, every: bool) -> None:
    for width, theme in product(HEIGHT, THEMES):
        size = ViewportSize(width=width, height=HEIGHT[width])
        context = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce")
        page = context.new_page()
        sign_in(page, site, password)
        pages = {**PAGES, **EDITORS_PAGES}
        if suggestion := first_suggestion(page, site):
            pages["suggestion"] = suggestion
        for name, path in pages.items():
            if not every and (name, width, theme) not in README:
                continue
            page.goto(site + path)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=out / f"{name}-{width}-{theme}.png", full_page=every)
            if every:
                page.evaluate("document.documentElement.dir = 'rtl'")
                page.screenshot(path=out / f"{name}-{width}-{theme}-rtl.png", full_page=True)
        context.close()


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("site")
    ask.add_argument("--password", required=True)
    ask.add_argument("--out", type=Path, default=HERE)
    ask.add_argument("--all", action="store_true")
    asked = ask.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    executable = next((path for path in CHROMIUM if Path(path).exists()), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        take(browser, asked.site.rstrip("/"), asked.password, asked.out, asked.all)
        browser.close()


if __name__ == "__main__":
    main()
