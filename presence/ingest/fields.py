"""Values out of JSON that others wrote, each with the way to it, so that what is wrong is told where it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any


class BadField(ValueError):
    """Names the field and what is accepted there."""


@dataclass(frozen=True, slots=True)
class Field:
    value: Any
    path: str = ""

    def error(self, message: str, name: str = "") -> BadField:
        path = self._way(name)
        return BadField(f"{path}: {message}" if path else message)

    def has(self, name: str) -> bool:
        return isinstance(self.value, dict) and name in self.value

    def text(self, name: str, longest: int | None = None) -> str:
        value = str(self._get(name, str, "text"))
        if longest is not None and len(value) > longest:
            raise self.error(f"is {len(value):,} characters long; {longest:,} are allowed", name)
        return value

    def truth(self, name: str) -> bool:
        return bool(self._get(name, bool, "true or false"))

    def number(self, name: str) -> int:
        value = self._get(name, int, "a whole number")
        if isinstance(value, bool) or value < 0:
            raise self.error("must be a whole number", name)
        return int(value)

    def one_of(self, name: str, words: Iterable[str], default: str | None = None) -> str:
        if default is not None and not self.has(name):
            return default
        word, known = self.text(name), list(words)
        if word not in known:
            raise self.error(f"“{word[:40]}” is not one of {', '.join(one for one in known if one)}", name)
        return word

    def texts(self, name: str) -> Iterator[str]:
        for number, value in enumerate(self._get(name, list, "a list")):
            if not isinstance(value, str) or not value.strip():
                raise self.error("must be text", f"{name}[{number}]")
            yield value

    def list(self, name: str, most: int | None = None) -> "Iterator[Field]":
        values = self._get(name, list, "a list")
        if most is not None and len(values) > most:
            raise self.error(f"holds {len(values):,} values; {most} are allowed", name)
        return (Field(value, self._way(f"{name}[{number}]")) for number, value in enumerate(values))

    def inside(self, name: str) -> "Field":
        return Field(self._get(name, dict, "an object"), self._way(name))

    def _get(self, name: str, kind: type, called: str) -> Any:
        if not isinstance(self.value, dict):
            raise self.error("must be an object")
        if name not in self.value:
            raise self.error("is missing", name)
        if not isinstance(self.value[name], kind):
            raise self.error(f"must be {called}", name)
        return self.value[name]

    def _way(self, name: str) -> str:
        return ".".join(part for part in (self.path, name) if part)
