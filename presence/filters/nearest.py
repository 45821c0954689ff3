"""The known values nearest to one that is not known: by spelling, of slugs and of names in any script."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from typing import Any

from django import forms
from django.db.models import QuerySet
from rapidfuzz import fuzz

from actors.names import fold
from presence.problems import Near

HOW_MANY = 3
ALIKE = 70  # of 100
LONGEST = 100
SHORT = 4  # letters: parts of so short a text are found in anything
MOST = 2_000  # rows
FEW = 12  # so many known values are all named where none is alike
_NAMES = ("name_en", "name_ar", "aliases", "title", "name")

Known = tuple[Near, Sequence[str]]  # with every spelling it goes by


def nearest(asked: str, known: Iterable[Known]) -> list[Near]:
    """The best first; none where nothing is alike."""
    wanted = fold(asked[:LONGEST])
    scored = ((_best(wanted, near, names), near) for near, names in known)
    best = nlargest(HOW_MANY, (each for each in scored if each[0] >= ALIKE), key=lambda each: each[0])
    return [near for _score, near in best]


def _best(wanted: str, near: Near, names: Sequence[str]) -> float:
    return max(_alike(wanted, fold(name)) for name in (near.value, *names))


def _alike(one: str, other: str) -> float:
    # “US” is no part of “rusia”, and of so few letters every one counts.
    if min(len(one), len(other)) < SHORT:
        return 0.9 * fuzz.ratio(one, other)
    return float(fuzz.WRatio(one, other))


def rows_known(asked: str, rows: QuerySet[Any]) -> Iterator[Known]:
    """Of a table with names: only those columns are read. Of one with more rows than can be compared while somebody
    waits, those whose slug begins as what was asked."""
    columns = [name for name in _NAMES if name in {field.name for field in rows.model._meta.concrete_fields}]
    rows = rows.order_by().select_related(None).prefetch_related(None)
    if len(rows.values_list("pk")[: MOST + 1]) > MOST:
        rows = rows.filter(slug__startswith=asked[:SHORT])
    for row in rows.only("slug", *columns).distinct()[:MOST]:
        spelt = [value for name in columns for value in _several(getattr(row, name))]
        yield Near(row.slug, str(row)), [value for value in spelt if value]


def _several(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]


def near_in_field(asked: str, field: forms.Field) -> list[Near]:
    """Of a field that takes one thing out of a table, or one word of a vocabulary."""
    if isinstance(field, forms.ModelChoiceField):
        rows = field.queryset
        return nearest(asked, rows_known(asked, rows)) if rows is not None and is_named(rows) else []
    if not isinstance(field, forms.ChoiceField):
        return []
    words = [Near(str(code), str(label)) for code, label in field.choices if code]  # type: ignore[union-attr,misc]
    found = nearest(asked, ((word, [word.name]) for word in words))
    return found or (words if len(words) <= FEW else [])


def is_named(rows: QuerySet[Any]) -> bool:
    fields = {field.name for field in rows.model._meta.concrete_fields}
    return "slug" in fields and not fields.isdisjoint(("name_en", "name", "title"))


def near_words(asked: str, words: Iterable[str]) -> list[Near]:
    return nearest(asked, ((Near(word, word), []) for word in words))
