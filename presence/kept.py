"""What is counted over very many rows, kept in PostgreSQL until the dataset's next version.

Only for keys that no visitor can invent: slugs of things that are shown. A value is plain JSON, in no language.
"""

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from time import monotonic
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.utils import timezone

from presence.code import code
from presence.models import Kept

Maker = Callable[[str], Any]

UNASKED = timedelta(days=30)
MOST = 5_000
# Well within the time limit of a task; the next one goes on where it ended.
AT_ONCE_SECONDS = 45

# What this transaction has changed and not committed raised no version yet: then nothing is kept, and nothing kept is
# right. One question, for it is asked on every page.
_LOOK = """
SELECT coalesce(current_setting('presence.known_at', true), '') <> ''
        OR coalesce(current_setting('presence.fresh', true), '') <> ''
        OR current_setting('transaction_read_only') = 'on',
    coalesce((SELECT max(number) FROM public.presence_datasetversion), 0),
    kept.version, kept.day, kept.asked, kept.value
FROM (SELECT) AS one LEFT JOIN public.presence_kept kept ON kept.name = %s AND kept.key = %s
"""
_KEEP = """
INSERT INTO public.presence_kept AS kept (name, key, version, day, asked, value) VALUES (%s, %s, %s, %s, %s, %s)
ON CONFLICT (name, key) DO UPDATE SET
    version = excluded.version, day = excluded.day, value = excluded.value,
    asked = greatest(kept.asked, excluded.asked)
WHERE kept.version <= excluded.version
"""


class _Found(NamedTuple):
    unkept: bool
    newest: int
    version: int | None
    day: date | None
    asked: date | None
    value: str | None


def kept(name: str, key: str, make: Callable[[], Any], day: date | None = None) -> Any:
    """The value of the newest version, made if there is none; `day` where it holds for one day only."""
    if connection.needs_rollback:
        return make()
    name = _of_this_code(name)
    found = _look(name, key)
    if found.unkept:
        return make()
    today = timezone.localdate()
    if found.version == found.newest and found.day == day and found.value is not None:
        if found.asked != today:
            Kept.objects.filter(name=name, key=key).update(asked=today)
        return json.loads(found.value)
    value = make()
    _keep(name, key, found.newest, day, today, value)
    return value


def refresh(makers: Mapping[str, Maker]) -> int:
    """Make again, one by one, what an older version or day left behind; how many were."""
    today = timezone.localdate()
    makers = {_of_this_code(name): maker for name, maker in makers.items()}
    Kept.objects.filter(asked__lt=today - UNASKED).delete()
    spare = Kept.objects.order_by("-asked", "-pk").values("pk")[MOST:]
    Kept.objects.filter(pk__in=list(spare.values_list("pk", flat=True))).delete()
    rows = Kept.objects.filter(name__in=makers).order_by("-asked", "pk").defer("value")
    until = monotonic() + AT_ONCE_SECONDS
    return sum(_again(row, makers[row.name], today) for row in rows if monotonic() < until)


def _of_this_code(name: str) -> str:
    """What other code counted may mean something else; nobody asks for it any more, and it goes."""
    return f"{name}@{code()}"


def _again(row: Kept, make: Maker, today: date) -> bool:
    """The newest version is looked up each time: it may rise meanwhile."""
    day = row.day and today
    newest = _look(row.name, row.key).newest
    if row.version == newest and row.day == day:
        return False
    _keep(row.name, row.key, newest, day, row.asked, make(row.key))
    return True


def _look(name: str, key: str) -> _Found:
    with connection.cursor() as cursor:
        cursor.execute(_LOOK, [name, key])
        return _Found(*cursor.fetchone())


def _keep(name: str, key: str, version: int, day: date | None, asked: date, value: Any) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_KEEP, [name, key, version, day, asked, json.dumps(value)])
