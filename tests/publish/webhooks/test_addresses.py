"""Messages go to machines on the public internet and nowhere else."""

import socket

import pytest
from django.contrib.auth.models import User

from presence.models import Failure, Webhook
from presence.publish.webhooks import hooks, work
from presence.publish.webhooks.addresses import BadWebhook

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://localhost/",
        "https://db.internal/",
        "https://printer/",
        "https://2130706433/",
        "https://127.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://user:secret@example.org/",
        "https://example.org:22/",
        "https://example.org/ x",
        "https://example.org/#part",
        "ftp://example.org/",
        "gopher://example.org/",
        "https://",
        "https://[::1",
        "https://example.org/" + "x" * 2000,
        "",
    ],
)
def test_addresses_inside_the_house_are_refused(visitor: User, url: str) -> None:
    with pytest.raises(BadWebhook):
        hooks.created(visitor, url, ["dataset.version.published"], "https://presence.example")
    assert not Webhook.objects.exists()


def test_a_name_that_leads_inside_is_refused_when_it_is_sent(visitor: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it led to when the webhook was made."""
    hook = hooks.created(visitor, "https://hooks.example.org/", ["dataset.version.published"], "https://x.example")
    inside = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: inside)
    delivery = hooks.ping(hook)
    work.carry(delivery.pk)
    delivery.refresh_from_db()
    assert (delivery.status, delivery.error) == (None, Failure.ADDRESS)


def test_there_is_an_end_to_how_many_one_may_have(visitor: User) -> None:
    for number in range(hooks.MOST):
        hooks.created(visitor, f"https://example.org/{number}", ["record.changed"], "https://x.example")
    with pytest.raises(BadWebhook, match="delete one first"):
        hooks.created(visitor, "https://example.org/", ["record.changed"], "https://x.example")
