"""Stance over time, drawn on the server: a row for each actor, support upwards from its line, opposition downwards.

Across in per cent, so that no text is stretched; upwards in pixels, with one scale for all rows.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from actors.models import Actor
from presence import shown
from presence.filters import StatementFilters, checked
from presence.models.vocabulary import Stance
from presence.web.drawings import Stretch
from presence.web.stances import Stances, Tally, Unit, Voice, by_actor, finding

UPWARDS = (Stance.SUPPORTS, Stance.CONDITIONAL, Stance.NEUTRAL)
DOWNWARDS = (Stance.OPPOSES,)
ORDER = (*UPWARDS, *DOWNWARDS)
TALLEST = 72  # pixels that the largest column takes, up and down together
LARGEST = 9.0  # pixels for one statement
PADDING = 5
WIDEST = 8  # per cent of the width for one column
MOST_TICKS = 10
APART = 7  # per cent from one year to the next, at least
COLUMNS = ("actor", "period", *(stance.value for stance in ORDER), "statements")


@dataclass(frozen=True, slots=True)
class Block:
    """The statements of one stance in one unit."""

    stance: str
    across: Stretch
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class DrawnVoice:
    voice: Voice
    blocks: Sequence[Block]
    line: float
    height: float

    @property
    def actor(self) -> Actor | None:
        return self.voice.actor


@dataclass(frozen=True, slots=True)
class Row:
    """Of the table and the CSV: one actor in one unit."""

    voice: Voice
    unit: Unit
    counts: Sequence[int]  # in ORDER

    @property
    def count(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class StanceChart:
    title: str
    rows: Sequence[DrawnVoice]
    ticks: Sequence[tuple[int, str]]
    table: Sequence[Row]
    totals: Sequence[int]  # in ORDER
    count: int
    quarterly: bool
    csv_url: str

    @property
    def labels(self) -> list[tuple[str, str]]:
        return [(stance.value, str(stance.label)) for stance in ORDER]


def drawn(stances: Stances, query: str = "") -> StanceChart | None:
    """Of the statements of a list; nothing where there are none. `query` is what the list was asked."""
    if not stances.units:
        return None
    voices = stances.summed()
    total = Tally()
    for voice in voices:
        total.update(voice.total)
    address = reverse("statement-stances")
    return StanceChart(
        title=finding(stances),
        rows=_drawn(voices, stances.units),
        ticks=_ticks(stances.units),
        table=list(rows(voices, stances.units)),
        totals=[total[stance] for stance in ORDER],
        count=stances.count,
        quarterly=bool(stances.units[0].quarter),
        csv_url=f"{address}?{query}" if query else address,
    )


def rows(voices: Sequence[Voice], units: Sequence[Unit]) -> Iterator[Row]:
    for voice in voices:
        for unit in units:
            if tally := voice.by_unit.get(unit):
                yield Row(voice, unit, [tally[stance] for stance in ORDER])


def _drawn(voices: Sequence[Voice], units: Sequence[Unit]) -> list[DrawnVoice]:
    ups = [_most(voice, UPWARDS) for voice in voices]
    downs = [_most(voice, DOWNWARDS) for voice in voices]
    each = min(LARGEST, TALLEST / max(up + down for up, down in zip(ups, downs, strict=True)))
    found = []
    for voice, up, down in zip(voices, ups, downs, strict=True):
        line = round(PADDING + up * each, 1)
        columns = ((across, voice.by_unit.get(unit)) for unit, across in zip(units, _across(len(units)), strict=True))
        blocks = [block for across, tally in columns if tally for block in _column(tally, across, line, each)]
        found.append(DrawnVoice(voice, blocks, line, round(line + down * each + PADDING, 1)))
    return found


def _most(voice: Voice, stances: Sequence[Stance]) -> int:
    return max(sum(tally[stance] for stance in stances) for tally in voice.by_unit.values())


def _across(units: int) -> Iterator[Stretch]:
    wide = min(100 / units, WIDEST)
    for place in range(units):
        yield Stretch(f"{place * 100 / units + wide * 0.1:.2f}%", f"{wide * 0.8:.2f}%")


def _column(tally: Tally, across: Stretch, line: float, each: float) -> Iterator[Block]:
    top = bottom = line
    for stance in ORDER:
        if not (high := tally[stance] * each):
            continue
        if stance in UPWARDS:
            top -= high
        yield Block(stance.value, across, round(top if stance in UPWARDS else bottom, 1), round(high, 1))
        if stance in DOWNWARDS:
            bottom += high


def _ticks(units: Sequence[Unit]) -> list[tuple[int, str]]:
    """A year where it begins; not every year where there are many."""
    begun = [(unit.year, place) for place, unit in enumerate(units) if place == 0 or unit.quarter <= 1]
    if len(begun) > 1 and begun[1][1] * 100 / len(units) < APART:
        begun = begun[1:]
    step = -(-len(begun) // MOST_TICKS)
    return [(year, f"{place * 100 / len(units):.2f}%") for year, place in begun[::step]]


@require_safe
def stances_csv(request: HttpRequest) -> HttpResponse:
    """Every actor by itself, under the filters of the list of statements."""
    stances = by_actor(checked(StatementFilters, request.GET, shown.statements()).qs)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="stances.csv"'
    written = csv.writer(response)
    written.writerow(COLUMNS)
    for row in rows(stances.voices, stances.units):
        written.writerow((row.voice.actor.slug if row.voice.actor else "", row.unit.text, *row.counts, row.count))
    return response
