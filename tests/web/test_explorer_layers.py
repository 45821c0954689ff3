"""Each layer tells up to which day it is known."""

from datetime import date

import pytest
from django.test import Client

from presence.models import Agreement, Base
from presence.web.explorer.layers import layers
from tests import world
from tests.web.test_explorer_answer import asked

pytestmark = pytest.mark.django_db


def test_its_own_date(client: Client) -> None:
    world.base("one")
    world.base("two")
    world.agreement()
    world.event(date="2025-04")
    Base.objects.filter(slug="one").update(verified_on=date(2026, 11, 20))
    Base.objects.filter(slug="two").update(verified_on=date(2026, 1, 1))
    Agreement.objects.update(verified_on=date(2026, 10, 2))
    told = {layer["name"]: layer["words"] for layer in asked(client, {})["layers"]}
    assert told["bases"] == "Bases verified to 20 November 2026"
    assert told["agreements"] == "Agreements verified to 2 October 2026"
    assert told["events"] == "Events to April 2025"
    assert "statements" not in told
    page = client.get("/").content.decode()
    assert all(words in page for words in told.values())


def test_what_is_not_published_tells_nothing() -> None:
    world.base("one")
    Base.objects.update(verified_on=date(2026, 11, 20), state="draft")
    assert "bases" not in {layer.name for layer in layers()}


def test_where_nothing_was_verified_it_is_what_the_sources_speak_of() -> None:
    world.deployment(as_of="2026-01")
    world.deployment("tiyas", as_of="2025-12-24")
    told = {layer.name: layer.words for layer in layers()}
    assert told["deployments"] == "Presence reported to January 2026"
    assert told["bases"] == "Bases reported to 24 April 2025"
