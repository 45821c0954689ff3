"""How a page shows where it is shared: Open Graph, with the answer as its description."""

from html.parser import HTMLParser

import pytest
from django.test import Client
from django.utils.translation import override

from tests import world

pytestmark = pytest.mark.django_db


class _Meta(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        name = given.get("property") or given.get("name")
        if tag == "meta" and name:
            self.found.setdefault(name, []).append(given.get("content") or "")


def meta(client: Client, address: str) -> dict[str, list[str]]:
    reader = _Meta()
    reader.feed(client.get(address).content.decode())
    return reader.found


def test_says_the_answer(client: Client) -> None:
    base = world.deployment(start="2019", as_of="2026-01").base
    address = f"{base.get_absolute_url()}?on=2020-01-01"
    said = meta(client, address)
    answer = client.get(address).context["frame"].answer
    assert "Russia" in answer
    assert said["og:description"] == [answer] == said["description"]
    assert said["og:title"] == ["Kuweires"]
    assert said["og:type"] == ["article"]
    assert said["og:url"] == [f"http://testserver{base.get_absolute_url()}"]


def test_names_the_language_and_the_others(client: Client) -> None:
    with override("ar"):
        address = world.base().get_absolute_url()
    said = meta(client, address)
    assert said["og:locale"] == ["ar_SY"]
    assert set(said["og:locale:alternate"]) == {"en_GB", "tr_TR", "ru_RU"}


def test_a_person_is_a_profile(client: Client) -> None:
    assert meta(client, world.person().get_absolute_url())["og:type"] == ["profile"]


def test_hostile_names_stay_in_their_attribute(client: Client) -> None:
    base = world.base(name_en='"><script>alert(1)</script>')
    assert meta(client, base.get_absolute_url())["og:title"] == ['"><script>alert(1)</script>']
    assert "<script>alert(1)" not in client.get(base.get_absolute_url()).content.decode()
