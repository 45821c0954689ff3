"""What docs/webhooks.md shows holds: its verifier takes our messages and nothing else; its message is like ours."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from presence.publish.webhooks import events, hooks, work
from tests import world
from tests.docs_code import blocks
from tests.publish.webhooks.conftest import Hooked
from tests.publish.webhooks.receiver import status

Verify = Callable[[str, dict[str, str], bytes], bool]


@pytest.fixture
def verified() -> Verify:
    [code] = blocks("webhooks.md", "python")
    names: dict[str, Any] = {}
    exec(compile(code, "webhooks.md", "exec"), names)  # noqa: S102
    found: Verify = names["verified"]
    return found


@pytest.mark.django_db
def test_the_verifier_of_the_page_verifies(hooked: Hooked, verified: Verify) -> None:
    hook, receiver = hooked(status(200))
    work.carry(hooks.ping(hook).pk)
    [got] = receiver.received
    assert verified(hook.secret, got.headers, got.body)
    assert not verified(hook.secret, got.headers, got.body + b" ")
    assert not verified("whsec_" + "A" * 44, got.headers, got.body)
    old = {**got.headers, "webhook-timestamp": str(int(time.time()) - 301)}
    assert not verified(hook.secret, old, got.body)
    assert not verified(hook.secret, {**got.headers, "webhook-timestamp": "x"}, got.body)
    was = hook.secret
    hooks.rotated(hook)
    work.carry(hooks.ping(hook).pk)
    got = receiver.received[1]
    assert verified(was, got.headers, got.body)
    assert verified(hook.secret, got.headers, got.body)


@pytest.mark.django_db(transaction=True)
def test_a_message_is_like_the_one_shown(hooked: Hooked) -> None:
    [shown] = map(json.loads, blocks("webhooks.md", "json"))
    hook, receiver = hooked(status(200))
    world.event()
    work.carry(events.tell(hook.pk)[0])
    got = receiver.received[0].json
    assert got.keys() == shown.keys()
    assert got["data"].keys() == shown["data"].keys()
