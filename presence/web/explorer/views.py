"""One answer, as a page and as what the page's script asks for."""

import json
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from actors.models import ActorKind
from presence.problems import Problem
from presence.web import view_state
from presence.web.explanation import also_known, explanation_page
from presence.web.explorer.answer import Answer, answer
from presence.web.explorer.drawing import drawing
from presence.web.explorer.form import active, form_of
from presence.web.explorer.histogram import Histogram, histogram
from presence.web.explorer.layers import layers
from presence.web.explorer.listing import listed, loosening
from presence.web.explorer.static_map import is_gathered, static_map
from presence.web.explorer.steps import steps
from presence.web.explorer.words import Since
from presence.web.frame import page_frame
from presence.web.paging import PastTheEnd
from presence.web.script_words import WORDS

HEADER = "X-Explorer"
# What could end a script or begin an entity.
ESCAPED = {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026"}
SCRIPTS = ("explorer", "explorer-time")
SIGNS = {
    ActorKind.STATE: _("circle: state"),
    ActorKind.COALITION: _("hexagon: coalition"),
    ActorKind.INTERNATIONAL_ORGANIZATION: _("square: international organisation"),
    ActorKind.NON_STATE_ARMED_GROUP: _("diamond: non-state armed group"),
}


class Compact(DjangoJSONEncoder):
    """Names stay in their letters, and nothing is spaced."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "ensure_ascii": False, "separators": (",", ":")})


@require_safe
def explorer_page(request: HttpRequest) -> HttpResponse:
    response = _to_script(request) if request.headers.get(HEADER) == "1" else _page(request)
    patch_vary_headers(response, [HEADER])
    return response


@require_safe
def histogram_part(request: HttpRequest) -> HttpResponse:
    try:
        drawn = histogram(answer(request.GET))
    except Problem as problem:
        return _refusal(problem)
    html = render_to_string("components/histogram.html", {"histogram": drawn}, request)
    return JsonResponse({"histogram": drawn.as_json(), "html": html}, encoder=Compact)


def _to_script(request: HttpRequest) -> HttpResponse:
    try:
        found = answer(request.GET)
        drawn = histogram(found)
    except Problem as problem:
        return _refusal(problem)
    context = _context(found, drawn)
    parts = {
        f"{name}_html": render_to_string(f"pages/explorer/{name}.html", context, request)
        for name in ("list", "steps", "active")
    }
    loosen = render_to_string("pages/explorer/nothing.html", context, request) if context["loosening"] else ""
    return JsonResponse({**context["told"], **parts, "loosen_html": loosen}, encoder=Compact)


def _refusal(problem: Problem) -> JsonResponse:
    body = {"code": problem.code, "detail": problem.detail, "errors": problem.errors}
    return JsonResponse(body, status=problem.status, encoder=Compact)


def _page(request: HttpRequest) -> HttpResponse:
    found = answer(request.GET, also=also_known(request.GET))
    if found.filters.asked("explain"):
        return explanation_page(request, found.filters)
    if found.page > found.pages:
        past = PastTheEnd(found.page, found.pages, found.asked(page=str(found.pages)))
        listing = {"title": _("Map"), "plural": _("bases")}
        return render(request, "pages/past_the_end.html", {"listing": listing, "past": past}, status=404)
    drawn = histogram(found)
    context = _context(found, drawn)
    headline = context["told"]["headline"]
    context |= {
        "answer_block": _block(context["told"], "explorer-answer"),
        "state_block": _block(view_state.as_json(), "view-state"),
        "form": form_of(found),
        "map": static_map(found),
        "gathered": is_gathered(found),
        "histogram": drawn,
        "signs": _signs(found),
        "tab": found.state.get("tab", "map"),
        "tiles": {"url": settings.MAP_TILES_URL, "attribution": settings.MAP_TILES_ATTRIBUTION},
        "scripts": [name for name in SCRIPTS if name in WORDS],
        "frame": page_frame(request, title=headline, answer=headline, key="explorer"),
    }
    return render(request, "pages/explorer.html", context)


def _context(found: Answer, drawn: Histogram) -> dict[str, Any]:
    """What the page and the script's answer have in common."""
    since = Since()
    told = drawing(found, layers(), since) | {"histogram": drawn.as_json()}
    return {
        "told": told,
        "when": found.when,
        "listing": listed(found, since, told["csv"], told["atom"]),
        "steps": steps(found),
        "active": active(found),
        "loosening": None if found.sites else loosening(found),
        "clear": found.cleared,
    }


def _block(value: Any, name: str) -> SafeString:
    """As Django's json_script, whose way of escaping takes ten times as long for text that is not all Latin."""
    text = json.dumps(value, cls=Compact)
    for letter, escaped in ESCAPED.items():
        text = text.replace(letter, escaped)
    return format_html('<script id="{}" type="application/json">{}</script>', name, mark_safe(text))  # noqa: S308


def _signs(found: Answer) -> list[Promise]:
    """The signs of the kinds of actor there are on the map."""
    kinds = {actor.kind for actor in found.present}
    return [words for kind, words in SIGNS.items() if kind in kinds]
