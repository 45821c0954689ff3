"""The one interface of reading: an article in, what it says out, each finding with its span in the text."""

from dataclasses import replace
from typing import Protocol

from presence.ingest.calibration import calibrated
from presence.ingest.reader import read
from presence.ingest.reading import Document, Finder, Offices, Reading


class Reader(Protocol):
    name: str

    def read(self, document: Document) -> Reading: ...


class RulesReader:
    """The default: no network, no model. `raw` leaves the scores as the rules gave them, for fitting."""

    name = "rules"

    def __init__(self, gazetteer: Finder, offices: Offices, *, raw: bool = False) -> None:
        self._gazetteer = gazetteer
        self._offices = offices
        self._raw = raw

    def read(self, document: Document) -> Reading:
        reading = read(document, self._gazetteer, self._offices)
        return reading if self._raw else _with_probabilities(reading)


def _with_probabilities(reading: Reading) -> Reading:
    return replace(
        reading,
        statements=tuple(replace(one, score=calibrated("statement", one.score)) for one in reading.statements),
        events=tuple(replace(one, score=calibrated("event", one.score)) for one in reading.events),
    )
