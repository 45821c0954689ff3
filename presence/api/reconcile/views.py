"""The addresses of the service: open to all, called from other people's pages and programs."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt

from presence.api.errors import problem_response
from presence.api.reconcile import suggested
from presence.api.reconcile.answers import extended, manifest, results
from presence.api.reconcile.asked import PARAMETERS, extension, form, plain, queries, refused
from presence.api.reconcile.properties import PROPERTIES, Property, values
from presence.api.reconcile.types import TYPES, description, things_by_id
from presence.filters.strict import known_only
from presence.problems import InvalidParameter, Problem

View = Callable[[HttpRequest], HttpResponse]
FARTHEST = 300


class MethodNotAllowed(Problem):
    code = "method_not_allowed"
    status = 405


def _open(*methods: str) -> Callable[[View], View]:
    """To any page of any site; what goes wrong is told as problem details."""
    allowed = ", ".join((*methods, "OPTIONS"))

    def made(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest) -> HttpResponse:
            response = HttpResponse(status=200) if request.method == "OPTIONS" else _told(view, request, methods)
            response["Access-Control-Allow-Origin"] = "*"
            if request.method == "OPTIONS" or response.status_code == 405:
                response["Allow"] = response["Access-Control-Allow-Methods"] = allowed
                response["Access-Control-Allow-Headers"] = "*"
            return response

        return csrf_exempt(answer)

    return made


def _told(view: View, request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse:
    try:
        if request.method not in methods:
            raise MethodNotAllowed(f"Use {', '.join(methods)} here.")
        return view(request)
    except Exception as error:  # noqa: BLE001 — the edge: whatever it is, a program is told in its own terms
        return problem_response(error, {"request": request})


@_open("GET", "HEAD", "POST")
def service(request: HttpRequest) -> HttpResponse:
    """The manifest, candidates for names, or properties of things."""
    given = form(request)
    if all(name in given for name in PARAMETERS):
        raise refused("extend", "Ask for “queries” or for “extend”, one at a time.")
    if "queries" in given:
        return JsonResponse(results(queries(str(given["queries"]))))
    if "extend" in given:
        return JsonResponse(extended(extension(str(given["extend"]))))
    if request.method == "POST":
        raise refused("queries", "The form has neither “queries” nor “extend”.")
    return JsonResponse(manifest(_site(request)))


@_open("GET", "HEAD")
def suggest_entity(request: HttpRequest) -> HttpResponse:
    prefix, cursor = _prefix(request), _number(request, "cursor", 0)
    return JsonResponse({"result": suggested.entities(prefix, cursor)})


@_open("GET", "HEAD")
def suggest_type(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"result": suggested.types(_prefix(request)) if not _number(request, "cursor", 0) else []})


@_open("GET", "HEAD")
def suggest_property(request: HttpRequest) -> HttpResponse:
    found = suggested.properties(_prefix(request)) if not _number(request, "cursor", 0) else []
    return JsonResponse({"result": found})


@_open("GET", "HEAD")
def propose(request: HttpRequest) -> HttpResponse:
    known_only(request.GET, ("type", "limit"))
    type_, limit = request.GET.get("type", ""), _number(request, "limit", len(PROPERTIES))
    if type_ and type_ not in TYPES:
        raise refused("type", f"There is no such type. Known: {', '.join(TYPES)}.")
    return JsonResponse({"type": type_, "limit": limit, "properties": suggested.proposed(type_, limit)})


@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
@_open("GET", "HEAD")
def preview(request: HttpRequest) -> HttpResponse:
    """A few lines about a thing, in a frame of the client's page."""
    known_only(request.GET, ("id",))
    asked = plain(request.GET.get("id", ""))
    found = things_by_id([asked]).get(asked)
    if found is None:
        raise Http404
    facts = [(made.name, told) for made in PROPERTIES.values() if (told := _facts(made, found))]
    context = {"thing": found, "description": description(found), "facts": facts, "address": _site(request)}
    return render(request, "reconcile/preview.html", context)


_UNTOLD = ("slug", "aliases", "name_en", "location_precision", "radius_km", "kind")


def _facts(made: Property, thing: Any) -> list[str]:
    if made.id in _UNTOLD:
        return []
    return [str(value.get("name", next(iter(value.values())))) for value in values(made, thing)]


def _site(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _prefix(request: HttpRequest) -> str:
    known_only(request.GET, ("prefix", "cursor"))
    if "prefix" not in request.GET:
        raise refused("prefix", "Give what the name begins with.")
    return plain(request.GET["prefix"])


def _number(request: HttpRequest, name: str, otherwise: int) -> int:
    text = request.GET.get(name, "")
    if not text:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise InvalidParameter(f"{name}: a whole number from 0.", errors={name: ["A whole number from 0."]})
    return min(int(text), FARTHEST)
