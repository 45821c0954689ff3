"""What a detail page's address asks for."""

from django.http import HttpRequest

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


def nothing_asked(request: HttpRequest) -> None:
    """
    Raises:
        UnknownParameter: the address asks for something.
    """
    known_only(request.GET, ())
