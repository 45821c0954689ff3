"""axe finds nothing on any kind of page: WCAG 2.2 A and AA, in both directions, and its contrast in both themes."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test import Client
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from presence.models import Agreement, AgreementStage, Citation, Deployment, Event, Region, Statement
from presence.models.place import Base
from tests import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LISTS = (
    "actors",
    "people",
    "regions",
    "bases",
    "deployments",
    "agreements",
    "statements",
    "events",
    "articles",
    "sources",
)
FIXED = (
    "/", "/?on=2019-10-15&region=aleppo", "/?on=1960-01-01", "/?explain=1&on=2019-10-15",
    "/matrix/", "/compare/?from=2015&to=2019", "/changes/", "/about/", "/codebook/", "/search/?q=kuweires", "/search/?q=",
    "/account/login/", "/bases/kuweires/history/", "/bases/atlantis/", "/bases/?actor=rusia", "/bases/?page=99",
)  # fmt: skip
EDITORS = ("/editor/", "/editor/articles/", "/editor/articles/new/", "/editor/contradictions/", "/editor/byline/")


@pytest.fixture
def things(transactional_db: None) -> list[str]:
    """One of each kind, tied together; their addresses."""
    russia, turkey = world.actor("russia", name_ar="روسيا"), world.actor("turkey", name_ar="تركيا")
    square = {"type": "Polygon", "coordinates": [[[36, 35.5], [38.5, 35.5], [38.5, 37], [36, 37], [36, 35.5]]]}
    aleppo = world.region("aleppo", name_ar="حلب", geometry=square)
    base = world.published(
        Base(slug="kuweires", name_en="Kuweires", name_ar="كويرس", kind="air_base", region=aleppo,
             lat=36.187, lon=37.583, location_precision="exact", summary="An airfield."),
    )  # fmt: skip
    person = world.person()
    stay = world.published(
        Deployment(
            slug="russia-kuweires",
            base=base,
            actor=russia,
            role="air",
            start="2015-09~",
            as_of="2019-12",
            status="active",
        )
    )
    world.published(
        Deployment(slug="turkey-kuweires", base=base, actor=turkey, role="combat", start="2025", status="unknown")
    )
    treaty = world.published(
        Agreement(slug="treaty", title="A treaty", kind="basing", status="in_force", signed="2015-08-26"), bases=[base]
    )
    world.published(AgreementStage(slug="treaty-signed", agreement=treaty, date="2015-08-26", stage="signed"))
    said = world.published(
        Statement(slug="said", date="2025-02-01", speaker=person, summary="It may stay.", stance="conditional"),
        about_bases=[base], about_actors=[russia],
    )  # fmt: skip
    strike = world.published(
        Event(slug="strike", date="2019-10-14", kind="air_strike", actor=russia, base=base, summary="A strike.")
    )
    article = Citation.objects.select_related("article__source").first().article  # type: ignore[union-attr]
    shown = [
        base,
        stay,
        treaty,
        said,
        strike,
        person,
        russia,
        aleppo,
        Region.objects.get(slug="syria"),
        article,
        article.source,
    ]
    return [each.get_absolute_url() for each in shown if each is not None]


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(
        base_url=live_server.url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def faults(page: Page, path: str) -> list[str]:
    """What axe says against a page, in the light; and against its colours in the dark."""
    page.emulate_media(color_scheme="light")
    page.goto(path)
    page.wait_for_load_state("networkidle")
    found = _said(page, {"runOnly": RULES, "resultTypes": ["violations"]})
    page.emulate_media(color_scheme="dark")
    found += _said(page, {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]})
    return [f"{path}: {fault}" for fault in found]


def _said(page: Page, options: dict[str, object]) -> list[str]:
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in violations for node in each["nodes"][:3]]


@pytest.mark.parametrize("prefix", ["", "/ar"], ids=["english", "arabic"])
def test_nothing_is_found_on_any_kind_of_page(page: Page, things: list[str], prefix: str) -> None:
    paths = [*FIXED, *(f"/{kind}/" for kind in LISTS), *things]
    assert [fault for path in paths for fault in faults(page, prefix + path)] == []


@pytest.mark.parametrize("prefix", ["", "/ar"], ids=["english", "arabic"])
def test_nothing_is_found_on_editors_pages(page: Page, live_server: LiveServer, things: list[str], prefix: str) -> None:
    client = Client()
    client.force_login(world.editor())
    cookie = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    assert [fault for path in EDITORS for fault in faults(page, prefix + path)] == []
