"""Why a number is what it is: every deployment it could count, those that do first, each with its reason."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from presence import timeline
from presence.filters import Filters
from presence.timeline import POSSIBLE, PRESENT
from presence.web.answers import sites
from presence.web.paging import PastTheEnd, page_of

ALSO = ("page",)


def why(params: QueryDict, **asked: str) -> str:
    """The query that explains what the one given answers, for the actor, region or base named."""
    query = params.copy()
    query.pop("page", None)
    for name, value in {**asked, "explain": "1"}.items():
        query[name] = value
    return f"?{query.urlencode()}"


def also_known(params: QueryDict) -> tuple[str, ...]:
    """An explanation has pages; a map or a matrix has none."""
    return ALSO if params.get("explain") else ()


def explanation_page(request: HttpRequest, filters: Filters) -> HttpResponse:
    explained = timeline.explain(filters.qs, filters.when)
    counted = explained.aggregate(
        present=Count("pk", filter=Q(counts=True, presence=PRESENT)),
        possible=Count("pk", filter=Q(counts=True, presence=POSSIBLE)),
    )
    try:
        page = page_of(explained, request.GET)
    except PastTheEnd as past:
        context = {"listing": {"title": "Why", "plural": "deployments"}, "past": past}
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
    """“Russia in Aleppo”, “Kuweires, Turkey”, “all”."""
    asked = filters.asked("actor", "region", "base")
    who, where = asked.get("actor", "All actors"), asked.get("base") or asked.get("region")
    link = "at" if "base" in asked else "in"
    return f"{who} {link} {where}" if where else str(who)


def _answer(present: int, possible: int, rows: int) -> str:
    if not rows:
        return "No deployment is recorded here, at any time."
    if not present and not possible:
        return f"Absent: none of the deployments recorded counts ({rows})."
    parts = [f"present at {sites(present)}"] if present else []
    parts += [f"possibly present at {sites(possible)}"] if possible else []
    rest = rows - present - possible
    others = f"; {rest} more deployment{'s do' if rest > 1 else ' does'} not count" if rest else ""
    return f"{' and '.join(parts).capitalize()}{others}."
