"""The order of a list: by the columns of the pages, by address or by the last change; always to the last unique key."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import F, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from presence.filters import orders
from presence.filters.orders import Column

BY = "order_by_this"
_SLUG = Column("slug", _("Address"), orders.plain("slug"), always_known=True)
_UPDATED = Column("updated_at", _("Last change"), orders.plain("updated_at"), always_known=True)
_MORE = {"stages": (orders.day("date", always_known=True, name="date", said=_("Date")),)}
# Too many to be sorted by what has no index.
_NOT_BY_CHANGE = ("articles",)


@dataclass(frozen=True, slots=True)
class Key:
    """One thing that a list is sorted by: an annotation or a column."""

    name: str
    descending: bool = False
    may_be_null: bool = False

    @classmethod
    def usual(cls, name: str) -> "Key":
        """Of a view's own order."""
        return cls(name.removeprefix("-"), name.startswith("-"))

    def by(self, *, back: bool) -> OrderBy:
        """What is not known stands last; read backwards, first."""
        if not self.may_be_null:
            return F(self.name).asc() if self.descending == back else F(self.name).desc()
        if self.descending == back:
            return F(self.name).asc(**_nulls(back))
        return F(self.name).desc(**_nulls(back))

    def same(self, value: Any) -> Q:
        return Q(**{f"{self.name}__isnull": True}) if value is None else Q(**{self.name: value})

    def beyond(self, value: Any, *, back: bool) -> Q:
        if value is None:
            return Q(**{f"{self.name}__isnull": False}) if back else Q(pk__in=[])
        way = "gt" if self.descending == back else "lt"
        found = Q(**{f"{self.name}__{way}": value})
        return found | Q(**{f"{self.name}__isnull": True}) if self.may_be_null and not back else found


def _nulls(back: bool) -> dict[str, bool]:
    return {"nulls_first": True} if back else {"nulls_last": True}


def columns(kind: str, model: Any) -> tuple[Column, ...]:
    found = (*orders.COLUMNS.get(kind, ()), *_MORE.get(kind, ()), _SLUG)
    try:
        model._meta.get_field("updated_at")
    except FieldDoesNotExist:
        return found
    return found if kind in _NOT_BY_CHANGE else (*found, _UPDATED)


def sorted_by(
    rows: QuerySet[Any], kind: str, usual: Sequence[str], params: QueryDict
) -> tuple[QuerySet[Any], tuple[Key, ...]]:
    """The rows with what they are sorted by, and the keys.

    Raises:
        InvalidParameter: there is no such column.
    """
    known = columns(kind, rows.model)
    order = orders.asked(known, params)
    keys = tuple(map(Key.usual, usual))
    column = orders.column_of(known, order)
    if column is None:
        return rows, keys
    first = Key(BY, order.startswith("-"), not column.always_known)
    # An expression of two fields, such as a name in the language spoken, is a column of the answer like others.
    return rows.annotate(**{BY: column.by()}), (first, *keys)


def after(keys: Sequence[Key], values: Sequence[Any], *, back: bool) -> Q:
    """What comes after the record with these values (before it, for one that goes back)."""
    found, same = Q(), Q()
    for key, value in zip(keys, values, strict=True):
        found |= same & key.beyond(value, back=back)
        same &= key.same(value)
    return found


def values_of(row: Any, keys: Sequence[Key]) -> tuple[Any, ...]:
    """As a cursor carries them."""
    found = (getattr(row, key.name) for key in keys)
    return tuple(value.isoformat() if isinstance(value, date) else value for value in found)
