"""Versions that changed very much, told in numbers that PostgreSQL counts: no row of them is read one by one.

How much a version changed is read from an index, no further than it takes to know; and the counting stops as well.
"""
# ruff: noqa: S608 — what is put into the statements are the names of our own tables, and statements the ORM wrote.

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F, IntegerField, Q, Value

from presence.changes.about import About, touching
from presence.history import SUBJECTS, Subject, turn
from presence.history.subjects import PUBLIC, parent_of

ROWS = 1000  # of history: a version of more is not told in sentences
MOST = 5000  # rows of a table that are counted of a version


@dataclass(slots=True)
class Numbers:
    """How many of a kind were added, changed …; of the kinds in `more`, as many and perhaps more."""

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    more: set[str] = field(default_factory=set)
    contexts: set[UUID] = field(default_factory=set)


def large(moments: Sequence[datetime]) -> list[datetime]:
    """Those of the moments at which more history was written than can be told in sentences."""
    with connection.cursor() as cursor:
        cursor.execute(_large(ROWS), [list(moments)])
        return [at for (at,) in cursor.fetchall()]


@cache
def _large(most: int) -> str:
    tables = {rows.model._meta.db_table for subject in SUBJECTS.values() for rows, _ in touching(subject, None)}
    each = " + ".join(
        f'(SELECT count(*) FROM (SELECT 1 FROM public."{table}" WHERE pgh_created_at = asked.at LIMIT {most + 1}) few)'
        for table in sorted(tables)
    )
    return f"SELECT at FROM unnest(%s::timestamptz[]) asked (at) WHERE {each} > {most}"


def numbers(moments: Sequence[datetime], about: About) -> dict[datetime, Numbers]:
    """One query a kind, however many moments and changes."""
    found = {at: Numbers() for at in moments}
    if not moments:
        return found
    for kind, condition in (about.subjects() if about else dict.fromkeys(SUBJECTS)).items():
        subject = SUBJECTS[kind]
        for at, before, after, hidden, number, more, contexts in _counted(subject, condition, moments):
            each = found[at]
            each.contexts |= set(contexts) - {None}
            if more:
                each.more.add(kind)
            if what := _what(before, after, hidden):
                each.counts[kind, what] += number
    return found


def _what(before: str, after: str, hidden: bool) -> str:
    """Nothing where the public saw it neither before nor after, or may not see it now."""
    if before not in PUBLIC and after not in PUBLIC:
        return ""
    what = turn(before if before in PUBLIC else "", after)
    return "" if hidden and what != "withdrawn" else what


def _counted(subject: Subject, condition: Q | None, moments: Sequence[datetime]) -> list[Any]:
    rows, params = _rows(subject, condition, moments)
    state = "row.state" if subject.is_record else "'published'"
    things, hidden = _hidden(subject)
    with connection.cursor() as cursor:
        cursor.execute(
            f"""WITH fresh AS MATERIALIZED ({rows}), touched AS (SELECT at, owner FROM fresh GROUP BY 1, 2), turned AS (
                SELECT touched.at, owner,
                    coalesce(max({state}) FILTER (WHERE row.known @> touched.at - interval '1 microsecond'), '') AS a,
                    coalesce(max({state}) FILTER (WHERE row.known @> touched.at), '') AS b
                FROM touched JOIN public."{subject.history._meta.db_table}" row ON row.pgh_obj_id = owner
                    AND row.known && tstzrange(touched.at - interval '1 microsecond', touched.at, '[]')
                    AND NOT isempty(row.known)
                GROUP BY 1, 2)
            SELECT at, a, b, {hidden} AS hidden, count(*),
                EXISTS (SELECT 1 FROM fresh WHERE fresh.at = turned.at GROUP BY branch HAVING count(*) >= {MOST}),
                ARRAY(SELECT context FROM fresh WHERE fresh.at = turned.at GROUP BY context)
            FROM turned {things} GROUP BY 1, 2, 3, 4""",
            params,
        )
        found: list[Any] = cursor.fetchall()
    return found


def _rows(subject: Subject, condition: Q | None, moments: Sequence[datetime]) -> tuple[str, Sequence[Any]]:
    """No more than `MOST` of each table and moment: (owner, context, at, branch)."""
    each = [
        rows.filter(pgh_created_at=at)
        .annotate(owner=F(owner), branch=Value(branch, IntegerField()))
        .order_by()
        .values_list("owner", "pgh_context_id", "pgh_created_at", "branch")[:MOST]
        for at in moments
        for branch, (rows, owner) in enumerate(touching(subject, condition))
    ]
    first, *more = each
    sql, params = first.union(*more, all=True).query.sql_with_params()
    return f"SELECT * FROM ({sql}) AS row (owner, context, at, branch)", params


def _hidden(subject: Subject) -> tuple[str, str]:
    """The tables to join, and the condition that the thing, or what it belongs to, is there and is not public."""
    if not subject.is_record:
        return "", "false"
    public = ", ".join(f"'{state}'" for state in sorted(PUBLIC))
    table, parent = subject.model._meta.db_table, parent_of(subject.model)
    joined, hidden = f'LEFT JOIN "{table}" thing ON thing.id = owner', f"thing.state NOT IN ({public})"
    if parent:
        above: Any = subject.model._meta.get_field(parent)
        joined += f' LEFT JOIN "{above.related_model._meta.db_table}" above ON above.id = thing.{above.column}'
        hidden += f" OR above.state NOT IN ({public})"
    return joined, f"coalesce({hidden}, false)"
