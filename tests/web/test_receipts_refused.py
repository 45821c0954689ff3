"""What cannot be kept: other pages, wrong questions, too many rows, too many in an hour, what another site sends."""

import pytest
from django.test import Client

from presence.models import Receipt
from presence.web.receipts import limits, questions
from tests import world
from tests.web.test_receipts import kept, nothing_counted, rows

pytestmark = pytest.mark.django_db(transaction=True)

__all__ = ["nothing_counted"]  # a fixture for every test here


NO_ANSWERS = (
    "", "/", "/about/", "/bases/kuweires/", "https://evil.example/bases/", "//evil.example/bases/", "/editor/",
    "/api/v1/bases/", "bases", "/search/", "/search/?q=a&kind=castle", "http://[",
    "/matrix/?explain=1&actor=russia&region=aleppo",
)  # fmt: skip
WRONG = (
    "/bases/?colour=red", "/bases/?kind=castle", "/deployments/?on=never", "/bases/?kind=air_base&kind=outpost",
    "/bases/?known_at=2100-01-01", f"/bases/?q={'x' * 5000}", "/compare/?from=2020",
)  # fmt: skip


def test_not_a_page_with_an_answer(client: Client) -> None:
    world.deployment()
    for address in NO_ANSWERS:
        assert client.post("/r/", {"address": address}).status_code == 422, address
    assert not Receipt.objects.exists()


def test_a_question_that_its_page_would_refuse(client: Client) -> None:
    world.deployment()
    for address in WRONG:
        assert client.post("/r/", {"address": address}).status_code in (400, 422), address
    assert not Receipt.objects.exists()


def test_nothing_published_yet(client: Client) -> None:
    kept(client, "/bases/", 422)


def test_too_many_rows(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two", "three"):
        world.deployment(name)
    monkeypatch.setattr(questions, "MOST", 2)
    for address in ("/bases/", "/deployments/", "/compare/?from=2010&to=2020"):
        assert "up to 2 rows" in kept(client, address, 422).content.decode()
    assert len(rows(client, "/bases/?q=one")) == 1


def test_too_many_in_an_hour(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    world.deployment()
    monkeypatch.setattr(limits, "PER_HOUR", 2)
    kept(client, "/bases/")
    kept(client, "/bases/")
    refused = kept(client, "/bases/", 429)
    assert "2 answers an hour" in refused.content.decode()
    kept(client, "/bases/", REMOTE_ADDR="192.0.2.7")


@pytest.mark.parametrize("headers", [{"HTTP_ORIGIN": "https://evil.example"}, {"HTTP_SEC_FETCH_SITE": "cross-site"}])
def test_not_from_another_site(headers: dict[str, str]) -> None:
    world.deployment()
    client = Client(enforce_csrf_checks=True)
    kept(client, "/bases/", 403, **headers)
    kept(client, "/bases/", HTTP_ORIGIN="http://testserver", HTTP_SEC_FETCH_SITE="same-origin")
