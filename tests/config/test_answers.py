"""Anonymous answers from memory: one for each version of the dataset, address and format; never of somebody."""

import json
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import brotli
import pytest
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from redis import Redis

from config.answers import Answers
from config.answers.kept import Kept, Memory
from presence.models import Article, Base, Source
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        zipped = self.headers.get("Content-Encoding") == "gzip"
        return (zlib.decompress(self.body, 31) if zipped else self.body).decode()


class Site:
    """Django behind the application that keeps answers, asked as a server asks it; counts what reaches Django."""

    def __init__(self, redis: Redis, within: Callable[[], None] = lambda: None) -> None:
        self.django, self.reached, self.within = get_wsgi_application(), 0, within
        self.answers = Answers(self.counted, redis, 1_000_000)

    def counted(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        self.reached += 1
        self.within()
        return self.django(environ, start)

    def get(self, path: str, method: str = "GET", fresh: bool = True, **headers: str) -> Answer:
        if fresh:
            self.answers._stamps.forget()
        path, _mark, query = path.partition("?")
        environ = {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "testserver",
            "SERVER_NAME": "testserver", "SERVER_PORT": "80", "wsgi.url_scheme": "http", "wsgi.input": BytesIO(),
            "HTTP_ACCEPT_ENCODING": "gzip", **{f"HTTP_{name}": value for name, value in headers.items()},
        }  # fmt: skip
        told: list[Any] = []
        answer = self.answers(environ, lambda *given: told.extend(given))
        body = b"".join(answer)
        if hasattr(answer, "close"):
            answer.close()
        return Answer(int(told[0].split()[0]), dict(told[1]), body)


@pytest.fixture
def redis() -> Iterator[Redis]:
    found = Redis.from_url(settings.REDIS_URL)
    yield found
    for key in (*found.scan_iter("answer:*"), *found.scan_iter("making:*")):
        found.delete(key)


@pytest.fixture
def site(redis: Redis) -> Site:
    world.base("kuweires")
    return Site(redis)


@pytest.mark.parametrize("path", ["/bases/kuweires/", "/ar/bases/", "/api/v1/bases/", "/", "/changes/", "/search/?q=x"])
def test_the_second_is_the_first_and_costs_django_nothing(site: Site, path: str) -> None:
    first, second = site.get(path), site.get(path)
    assert (first.status, second.body, second.headers) == (200, first.body, first.headers)
    assert site.reached == 1
    assert first.headers["Cache-Control"] == "public, no-cache"


def test_who_has_it_already_is_told_so_before_anything_is_made(site: Site, redis: Redis) -> None:
    etag = site.get("/bases/kuweires/").headers["ETag"]
    elsewhere = Site(redis)
    for asked in (site, elsewhere):
        answer = asked.get("/bases/kuweires/", IF_NONE_MATCH=etag)
        assert (answer.status, answer.body, answer.headers["ETag"]) == (304, b"", etag)
    assert elsewhere.reached == 0


def test_a_published_change_is_seen(site: Site) -> None:
    before = site.get("/bases/kuweires/")
    base = world.base("other")
    base.name_en = "Palmyra"
    base.save()
    after = site.get("/bases/")
    assert "Palmyra" in after.text
    assert site.get("/bases/kuweires/").headers["ETag"] != before.headers["ETag"]


def test_a_change_is_seen_everywhere_within_two_seconds(site: Site, redis: Redis) -> None:
    """Each process reads the version by itself, and nobody tells them."""
    sites = [site, Site(redis)]
    before = [each.get("/api/v1/bases/kuweires/", fresh=False).headers["ETag"] for each in sites]
    base = Base.objects.get(slug="kuweires")
    base.name_en = "Palmyra"
    base.save()
    until = time.monotonic() + 2
    while not all("Palmyra" in each.get("/api/v1/bases/kuweires/", fresh=False).text for each in sites):
        assert time.monotonic() < until
        time.sleep(0.05)
    assert site.get("/api/v1/bases/kuweires/", fresh=False, IF_NONE_MATCH=before[0]).status == 200


def test_the_version_is_read_once_a_second(site: Site) -> None:
    asked: list[str] = []

    def noted(execute: Callable[..., Any], sql: str, *more: Any) -> Any:
        asked.append(sql)
        return execute(sql, *more)

    site.get("/api/v1/bases/")
    began = time.monotonic()
    with connection.execute_wrapper(noted):
        for _ in range(20):
            site.get("/api/v1/bases/", fresh=False)
    assert len(asked) <= 1 + int(time.monotonic() - began)


def test_another_name_of_a_publisher_is_seen(site: Site) -> None:
    article = Article.objects.get()
    source = article.source
    assert source is not None
    assert source.name in site.get("/sources/").text
    Source.objects.filter(pk=source.pk).update(name="The Evening Paper")
    assert "The Evening Paper" in site.get("/sources/").text
    Article.objects.filter(pk=article.pk).update(title="What was found")
    assert "What was found" in site.get("/articles/").text


def test_another_text_of_an_article_is_searched(site: Site) -> None:
    """It makes no version, for a text is nobody's claim."""
    address = "/api/v1/search/?q=caravan"
    assert site.get(address).text.count('"articles"') == 0
    Article.objects.update(text="A caravan left.")
    assert '"articles"' in site.get(address).text


def test_formats_and_hosts_are_apart(site: Site) -> None:
    plain, geo = site.get("/api/v1/bases/"), site.get("/api/v1/bases/", ACCEPT="application/geo+json")
    assert (plain.headers["Content-Type"], geo.headers["Content-Type"]) == ("application/json", "application/geo+json")
    assert site.get("/api/v1/bases/", HOST="localhost").text != plain.text
    assert site.get("/", X_EXPLORER="1").headers["Content-Type"] != site.get("/").headers["Content-Type"]


def test_who_takes_no_gzip_gets_it_plain(site: Site) -> None:
    zipped, plain = site.get("/bases/"), site.get("/bases/", ACCEPT_ENCODING="")
    assert "Content-Encoding" not in plain.headers
    assert plain.body.decode() == zipped.text
    assert site.get("/nowhere/", ACCEPT_ENCODING="").text.startswith("<!doctype html>")


def test_the_ground_of_the_map_keeps_its_own_compression(site: Site) -> None:
    """A sixth of the first page: as gzip it is 10 kB larger."""
    found = site.get("/map/ground.json", ACCEPT_ENCODING="gzip, br")
    assert found.headers["Content-Encoding"] == "br"
    assert json.loads(brotli.decompress(found.body))["areas"] == json.loads(site.get("/map/ground.json").text)["areas"]


def test_head_has_no_body(site: Site) -> None:
    page = site.get("/bases/")
    asked = site.get("/bases/", "HEAD")
    assert (asked.status, asked.body, asked.headers) == (200, b"", page.headers)
    assert site.reached == 1


def test_nothing_of_somebody_is_kept_or_given(site: Site, editor_client: Client) -> None:
    cookie = f"sessionid={editor_client.cookies['sessionid'].value}"
    of_editor = site.get("/bases/kuweires/", COOKIE=cookie)
    of_anybody = site.get("/bases/kuweires/")
    assert "Sign out" in of_editor.text
    assert "Sign out" in site.get("/bases/kuweires/", COOKIE=cookie).text
    assert "Sign out" not in of_anybody.text
    assert site.get("/bases/kuweires/", COOKIE="theme=dark").text == of_anybody.text
    assert site.reached == 3


@pytest.mark.parametrize("path", ["/nowhere/", "/api/v1/bases/?x=1", "/account/login/", "/health/", "/bases/?page=99"])
def test_errors_and_what_is_ones_own_are_made_each_time(site: Site, path: str) -> None:
    statuses = {site.get(path).status for _ in range(2)}
    assert (len(statuses), site.reached) == (1, 2)


def test_a_post_passes_through(site: Site) -> None:
    assert site.get("/bases/", "POST").status in (403, 405)


def test_what_was_known_then_is_kept_too(site: Site) -> None:
    path = f"/bases/?known_at={now().isoformat().replace('+', '%2B')}"
    assert site.get(path).status == 200
    assert site.get(path).status == 200
    assert site.reached == 1


def wait(go: threading.Event) -> None:
    assert go.wait(10)


def test_many_who_ask_at_once_have_it_made_once(redis: Redis) -> None:
    world.base("kuweires")
    go = threading.Event()
    sites = [Site(redis, lambda: wait(go)) for _process in range(2)]
    found: list[Answer] = []
    threads = [
        threading.Thread(target=lambda site=site: found.append(site.get("/bases/kuweires/", fresh=False)))
        for site in sites
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    go.set()
    for thread in threads:
        thread.join(30)
    assert sum(site.reached for site in sites) == 1
    assert {answer.body for answer in found} == {found[0].body}
    assert len(found) == 16


def test_without_redis_each_process_keeps_its_own() -> None:
    world.base("kuweires")
    site = Site(Redis.from_url("redis://127.0.0.1:9/0"))
    assert [site.get("/bases/").status for _ in range(2)] == [200, 200]
    assert site.reached == 1


def test_memory_is_bounded_and_forgets_what_was_asked_longest_ago() -> None:
    memory = Memory(10_000)
    for name in "abcd":
        memory.put(name, Kept("200 OK", [], "", b"x" * 1_400, zipped=False))
    assert memory.get("a") is not None
    memory.put("e", Kept("200 OK", [], "", b"x" * 1_400, zipped=False))
    assert [name for name in "abcde" if memory.get(name)] == ["a", "c", "d", "e"]
    memory.put("huge", Kept("200 OK", [], "", b"x" * 9_000, zipped=False))
    assert memory.get("huge") is None
