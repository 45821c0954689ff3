"""How a file of a dataset folder is described."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """`needed`: no cell may be empty. `optional`: the file may do without it, and then says nothing about the field.

    `refers` names the kind whose slug (or, with `many`, slugs) the cell holds. `empty` is what an empty cell reads as.
    """

    name: str
    read: Callable[[str], Any]
    needed: bool = False
    optional: bool = False
    many: bool = False
    refers: str = ""
    empty: Any = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file. No two rows agree in all of a `key`; an end is not before its start in `spans`."""

    kind: str
    columns: tuple[Column, ...]
    keys: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[str, str], ...] = ()

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)
