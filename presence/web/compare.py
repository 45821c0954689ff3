"""Two days side by side: what changed, by actor and region, on a map and in a table."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from actors import edtf
from presence import shown
from presence.compare import Change, Comparison, Kind, Turn, changes, compare
from presence.compare_told import summary
from presence.filters import CompareFilters, checked
from presence.filters.compare import BACKWARDS
from presence.models import Region
from presence.problems import InvalidParameter
from presence.web.compare_map import KEY, picture
from presence.web.ground import version

LISTED = 40  # on a page, of all kinds together; the API gives all of them


@dataclass(slots=True)
class Row:
    """An actor or a governorate, and how much changed there, kind by kind."""

    of: Any
    kinds: list[Kind]
    counts: Counter[Kind] = field(default_factory=Counter)

    @property
    def shown(self) -> list[int]:
        return [self.counts[kind] for kind in self.kinds]


@dataclass(frozen=True, slots=True)
class Part:
    """The changes of one kind, as many as are listed."""

    kind: Kind
    count: int
    listed: list[Change]

    @property
    def more(self) -> int:
        return self.count - len(self.listed)


@require_safe
def compare_page(request: HttpRequest) -> HttpResponse:
    params = with_days(request.GET)
    try:
        filters = checked(CompareFilters, params, shown.deployments())
    except InvalidParameter:
        wrong = CompareFilters(params, queryset=shown.deployments())
        return render(request, "pages/compare.html", {"filters": wrong, "swapped": _swapped(wrong, params)}, status=400)
    assert isinstance(filters, CompareFilters)
    found = compare(filters.qs, *filters.days)
    drawn = picture(found.turns, version(request))
    context = {"filters": filters, "picture": drawn, "key": KEY, **_shown(found, params)}
    return render(request, "pages/compare.html", context)


def with_days(given: QueryDict) -> QueryDict:
    """An address that names neither day asks for the last year; one that names one of them is told of the other."""
    params = given.copy()
    if not params.get("from") and not params.get("to"):
        today = timezone.localdate()
        params["from"], params["to"] = (today - relativedelta(years=1)).isoformat(), today.isoformat()
    return params


def _shown(found: Comparison, params: QueryDict) -> dict[str, Any]:
    by_kind = found.by_kind()
    kinds = list(by_kind)
    governorates = Region.objects.defer("geometry").in_bulk({turn.site.governorate for turn in found.turns})
    actors = {turn.actor.pk: turn.actor for turn in found.turns}
    return {
        "found": found,
        "summary": summary(found),
        "kinds": kinds,
        "parts": _parts(by_kind),
        "by_actor": _rows(((turn.actor.pk, turn.kind) for turn in found.turns), kinds, actors),
        "by_region": _rows(((turn.site.governorate, turn.kind) for turn in found.turns), kinds, governorates),
        "steps": _steps(found, params),
    }


def _parts(by_kind: Mapping[Kind, list[Turn]]) -> list[Part]:
    """What a kind with few changes leaves of its share, those with more may take."""
    left, listed = LISTED, {}
    for place, kind in enumerate(sorted(by_kind, key=lambda kind: len(by_kind[kind]))):
        listed[kind] = by_kind[kind][: left // (len(by_kind) - place)]
        left -= len(listed[kind])
    made: dict[Kind, list[Change]] = {kind: [] for kind in by_kind}
    for change in changes([turn for kind in by_kind for turn in listed[kind]]):
        made[change.kind].append(change)
    return [Part(kind, len(turns), made[kind]) for kind, turns in by_kind.items()]


def _rows(turns: Iterable[tuple[int, Kind]], kinds: list[Kind], things: Mapping[int, Any]) -> list[Row]:
    rows: dict[int, Row] = {}
    for (pk, kind), count in Counter(turns).items():
        rows.setdefault(pk, Row(things[pk], kinds)).counts[kind] = count
    return sorted(rows.values(), key=lambda row: (-row.counts.total(), str(row.of)))


def _swapped(wrong: CompareFilters, params: QueryDict) -> str:
    """Where all that is wrong is the order of the two days: the address that has them the other way round."""
    backwards = wrong.errors.get("from") == [str(BACKWARDS)] and len(wrong.errors) == 1
    return _address(params, str(params["to"]), str(params["from"])) if backwards else ""


def _steps(found: Comparison, params: QueryDict) -> list[tuple[str, str]]:
    """Links to other pairs of days, with the same filters."""
    before, after = found.before.text, found.after.text
    earlier = [_year_earlier(before), _year_earlier(after)]
    steps = [(_("Both a year earlier"), *earlier), (_("From a year earlier"), earlier[0], after)]
    return [(label, _address(params, start, end)) for label, start, end in steps if start and end]


def _address(params: QueryDict, start: str, end: str) -> str:
    moved = params.copy()
    moved["from"], moved["to"] = start, end
    return f"?{moved.urlencode()}"


def _year_earlier(text: str) -> str:
    """As it was written with another year; where it has unknown digits, a year before its first day."""
    read = edtf.parse(text)
    if "X" in text:
        return _back(read.earliest)
    return "" if int(text[:4]) < 2 else f"{int(text[:4]) - 1:04}{text[4:]}".replace("02-29", "02-28")


def _back(day: date) -> str:
    return "" if day.year < 2 else (day - relativedelta(years=1)).isoformat()
