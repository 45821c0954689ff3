"""Which addresses ask what can be kept, and what each of them answers: by the same filters as its page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from actors.models import Actor
from presence import compare, search, shown, timeline
from presence.filters import CompareFilters, DeploymentFilters, Filters, OnFilters, SearchFilters, checked, standing
from presence.models import Region
from presence.problems import Problem
from presence.publish.receipts.difference import Key
from presence.publish.tables import TABLES, Cell, Table
from presence.web.compare import with_days
from presence.web.lists import LISTS

MOST = 5_000
# Of one answer, in any form: what is left out is the same for all, or says where a copy of this dataset is served.
_LEFT_OUT = ("page", "url", "updated_at")
_MADE_OF_ANOTHER = ("_label", "_earliest", "_latest")
# Lists whose rows say how something stands on a day, today without one.
_OF_A_DAY = ("bases", "deployments", "agreements")

Row = dict[str, Any]
Rows = tuple[Sequence[Row], str]
"""And the day they are of, empty where they are of none."""


class NotKept(Problem):
    """This cannot be kept; the message says why, and what to ask instead."""

    code = "not_kept"
    status = 422


@dataclass(frozen=True, slots=True)
class Question:
    """`asked`: the parameters that a page of it knows beside its filters; `key`: what tells one row from another."""

    kind: str
    key: Key
    answer: Callable[[QueryDict], Rows]
    filters: type[Filters]
    whole: Callable[[QueryDict], QueryDict] = lambda params: params


def _few(rows: Iterable[Any]) -> list[Any]:
    found = list(islice(rows, MOST + 1))
    if len(found) > MOST:
        raise too_many()
    return found


def too_many() -> NotKept:
    told = {"most": f"{MOST:,}"}
    return NotKept(_("An answer of up to %(most)s rows can be kept: set filters until there are fewer.") % told)


def _list(kind: str) -> Callable[[QueryDict], Rows]:
    def answer(params: QueryDict) -> Rows:
        listing, table = LISTS[kind], _table(kind)
        filters = checked(listing.filters, params, listing.rows())
        found = table.selected(filters.qs.order_by("slug"), filters.when)[: MOST + 1]
        names, cells = [column.name for column in table.columns], table.cells("")
        # All at once: a cursor that is left half read is closed by whoever collects garbage, and waits for itself.
        rows = [dict(zip(names, map(_plain, cells(values)), strict=True)) for values in _few(found)]
        on = str(filters.asked("on").get("on") or (filters.when.text if kind in _OF_A_DAY else ""))
        return rows, on

    return answer


def _table(kind: str) -> Table:
    table = TABLES[kind]
    return table.only(
        column.name
        for column in table.columns
        if column.name not in _LEFT_OUT and not column.name.endswith(_MADE_OF_ANOTHER)
    )


def _plain(cell: Cell) -> Any:
    match cell:
        case tuple():
            return list(cell)
        case datetime():
            return cell.isoformat().replace("+00:00", "Z")
        case date():
            return cell.isoformat()
    return cell


def _matrix(params: QueryDict) -> Rows:
    asked = params.copy()
    asked.setdefault("on", timezone.localdate().isoformat())
    filters = checked(DeploymentFilters, asked, shown.deployments())
    assert isinstance(filters, DeploymentFilters)
    if filters.asked("explain"):
        raise NotKept(_("An explanation is not kept: keep the matrix itself, or the list of deployments."))
    cells = timeline.matrix(filters.there(), filters.when)
    actors = Actor.objects.in_bulk({cell.actor_id for cell in cells})
    regions = Region.objects.defer("geometry").in_bulk({cell.region_id for cell in cells})
    rows = [
        {
            **_named("actor", actors[cell.actor_id]),
            **_named("region", regions[cell.region_id]),
            "present": cell.present,
            "possible": cell.possible,
        }
        for cell in cells
    ]
    return sorted(_few(rows), key=lambda row: (row["actor"], row["region"])), filters.when.text


def _named(name: str, thing: Any) -> Row:
    return {name: thing.slug, f"{name}_name": thing.name_en}


def _compare(params: QueryDict) -> Rows:
    filters = checked(CompareFilters, params, shown.deployments())
    assert isinstance(filters, CompareFilters)
    turns = _few(compare.compare(filters.qs, *filters.days).turns)
    rows = [_change(change) for change in compare.changes(turns)]
    return sorted(rows, key=lambda row: (row["base"], row["actor"])), ""


def _change(change: compare.Change) -> Row:
    stands = {"before": change.before, "after": change.after}
    return {
        **_named("base", change.base),
        **_named("actor", change.actor),
        **_named("region", change.governorate),
        "change": change.kind.value,
        "certain": change.certain,
        **{name: stand.presence for name, stand in stands.items()},
        **{f"{name}_status": sorted(stand.statuses) for name, stand in stands.items()},
        "deployments": sorted(ground.deployment.slug for ground in change.grounds),
    }


def _search(params: QueryDict) -> Rows:
    on = str(checked(OnFilters, params, None, also=("q", "kind", "exact")).asked("on").get("on", ""))
    kind = params.get("kind", "")
    if kind and kind not in search.KINDS:
        raise NotKept(_("“%(value)s” is not known here.") % {"value": kind[:60]})
    asked = search.asked(params.get("q", ""), kinds=[kind] if kind else [], exact=params.get("exact") == "1")
    if asked.is_empty:
        raise NotKept(_("Ask something first: then its answer can be kept."))
    found = search.find(asked, size=MOST, within=standing(on))
    if found.more or found.total > MOST:
        raise too_many()
    if found.partial:
        raise NotKept(_("Not everything could be looked through in the time allowed: add a word to narrow it."))
    rows = [{"kind": hit.kind, "slug": hit.slug, "name": hit.title} for hit in found.hits]
    return sorted(rows, key=lambda row: (row["kind"], row["slug"])), on


QUESTIONS: Mapping[str, Question] = {
    **{f"/{kind}/": Question(kind, ("slug",), _list(kind), listing.filters) for kind, listing in LISTS.items()},
    "/matrix/": Question("matrix", ("actor", "region"), _matrix, DeploymentFilters),
    "/compare/": Question("compare", ("base", "actor"), _compare, CompareFilters, with_days),
    "/search/": Question("search", ("kind", "slug"), _search, SearchFilters),
}
"""By the path of the page, as it is in English."""
