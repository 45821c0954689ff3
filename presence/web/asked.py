"""What a detail page's address asks for."""

from django.http import HttpRequest

from presence import knowledge, timeline
from presence.problems import UnknownParameter
from presence.timeline import Period


def period_asked(request: HttpRequest) -> Period:
    """`on=`, today without it.

    Raises:
        InvalidParameter: it is no date.
        UnknownParameter: the address asks for something else, so today's answer would be a wrong one.
    """
    _only(request, "on")
    return timeline.period(request.GET.get("on", "").strip())


def nothing_asked(request: HttpRequest) -> None:
    """
    Raises:
        UnknownParameter: the address asks for something.
    """
    _only(request)


def _only(request: HttpRequest, *names: str) -> None:
    known = (*names, knowledge.PARAMETER)
    unknown = [name[:60] for name in request.GET if name not in known]
    if unknown:
        raise UnknownParameter(
            f"There is no parameter “{unknown[0]}” here. Known: {', '.join(known)}.",
            errors={name: ["Unknown parameter."] for name in unknown[:10]},
        )
