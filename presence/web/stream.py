"""Statements as a stream: what stands beside each, months to group them by, and the years and months to turn to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth
from django.http import QueryDict

from actors.models import Actor
from presence import shown, timeline
from presence.filters import Filters, StatementFilters, checked
from presence.models import Statement
from presence.web.stance_chart import drawn
from presence.web.stances import by_actor
from presence.web.topics import in_words


@dataclass(frozen=True, slots=True)
class Held:
    """An office as `timeline.with_offices` tells it, with the actor in the page's language."""

    title: str
    actor: Actor | None
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Said:
    """What stands beside a statement; its month is the year, where no more is known."""

    month: str
    offices: Sequence[Held]
    topics: Sequence[tuple[str, str]]  # code and words


@dataclass(frozen=True, slots=True)
class Turn:
    """A year or a month to turn to, with how many statements it has."""

    text: str
    url: str
    count: int
    current: bool


def beside_statements(rows: Sequence[Statement], _filters: Filters) -> Mapping[int, Said]:
    return {row.pk: said for row, said in told_of(rows)}


def told_of(rows: Iterable[Statement]) -> list[tuple[Statement, Said]]:
    """Statements as the stream shows them; two queries."""
    listed = list(rows)
    held = offices_then(listed)
    return [(row, Said(month_of(row.date), held.get(row.pk, ()), in_words(row.topics))) for row in listed]


def offices_then(rows: Sequence[Statement]) -> dict[int, Sequence[Held]]:
    """The offices that the speaker of each held when it was said; two queries."""
    spoken = Statement.objects.filter(pk__in=[row.pk for row in rows if row.speaker_id]).order_by()
    asked: QuerySet[Any] = timeline.with_offices(spoken)
    told: dict[int, Any] = dict(asked.values_list("pk", "offices_then"))
    slugs = {office["actor"] for offices in told.values() for office in offices}
    actors = Actor.objects.in_bulk(slugs, field_name="slug") if slugs else {}
    return {pk: [_held(office, actors) for office in offices] for pk, offices in told.items()}


def _held(office: Mapping[str, Any], actors: Mapping[str, Actor]) -> Held:
    return Held(office["title"], actors.get(office["actor"]), office["start"], office["end"])


def month_of(text: str) -> str:
    """`2025-04-24` → `2025-04`; a date that is not known so well stands for itself."""
    plain = text.rstrip("?~%")
    return plain[:7] if len(plain) == 10 and "X" not in plain[:7] else text


def around_statements(filters: Filters, params: QueryDict) -> dict[str, Any]:
    """What the page of statements has beside its list: the chart of stances, and years and months to turn to."""
    kept = params.copy()
    kept.pop("page", None)
    return {"chart": drawn(by_actor(filters.qs), kept.urlencode()), **_turns(kept)}


def _turns(params: QueryDict) -> dict[str, Any]:
    """Years, and the months of the year chosen; each counts what `on=` it would list under the other filters."""
    asked = params.get("on", "").strip()
    others = params.copy()
    others.pop("on", None)
    found = checked(StatementFilters, others, shown.statements()).qs.select_related(None).order_by()
    if found.query.distinct:
        found = Statement.objects.filter(pk__in=found.values("pk")).order_by()
    months_of = {"from_month": TruncMonth("date_earliest"), "to_month": TruncMonth("date_latest")}
    spans = found.annotate(**months_of).values_list(*months_of).annotate(n=Count("pk"))
    years, months = Counter[str](), Counter[str]()
    for first, last, n in spans:
        years.update({f"{year:04}": n for year in range(first.year, last.year + 1)})
        if asked[:4] in (f"{year:04}" for year in range(first.year, last.year + 1)):
            months.update({month: n for month in _months(asked[:4]) if f"{first:%Y-%m}" <= month <= f"{last:%Y-%m}"})
    return {
        "years": [_turn(text, years[text], asked, others) for text in sorted(years, reverse=True)],
        "months": [_turn(text, months[text], asked, others) for text in sorted(months)],
        "every": f"?{others.urlencode()}" if asked else "",
    }


def _months(year: str) -> list[str]:
    return [f"{year}-{month:02}" for month in range(1, 13)]


def _turn(text: str, count: int, asked: str, others: QueryDict) -> Turn:
    params = others.copy()
    params["on"] = text
    current = asked == text or (len(text) == 4 and asked.startswith(text))
    return Turn(text, f"?{params.urlencode()}", count, current)
