"""Screenshots of the running product, for the README and for looking at.

    make.py http://127.0.0.1:8000 --password <the editor's> [--out folder] [--all]

Without --all only the README's pictures are made; with it every kind of page at 390, 768 and 1440 px, light and dark,
in English and in Arabic, with scripts and (the explorer) without, to be looked at.
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
    "map-nothing": "/?on=2019-10-15&region=aleppo&actor=israel",
    "matrix": "/matrix/",
    "compare": "/compare/?from=2024-12-01&to=2025-06-01",
    "search": "/search/?q=hmeimim",
    "search-text": "/search/?q=russian%20bases",
    "codebook": "/codebook/",
    "changes": "/changes/",
    "actors": "/actors/",
    "actor": "/actors/russia/",
    "regions": "/regions/",
    "country": "/regions/syria/",
    "region": "/regions/aleppo/",
    "zone": "/regions/coast/",
    "bases": "/bases/?actor=turkey",
    "base": "/bases/khmeimim-air-base/",
    "history": "/bases/khmeimim-air-base/history/",
    "deployments": "/deployments/?on=2019-10-15",
    "agreements": "/agreements/",
    "agreement": "/agreements/disengagement-1974/",
    "statements": "/statements/",
    "statement": "/statements/putin-2017-12-11/",
    "events": "/events/",
    "event": "/events/shah-euphrates-2015/",
    "people": "/people/",
    "person": "/people/al-sharaa/",
    "articles": "/articles/",
    "sources": "/sources/",
    "about": "/about/",
    "missing": "/bases/atlantis/",
    "unknown-parameter": "/bases/?aktor=russia",
    "sign-in": "/account/login/",
}
# Reached by following a link of another page: their addresses are not the dataset's.
FOLLOWED = {
    "deployment": ("/bases/khmeimim-air-base/", "/deployments/"),
    "article": ("/articles/", "/articles/"),
    "source": ("/sources/", "/sources/"),
}
EDITORS_PAGES = {"queue": "/editor/", "new-article": "/editor/articles/new/", "editor-articles": "/editor/articles/"}
README = {
    ("map", 1440, "light"),
    ("base", 1440, "light"),
    ("suggestion", 1440, "light"),
    ("matrix", 1440, "dark"),
    ("map", 390, "light"),
}
HEIGHT = {390: 844, 768: 1024, 1440: 900}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PREFIX = {"en": "", "ar": "/ar"}
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


def followed(page: Page, site: str) -> dict[str, str]:
    """A page of each kind that no fixed address leads to."""
    found = {}
    for name, (start, prefix) in FOLLOWED.items():
        page.goto(site + start)
        links = page.locator(f"main a[href^='{prefix}']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        if deeper := [link for link in links if len(link.split("?")[0]) > len(prefix) and "atom" not in link]:
            found[name] = deeper[0]
    return found


def take(browser: Browser, site: str, password: str, out: Path, every: bool) -> None:
    for width, theme in product(HEIGHT, THEMES):
        size = ViewportSize(width=width, height=HEIGHT[width])
        context = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce")
        page = context.new_page()
        sign_in(page, site, password)
        pages = {**PAGES, **EDITORS_PAGES}
        if suggestion := first_suggestion(page, site):
            pages["suggestion"] = suggestion
        if every:
            pages |= followed(page, site)
        for name, path in pages.items():
            for language, prefix in PREFIX.items() if every else [("en", "")]:
                if every or (name, width, theme) in README:
                    page.goto(site + prefix + path)
                    page.wait_for_load_state("networkidle")
                    label = f"-{language}" if every else ""
                    page.screenshot(path=out / f"{name}-{width}-{theme}{label}.png", full_page=every)
        context.close()


def take_without_scripts(browser: Browser, site: str, out: Path) -> None:
    for (language, prefix), width in product(PREFIX.items(), HEIGHT):
        context = browser.new_context(
            viewport=ViewportSize(width=width, height=HEIGHT[width]), java_script_enabled=False
        )
        page = context.new_page()
        page.goto(f"{site}{prefix}{PAGES['map-2019']}")
        page.screenshot(path=out / f"unscripted-{width}-{language}.png", full_page=True)
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
        if asked.all:
            take_without_scripts(browser, asked.site.rstrip("/"), asked.out)
        browser.close()


if __name__ == "__main__":
    main()
