"""A choice of one thing out of many, and of several where an address asks for several."""

import re

import pytest
from django.test import Client

from tests import world

pytestmark = pytest.mark.django_db


def chosen(page: str, name: str) -> tuple[str, list[str]]:
    (tag, options) = re.findall(rf'<select name="{name}"([^>]*)>(.*?)</select>', page, re.DOTALL)[0]
    return tag, re.findall(r'<option value="([^"]*)" selected>', options)


def test_one_and_several(client: Client) -> None:
    for slug in ("russia", "turkey", "israel"):
        world.actor(slug)
    one, several = (
        client.get(f"/deployments/?{asked}").content.decode() for asked in ("actor=russia", "actor=russia&actor=israel")
    )
    assert chosen(one, "actor")[1] == ["russia"]
    assert "multiple" not in chosen(one, "actor")[0]
    assert sorted(chosen(several, "actor")[1]) == ["israel", "russia"]
    assert "multiple" in chosen(several, "actor")[0]


def test_names_are_text(client: Client) -> None:
    world.actor("russia", name_en="<b>Russia")
    assert "&lt;b&gt;Russia" in client.get("/deployments/").content.decode()
