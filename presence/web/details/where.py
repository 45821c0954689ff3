"""Pages of regions, bases and deployments."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from presence import shown, timeline
from presence.models import Agreement, Base, Deployment, Event, Region, Statement
from presence.timeline import POSSIBLE, Period
from presence.web import answers, doubt
from presence.web.asked import period_asked
from presence.web.citing import evidence
from presence.web.drawings import time_bars

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
        "by_actor": by_actor,
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
    deployments = list(shown.deployments().filter(base=found).order_by("start_earliest", "pk"))
    there = answers.certain_first(timeline.on(shown.deployments().filter(base=found), when))
    presence = {d.pk: answers.presence_in(d) for d in there}
    context = {
        "base": found,
        "when": when,
        "answer": answers.of_base(found, there, when),
        "deployments": [_told(d, presence.get(d.pk, answers.ABSENT), when) for d in deployments],
        "drawing": time_bars(deployments, when, timezone.localdate()),
        "other_names": [name for name in found.names if name not in (found.name_en, found.name_ar)],
        "agreements": shown.agreements().filter(bases=found),
        "events": shown.events().filter(base=found)[:LATEST],
        "statements": shown.statements().filter(about_bases=found)[:LATEST],
        "latest": LATEST,
        "evidence": evidence(found),
    }
    return render(request, "pages/base.html", context)


def _told(found: Deployment, presence: str, when: Period) -> tuple[Deployment, str, str]:
    """With its presence, and why that is only possible."""
    why = " ".join(doubt.reasons(found, presence, when)) if presence == POSSIBLE else ""
    return found, presence, why


def deployment(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(shown.deployments().prefetch_related(shown.cited()), slug=slug)
    when = period_asked(request)
    presence = _presence_on(found, when)
    context = {
        "deployment": found,
        "when": when,
        "presence": presence,
        "answer": answers.of_deployment(found, presence, when),
        "reasons": doubt.reasons(found, presence, when),
        "others": shown.deployments().filter(base=found.base).exclude(pk=found.pk),
        "evidence": evidence(found),
    }
    return render(request, "pages/deployment.html", context)


def _presence_on(found: Deployment, when: Period) -> str:
    there = timeline.on(Deployment.objects.filter(pk=found.pk), when).first()
    return answers.presence_in(there) if there else answers.ABSENT
