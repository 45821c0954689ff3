"""How the tables are emptied after a test that commits: those that have rows, and with no trigger at work, so that
what triggers keep beside Django's tables (the index of search) is emptied by name too.

Django empties every table there is and then tells all apps anew that the database was migrated. With a hundred tables,
their permissions and triggers that took longer than most tests.
"""

from functools import cache
from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.test import TransactionTestCase

# What migrating makes: Django would empty the last two as well, and make the same again.
_STAYS = {MigrationRecorder.Migration._meta.db_table, ContentType._meta.db_table, Permission._meta.db_table}


_IS_SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
_as_django_does = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def empty_tables(case: TransactionTestCase) -> None:
    """In the place of `TransactionTestCase._fixture_teardown`; which still does it where the tests may not."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_IS_SUPERUSER)
        if cursor.fetchone() == (True,):
            _delete(cursor)
            return
    _as_django_does(case)


def _delete(cursor: Any) -> None:
    # Rows go in any order, and history does not hear of it: only a superuser may do so.
    cursor.execute("SET LOCAL session_replication_role = replica")
    cursor.execute(_having_rows())
    for (table,) in cursor.fetchall():
        cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)}")  # noqa: S608 - a table of ours


@cache
def _having_rows() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [table for (table,) in cursor.fetchall() if table not in _STAYS]
    return " UNION ALL ".join(
        f"SELECT '{table}' WHERE EXISTS (SELECT FROM {connection.ops.quote_name(table)})"  # noqa: S608
        for table in tables
    )
