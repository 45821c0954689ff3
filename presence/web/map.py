"""The map and the list beside it: one answer, drawn twice."""

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from actors.edtf_words import in_words, when_in_words
from actors.models import Actor, ActorKind
from presence import shown
from presence.filters import DeploymentFilters, Filters, checked
from presence.presence_over_time import FIRST
from presence.publish.places import Place, Tally, places, tally
from presence.timeline import Period
from presence.web.colours import SHAPES, mark
from presence.web.explanation import also_known, explanation_page, why

LISTED = 400


@dataclass(frozen=True)
class Answer:
    filters: Filters
    when: Period

    @cached_property
    def places(self) -> list[Place]:
        return places(self.filters.qs, self.when)


def answer(params: QueryDict, also: tuple[str, ...] = ()) -> Answer:
    """The places a query string asks for; without a date, today's."""
    params = params.copy()
    if not params.get("on"):
        params["on"] = timezone.localdate().isoformat()
    filters = checked(DeploymentFilters, params, shown.deployments(), also=also)
    return Answer(filters, filters.when)


@require_safe
def map_page(request: HttpRequest) -> HttpResponse:
    found = answer(request.GET, also=also_known(request.GET))
    if found.filters.asked("explain"):
        return explanation_page(request, found.filters)
    query = request.GET.urlencode()
    context = {
        "filters": found.filters,
        "when": found.when,
        "places": found.places[:LISTED],
        "unlisted": max(0, len(found.places) - LISTED),
        "tally": tally(found.places),
        "headline": headline(found.when, tally(found.places), found.filters.form.cleaned_data.get("actor")),
        "actors": _actors(found.places),
        "first": FIRST,
        "today": timezone.localdate(),
        "shapes": _shapes(found.places),
        "steps": _steps(found.when),
        "bases_url": reverse("map-bases") + (f"?{query}" if query else ""),
        "tiles": {"url": settings.MAP_TILES_URL, "attribution": settings.MAP_TILES_ATTRIBUTION},
        "narrowed": found.filters.asked("actor", "region", "base", "kind", "status"),
    }
    return render(request, "pages/map.html", context)


@require_safe
def map_bases(request: HttpRequest) -> JsonResponse:
    """The same bases as the page's list, as little of each as the map draws."""
    found = answer(request.GET)
    bases = [_drawing(place, found.when, request.GET) for place in found.places]
    counted = tally(found.places)
    actors = _actors(found.places)
    return JsonResponse(
        {
            "on": found.when.text,
            "last": found.when.last.isoformat(),
            "words": in_words(found.when.text),
            "headline": headline(found.when, counted, found.filters.form.cleaned_data.get("actor")),
            "tally": asdict(counted),
            "steps": _steps(found.when),
            "actors": {a.slug: {"name": str(a), "url": a.get_absolute_url(), **mark(a).as_dict()} for a in actors},
            "bases": [base for base in bases if base["at"]],
            "unplaced": [base for base in bases if not base["at"]],
        }
    )


def _drawing(place: Place, when: Period, params: QueryDict) -> dict[str, Any]:
    base = place.base
    return {
        "slug": base.slug,
        "name": base.name_en,
        "url": base.get_absolute_url(),
        "why": reverse("map") + why(params, base=base.slug, on=when.text),
        "kind": base.get_kind_display(),
        "region": base.region.name_en,
        "at": place.point,
        "radius": base.radius_km * 1000,
        "here": [[occupant.actor.slug, occupant.presence] for occupant in place.occupants],
    }


def headline(when: Period, counted: Tally, actor: Actor | None = None) -> str:
    """The map's finding in a sentence."""
    day = sentence_start(when)
    if not counted.present and not counted.possible:
        return f"{day}: no presence on record."
    who = str(actor) if actor else _plural(counted.actors, "foreign actor")
    if not counted.present:
        return f"{day}: certain at no base; at {counted.possible} a presence is possible."
    sure = f"{day}: {who} at {_plural(counted.present, 'base')}"
    return f"{sure}; at {counted.possible} more a presence is possible." if counted.possible else f"{sure}."


def sentence_start(when: Period) -> str:
    """“On 15 October 2019”, “In March 2018”, “About 2019”."""
    words = when_in_words(when.text)
    return words[:1].upper() + words[1:]


def _plural(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _actors(found: list[Place]) -> list[Actor]:
    """Who is on the map, those at most bases first."""
    actors: dict[int, Actor] = {}
    count: dict[int, int] = {}
    for occupant in (o for place in found for o in place.occupants):
        actors[occupant.actor.pk] = occupant.actor
        count[occupant.actor.pk] = count.get(occupant.actor.pk, 0) + 1
    return sorted(actors.values(), key=lambda actor: (-count[actor.pk], actor.name_en))


def _shapes(found: list[Place]) -> list[tuple[str, str]]:
    kinds = {actor.kind for actor in _actors(found)}
    return [(SHAPES[kind], kind.label.lower()) for kind in ActorKind if kind in kinds]


def _steps(when: Period) -> list[tuple[str, str]]:
    """The same a year earlier and a year later, as far as there is a later."""
    earlier, later = _year_away(when, -1), _year_away(when, 1)
    steps = [("A year earlier", earlier)]
    return [*steps, ("A year later", later)] if later[:10] <= timezone.localdate().isoformat() else steps


def _year_away(when: Period, way: int) -> str:
    """The date as it was written with another year; where it has unknown digits, its first day."""
    text = when.first.isoformat() if "X" in when.text else when.text
    moved = f"{int(text[:4]) + way:04}{text[4:]}"
    return moved.replace("02-29", "02-28")
