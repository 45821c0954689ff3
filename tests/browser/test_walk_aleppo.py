"""“Who was in Aleppo governorate on 15 October 2019, and how do we know?” From the home page to the source, in English
and in Arabic: by mouse, by keyboard alone, and without JavaScript. What is expected is said in the page's language."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from playwright.sync_api import Locator, Page, expect

from actors.edtf_words import in_words
from presence import shown, timeline
from presence.models import Base, Deployment
from presence.publish.places import Tally
from presence.timeline import ABSENT
from presence.web import answers
from presence.web.citing import letter_in_words
from presence.web.explorer.words import headline
from presence.web.script_words import WORDS
from tests import world
from tests.browser.explorer import ALEPPO, Opener, ready
from tests.browser.walker import Hands, Keyboard, Mouse

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DAY = "2019-10-15"
ACTORS = {"russia": "روسيا", "turkey": "تركيا", "united-states": "الولايات المتحدة", "iran": "إيران"}
EXCERPT = "Russian aircraft were at Kuweires when the reporter visited."
ADDRESS = "https://news.example/kuweires-2019"


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    with translation.override(request.param):
        yield request.param


@pytest.fixture(autouse=True)
def aleppo() -> None:
    """That day Russia is at Kuweires and Turkey may be at Menagh; the United States have just left, Iran is to come."""
    world.region("aleppo", name_ar="حلب", geometry=ALEPPO, label_lat=36.5, label_lon=38.1)
    homs = world.region("homs", name_ar="حمص")
    for slug, name in ACTORS.items():
        world.actor(slug, name_ar=name)
    world.base("kuweires", name_ar="كويرس")
    world.base("menagh", name_ar="منغ", lat=36.52, lon=37.04)
    world.base("manbij", name_ar="منبج", lat=36.53, lon=37.95)
    world.base("tanf", name_ar="التنف", lat=33.5, lon=38.62, region=homs)
    _stay("kuweires", "russia", start="2016", as_of="2020-03")
    _stay("kuweires", "iran", start="2021-05", as_of="2021-06")
    _stay("menagh", "turkey", start="2019-10", as_of="2020-01")
    _stay("manbij", "united-states", start="2016", end="2019-10-14", status="vacated")
    _stay("tanf", "united-states", start="2016", as_of="2020-01")


def _stay(base: str, by: str, **values: Any) -> Deployment:
    monitor = world.source("monitor", name="Northern Monitor", reliability="B")
    report = world.article("kuweires-2019", source=monitor, title="A visit to Kuweires", url=ADDRESS, published=DAY)
    made = Deployment(
        slug=f"{base}-{by}", base=world.base(base), actor=world.actor(by), **{"status": "active", **values}
    )
    return world.published(made, cites=report, excerpt=EXCERPT)


def test_by_mouse(opened: Opener, language: str) -> None:
    hands = Mouse(opened(reverse("map")))
    _ask(hands, language)
    ready(hands.page)
    _read(hands.page)
    _spots(hands.page)
    _ask_why(hands)
    ready(hands.page)
    _row(hands.page, "kuweires").hover()
    expect(hands.page.locator(".spot-ring")).to_be_visible()
    sign = hands.page.locator(".spot-ring").bounding_box()
    assert sign is not None
    hands.page.mouse.click(sign["x"] + sign["width"] / 2, sign["y"] + sign["height"] / 2)
    hands.press(hands.page.locator("#card").get_by_role("link", name=_("Its page"), exact=True))
    _follow_to_the_source(hands)


def test_by_keyboard_alone(opened: Opener, language: str) -> None:
    hands = Keyboard(opened(reverse("map")))
    hands.begin()
    _ask(hands, language)
    ready(hands.page)
    _read(hands.page)
    _spots(hands.page)
    _ask_why(hands)
    hands.begin()
    ready(hands.page)
    hands.reach(hands.page.locator(".spot-keys button[tabindex='0']"))
    at = hands.page.locator(".spot-keys").get_by_role("button", name=_spot("kuweires", "russia"))
    for _press in range(2):
        if not at.evaluate("button => button === document.activeElement"):
            hands.page.keyboard.press("ArrowRight")
    hands.page.keyboard.press("Enter")
    hands.press(hands.page.locator("#card").get_by_role("link", name=str(_base("kuweires")), exact=True))
    _follow_to_the_source(hands)


def test_without_javascript(opened: Opener, language: str) -> None:
    hands = Mouse(opened(reverse("map"), java_script_enabled=False))
    _ask(hands, language)
    _read(hands.page)
    drawn = hands.page.locator("svg.svgmap a")
    expect(drawn).to_have_count(2)
    expect(drawn.filter(has_text=str(_base("kuweires")))).to_contain_text(str(world.actor("russia")))
    _ask_why(hands)
    hands.press(_row(hands.page, "kuweires").get_by_role("link", name=str(_base("kuweires")), exact=True))
    _follow_to_the_source(hands)


def _ask(hands: Hands, language: str) -> None:
    page = hands.page
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("html")).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
    hands.press(page.locator("summary").filter(has_text=_("Filter and date")))
    form = page.get_by_role("search", name=_("Filter"), exact=True)
    hands.write(form.get_by_label(_("On date")), DAY)
    hands.choose(form.get_by_label(_("Region"), exact=True), str(world.region("aleppo")))
    hands.press(form.get_by_role("button", name=_("Show"), exact=True))
    expect(page).to_have_url(re.compile(rf"{reverse('map')}\?on={DAY}&.*\bregion=aleppo\b"))


def _read(page: Page) -> None:
    """Who was there, who may have been, and nobody else."""
    said = headline(timeline.period(DAY), Tally(actors=1, present=1, possible=1))
    expect(page.get_by_role("heading", level=1)).to_have_text(said)
    parts = [
        ngettext("Present at %(count)s base", "Present at %(count)s bases", 1) % {"count": 1},
        ngettext("Possibly present at %(count)s more", "Possibly present at %(count)s more", 1) % {"count": 1},
    ]
    listed = page.locator("#list")
    expect(listed.get_by_role("heading")).to_have_text(parts)
    expect(listed.locator("li[data-slug]")).to_have_count(2)
    expect(_row(page, "kuweires")).to_contain_text(str(world.actor("russia")))
    expect(_row(page, "menagh")).to_contain_text(str(world.actor("turkey")))
    for absent in ("iran", "united-states"):
        expect(listed).not_to_contain_text(str(world.actor(absent)))


def _spots(page: Page) -> None:
    keys = page.locator(".spot-keys")
    expect(keys.get_by_role("button")).to_have_count(2)
    expect(keys.get_by_role("button", name=_spot("kuweires", "russia"))).to_have_count(1)
    maybe = str(WORDS["explorer"]["possibleActor"]) % {"name": world.actor("turkey")}
    expect(keys.get_by_role("button", name=_spot("menagh", maybe))).to_have_count(1)


def _spot(base: str, who: str) -> str:
    named = str(world.actor(who)) if who == "russia" else who
    return str(WORDS["explorer"]["spot"]) % {"name": _base(base), "who": named}


def _ask_why(hands: Hands) -> None:
    """Why? And back to where it was asked."""
    base = _base("kuweires")
    hands.press(_row(hands.page, "kuweires").get_by_role("link", name=f"{_('Why?')} {base}", exact=True))
    what = _("%(who)s at %(where)s") % {"who": _("All actors"), "where": base}
    title = _("Why: %(what)s, %(when)s") % {"what": what, "when": in_words(DAY)}
    expect(hands.page.get_by_role("heading", level=1)).to_have_text(title)
    rows = hands.page.locator("tbody tr")
    expect(rows).to_have_count(2)
    for row in timeline.told(shown.deployments().filter(base=base), timeline.period(DAY)):
        told = rows.filter(has_text=str(row.actor))
        for reason in timeline.in_words(row):
            expect(told).to_contain_text(reason)
        expect(told.locator("td").last).to_have_text(_("yes") if row.actor.slug == "russia" else _("no"))
    if isinstance(hands, Keyboard):
        hands.begin()
    hands.press(hands.page.get_by_role("link", name=_("Back to the map"), exact=True))
    expect(hands.page).to_have_url(f"{reverse('map')}?on={DAY}&region=aleppo")
    _read(hands.page)


def _follow_to_the_source(hands: Hands) -> None:
    page, base = hands.page, _base("kuweires")
    expect(page).to_have_url(f"{base.get_absolute_url()}?on={DAY}")
    expect(page.get_by_role("heading", level=1)).to_contain_text(str(base))
    expect(page.locator(".lead")).to_have_text(_answer(base))
    hands.begin()
    stay = page.locator("tbody tr").filter(has_text=str(world.actor("russia"))).first
    hands.press(stay.get_by_role("link", name=_("Who says so (%(count)s)") % {"count": 1}, exact=True))
    expect(page).to_have_url(re.compile(rf"{reverse('deployment', args=['kuweires-russia'])}\?on={DAY}#"))
    said = page.get_by_role("region", name=_("Who says so"), exact=True)
    expect(said.get_by_role("heading", name=_("Who says so"), exact=True)).to_be_in_viewport()
    expect(said.get_by_role("blockquote")).to_have_text(EXCERPT)
    letter = f"B: {letter_in_words('B')}"
    expect(said).to_contain_text(letter)
    out = said.get_by_role("link", name=_("at the publisher’s"), exact=True)
    expect(out).to_have_attribute("href", ADDRESS)
    expect(out).to_have_attribute("rel", re.compile("external"))
    if isinstance(hands, Keyboard):
        hands.reach(out)
    hands.press(said.get_by_role("link", name="Northern Monitor", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Northern Monitor")
    expect(page.locator(".facts dd").first).to_contain_text(letter)


def _row(page: Page, base: str) -> Locator:
    return page.locator("#list li").filter(has=page.get_by_role("link", name=str(_base(base)), exact=True))


def _base(slug: str) -> Base:
    return Base.objects.get(slug=slug)


def _answer(base: Base) -> str:
    when = timeline.period(DAY)
    stays = timeline.told(shown.deployments().filter(base=base), when)
    return answers.of_base(base, answers.certain_first(d for d in stays if d.presence != ABSENT), when)
