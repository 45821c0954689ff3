"""What a detail page's address asks for."""

from django.http import HttpRequest
from django.utils.http import urlencode

from presence import timeline
from presence.filters import known_only
from presence.timeline import Period


def period_asked(request: HttpRequest) -> Period:
    """`on=`, today without it.

    Raises:
        InvalidParameter: it is no date.
        UnknownParameter: the address asks for something else, so today's answer would be a wrong one.
    """
    known_only(request.GET, ("on",))
    return timeline.period(request.GET.get("on", "").strip())


def of_then(request: HttpRequest) -> str:
    """What goes behind the links of a page that was asked of a date, so that they lead to the same."""
    asked = {name: request.GET[name] for name in ("on", "known_at") if request.GET.get(name)}
    return f"?{urlencode(asked)}" if asked else ""


def nothing_asked(request: HttpRequest) -> None:
    """
    Raises:
        UnknownParameter: the address asks for something.
    """
    known_only(request.GET, ())
