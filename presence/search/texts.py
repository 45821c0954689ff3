"""The texts a question finds: the newest of each kind, the best of them first."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from time import monotonic
from typing import Any

from psycopg.types.range import Range

from presence.search.database import rows
from presence.search.question import Question
from presence.search.within import EVERYTHING, Within

KINDS = ("agreement", "base", "statement", "event", "article")
MOST = 1000
"""So many of a kind are counted and can be leafed through."""
_RANKED = 300
# How many of the newest texts of a kind are asked before older ones are.
_STEPS = (1_200, 3_000, 8_000, 20_000, 50_000, 120_000, 300_000, 700_000)
_REMEMBERED = 600.0
# Of the newest texts with all words of a phrase so many are read for where they stand.
_LOOKED = 1500
# Seconds, for reading them.
_PATIENCE = 0.05
_MARKS = 80
# How many there are in all, in relation to the widest step that they fill.
_ALL = 2
_WEIGHT = {"agreement": 2.0, "base": 2.0, "statement": 1.4, "event": 1.2, "article": 1.0}
_UNDATED = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Text:
    kind: str
    object_id: int
    day: date
    score: float


@dataclass(frozen=True, slots=True)
class Texts:
    texts: list[Text]
    counts: dict[str, int]
    more: frozenset[str]
    partial: bool


def texts(
    question: Question,
    left_out: Mapping[str, Sequence[int]],
    wanted: Sequence[str],
    today: date,
    within: Within = EVERYTHING,
    *,
    newest_first: bool = False,
) -> Texts:
    """Counts of all kinds, and the texts of those wanted."""
    asked = [_of(kind, left_out.get(kind, ()), kind in wanted, today, within) for kind in KINDS]
    found = rows(
        "SELECT asked.kind, newest.* FROM unnest("
        "%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::daterange[], %s::int[])"
        " AS asked (kind, steps, sizes, left_out, also, span, ranked), public.presence_search_newest("
        "asked.kind, %s, %s::tsquery, %s::tsquery, %s::tsquery,"
        " ARRAY(SELECT value::tsquery FROM json_array_elements_text(asked.steps::json)), asked.sizes::int[],"
        " asked.left_out::bigint[], asked.also::bigint[], asked.span, %s, asked.ranked, %s, %s) newest",
        [
            *map(list, zip(*asked, strict=True)),
            question.typed,
            question.query,
            question.sought,
            question.loose or None,
            MOST + 1,
            _LOOKED,
            _PATIENCE,
        ],
    )
    every: list[Text] = []
    for kind, _, _, ids, days, scores in found:
        if kind in wanted:
            every += _of_kind(kind, ids or [], days or [], scores or [], today)
    every.sort(key=_newest if newest_first else _best)
    return Texts(
        every,
        {kind: min(matched, MOST) for kind, matched, *_ in found},
        frozenset(kind for kind, matched, partial, *_ in found if matched > MOST or partial),
        any(partial for _, _, partial, *_ in found),
    )


def _best(text: Text) -> tuple[float, int, str, int]:
    return -text.score, -text.day.toordinal(), text.kind, -text.object_id


def _newest(text: Text) -> tuple[int, float, str, int]:
    return -text.day.toordinal(), -text.score, text.kind, -text.object_id


def _of(kind: str, left_out: Sequence[int], wanted: bool, today: date, within: Within) -> tuple[Any, ...]:
    """Scores are worked out for wanted kinds alone."""
    queries, sizes = zip(*steps(kind, today), strict=True)
    also = span = None
    if kind in within.things:
        also = _array(within.things[kind])
    elif kind in within.spans:
        of_days = within.spans[kind]
        also, span = _array(of_days.also), Range(of_days.first, of_days.last, "[]")
        narrowed = days(kind, min(of_days.first, of_days.since or of_days.first), of_days.last)
        queries = tuple(f"({query}) & ({narrowed})" for query in queries)
    return kind, json.dumps(queries), _array(sizes), _array(left_out), also, span, _RANKED * wanted


def _array(numbers: Sequence[int]) -> str:
    return f"{{{','.join(map(str, numbers))}}}"


def _of_kind(kind: str, ids: list[int], days: list[date], scores: list[float], today: date) -> list[Text]:
    """Those too many to be ranked come after all others."""
    ranks = [*scores, *[0.0] * (len(ids) - len(scores))]
    return [
        Text(kind, pk, day, rank * _WEIGHT[kind] * _freshness(day, today))
        for pk, day, rank in zip(ids[:MOST], days, ranks, strict=False)
    ]


def _freshness(day: date, today: date) -> float:
    """Half of what is not given for good goes in four years."""
    years = 4.0 if day == _UNDATED else max(0, (today - day).days) / 365.25
    return 0.4 + 0.6 * float(0.5 ** (years / 4))


_boundaries: dict[str, tuple[float, list[tuple[date, int]]]] = {}


def steps(kind: str, today: date) -> list[tuple[str, int]]:
    """What narrows a question to the newest texts of a kind, ever less, and how many these are; the last does not."""
    until, bounds = _boundaries.get(kind, (0.0, []))
    if monotonic() > until:
        # A little behind is no harm: new texts are newer than any boundary, and the last step asks all.
        found = rows(
            "SELECT bound.day, step FROM unnest(%s::int[]) step, LATERAL (SELECT day FROM public.presence_searchtext"
            " WHERE kind = %s ORDER BY day DESC OFFSET step LIMIT 1) bound ORDER BY step",
            [[0, *_STEPS], kind],
        )
        bounds = [(_rounded(day, found[0][0]), step) for day, step in found[1:] if day > _UNDATED]
        _boundaries[kind] = monotonic() + _REMEMBERED, bounds
    largest = bounds[-1][1] if bounds else _STEPS[0]
    return [
        *((days(kind, day, date(max(day.year, today.year) + 1, 12, 31)), size) for day, size in bounds),
        (f"'@{kind}'", largest * _ALL),
    ]


def _rounded(day: date, newest: date) -> date:
    """Back to the beginning of its month or year: each mark makes a step slower."""
    months = (newest.year - day.year) * 12 + newest.month - day.month
    return day.replace(month=1, day=1) if months > 30 else day.replace(day=1) if months > 1 else day


def days(kind: str, first: date, last: date) -> str:
    """The marks of a kind's texts of these days, and of some later in the last year.

    Days to the end of a month, months to the end of a year, then years. Each mark makes a question slower: in place of
    more than `_MARKS` it is the one of the kind.
    """
    spans, day = [], first
    while day.day > 1 and day.month == first.month:
        spans.append(day.isoformat())
        day += timedelta(days=1)
    while day.month > 1 and day.year == first.year:
        spans.append(f"{day:%Y-%m}")
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    spans += [f"{year:04}" for year in range(day.year, last.year + 1)]
    return " | ".join(f"'@{kind}:{span}'" for span in spans) if len(spans) <= _MARKS else f"'@{kind}'"
