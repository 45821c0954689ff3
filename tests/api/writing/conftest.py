"""Programs with keys."""

import json
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from presence.models import Scope
from presence.review.keys import make_key

Post = Callable[..., Any]
_numbers = count(1)


def token_of(user: User, *scopes: str) -> str:
    _key, token = make_key(user, name="a program", scopes=scopes or Scope.values, days=30)
    return token


def headers(token: str = "", name: str = "") -> dict[str, str]:
    own = {"authorization": f"Bearer {token}"} if token else {}
    return {**own, "idempotency-key": f'"{name or next(_numbers)}"'}


@pytest.fixture
def token(editor: User) -> str:
    """Of an editor's key, for everything."""
    return token_of(editor)


@pytest.fixture
def post(client: Client, token: str) -> Post:
    """A POST below /api/v1/ with the editor's key."""

    def sent(path: str, body: Any = None, *, name: str = "", key: str = "", **more: Any) -> Any:
        raw = body if isinstance(body, bytes | str) else json.dumps({} if body is None else body)
        more.setdefault("content_type", "application/json")
        return client.post(f"/api/v1/{path}", raw, headers=headers(key or token, name), **more)

    return sent
