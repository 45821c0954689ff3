"""The sitemap: every page in every language, each leading to the others, and what is not public in none."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from lxml import etree

from presence.models import Base
from presence.web import sitemap
from tests import everything, world

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def read(client: Client, path: str) -> Any:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    return etree.fromstring(b"".join(answer))


def parts(client: Client) -> list[str]:
    found: list[str] = read(client, "/sitemap.xml").xpath("//s:sitemap/s:loc/text()", namespaces=NAMES)
    return [each.removeprefix(SITE) for each in found]


def addresses(client: Client) -> list[str]:
    return [
        each.removeprefix(SITE)
        for part in parts(client)
        for each in read(client, part).xpath("//s:url/s:loc/text()", namespaces=NAMES)
    ]


def test_every_public_page_is_in_it_once_in_every_language(client: Client) -> None:
    made = [path for path in everything.paths() if "?" not in path]
    found = addresses(client)
    assert len(set(found)) == len(found)
    for path in made:
        if path.startswith(("/account/", "/bases/atlantis/")) or "/history/" in path:
            continue
        assert path in found
        for code in ("ar", "tr", "ru"):
            assert f"/{code}{path}" in found


def test_every_address_in_it_opens(client: Client) -> None:
    everything.paths()
    for path in addresses(client):
        if path != "/compare/" and not path.endswith("/compare/"):
            assert client.get(path).status_code == 200, path


def test_a_page_names_its_other_languages_and_when_it_changed(client: Client) -> None:
    base = world.base()
    found = read(client, "/sitemap-bases-1.xml")
    assert found.xpath("//s:loc/text()", namespaces=NAMES)[1] == f"{SITE}/ar/bases/kuweires/"
    for url in found.xpath("//s:url", namespaces=NAMES):
        links = {each.get("hreflang"): each.get("href") for each in url.xpath("x:link", namespaces=NAMES)}
        assert links == {
            "en": f"{SITE}/bases/kuweires/",
            "ar": f"{SITE}/ar/bases/kuweires/",
            "tr": f"{SITE}/tr/bases/kuweires/",
            "ru": f"{SITE}/ru/bases/kuweires/",
            "x-default": f"{SITE}/bases/kuweires/",
        }
        assert url.xpath("s:lastmod/text()", namespaces=NAMES) == [base.updated_at.isoformat(timespec="seconds")]


def test_a_file_has_fifty_thousand_at_most(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sitemap.THINGS * len(settings.LANGUAGES) <= 50_000
    monkeypatch.setattr(sitemap, "THINGS", 2)
    for number in range(5):
        world.base(f"base-{number}")
    wanted = [f"/sitemap-bases-{number}.xml" for number in (1, 2, 3)]
    assert [part for part in parts(client) if "bases" in part] == wanted
    counts = [len(read(client, part).xpath("//s:url", namespaces=NAMES)) for part in wanted]
    assert counts == [8, 8, 4]
    assert client.get("/sitemap-bases-4.xml").status_code == 404


def test_what_is_not_published_is_not_in_it(client: Client) -> None:
    world.base()
    Base.objects.update(state="draft")
    assert not [path for path in addresses(client) if "kuweires" in path]


def test_a_slug_in_another_script_is_an_address(client: Client) -> None:
    source = world.source("сана")
    world.published(Base(slug="b", name_en="B", kind="outpost", region=world.region(), location_precision="exact"),
                    world.article("by-sana", source=source))  # fmt: skip
    assert "/sources/%D1%81%D0%B0%D0%BD%D0%B0/" in addresses(client)


@pytest.mark.parametrize("path", ["/sitemap-planets-1.xml", "/sitemap-bases-0.xml", "/sitemap-pages-2.xml"])
def test_what_is_no_part(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_robots_are_told_where_it_is(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    told = answer.content.decode()
    assert "Disallow: /editor/\n" in told
    assert told.endswith("\nSitemap: http://testserver/sitemap.xml\n")


@pytest.mark.parametrize("many", [1, 4])
def test_the_database_is_asked_no_more_for_more(client: Client, many: int, django_assert_max_num_queries: Any) -> None:
    for number in range(many):
        world.base(f"base-{number}")
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(len(sitemap.KINDS) + 1):
        client.get("/sitemap.xml")
    with django_assert_max_num_queries(2):
        list(client.get("/sitemap-bases-1.xml"))
