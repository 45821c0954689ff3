"""Any point in the notations people copy, for scripts."""

import re

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from presence.filters import known_only
from presence.problems import InvalidParameter, Problem
from presence.publish.coordinates import MOST_DIGITS, NotOnGlobe, notations

DEFAULT_DIGITS = 5
_AT = re.compile(r"(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)", re.ASCII)


@require_safe
@cache_control(public=True, max_age=86400)
def coordinates(request: HttpRequest) -> HttpResponse:
    """`at=36.187,37.583`, with `digits=` decimals of a degree (0 to 5, five without it)."""
    try:
        known_only(request.GET, ("at", "digits"))
        lat, lon, digits = *_point(request.GET.get("at", "")), _digits(request.GET.get("digits", ""))
        said = notations(lat, lon, digits)
    except NotOnGlobe:
        return _refused(_wrong_point())
    except Problem as problem:
        return _refused(problem)
    return JsonResponse(
        {"at": [lat, lon], "digits": digits, "decimal": said.decimal, "dms": said.dms, "mgrs": said.mgrs},
        json_dumps_params={"ensure_ascii": False},
    )


def _point(text: str) -> tuple[float, float]:
    read = _AT.fullmatch(text)
    if read is None:
        raise _wrong_point()
    return float(read[1]), float(read[2])


def _digits(text: str) -> int:
    if text and text not in [str(n) for n in range(MOST_DIGITS + 1)]:
        message = _("Write a number from 0 to %(most)s.") % {"most": MOST_DIGITS}
        raise InvalidParameter(f"digits: {message}", errors={"digits": [message]})
    return int(text or DEFAULT_DIGITS)


def _wrong_point() -> InvalidParameter:
    message = _("Write a latitude and a longitude in degrees, as in 36.187,37.583.")
    return InvalidParameter(f"at: {message}", errors={"at": [message]})


def _refused(problem: Problem) -> JsonResponse:
    said = {"code": problem.code, "detail": problem.detail, "errors": problem.errors}
    return JsonResponse(said, status=problem.status, json_dumps_params={"ensure_ascii": False})
