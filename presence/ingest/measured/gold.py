"""Articles with their answers, read from JSON and checked: an answer that cannot be right is an error, not a miss."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

from actors import edtf
from presence.ingest.reading import Document, EventKind, Stance

SETS = ("development", "held_out")
KINDS_OF_SPEECH = ("direct", "indirect")
NAMED = ("actors", "people", "regions", "bases", "agreements")


class GoldError(ValueError):
    """Names the file, the field and what is accepted there."""


@dataclass(frozen=True, slots=True)
class GoldStatement:
    speaker: str
    kind: str
    start: int
    end: int
    stance: str
    named: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    kind: str
    actor: str
    place: str
    date: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    name: str
    set: str
    document: Document
    relevant: bool
    named: Mapping[str, tuple[str, ...]]
    """By kind, as `NAMED` lists them."""
    statements: tuple[GoldStatement, ...]
    events: tuple[GoldEvent, ...]


def read_folder(folder: Path, only: str = "") -> list[GoldArticle]:
    """All `*.json` of the folder in order of name; `only` those of one set.

    Raises:
        GoldError: a file is no article with an answer, or there is none.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder} is no folder.")
    articles = [read_article(file) for file in sorted(folder.glob("*.json"))]
    chosen = [article for article in articles if only in ("", article.set)]
    if not chosen:
        raise GoldError(f"{folder} holds no article{f' of the set “{only}”' if only else ''} (*.json).")
    return chosen


def read_article(file: Path) -> GoldArticle:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"{file.name}: cannot be read as JSON: {error}.") from error
    return _article(file.stem, _Field(file.name, "", raw))


def _article(name: str, raw: "_Field") -> GoldArticle:
    published = raw.text("published")
    document = Document(raw.text("text"), raw.text("title"), raw.text("language"), _day(raw, published))
    gold = raw.inside("gold")
    statements = tuple(_statement(one, document.text) for one in gold.list("statements"))
    article = GoldArticle(
        name=name,
        set=raw.one_of("set", ("", *SETS), default=""),
        document=document,
        relevant=gold.truth("relevant"),
        named={kind: tuple(gold.texts(kind)) for kind in NAMED},
        statements=statements,
        events=tuple(_event(one) for one in gold.list("events")),
    )
    if not article.relevant and (statements or article.events or any(article.named.values())):
        raise gold.error("an article that is not relevant has an empty answer")
    return article


def _statement(raw: "_Field", text: str) -> GoldStatement:
    excerpt = raw.text("excerpt")
    start = text.find(excerpt)
    if not excerpt or start < 0:
        raise raw.error(f"“{excerpt[:60]}” is not in the text", "excerpt")
    return GoldStatement(
        speaker=raw.text("speaker"),
        kind=raw.one_of("kind", KINDS_OF_SPEECH),
        start=start,
        end=start + len(excerpt),
        stance=raw.one_of("stance", get_args(Stance)),
        named=raw.truth("named"),
    )


def _event(raw: "_Field") -> GoldEvent:
    when = raw.text("date")
    try:
        if when:
            edtf.parse(when)
    except edtf.EDTFError as error:
        raise raw.error(str(error), "date") from error
    return GoldEvent(raw.one_of("kind", get_args(EventKind)), raw.text("actor"), raw.text("place"), when)


def _day(raw: "_Field", published: str) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError as error:
        raise raw.error(f"“{published}” is no day like 2025-04-24", "published") from error


@dataclass(frozen=True, slots=True)
class _Field:
    """A value of the file with the way to it, for messages."""

    file: str
    path: str
    value: Any

    def error(self, message: str, name: str = "") -> GoldError:
        path = ".".join(part for part in (self.path, name) if part)
        return GoldError(f"{self.file}: {f'{path}: ' if path else ''}{message}.")

    def _get(self, name: str, kind: type, called: str) -> Any:
        if not isinstance(self.value, dict):
            raise self.error("must be an object")
        if name not in self.value:
            raise self.error("is missing", name)
        if not isinstance(self.value[name], kind):
            raise self.error(f"must be {called}", name)
        return self.value[name]

    def text(self, name: str) -> str:
        return str(self._get(name, str, "text"))

    def truth(self, name: str) -> bool:
        return bool(self._get(name, bool, "true or false"))

    def one_of(self, name: str, words: Iterable[str], default: str | None = None) -> str:
        if default is not None and isinstance(self.value, dict) and name not in self.value:
            return default
        word = self.text(name)
        if word not in words:
            raise self.error(f"“{word}” is not one of {', '.join(word for word in words if word)}", name)
        return word

    def texts(self, name: str) -> Iterator[str]:
        for number, value in enumerate(self._get(name, list, "a list")):
            if not isinstance(value, str) or not value.strip():
                raise self.error("must be text", f"{name}[{number}]")
            yield value

    def list(self, name: str) -> Iterator["_Field"]:
        for number, value in enumerate(self._get(name, list, "a list")):
            yield _Field(self.file, ".".join(part for part in (self.path, f"{name}[{number}]") if part), value)

    def inside(self, name: str) -> "_Field":
        return _Field(self.file, name, self._get(name, dict, "an object"))
