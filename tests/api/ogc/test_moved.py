"""What was renamed leads on, what was retracted is gone, and what was said earlier can be asked for."""

import pytest
from django.test import Client

from presence.models import Base, DatasetVersion
from tests import world

# History is written when a transaction ends.
pytestmark = pytest.mark.django_db(transaction=True)


def test_what_was_renamed_leads_on_and_what_was_retracted_is_gone(client: Client) -> None:
    base = world.base("kuweires")
    base.slug = "kuweires-air-base"
    base.save()
    answer = client.get("/ogc/collections/bases/items/kuweires?f=json")
    assert answer.status_code == 301
    assert answer["Location"] == "http://testserver/ogc/collections/bases/items/kuweires-air-base?f=json"
    Base.objects.filter(pk=base.pk).update(state="retracted", retraction_reason="It never was one.")
    answer = client.get("/ogc/collections/bases/items/kuweires-air-base")
    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["reason"] == "It never was one."


def test_what_was_said_then_is_told_as_it_was_then(client: Client) -> None:
    world.base("kuweires")
    version = client.get("/ogc/collections/bases/items")["Dataset-Version"]
    at = DatasetVersion.objects.get(number=version).at
    world.base("minnigh")
    asked: dict[str, str] = {"known_at": at.isoformat(), "limit": "1"}
    found = client.get("/ogc/collections/bases/items", asked).json()
    assert [each["id"] for each in found["features"]] == ["kuweires"]
    assert found["timeStamp"] == f"{at:%Y-%m-%dT%H:%M:%SZ}"
    [link] = [link for link in found["links"] if link["rel"] == "collection"]
    assert "known_at=" in link["href"]
