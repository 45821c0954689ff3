"""The codebook: every word of every vocabulary is explained where filters and the API use it."""

import pytest
from django.test import Client

from presence.models import vocabulary as words
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db


def test_has_every_code(client: Client) -> None:
    page = client.get("/about/").content.decode()
    kinds = (words.BaseKind, words.DeploymentStatus, words.AgreementStatus, words.EventKind, words.Attests)
    assert [code for kind in kinds for code in kind.values if f"<code>{code}</code>" not in page] == []
    assert inline_code(page) == []


def test_says_how_dates_and_places_are_read(client: Client) -> None:
    page = client.get("/about/").content.decode()
    assert "about March 2018" in page
    assert "15 km" in page
    assert "18 months" in page
