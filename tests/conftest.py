"""Fixtures shared by many: people who come to the site. Things are made by tests.world, by the test that needs them."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.http import HttpRequest
from django.template.backends.jinja2 import Template
from django.test import Client, TransactionTestCase, signals
from django.utils import translation

from tests import world


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


# What migrations made and no test changes: which models there are, and who may what with them.
_KEPT = ("django_migrations", "django_content_type", "auth_permission")
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL(%s) ORDER BY 1"
_IS_SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"


@pytest.fixture(autouse=True, scope="session")
def emptied() -> Iterator[None]:
    """After a test that committed: rows are deleted where there are any, with every trigger and key at rest.

    Django truncates all tables, makes a file anew for each and each of its indexes, and then all permissions: most of a
    second each time. Where the tests may not put triggers to rest, it still does.
    """
    flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]

    def teardown(self: TransactionTestCase) -> None:
        with connection.cursor() as cursor:
            cursor.execute(_IS_SUPERUSER)
            may = cursor.fetchone()[0]
        if may:
            _delete_all()
        else:
            flush(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield


def _delete_all() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_TABLES, [list(_KEPT)])
        tables = [connection.ops.quote_name(name) for (name,) in cursor.fetchall()]
        asked = (f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in tables)  # noqa: S608
        cursor.execute(" UNION ALL ".join(asked))
        filled = [name for (name,) in cursor.fetchall()]
        cursor.execute("SET LOCAL session_replication_role = replica")
        for name in filled:
            cursor.execute(f"DELETE FROM {name}")  # noqa: S608


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
