"""What a table of the published dataset is made of: columns that say what they hold and how they come from a row.

A column reads a few paths of the row (`of`), as `values_list` gives them, and makes one cell of them. What is the same
for all rows (the labels of a vocabulary, the site's address) is looked up once, when the column is bound to a site.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import accumulate, pairwise
from typing import Any, Literal

from django.db.models import QuerySet, TextChoices
from django.db.models.expressions import Combinable

from presence.timeline import Period

Cell = str | int | float | bool | date | datetime | tuple[str, ...] | None
Maker = Callable[..., Cell]
Vocabulary = type[TextChoices]
Type = Literal["string", "integer", "number", "boolean", "date", "datetime", "list"]
SEPARATOR = "|"
"""Between the words of a list."""


@dataclass(frozen=True, slots=True)
class Column:
    """`bind` takes the site's address (“https://example.org”) and gives what makes the cell from the values of `of`."""

    name: str
    type: Type
    description: str
    of: tuple[str, ...]
    bind: Callable[[str], Maker] | None = None
    written: Callable[[str], Combinable] | None = None
    """The same cell as the database can make it, bound like `bind`; only of some."""
    unit: str = ""
    words: Vocabulary | None = None
    refers: tuple[str, str] | None = None
    """The table and the column whose values these are."""
    pattern: str = ""
    format: str = ""
    needed: bool = False


def _nothing(_when: Period) -> Mapping[str, Combinable]:
    return {}


@dataclass(frozen=True, slots=True)
class Table:
    """One kind: `shown` is all of it that the public may see, `made` what is worked out for each row, by its name."""

    name: str
    title: str
    description: str
    key: str
    shown: Callable[[], QuerySet[Any]]
    columns: tuple[Column, ...]
    made: Callable[[Period], Mapping[str, Combinable]] = field(default=_nothing)

    def only(self, names: Iterable[str]) -> "Table":
        """With these columns alone, in their own order."""
        wanted = set(names)
        return replace(self, columns=tuple(column for column in self.columns if column.name in wanted))

    def selected(self, found: QuerySet[Any], when: Period) -> QuerySet[Any]:
        """Of what a filter found, the values that `cells` and `texts` read. Use `.iterator()` for many."""
        paths = self.paths
        made = {name: value for name, value in self.made(when).items() if name in paths}
        values: QuerySet[Any] = found.prefetch_related(None).annotate(**made).values_list(*paths)
        return values

    def cells(self, site: str) -> Callable[[Sequence[Any]], tuple[Cell, ...]]:
        """A row of `selected` as values with a type: for formats that have types."""
        makers = [(column.bind(site) if column.bind else _as_it_is) for column in self.columns]
        bounds = list(pairwise(accumulate((len(column.of) for column in self.columns), initial=0)))
        steps = [(maker, start, end) for maker, (start, end) in zip(makers, bounds, strict=True)]
        at = self._places()

        def row(values: Sequence[Any]) -> tuple[Cell, ...]:
            spread = [values[place] for place in at]
            return tuple([maker(*spread[start:end]) for maker, start, end in steps])

        return row

    def texts(self, site: str) -> Callable[[Sequence[Any]], list[str]]:
        """A row of `selected` as a line of a CSV file has it; what is not known is empty."""
        cells = self.cells(site)
        return lambda values: [text(cell) for cell in cells(values)]

    @property
    def paths(self) -> tuple[str, ...]:
        """What `cells` and `texts` read, in this order."""
        return tuple(dict.fromkeys(path for column in self.columns for path in column.of))

    def _places(self) -> list[int]:
        place = {path: number for number, path in enumerate(self.paths)}
        return [place[path] for column in self.columns for path in column.of]


def _as_it_is(value: Any) -> Cell:
    return None if value == "" else value


def text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return "true" if cell else "false"
        case tuple():
            return SEPARATOR.join(cell)
        case datetime():
            return cell.isoformat().replace("+00:00", "Z")
        case date():
            return cell.isoformat()
        case _:
            return str(cell)
