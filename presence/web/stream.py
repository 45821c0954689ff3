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
from presence.compiled import KEYS, SLUG, Compiled
from presence.filters import Filters, StatementFilters, checked
from presence.kept import Maker, kept
from presence.models import Statement
from presence.web import list_orders
from presence.web.stance_chart import drawn
from presence.web.stances import by_actor, of_all
from presence.web.topics import in_words

NAME = "statements by month"

Span = tuple[str, str, int]


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
    spoken = [row.pk for row in rows if row.speaker_id]
    told: dict[int, Any] = dict(_OFFICES(keys=spoken)) if spoken else {}
    slugs = {office["actor"] for offices in told.values() for office in offices}
    actors = {actor.slug: actor for actor in _ACTORS(slugs=sorted(slugs))} if slugs else {}
    return {pk: [_held(office, actors) for office in offices] for pk, offices in told.items()}


def _offices(keys: list[int]) -> QuerySet[Any]:
    asked: QuerySet[Any] = timeline.with_offices(Statement.objects.filter(pk__among=keys).order_by())
    return asked.values_list("pk", "offices_then")


_OFFICES = Compiled(_offices, keys=KEYS)
_ACTORS = Compiled(lambda slugs: Actor.objects.order_by().filter(slug__among=slugs), slugs=[SLUG])


def _held(office: Mapping[str, Any], actors: Mapping[str, Actor]) -> Held:
    return Held(office["title"], actors.get(office["actor"]), office["start"], office["end"])


def month_of(text: str) -> str:
    """`2025-04-24` → `2025-04`; a date that is not known so well stands for itself."""
    plain = text.rstrip("?~%")
    return plain[:7] if len(plain) == 10 and "X" not in plain[:7] else text


def around_statements(filters: Filters, params: QueryDict) -> dict[str, Any]:
    """What the page of statements has beside its list: the chart of stances, and years and months to turn to."""
    kept_in = params.copy()
    for name in ("page", list_orders.PARAMETER):
        kept_in.pop(name, None)
    stances = by_actor(filters.qs) if filters.is_narrowed else of_all()
    return {"chart": drawn(stances, kept_in.urlencode()), **_turns(kept_in)}


def _turns(params: QueryDict) -> dict[str, Any]:
    """Years, and the months of the year chosen; each counts what `on=` it would list under the other filters."""
    asked = params.get("on", "").strip()
    others = params.copy()
    others.pop("on", None)
    among = checked(StatementFilters, others, shown.statements())
    spans = _spans(among.qs) if among.is_narrowed else kept(NAME, "", _all)
    years, months = Counter[str](), Counter[str]()
    for first, last, n in spans:
        of = [f"{year:04}" for year in range(int(first[:4]), int(last[:4]) + 1)]
        for year in of:
            years[year] += n
        if asked[:4] in of:
            months.update({month: n for month in _months(asked[:4]) if first <= month <= last})
    return {
        "years": [_turn(text, years[text], asked, others) for text in sorted(years, reverse=True)],
        "months": [_turn(text, months[text], asked, others) for text in sorted(months)],
        "every": f"?{others.urlencode()}" if asked else "",
    }


def _spans(statements: QuerySet[Statement]) -> list[Span]:
    """From which month to which their dates may lie, as “2025-04”, and of how many."""
    found = statements.select_related(None).order_by()
    if found.query.distinct:
        found = Statement.objects.filter(pk__in=found.values("pk")).order_by()
    months_of = {"from_month": TruncMonth("date_earliest"), "to_month": TruncMonth("date_latest")}
    rows = found.annotate(**months_of).values_list(*months_of).annotate(n=Count("pk"))
    return [(first.isoformat()[:7], last.isoformat()[:7], n) for first, last, n in rows]


def _all(_key: str = "") -> list[Span]:
    return _spans(shown.statements())


def _months(year: str) -> list[str]:
    return [f"{year}-{month:02}" for month in range(1, 13)]


def _turn(text: str, count: int, asked: str, others: QueryDict) -> Turn:
    params = others.copy()
    params["on"] = text
    current = asked == text or (len(text) == 4 and asked.startswith(text))
    return Turn(text, f"?{params.urlencode()}", count, current)


MAKERS: dict[str, Maker] = {NAME: _all}
