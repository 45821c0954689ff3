"""What lists say of each citation, kept ready beside it: to write it anew took half of a list's time.

The column `said` of `presence_citation` is no field of the model, for only lists read it. Triggers fill it, of whatever
row changes (presence/migrations/0019_citation_said.py), by a function that is defined here: the serializer's own SQL.
"""
# ruff: noqa: S608 — what is put into SQL are our own models' names.

from django.db import connection

from presence.api.rows.fields import fields
from presence.api.rows.row import Row, written
from presence.api.serializers.cited import CitationSerializer
from presence.models import Citation

_NAME = "presence_citation_said"
_SOURCE = f"SELECT prosrc FROM pg_proc WHERE proname = '{_NAME}'"


def rebuild() -> None:
    """After migrations; where something else is said than before, it is said anew of every citation."""
    with connection.cursor() as cursor:
        cursor.execute(_SOURCE)
        before = cursor.fetchall()
        cursor.execute(function(), [])
        cursor.execute(_SOURCE)
        if cursor.fetchall() != before:
            cursor.execute("UPDATE presence_citation SET said = NULL")


def function() -> str:
    """Of a row of citations, or of what one was: its article and publisher are told as they are now."""
    row = Row(Citation, "citation")
    said = written(fields(CitationSerializer(), row))
    return f"""CREATE OR REPLACE FUNCTION {_NAME}(citation record) RETURNS text LANGUAGE plpgsql STABLE AS $said$
        BEGIN RETURN (SELECT {said} FROM (SELECT) alone {row.joined}); END $said$"""
