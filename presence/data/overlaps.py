"""Rows that say twice that an actor was at a base: two stays whose certain days overlap cannot both stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from actors import edtf
from presence.data.table import Row
from presence.models.vocabulary import OVER


def overlaps(rows: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Each row of deployments.csv that overlaps an earlier one, with that one."""
    stays: dict[tuple[str, str], list[tuple[date, date, Row]]] = defaultdict(list)
    for row in rows:
        certain = certain_days(row)
        if certain is None:
            continue
        there = stays[row["base"], row["actor"]]
        other = next((r for first, last, r in there if first <= certain[1] and certain[0] <= last), None)
        if other is not None:
            yield row, other
        else:
            there.append((*certain, row))


def certain_days(row: Row) -> tuple[date, date] | None:
    """As the database computes `certain` (presence.models.deployment)."""
    if not row.get("start"):
        return None
    first = edtf.parse(row["start"]).latest
    if row.get("end"):
        last = edtf.parse(row["end"]).earliest
    elif row.get("as_of") and row["status"] not in OVER:
        last = edtf.parse(row["as_of"]).earliest
    else:
        last = first
    return (first, last) if first <= last else None
