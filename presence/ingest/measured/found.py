"""What a reader found, in the shape in which it is compared: the one place that knows the fields of a Reading."""

from collections.abc import Mapping
from dataclasses import dataclass

from presence.ingest.reading import Document, FoundEvent, FoundStatement, Reading


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing named: its key in the database, empty when that does not know it, and how the text writes it."""

    key: str
    texts: tuple[str, ...]

    def __str__(self) -> str:
        return self.key or self.texts[0]


@dataclass(frozen=True, slots=True)
class Found:
    relevant: bool
    reason: str
    named: Mapping[str, tuple[Thing, ...]]
    statements: tuple[FoundStatement, ...]
    events: tuple[FoundEvent, ...]


# The country itself is where everything happens; answers do not list it.
_WHOLE_COUNTRY = "syria"


def found_in(document: Document, reading: Reading) -> Found:
    named = {
        "actors": _mentioned(document, reading, "actor"),
        "people": _mentioned(document, reading, "person"),
        "regions": tuple(t for t in _mentioned(document, reading, "region") if t.key != _WHOLE_COUNTRY),
        "bases": _mentioned(document, reading, "base"),
        "agreements": _mentioned(document, reading, "agreement"),
    }
    return Found(reading.relevant, reading.reason, named, reading.statements, reading.events)


def _mentioned(document: Document, reading: Reading, kind: str) -> tuple[Thing, ...]:
    texts: dict[str, dict[str, None]] = {}
    for mention in reading.mentions:
        if mention.kind == kind:
            texts.setdefault(mention.key, {})[flat(mention.span.of(document.text))] = None
    return tuple(Thing(key, tuple(written)) for key, written in texts.items())


def flat(text: str) -> str:
    return " ".join(text.split())


def shortened(text: str, longest: int = 110) -> str:
    words = flat(text)
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
