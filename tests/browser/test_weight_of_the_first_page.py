"""What a reader's first page weighs over the wire: at most 150 kB, all of it from here (docs/speed.md)."""

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

import brotli
import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import Browser, Response
from pytest_django.live_server_helper import LiveServer

from config.static_files import shortened
from presence.data import STARTER
from presence.data.load import load
from tests.browser.explorer import ready

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

MOST = 150_000
# Of files and of the ground of the map the server keeps Brotli's own; answers are compressed as they are made.
KEPT = ("/static/", "/map/ground.json")
HEADS = 400  # of each answer, as Lighthouse counts them


@pytest.fixture
def asked(browser: Browser, live_server: LiveServer) -> Iterator[list[Response]]:
    context = browser.new_context(base_url=live_server.url, viewport={"width": 390, "height": 844})
    page, answers = context.new_page(), list[Response]()
    page.on("response", lambda answer: answers.append(answer))
    load(STARTER)
    page.goto("/")
    ready(page)
    page.wait_for_load_state("networkidle")
    yield answers
    context.close()


def weight(answer: Response) -> int:
    """As the product serves it: the test's own server compresses no files and has them with their comments."""
    path, body = urlsplit(answer.url).path, answer.body()
    if path.startswith("/static/"):
        body = shortened(path.removeprefix("/static/"), ContentFile(body)).read()
    packed = brotli.compress(body) if path.startswith(KEPT) else gzip.compress(body, 6)
    return HEADS + min(len(body), len(packed))


def test_it_is_light_and_all_from_here(asked: list[Response], live_server: LiveServer) -> None:
    fetched = [answer for answer in asked if not answer.url.startswith("data:")]
    weights = {answer.url.removeprefix(live_server.url): weight(answer) for answer in fetched}
    assert all(answer.url.startswith(live_server.url) and answer.ok for answer in fetched)
    assert {"/", "/map/ground.json"} < {urlsplit(path).path for path in weights}
    assert sum(weights.values()) <= MOST, weights
