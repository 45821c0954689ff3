"""What is counted, in short: doubt, dates and places; every word is in the codebook it leads to."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db


def test_leads_to_the_codebook(client: Client) -> None:
    page = client.get("/about/").content.decode()
    for anchor in ("", "#present", "#possible", "#absent", "#confidence-high"):
        assert f'href="{reverse("codebook")}{anchor}"' in page
    assert inline_code(page) == []


def test_says_how_dates_and_places_are_read(client: Client) -> None:
    page = client.get("/about/").content.decode()
    assert "about March 2018" in page
    assert "15 km" in page
    assert "18 months" in page
