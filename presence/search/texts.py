"""The texts a question finds: the newest of each kind, the best of them first."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from time import monotonic

from presence.search.database import rows
from presence.search.question import Question

KINDS = ("agreement", "base", "statement", "event", "article")
MOST = 1000
"""So many of a kind are counted and can be leafed through."""
_RANKED = 300
# How many of the newest texts of a kind are asked before older ones are.
_STEPS = (1_200, 5_000, 20_000, 100_000, 400_000)
_REMEMBERED = 600.0
# Seconds, for questions no step helps: a phrase of common words that seldom stand together. Others end far sooner.
_PATIENCE = 0.3
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


def texts(question: Question, left_out: Mapping[str, Sequence[int]], wanted: Sequence[str], today: date) -> Texts:
    """Counts of all kinds, and the texts of those wanted."""
    # Scores are worked out for wanted kinds alone.
    asked = [
        (kind, json.dumps(steps(kind, today)), json.dumps(list(left_out.get(kind, ()))), _RANKED * (kind in wanted))
        for kind in KINDS
    ]
    found = rows(
        "SELECT asked.kind, newest.* FROM unnest(%s::text[], %s::text[], %s::text[], %s::int[], %s::float8[])"
        " AS asked (kind, steps, left_out, ranked, patience),"
        " public.presence_search_newest(asked.kind, %s, %s::tsquery,"
        " ARRAY(SELECT value::tsquery FROM json_array_elements_text(asked.steps::json)),"
        " ARRAY(SELECT value::bigint FROM json_array_elements_text(asked.left_out::json)), %s, asked.ranked,"
        " asked.patience) newest",
        [
            *map(list, zip(*asked, strict=True)),
            [_PATIENCE] * len(KINDS),
            question.typed,
            question.query,
            MOST + 1,
        ],
    )
    every: list[Text] = []
    for kind, _, _, ids, days, scores in found:
        if kind in wanted:
            every += _of_kind(kind, ids or [], days or [], scores or [], today)
    every.sort(key=lambda text: (-text.score, -text.day.toordinal(), text.kind, -text.object_id))
    return Texts(
        every,
        {kind: min(matched, MOST) for kind, matched, *_ in found},
        frozenset(kind for kind, matched, partial, *_ in found if matched > MOST or partial),
        any(partial for _, _, partial, *_ in found),
    )


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


_boundaries: dict[str, tuple[float, list[date]]] = {}


def steps(kind: str, today: date) -> list[str]:
    """What narrows a question to the newest texts of a kind, ever less; the last does not."""
    until, days = _boundaries.get(kind, (0.0, []))
    if monotonic() > until:
        # A little behind is no harm: new texts are newer than any boundary, and the last step asks all.
        found = rows(
            "SELECT bound.day FROM unnest(%s::int[]) step, LATERAL (SELECT day FROM public.presence_searchtext"
            " WHERE kind = %s ORDER BY day DESC OFFSET step LIMIT 1) bound ORDER BY bound.day DESC",
            [list(_STEPS), kind],
        )
        days = [day for (day,) in found if day > _UNDATED]
        _boundaries[kind] = monotonic() + _REMEMBERED, days
    return [*(_since(kind, day, today) for day in days), f"'@{kind}'"]


def _since(kind: str, first: date, today: date) -> str:
    """Days to the end of a month, months to the end of a year, then years."""
    spans = []
    day = first
    while day.month == first.month:
        spans.append(day.isoformat())
        day += timedelta(days=1)
    spans += [f"{first.year:04}-{month:02}" for month in range(first.month + 1, 13)]
    spans += [f"{year:04}" for year in range(first.year + 1, max(first.year, today.year) + 2)]
    return " | ".join(f"'@{kind}:{span}'" for span in spans)
