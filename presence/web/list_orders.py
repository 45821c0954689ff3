"""The heads of a list's columns: each sorts the list by its column, one of `presence.filters.orders`."""

from dataclasses import dataclass

from django.http import QueryDict

from presence.filters import orders
from presence.filters.orders import COLUMNS, PARAMETER, ordered

__all__ = ["COLUMNS", "PARAMETER", "asked", "heads", "ordered"]

ASCENDING, DESCENDING = "ascending", "descending"  # as `aria-sort` has them


@dataclass(frozen=True, slots=True)
class Head:
    """A column as the page shows it: the address to sort by it (the other way round if it is), and how it is now."""

    name: str
    words: str
    url: str
    direction: str


def asked(kind: str, params: QueryDict) -> str:
    """
    Raises:
        InvalidParameter: the list has no such column.
    """
    return orders.asked(COLUMNS[kind], params)


def heads(kind: str, params: QueryDict, order: str) -> dict[str, Head]:
    """By name. The list begins anew where its order changes."""
    found = {}
    for column in COLUMNS[kind]:
        direction = {column.name: ASCENDING, f"-{column.name}": DESCENDING}.get(order, "")
        kept = params.copy()
        kept.pop("page", None)
        kept[PARAMETER] = f"-{column.name}" if direction == ASCENDING else column.name
        found[column.name] = Head(column.name, str(column.words), f"?{kept.urlencode()}", direction)
    return found
