"""Pages of bases and deployments; those of regions are in `region`."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from presence import shown, timeline
from presence.compiled import KEY, OWN, SLUG, Compiled
from presence.models import Base, Deployment
from presence.models.place import PRECISION_DECIMALS
from presence.models.vocabulary import LocationPrecision
from presence.publish.coordinates import Notations, notations
from presence.publish.places import Occupant, Place
from presence.timeline import ABSENT, Period
from presence.web import answers
from presence.web.around import nearest, places_near, reach_km
from presence.web.asked import of_then, period_asked
from presence.web.citing import evidence
from presence.web.context import site
from presence.web.details.region import region
from presence.web.drawings import time_bars
from presence.web.frame import Frame, frame_of
from presence.web.in_order import only
from presence.web.positions import positions
from presence.web.sightings import SeenOf, days_seen, seen_of, under
from presence.web.svg_map import SvgMap, drawn, pins

__all__ = ["base", "deployment", "region"]

LATEST = 10


def base(request: HttpRequest, slug: str) -> HttpResponse:
    found = only(_BASE(slug=slug))
    when = period_asked(request)
    deployments = _TOLD(base=found.pk, when=when)
    today = timezone.localdate()
    seen = [seen_of(d, today) for d in deployments]
    there = answers.certain_first(d for d in deployments if d.presence != ABSENT)
    near = places_near(found, when)
    account = evidence(found)
    answer = answers.of_base(found, there, when)
    context = {
        "base": found,
        "when": when,
        "of_then": of_then(request),
        "answer": answer,
        "frame": frame_of(request, found, answer=answer, trail=[found.region], cites=account, related=_related(there)),
        "coordinates": _coordinates(found),
        "map": _map(request, found, there, near),
        "nearest": nearest(found, near),
        "deployments": [(each.deployment, each.deployment.presence, _why(each.deployment), each) for each in seen],
        **_told_by_sources(seen),
        "drawing": under(time_bars(deployments, when, today, days_seen(seen)), seen),
        "other_names": [name for name in found.names if name not in (found.name_en, found.name_ar)],
        **_told_of(found),
        "latest": LATEST,
        "evidence": account,
    }
    return render(request, "pages/base.html", context)


_BASE = Compiled(lambda slug: shown.bases().filter(slug=slug).order_by().prefetch_related(shown.cited()), slug=SLUG)


def _told(base: int, when: Period) -> QuerySet[Deployment]:
    told = timeline.told(shown.deployments().filter(base=base), when)
    return told.prefetch_related(shown.cited(), *positions()).order_by("start_earliest", "pk")


_TOLD = Compiled(_told, base=KEY, when=timeline.MARK)


def _coordinates(found: Base) -> Notations | None:
    if found.lat is None or found.lon is None:
        return None
    return notations(found.lat, found.lon, PRECISION_DECIMALS[LocationPrecision(found.location_precision)])


def _map(request: HttpRequest, found: Base, there: Iterable[Deployment], near: Sequence[Place]) -> SvgMap | None:
    """The base and what lies around it; nothing where it is not known where it is."""
    here = Place(found, _occupants(there))
    if here.point is None:
        return None
    title = _("Map of the surroundings of %(base)s") % {"base": found}
    keep = str(site(request)["keep"])
    return drawn(pins([*near, here], keep), width=480, title=title, centre=here.point, reach_km=reach_km(found))


def _occupants(there: Iterable[Deployment]) -> list[Occupant]:
    """Each actor once, as surely as any of its deployments is; the certain come first."""
    surest: dict[int, Occupant] = {}
    for each in there:
        surest.setdefault(each.actor_id, Occupant(each.actor, each.presence))
    return list(surest.values())


def _related(there: Iterable[Deployment]) -> list[tuple[str, list[Any]]]:
    """The bases near it stand in a table of their own."""
    return [(_("Who is or may be there"), [occupant.actor for occupant in _occupants(there)])]


def _told_of(found: Base) -> dict[str, Any]:
    return {
        "agreements": _AGREEMENTS(base=found.pk),
        "events": _EVENTS(base=found.pk),
        "statements": _STATEMENTS(base=found.pk),
    }


_AGREEMENTS = Compiled(lambda base: shown.agreements().filter(bases=base), base=KEY)
_EVENTS = Compiled(lambda base: shown.events().filter(base=base)[:LATEST], base=KEY)
_STATEMENTS = Compiled(lambda base: shown.statements().filter(about_bases=base)[:LATEST], base=KEY)


def _told_by_sources(seen: Sequence[SeenOf]) -> dict[str, Any]:
    """What was seen of each deployment, and what host and deploying state say of it."""
    deployments = [each.deployment for each in seen]
    return {
        "sightings": seen,
        "any_seen": any(each.rows for each in seen),
        "positions": [d for d in deployments if d.host_position or d.own_position],
        "fade_months": settings.FADE_MONTHS,
    }


def _why(found: Deployment) -> str:
    return " ".join(timeline.in_words(found))


def deployment(request: HttpRequest, slug: str) -> HttpResponse:
    when = period_asked(request)
    found = only(_ONE(slug=slug, when=when))
    today = timezone.localdate()
    seen = seen_of(found, today)
    account = evidence(found)
    others = _OTHERS(base=found.base_id, own=found.pk)
    answer = answers.of_deployment(found, found.presence, when)
    context = {
        "deployment": found,
        "when": when,
        "presence": found.presence,
        "answer": answer,
        "frame": _frame(request, found, answer, account),
        "map": _map_of(request, found, when),
        "reasons": timeline.in_words(found),
        "seen": seen,
        "all_seen": [seen],
        "fade_months": settings.FADE_MONTHS,
        "drawing": under(time_bars([found], when, today, days_seen([seen])), [seen]),
        "others": others,
        "agreements": shown.agreements().filter(bases=found.base, parties=found.actor),
        "evidence": account,
    }
    return render(request, "pages/deployment.html", context)


def _one(slug: str, when: Period) -> QuerySet[Deployment]:
    deployments = shown.deployments().filter(slug=slug).order_by()
    return timeline.told(deployments.prefetch_related(shown.cited(), *positions()), when)


_OTHERS = Compiled(lambda base, own: shown.deployments().filter(base=base).exclude(pk=own), base=KEY, own=OWN)
_ONE = Compiled(_one, slug=SLUG, when=timeline.MARK)


def _frame(request: HttpRequest, found: Deployment, answer: str, account: Any) -> Frame:
    related: list[tuple[str, list[Any]]] = [
        (_("The base"), [found.base]),
        (_("The actor"), [found.actor]),
        (_("The region"), [found.base.region]),
    ]
    return frame_of(request, found, answer=answer, trail=[found.base], cites=account, related=related)


def _map_of(request: HttpRequest, found: Deployment, when: Period) -> SvgMap | None:
    there = [found] if found.presence != ABSENT else []
    return _map(request, found.base, there, places_near(found.base, when))
