"""What goes wrong, as a page that says what to do; the one place where problems become browser answers."""

from collections.abc import Callable

from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from presence.problems import Problem

PAGES = (400, 403, 404, 409, 422, 429, 500)


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
    if request.path.endswith(".json"):
        body = {"code": problem.code, "detail": problem.detail, "errors": problem.errors}
        return JsonResponse(body, status=problem.status)
    return error_page(request, problem.status, problem)


def error_page(request: HttpRequest, status: int, problem: Problem | None = None) -> HttpResponse:
    page = status if status in PAGES else 400
    return render(request, f"errors/{page}.html", {"problem": problem, "status": status}, status=status)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(request, 404)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Rendered without the request, so that a page about a broken database does not ask the database."""
    return HttpResponse(render_to_string("errors/500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "errors/403.html", {"expired": True}, status=403)
