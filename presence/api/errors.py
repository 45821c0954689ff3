"""The one mapping from what goes wrong to what the client reads: RFC 9457 problem details with a code."""

import logging
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, JsonResponse
from rest_framework import exceptions
from rest_framework.views import set_rollback

from presence.api.problem_kinds import address_of, title_of
from presence.problems import NotAllowed, Problem, Retracted

PROBLEM_TYPE = "application/problem+json"
NOT_FOUND = "Nothing public is at this address. /api/v1/ lists what there is."

log = logging.getLogger(__name__)


class NotFound(Problem):
    code = "not_found"
    status = 404


class NotAcceptable(Problem):
    """The client asks for a format this address does not have."""

    code = "not_acceptable"
    status = 406


class BadRequest(Problem):
    code = "bad_request"


class Refused(Problem):
    """What the framework itself refuses: method, media type, rate …"""

    def __init__(self, error: exceptions.APIException) -> None:
        super().__init__(_sentence(error))
        self.code, self.status = error.default_code, error.status_code


class ServerError(Problem):
    code = "server_error"
    status = 500


def problem_response(error: Exception, context: dict[str, Any]) -> JsonResponse:
    """What REST framework calls for every exception that a view lets out."""
    problem, request = as_problem(error), context.get("request")
    if isinstance(problem, ServerError):
        log.error("API: %s", request.path if request else "", exc_info=error)
    set_rollback()
    return JsonResponse(
        body(problem, request.build_absolute_uri("/").rstrip("/") if request else ""),
        status=problem.status,
        content_type=PROBLEM_TYPE,
        headers=getattr(problem, "headers", None),
        json_dumps_params={"ensure_ascii": False},
    )


def as_problem(error: Exception) -> Problem:
    match error:
        case Problem():
            return error
        case Http404() | exceptions.NotFound():
            return NotFound(NOT_FOUND)
        case PermissionDenied():
            return NotAllowed("This is not open to you.")
        case exceptions.APIException():
            return Refused(error)
        case SuspiciousOperation():
            return BadRequest("The request is not one this server takes. Ask for less, or in plainer form.")
    return ServerError("Something went wrong on our side; it has been noted. Please try again later.")


def body(problem: Problem, site: str = "") -> dict[str, Any]:
    said: dict[str, Any] = {
        "type": site + address_of(problem.code),
        "status": problem.status,
        "title": title_of(problem.code, HTTPStatus(problem.status).phrase),
        "code": problem.code,
        "detail": problem.detail,
    }
    if isinstance(problem, Retracted):
        said |= problem.told
    if problem.errors:
        said["errors"] = problem.errors
    if problem.nearest:
        said["nearest"] = {name: [near._asdict() for near in known] for name, known in problem.nearest.items()}
    return said


def _sentence(error: exceptions.APIException) -> str:
    if isinstance(error, exceptions.MethodNotAllowed):
        return f"{error.detail} The header Allow names the methods that this address takes."
    return str(error.detail)
