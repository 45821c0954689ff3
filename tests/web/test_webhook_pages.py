"""One's own webhooks: made, tried, watched, stopped, given another secret and deleted, by their owner alone."""

import re
from html import unescape

import pytest
from django.contrib.auth.models import User
from django.test import Client

from presence.models import Delivery, Webhook
from presence.publish.webhooks import hooks, work
from tests import world

pytestmark = pytest.mark.django_db
URL = "https://hooks.example.org/presence"


def make(client: Client, **more: object) -> str:
    asked = {"url": URL, "events": ["dataset.version.published", "record.retracted"], **more}
    answer = client.post("/account/webhooks/", asked)
    assert answer.status_code == 201
    return answer.content.decode()


def test_a_webhook_is_made_and_its_secret_shown_once(visitor_client: Client) -> None:
    world.actor("russia")
    page = make(visitor_client, kinds=["bases"], actor="russia")
    hook = Webhook.objects.get()
    assert unescape(re.findall(r'class="key">([^<]+)<', page)[0]) == hook.secret
    assert hook.secret.startswith("whsec_")
    assert (hook.kinds, str(hook.actor), hook.site) == (["bases"], "Russia", "http://testserver")
    again = visitor_client.get(f"/account/webhooks/{hook.pk}/")
    assert hook.secret not in again.content.decode()
    assert "no-store" in again["Cache-Control"]
    assert URL in visitor_client.get("/account/webhooks/").content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"url": "https://10.0.0.1/"}, "This address is not on the public internet."),
        ({"url": "http://example.org/"}, "must start with https://"),
        ({"url": ""}, "This cannot be empty."),
        ({"events": []}, "This cannot be empty."),
        ({"events": ["ping"]}, "ping"),
        ({"kinds": ["planets"]}, "planets"),
        ({"actor": "nobody"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_at_the_field(visitor_client: Client, wrong: dict[str, object], said: str) -> None:
    asked = {"url": URL, "events": ["record.changed"], **wrong}
    answer = visitor_client.post("/account/webhooks/", asked)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Webhook.objects.exists()


def test_a_test_is_sent_and_its_outcome_is_in_the_log(visitor_client: Client) -> None:
    make(visitor_client)
    hook = Webhook.objects.get()
    Webhook.objects.update(url="https://127.0.0.1/")  # as if it had got there some other way
    assert visitor_client.post(f"/account/webhooks/{hook.pk}/ping/").status_code == 302
    delivery = Delivery.objects.get()
    work.carry(delivery.pk)
    Delivery.objects.update(response="<b>bold</b>", status=500)
    page = visitor_client.get(f"/account/webhooks/{hook.pk}/").content.decode()
    assert "This address is not on the public internet." in page
    assert "&lt;b&gt;bold&lt;/b&gt;" in page
    assert "Failing since" in page
    assert visitor_client.post(f"/account/webhooks/{hook.pk}/{delivery.pk}/again/").status_code == 302
    delivery.refresh_from_db()
    assert delivery.attempts == 0


def test_it_is_disabled_and_enabled_and_says_why(visitor_client: Client) -> None:
    make(visitor_client)
    hook = Webhook.objects.get()
    visitor_client.post(f"/account/webhooks/{hook.pk}/switch/")
    page = visitor_client.get(f"/account/webhooks/{hook.pk}/").content.decode()
    assert "you disabled it" in page
    assert "Send a test" not in page
    visitor_client.post(f"/account/webhooks/{hook.pk}/ping/")
    assert not Delivery.objects.exists()
    visitor_client.post(f"/account/webhooks/{hook.pk}/switch/")
    assert Webhook.objects.get().disabled_at is None


def test_another_secret_is_shown_once(visitor_client: Client) -> None:
    make(visitor_client)
    hook = Webhook.objects.get()
    page = visitor_client.post(f"/account/webhooks/{hook.pk}/secret/").content.decode()
    now = Webhook.objects.get()
    assert now.secret != hook.secret
    assert now.secrets() == [now.secret, hook.secret]
    assert hook.secret not in page
    assert "For a day messages are signed with the old one too." in page


def test_deleting_asks_first(visitor_client: Client) -> None:
    make(visitor_client)
    hook = Webhook.objects.get()
    hooks.ping(hook)
    assert "cannot be undone" in visitor_client.get(f"/account/webhooks/{hook.pk}/delete/").content.decode()
    assert Webhook.objects.exists()
    assert visitor_client.post(f"/account/webhooks/{hook.pk}/delete/").status_code == 302
    assert not Webhook.objects.exists()
    assert not Delivery.objects.exists()


def test_strangers_sign_in_and_others_find_nothing(client: Client, visitor: User, editor_client: Client) -> None:
    hook = hooks.created(visitor, URL, ["record.changed"], "https://x.example")
    sent = hooks.ping(hook)
    ways = ["", "ping/", "switch/", "secret/", "delete/", f"{sent.pk}/again/"]
    for way in ways:
        address = f"/account/webhooks/{hook.pk}/{way}"
        assert client.post(address).status_code == 302
        assert editor_client.post(address).status_code in (404, 405)
    assert client.get("/account/webhooks/")["Location"].startswith("/account/login/")
    assert editor_client.get(f"/account/webhooks/{hook.pk}/").status_code == 404
    assert Webhook.objects.get().disabled_at is None


@pytest.mark.parametrize("way", ["ping/", "switch/", "secret/"])
def test_what_changes_something_is_no_link(visitor_client: Client, visitor: User, way: str) -> None:
    hook = hooks.created(visitor, URL, ["record.changed"], "https://x.example")
    assert visitor_client.get(f"/account/webhooks/{hook.pk}/{way}").status_code == 405


def test_in_other_languages_too(visitor_client: Client, visitor: User) -> None:
    hook = hooks.created(visitor, URL, ["record.changed"], "https://x.example")
    hooks.ping(hook)
    for language in ("ar", "tr", "ru"):
        assert visitor_client.get(f"/{language}/account/webhooks/").status_code == 200
        assert visitor_client.get(f"/{language}/account/webhooks/{hook.pk}/").status_code == 200
