"""What a reader found, in the shape in which it is compared: the one place that knows the fields of a Reading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from presence.ingest.reading.found import Document, FoundChange, FoundEvent, FoundStatement, Reading, Unknown


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing named: its key in the database, empty when that does not know it, and how the text writes it."""

    key: str
    texts: tuple[str, ...]

    def __str__(self) -> str:
        return self.key or ", ".join(self.texts[:1])


@dataclass(frozen=True, slots=True)
class Change:
    kind: str
    actor: str
    base: str
    agreement: str
    stage: str
    date: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    relevant: bool
    reason: str
    named: Mapping[str, tuple[Thing, ...]]
    statements: tuple[FoundStatement, ...]
    events: tuple[FoundEvent, ...]
    changes: tuple[Change, ...]
    new_names: tuple[Thing, ...]


# The country itself is where everything happens; answers do not list it.
_WHOLE_COUNTRY = "syria"


def found_in(document: Document, reading: Reading) -> Found:
    named = {
        "actors": _actors(document, reading),
        "people": (*_mentioned(document, reading, "person"), *_unknown(reading.unknown_people)),
        "regions": (*_regions(document, reading), *_places(reading)),
        "bases": (*_mentioned(document, reading, "base"), *_unknown(reading.unknown_bases)),
        "agreements": _mentioned(document, reading, "agreement"),
    }
    return Found(
        reading.relevant,
        reading.reason,
        named,
        reading.statements,
        reading.events,
        tuple(map(_change, reading.changes)),
        tuple(Thing("", (one.text,)) for one in reading.names),
    )


def _actors(document: Document, reading: Reading) -> tuple[Thing, ...]:
    """Those whom the article is about, where the reader tells them from those it merely names."""
    texts = {thing.key: thing.texts for thing in _mentioned(document, reading, "actor")}
    return tuple(Thing(key, texts.get(key, ())) for key in reading.actors)


def _regions(document: Document, reading: Reading) -> tuple[Thing, ...]:
    return tuple(thing for thing in _mentioned(document, reading, "region") if thing.key != _WHOLE_COUNTRY)


def _places(reading: Reading) -> tuple[Thing, ...]:
    """Towns, but for those that are found as a region in the same words."""
    regions = {mention.span for mention in reading.mentions if mention.kind == "region"}
    places = {one.key: tuple(one.names) for one in reading.places if one.span not in regions}
    return tuple(Thing(key, names) for key, names in places.items())


def _unknown(met: Iterable[Unknown]) -> tuple[Thing, ...]:
    return tuple(Thing("", (text,)) for text in dict.fromkeys(one.text for one in met))


def _change(one: FoundChange) -> Change:
    names = (one.actor_key, one.base_key, one.agreement_key, one.stage)
    actor, base, agreement, stage = (name or "" for name in names)
    return Change(one.kind, actor, base, agreement, stage, one.date, one.score)


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
