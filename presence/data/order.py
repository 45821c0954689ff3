"""Rows that refer to rows of their own file: which to write first."""

from collections.abc import Iterable

from presence.data.table import Row


def waves(rows: Iterable[Row], column: str) -> tuple[list[list[Row]], list[Row]]:
    """Rows in groups such that what a row's `column` names is in an earlier group, or in none.

    The second list holds the rows that can come in no group: they name one another in a circle.
    """
    waiting = {row.get("slug"): row for row in rows if row.get("slug")}
    groups: list[list[Row]] = []
    while waiting:
        ready = [row for row in waiting.values() if row.get(column) not in waiting]
        if not ready:
            break
        groups.append(ready)
        for row in ready:
            del waiting[row.get("slug")]
    return groups, list(waiting.values())
