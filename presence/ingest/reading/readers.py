"""The one interface of reading: an article in, what it says out, each finding with its span in the text."""

import logging
from dataclasses import replace
from typing import Any, Protocol

from presence.ingest.reading.calibration import calibrated
from presence.ingest.reading.found import Document, Finder, Offices, Reading
from presence.ingest.reading.llm.endpoint import ModelFailed, configured
from presence.ingest.reading.llm.reader import LlmReader
from presence.ingest.reading.names.names_in_database import gazetteer, offices
from presence.ingest.reading.reader import read
from presence.ingest.reading.why import because

log = logging.getLogger(__name__)


class Reader(Protocol):
    name: str

    def read(self, document: Document) -> Reading: ...


class RulesReader:
    """The default: no network, no model. `raw` leaves the scores as the rules gave them, for fitting."""

    name = "rules"

    def __init__(self, names: Finder, offices: Offices, *, raw: bool = False) -> None:
        self._names = names
        self._offices = offices
        self._raw = raw

    def read(self, document: Document) -> Reading:
        reading = read(document, self._names, self._offices)
        return reading if self._raw else _with_probabilities(reading)


_SCORED = {"statements": "statement", "events": "event", "changes": "change"}


def _with_probabilities(reading: Reading) -> Reading:
    """All that a reading has of what is scored."""
    parts: dict[str, Any] = {
        part: tuple(replace(one, score=calibrated(kind, one.score)) for one in getattr(reading, part))
        for part, kind in _SCORED.items()
        if hasattr(reading, part)
    }
    return replace(reading, **parts)


class WithFallback:
    """Asks the first and, whatever it fails of, reads by the second and says so."""

    def __init__(self, first: Reader, second: Reader) -> None:
        self.name = first.name
        self._first = first
        self._second = second
        self.failures = 0

    def read(self, document: Document) -> Reading:
        try:
            return self._first.read(document)
        except ModelFailed as error:
            self.failures += 1
            log.warning("read by %s, for the language model failed: %s", self._second.name, error)
            reading = self._second.read(document)
            return replace(
                reading,
                reason=f"{reading.reason} (read by rules, for the language model failed: {error})",
                why=(*reading.why, because("model_failed", words=str(error))),
            )


def rules_reader(*, raw: bool = False) -> RulesReader:
    """With the names of the database."""
    return RulesReader(gazetteer(), offices(), raw=raw)


def model_reader() -> WithFallback | None:
    """None where the settings name no language model."""
    endpoint = configured()
    if endpoint is None:
        return None
    names, held = gazetteer(), offices()
    return WithFallback(LlmReader(names, held, endpoint), RulesReader(names, held))


def reader_in_use() -> Reader:
    """By rules; by a language model where the settings name one, and still by rules whenever it fails."""
    return model_reader() or rules_reader()
