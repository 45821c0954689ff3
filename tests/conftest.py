"""Fixtures shared by many: people who come to the site. Things are made by tests.world, by the test that needs them."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import translation

from tests import world


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A page asked for in another language leaves it behind for whatever is asked next."""
    with translation.override("en"):
        yield


@pytest.fixture
def editor(db: None) -> User:
    return world.editor()


@pytest.fixture
def visitor(db: None) -> User:
    return world.visitor()


@pytest.fixture
def editor_client(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


@pytest.fixture
def visitor_client(visitor: User) -> Client:
    client = Client()
    client.force_login(visitor)
    return client
