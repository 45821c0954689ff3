"""Pages of regions, bases and deployments."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from presence import shown, timeline
from presence.models import Agreement, Base, Deployment, Event, Region, Statement
from presence.timeline import ABSENT
from presence.web import answers, charts
from presence.web.asked import period_asked
from presence.web.citing import evidence
from presence.web.drawings import time_bars
from presence.web.estimates import estimates_for
from presence.web.positions import positions
from presence.web.sightings import SeenOf, days_seen, seen_of, under

LATEST = 10
MANY = 50


def region(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(shown.regions(), slug=slug)
    when = period_asked(request)
    inside = Base.objects.filter(timeline.within(found)).values("pk")
    there = list(timeline.on(shown.deployments().filter(base__in=inside), when))
    by_actor = answers.gathered(there, lambda d: d.actor)
    bases = shown.bases().filter(pk__in=inside)
    context = {
        "region": found,
        "when": when,
        "answer": answers.of_region(found, answers.Group(found, there), by_actor, when),
        "chart": charts.of_region(found, when),
        "by_actor": by_actor,
        "estimates": estimates_for(region=found),
        "bases": bases[:MANY],
        "base_count": bases.count(),
        "many": MANY,
        "latest": LATEST,
        **_around(found),
        **_told_of(found),
    }
    return render(request, "pages/region.html", context)


def _around(found: Region) -> dict[str, Any]:
    """The regions it lies in, holds and overlaps."""
    return {
        "children": found.children.exclude(level="zone").defer("geometry"),
        "zones": Region.objects.filter(Q(members=found) | Q(parent=found, level="zone")).distinct().defer("geometry"),
        "members": found.members.defer("geometry"),
    }


def _told_of(found: Region) -> dict[str, Any]:
    """Agreements, events and statements about it or about a base in it; asked by key, for zones overlap."""
    agreements = Agreement.objects.filter(timeline.within(found, "regions") | timeline.within(found, "bases__region"))
    events = Event.objects.filter(timeline.within(found, "region") | timeline.within(found, "base__region"))
    statements = Statement.objects.filter(
        timeline.within(found, "about_regions") | timeline.within(found, "about_bases__region")
    )
    return {
        "agreements": shown.agreements().filter(pk__in=agreements.order_by().values("pk"))[:MANY],
        "events": shown.events().filter(pk__in=events.order_by().values("pk"))[:LATEST],
        "statements": shown.statements().filter(pk__in=statements.order_by().values("pk"))[:LATEST],
    }


def base(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(shown.bases().prefetch_related(shown.cited()), slug=slug)
    when = period_asked(request)
    here = shown.deployments().filter(base=found)
    cited = timeline.told(here, when).prefetch_related(shown.cited(), *positions())
    deployments = list(cited.order_by("start_earliest", "pk"))
    today = timezone.localdate()
    seen = [seen_of(d, today) for d in deployments]
    there = answers.certain_first(d for d in deployments if d.presence != ABSENT)
    context = {
        "base": found,
        "when": when,
        "answer": answers.of_base(found, there, when),
        "deployments": [(each.deployment, each.deployment.presence, _why(each.deployment), each) for each in seen],
        **_told_by_sources(seen),
        "drawing": under(time_bars(deployments, when, today, days_seen(seen)), seen),
        "other_names": [name for name in found.names if name not in (found.name_en, found.name_ar)],
        "agreements": shown.agreements().filter(bases=found),
        "events": shown.events().filter(base=found)[:LATEST],
        "statements": shown.statements().filter(about_bases=found)[:LATEST],
        "latest": LATEST,
        "evidence": evidence(found),
    }
    return render(request, "pages/base.html", context)


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
    deployments = timeline.told(shown.deployments().prefetch_related(shown.cited(), *positions()), when)
    found = get_object_or_404(deployments, slug=slug)
    today = timezone.localdate()
    seen = seen_of(found, today)
    context = {
        "deployment": found,
        "when": when,
        "presence": found.presence,
        "answer": answers.of_deployment(found, found.presence, when),
        "reasons": timeline.in_words(found),
        "seen": seen,
        "all_seen": [seen],
        "fade_months": settings.FADE_MONTHS,
        "drawing": under(time_bars([found], when, today, days_seen([seen])), [seen]) if seen.rows else None,
        "others": shown.deployments().filter(base=found.base).exclude(pk=found.pk),
        "evidence": evidence(found),
    }
    return render(request, "pages/deployment.html", context)
