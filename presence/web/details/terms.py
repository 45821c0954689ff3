"""Pages of agreements, statements and events."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from actors.models import Office
from presence import shown, timeline
from presence.models import Statement
from presence.models.vocabulary import State
from presence.timeline import Period
from presence.web import answers
from presence.web.asked import period_asked
from presence.web.citing import evidence

MANY = 50


def agreement(request: HttpRequest, slug: str) -> HttpResponse:
    when = period_asked(request)
    agreements = timeline.stage_on(shown.agreements().select_related("amends"), when)
    found = get_object_or_404(agreements.prefetch_related(shown.cited()), slug=slug)
    stages = shown.stages().filter(agreement=found).prefetch_related(shown.cited())
    context = {
        "agreement": found,
        "when": when,
        "stage_then": answers.of_agreement(found, when),
        "parties": found.party_set.all(),
        "stages": [(stage, evidence(stage)) for stage in stages],
        "bases": shown.bases().filter(agreements=found),
        "regions": found.regions.defer("geometry"),
        "amends": found.amends if found.amends and found.amends.state == State.PUBLISHED else None,
        "amended_by": shown.agreements().filter(amends=found),
        "statements": shown.statements().filter(about_agreements=found)[:MANY],
        "evidence": evidence(found),
    }
    return render(request, "pages/agreement.html", context)


def statement(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found = get_object_or_404(shown.statements().prefetch_related(shown.cited()), slug=slug)
    context = {
        "statement": found,
        "offices": _held_then(found),
        "topics": [topic.replace("_", " ").replace("-", " ") for topic in found.topics],
        "actors": found.about_actors.all(),
        "bases": shown.bases().filter(statements_about=found),
        "agreements": shown.agreements().filter(statements_about=found),
        "regions": found.about_regions.defer("geometry"),
        "evidence": evidence(found),
    }
    return render(request, "pages/statement.html", context)


def _held_then(found: Statement) -> QuerySet[Office]:
    """The speaker's offices on the day, as far as their dates tell; an unknown end may not have come."""
    said = Period(found.date, found.date_earliest, found.date_latest)
    return timeline.held(Office.objects.filter(person=found.speaker_id).select_related("actor"), said)


def event(request: HttpRequest, slug: str) -> HttpResponse:
    period_asked(request)
    found = get_object_or_404(shown.events().prefetch_related(shown.cited()), slug=slug)
    nearby = shown.events().filter(base=found.base_id).exclude(pk=found.pk) if found.base_id else None
    context = {
        "event": found,
        "base": found.base if found.base and found.base.state == State.PUBLISHED else None,
        "others": nearby[:10] if nearby is not None else [],
        "evidence": evidence(found),
    }
    return render(request, "pages/event.html", context)
