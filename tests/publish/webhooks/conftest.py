"""A webhook of a visitor's at a receiver that answers as the test says."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.contrib.auth.models import User
from pytest_django import Settings

from presence.models import Webhook
from presence.publish.webhooks import hooks
from tests.publish.webhooks.receiver import Answer, Receiver, receiving

Hooked = Callable[..., tuple[Webhook, Receiver]]
SITE = "https://presence.example"


@pytest.fixture
def hooked(visitor: User, settings: Settings) -> Iterator[Hooked]:
    with ExitStack() as running:

        def made(*answers: Answer, events: Any = ("dataset.version.published",), **more: Any) -> Any:
            receiver = running.enter_context(receiving(*answers))
            settings.WEBHOOK_ALLOW_HOSTS = [*settings.WEBHOOK_ALLOW_HOSTS, receiver.host]
            return hooks.created(visitor, receiver.url, events, SITE, **more), receiver

        yield made
