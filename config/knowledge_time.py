"""`known_at=` on every page and API call, and the dataset version on every answer.

Here, because a moment that cannot be read is told in the API's way or in a page's way.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from presence import knowledge
from presence.api.errors import problem_response
from presence.filters.strict import short_enough
from presence.problems import Problem
from presence.web.errors import problem_page
from presence.web.languages import unprefixed

UNVERSIONED = ("/admin/", "/static/", "/health/", "/account/", "/editor/")

# For programs: what goes wrong is told as JSON.
APIS = ("/api/", "/ogc/", "/reconcile/")

# Their views read the version in one query with the data, and put it to the request.
TOLD_BY_VIEW = ("/api/v1/matrix/",)


class KnowledgeTimeMiddleware:
    """Last of the middleware: all that the view asks is asked of the moment named, and nothing else is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if unprefixed(request.path).startswith(UNVERSIONED) or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        try:
            return self._answer(request)
        except Problem as problem:
            if request.path.startswith(APIS):
                return problem_response(problem, {"request": request})
            return problem_page(request, problem)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        short_enough(request.META.get("QUERY_STRING", ""))
        text = request.GET.get(knowledge.PARAMETER, "").strip()
        when = knowledge.moment(text) if text else None
        told_by_view = when is None and request.path in TOLD_BY_VIEW
        version = None if told_by_view else knowledge.version_at(when)
        request.dataset_version, request.known_at = version, when  # type: ignore[attr-defined]
        if when is None:
            response = self.get_response(request)
        else:
            with knowledge.at(when):
                response = self.get_response(request)
        if told_by_view:
            # What was refused read none.
            version = request.dataset_version or knowledge.version_at()  # type: ignore[attr-defined]
        if version is not None:
            response["Dataset-Version"] = str(version.number)
        return response
