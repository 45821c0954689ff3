"""Pages of actors and people."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from actors.models import Actor, Office
from presence import shown, timeline
from presence.web import answers, charts
from presence.web.asked import period_asked
from presence.web.citing import evidence
from presence.web.estimates import estimates_for

LATEST = 5
MANY = 50


def actor(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(shown.actors(), slug=slug)
    when = period_asked(request)
    mine = shown.deployments().filter(actor=found).select_related("base__region__parent")
    there = list(timeline.on(mine.defer("base__region__geometry", "base__region__parent__geometry"), when))
    context = {
        "actor": found,
        "when": when,
        "answer": answers.of_actor(found, answers.Group(found, there), when),
        "chart": charts.of_actor(found, when),
        "by_region": answers.gathered(there, answers.governorate_of),
        "elsewhen": mine.exclude(pk__in=[d.pk for d in there]).count(),
        "agreements": shown.agreements().filter(pk__in=found.party_set.values("agreement"))[:MANY],
        "offices": found.offices.select_related("person").order_by("-start_earliest", "person__name_en"),
        "estimates": estimates_for(actor=found),
        **_said_and_done(found),
    }
    return render(request, "pages/actor.html", context)


def _said_and_done(found: Actor) -> dict[str, Any]:
    return {
        "statements": shown.statements().filter(actor=found)[:LATEST],
        "said_about": shown.statements().filter(about_actors=found).exclude(actor=found)[:LATEST],
        "events": shown.events().filter(actor=found)[:LATEST],
        "suffered": shown.events().filter(target_actor=found)[:LATEST],
        "latest": LATEST,
    }


def person(request: HttpRequest, slug: str) -> HttpResponse:
    offices = Office.objects.select_related("actor").prefetch_related(shown.cited()).order_by("-start_earliest", "pk")
    people = shown.people().prefetch_related(None).prefetch_related(Prefetch("offices", offices))
    found = get_object_or_404(people, slug=slug)
    when = period_asked(request)
    held = list(found.offices.all())
    then = timeline.held(Office.objects.filter(person=found).select_related("actor"), when)
    statements = shown.statements().filter(speaker=found)
    context = {
        "person": found,
        "when": when,
        "then": then.order_by("-start_earliest", "pk") if request.GET.get("on") else None,
        "offices": [(office, evidence(office)) for office in held],
        "office": held[0] if held else None,
        "other_names": [name for name in found.names if name not in (found.name_en, found.name_ar)],
        "statements": statements[:MANY],
        "statement_count": statements.count(),
        "many": MANY,
    }
    return render(request, "pages/person.html", context)
