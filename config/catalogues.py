"""The texts of the interface: found in templates and Python, kept in locale/, compiled for gettext.

Babel reads Python, and Jinja the templates. No gettext tools are needed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

KEYWORDS = {
    "gettext": None,
    "_": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
SOURCES = ("actors", "config", "presence", "templates")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")
# As the pages read them: see presence.web.templating.
JINJA = {"encoding": "utf-8", "newstyle_gettext": "true", "silent": "false"}


@dataclass(frozen=True, slots=True)
class Found:
    """A text in the sources; `ids` is a pair where it has a plural."""

    file: str
    line: int
    ids: str | tuple[str, ...]
    context: str | None


def texts(root: Path) -> Iterator[Found]:
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".py", ".html", ".txt") and "migrations" not in path.parts:
                yield from _texts_of(path, path.relative_to(root).as_posix())


def _texts_of(path: Path, name: str) -> Iterator[Found]:
    reader, options = ("python", {"encoding": "utf-8"}) if path.suffix == ".py" else ("jinja2", JINJA)
    for line, ids, _comments, context in extract(reader, BytesIO(path.read_bytes()), KEYWORDS, (), options):
        yield Found(name, line, ids, context)


def po_path(root: Path, language: str) -> Path:
    return root / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(locale=language, domain="django")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain="django")


def update(root: Path, language: str) -> Catalog:
    """The catalogue with every text that the sources have now, each with its translation where there is one."""
    found = Catalog(locale=language, domain="django", project="syria-presence")
    for text in texts(root):
        found.add(text.ids, locations=[(text.file, text.line)], context=text.context)
    old = read(po_path(root, language), language)
    for message in found:
        kept = old.get(message.id, message.context) if message.id else None
        if kept is not None:
            message.string = kept.string
    return found


def save(catalogue: Catalog, path: Path) -> None:
    """Sorted by text and without line numbers, so that a change of a page changes no more than its texts."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_po(written, catalogue, sort_output=True, omit_header=True, no_location=True, width=120)
    plural = f"nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};"
    head = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {catalogue.locale}\\n"\n"Plural-Forms: {plural}\\n"\n\n'
    )
    path.write_bytes(head.encode() + written.getvalue().lstrip())


def compile_catalogue(path: Path, language: str) -> None:
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(path, language))


def faults(root: Path, language: str) -> list[str]:
    """What is missing or wrong in a language's catalogue, one line each."""
    catalogue = update(root, language)
    stale = {(m.id, m.context) for m in read(po_path(root, language), language) if m.id}
    current = {(m.id, m.context) for m in catalogue if m.id}
    gone = [f"{_shown(ids)}: in no source any more" for ids, _context in sorted(stale - current, key=str)]
    return [fault for message in catalogue if message.id for fault in _faults_of(message, catalogue.num_plurals)] + gone


def _faults_of(message: Message, plurals: int) -> Iterator[str]:
    ids = _pair(message.id)
    strings = _pair(message.string or "")
    if len(strings) < (plurals if message.pluralizable else 1) or not all(strings):
        yield f"{_shown(ids)}: not translated"
        return
    allowed = set(PLACEHOLDER.findall(ids[-1]))
    for string in strings:
        used = set(PLACEHOLDER.findall(string))
        # A plural form may leave out the number: Arabic has a word for two.
        if used - allowed or (not message.pluralizable and used != allowed):
            yield f"{_shown(ids)}: placeholders differ in “{string}”"


def _pair(ids: str | Sequence[str]) -> Sequence[str]:
    return (ids,) if isinstance(ids, str) else ids


def _shown(ids: str | Sequence[str]) -> str:
    return f"“{_pair(ids)[0]}”"
