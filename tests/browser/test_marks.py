"""Marks in an article's text: told apart without colour, and reached by keyboard."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from presence.models import Mention
from tests import world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LOOKS = """kind => {
    const mark = document.querySelector(`.article-text .mention-${kind}`);
    const style = getComputedStyle(mark);
    return [getComputedStyle(mark, "::after").content, style.borderBlockEndStyle, style.borderBlockEndColor];
}"""


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    suggestion = world.suggestion()
    article = world.article("read-article")
    Mention.objects.create(article=article, start=0, end=15, person=world.person())
    Mention.objects.create(article=article, start=37, end=43, actor=world.actor())
    client = Client()
    client.force_login(world.editor())
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])
    opened = context.new_page()
    opened.goto(live_server.url + reverse("suggestion", args=[suggestion.pk]))
    yield opened
    # Left open, its connections would keep every later test waiting for the server's last answer.
    context.close()


def test_marks_differ_by_more_than_colour_and_the_legend_leads_to_them(page: Page) -> None:
    person, actor = (page.evaluate(LOOKS, kind) for kind in ("person", "actor"))
    assert (person[0].split('"')[1], actor[0].split('"')[1]) == ("P", "A")
    assert person[1] != actor[1]
    assert person[2] != actor[2]

    entry = page.locator(".legend a", has_text="actor")
    entry.focus()
    page.keyboard.press("Enter")

    assert page.url.endswith("#first-actor")
    assert page.evaluate("document.activeElement.id") == "first-actor"
