"""Fixtures shared by many: people who come to the site. Things are made by tests.world, by the test that needs them."""

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.template.backends.jinja2 import Template
from django.test import Client, TransactionTestCase, override_settings, signals
from django.utils import translation
from whitenoise.middleware import WhiteNoiseMiddleware

from tests import emptied, once, world


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    """What is collected stays: to look for garbage among it, again and again, takes a third of the time."""
    gc.disable()


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()  # and it is no garbage later either
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def emptied_quickly() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", emptied.empty_tables)
        yield


@pytest.fixture(autouse=True, scope="session")
def contexts() -> Iterator[None]:
    """`response.context` for pages that Jinja draws, as Django itself gives it for those of its own templates."""
    draw = Template.render

    def told(self: Template, context: dict[str, Any] | None = None, request: HttpRequest | None = None) -> str:
        given = {} if context is None else context
        drawn = draw(self, given, request)
        signals.template_rendered.send(sender=self, template=self, context=given)
        return drawn

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "render", told)
        yield


@pytest.fixture(autouse=True, scope="session")
def quick_passwords() -> Iterator[None]:
    """Hundreds of tests make a person; to hash a password as it has to be hashed takes a fifth of a second."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True, scope="session")
def static_files_listed_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WhiteNoiseMiddleware, "add_files_from_finders", once.list_static_files)
        yield


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
