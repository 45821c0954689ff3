"""Articles with their answers, read from JSON and checked: an answer that cannot be right is an error, not a miss."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from actors import edtf
from presence.ingest.fields import BadField, Field
from presence.ingest.reading.found import Document, EventKind, Stance

SETS = ("development", "held_out")
KINDS_OF_SPEECH = ("direct", "indirect")
CHANGES = ("started", "reduced", "vacated", "handed_over", "personnel", "stage")
Answer = Literal["gold", "second"]
"""Under which key: that of who wrote the article, or of another author, who did not see that one."""
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
    killed: int | None = None
    wounded: int | None = None


@dataclass(frozen=True, slots=True)
class GoldChange:
    """Of a deployment (`actor` at `base`) or of an agreement (its new `stage`)."""

    kind: str
    actor: str
    base: str
    agreement: str
    stage: str
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
    changes: tuple[GoldChange, ...] | None
    """None where the answer does not say: then changes are not judged."""


def read_folder(folder: Path, only: str = "", answer: Answer = "gold") -> list[GoldArticle]:
    """All `*.json` of the folder in order of name; `only` those of one set, and those that have this answer.

    Raises:
        GoldError: a file is no article with an answer, or there is none.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder} is no folder.")
    files = (file for file in sorted(folder.glob("*.json")) if answer == "gold" or _has(file, answer))
    chosen = [article for file in files if only in ("", (article := read_article(file, answer)).set)]
    if not chosen:
        of = "".join((f" of the set “{only}”" if only else "", " with a second answer" if answer != "gold" else ""))
        raise GoldError(f"{folder} holds no article{of} (*.json).")
    return chosen


def read_article(file: Path, answer: Answer = "gold") -> GoldArticle:
    with _checked(file) as raw:
        return _article(file.stem, raw, answer)


def _has(file: Path, answer: Answer) -> bool:
    with _checked(file) as raw:
        return raw.has(answer)


@contextmanager
def _checked(file: Path) -> Iterator[Field]:
    """What the file holds; whatever is wrong with it is told with its name."""
    try:
        yield Field(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise GoldError(f"{file.name}: cannot be read as JSON: {error}.") from error
    except BadField as error:
        raise GoldError(f"{file.name}: {error}.") from error


def _article(name: str, raw: Field, answer: Answer) -> GoldArticle:
    published = raw.text("published")
    document = Document(raw.text("text"), raw.text("title"), raw.text("language"), _day(raw, published))
    gold = raw.inside(answer)
    statements = tuple(_statement(one, document.text) for one in gold.list("statements"))
    article = GoldArticle(
        name=name,
        set=raw.one_of("set", ("", *SETS), default=""),
        document=document,
        relevant=gold.truth("relevant"),
        named={kind: tuple(gold.texts(kind)) for kind in NAMED},
        statements=statements,
        events=tuple(_event(one) for one in gold.list("events")),
        changes=tuple(_change(one) for one in gold.list("changes")) if gold.has("changes") else None,
    )
    found = (statements, article.events, article.changes, *article.named.values())
    if not article.relevant and any(found):
        raise gold.error("an article that is not relevant has an empty answer")
    return article


def _statement(raw: Field, text: str) -> GoldStatement:
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


def _event(raw: Field) -> GoldEvent:
    kind = raw.one_of("kind", get_args(EventKind))
    killed, wounded = (raw.number(name) if raw.has(name) else None for name in ("killed", "wounded"))
    return GoldEvent(kind, raw.text("actor"), raw.text("place"), _date(raw), killed, wounded)


def _change(raw: Field) -> GoldChange:
    kind = raw.one_of("kind", CHANGES)
    names = {name: raw.text(name) for name in ("actor", "base", "agreement", "stage") if raw.has(name)}
    if not (names.get("agreement") and names.get("stage") if kind == "stage" else names.get("base")):
        raise raw.error("names neither a base nor an agreement with its stage")
    named = {name: names.get(name, "") for name in ("actor", "base", "agreement", "stage")}
    return GoldChange(kind, **named, date=_date(raw))


def _date(raw: Field) -> str:
    when = raw.text("date")
    try:
        return edtf.parse(when).text if when else ""
    except edtf.EDTFError as error:
        raise raw.error(str(error).rstrip("."), "date") from error


def _day(raw: Field, published: str) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError as error:
        raise raw.error(f"“{published}” is no day like 2025-04-24", "published") from error
