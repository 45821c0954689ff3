"""What goes wrong, as a page that says what to do; the one place where problems become browser answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, JsonResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language_from_path
from django.utils.translation import gettext as _

from presence.problems import Near, Problem, UnknownParameter
from presence.web.nearby import KINDS, asked_of, like, moved_to, with_slug
from presence.web.titles import LIST_TITLE

PAGES = (400, 403, 404, 409, 422, 429, 500)


@dataclass(frozen=True, slots=True)
class Meant:
    """What may have been meant instead, and the address that asks for it."""

    value: str
    name: str
    url: str


class ProblemMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Problem):
            return problem_page(request, exception)
        if isinstance(exception, PermissionDenied):
            return error_page(request, 403)
        if isinstance(exception, BadRequest | SuspiciousOperation):
            return error_page(request, 400)
        return None


def problem_page(request: HttpRequest, problem: Problem) -> HttpResponse:
    if _wants_json(request):
        nearest = {name: [near._asdict() for near in known] for name, known in problem.nearest.items()}
        body = {"code": problem.code, "detail": problem.detail, "errors": problem.errors}
        return JsonResponse({**body, "nearest": nearest} if nearest else body, status=problem.status)
    return error_page(request, problem.status, problem)


def error_page(request: HttpRequest, status: int, problem: Problem | None = None) -> HttpResponse:
    page = status if status in PAGES else 400
    context = {"problem": problem, "status": status, "meant": _meant(request, problem) if problem else {}}
    return render(request, f"errors/{page}.html", context, status=status)


def _wants_json(request: HttpRequest) -> bool:
    return request.path.endswith(".json")


def _meant(request: HttpRequest, problem: Problem) -> dict[str, list[Meant]]:
    """Links that put the nearest known in the place of what is not known."""
    return {
        name: [Meant(near.value, near.name, _instead(request.GET, problem, name, near)) for near in known]
        for name, known in problem.nearest.items()
        if name in request.GET
    }


def _instead(params: QueryDict, problem: Problem, name: str, near: Near) -> str:
    """With this value here, and the nearest wherever else something is not known."""
    changed = params.copy()
    changed.pop("page", None)
    for each, known in {**problem.nearest, name: [near]}.items():
        if each not in changed:
            continue
        if isinstance(problem, UnknownParameter):
            changed[known[0].value] = str(changed.pop(each)[-1])
        else:
            changed[each] = known[0].value
    return f"?{changed.urlencode()}"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was renamed is found under its new name; else what is like it is named."""
    if address := moved_to(request):
        return HttpResponsePermanentRedirect(address)
    if _wants_json(request):
        return JsonResponse({"code": "not_found", "detail": _("Nothing public is at this address.")}, status=404)
    asked = asked_of(request.path)
    context = {}
    if asked and asked[0] in KINDS:
        context = {"near": _near(request, *asked), "kind": asked[0], "list_title": LIST_TITLE[asked[0]]}
    return render(request, "errors/404.html", context, status=404)


def _near(request: HttpRequest, kind: str, slug: str) -> Sequence[Meant]:
    return [Meant(near.value, near.name, with_slug(request, near.value)) for near in like(kind, slug)]


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without the request, so that a page about a broken database does not ask the database."""
    with translation.override(get_language_from_path(request.path) or settings.LANGUAGE_CODE):
        if _wants_json(request):
            return JsonResponse({"code": "server_error", "detail": _("Something broke here. Try again.")}, status=500)
        return HttpResponse(render_to_string("errors/500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "errors/403.html", {"expired": True}, status=403)
