"""Why a number is what it is: every deployment it could count, those that do first, each with its reason."""

from urllib.parse import urlencode

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from presence import timeline
from presence.filters import DeploymentFilters, Filters
from presence.timeline import POSSIBLE, PRESENT
from presence.web.paging import PastTheEnd, page_of

ALSO = ("page",)


def why(params: QueryDict, **asked: str) -> str:
    """The query that explains what the one given answers, for the actor, region or base named."""
    return Why(params)(**asked)


class Why:
    """The same for many: what they have in common is written once."""

    def __init__(self, params: QueryDict) -> None:
        lists = {name: values for name, values in params.lists() if name != "page"}
        self.written = {name: urlencode({name: values}, doseq=True) for name, values in lists.items()}

    def __call__(self, **asked: str) -> str:
        changed = {name: urlencode({name: value}) for name, value in asked.items()}
        return "?" + "&".join(filter(None, {**self.written, **changed, "explain": "explain=1"}.values()))


def also_known(params: QueryDict) -> tuple[str, ...]:
    """An explanation has pages; a map or a matrix has none."""
    return ALSO if params.get("explain") else ()


def explanation_page(request: HttpRequest, filters: DeploymentFilters) -> HttpResponse:
    explained = timeline.explain(filters.anytime(), filters.when)
    counted = explained.aggregate(
        every=Count("pk"),
        present=Count("pk", filter=Q(counts=True, presence=PRESENT)),
        possible=Count("pk", filter=Q(counts=True, presence=POSSIBLE)),
    )
    try:
        page = page_of(explained, request.GET, counted=lambda _most: counted["every"])
    except PastTheEnd as past:
        context = {"listing": {"title": _("Why?"), "plural": _("deployments")}, "past": past}
        return render(request, "pages/past_the_end.html", context, status=404)
    context = {
        "filters": filters,
        "when": filters.when,
        "what": _what(filters),
        "page": page,
        "rows": [(row, timeline.in_words(row), timeline.uncounted(row)) for row in page.rows],
        "answer": _answer(counted["present"], counted["possible"], page.count),
    }
    return render(request, "pages/explanation.html", context)


def _what(filters: Filters) -> str:
    """“Russia in Aleppo”, “Turkey at Kuweires”, “All actors”."""
    asked = filters.asked("actor", "region", "base")
    said = {"who": asked.get("actor", _("All actors")), "where": asked.get("base") or asked.get("region")}
    if "base" in asked:
        return _("%(who)s at %(where)s") % said
    return _("%(who)s in %(where)s") % said if said["where"] else str(said["who"])


def _answer(present: int, possible: int, rows: int) -> str:
    if not rows:
        return _("No deployment is recorded here, at any time.")
    if not present and not possible:
        return _("Absent: none of the deployments recorded counts (%(n)d).") % {"n": rows}
    rest = rows - present - possible
    others = ngettext("%(n)d more deployment does not count.", "%(n)d more deployments do not count.", rest) % {
        "n": rest
    }
    return f"{_extent(present, possible)} {others}" if rest else _extent(present, possible)


def _extent(present: int, possible: int) -> str:
    if not possible:
        return ngettext("Present at %(n)d base.", "Present at %(n)d bases.", present) % {"n": present}
    maybe = ngettext("Possibly present at %(n)d base.", "Possibly present at %(n)d bases.", possible) % {"n": possible}
    return f"{_extent(present, 0)} {maybe}" if present else maybe
