"""Pages of agreements, statements and events."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from actors.models import Office
from presence import shown
from presence.models import Statement
from presence.models.vocabulary import State
from presence.web.citing import evidence

MANY = 50


def agreement(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(shown.agreements().select_related("amends").prefetch_related(shown.cited()), slug=slug)
    stages = shown.stages().filter(agreement=found).prefetch_related(shown.cited())
    context = {
        "agreement": found,
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
    begun = Q(start="") | Q(start_earliest__lte=found.date_latest)
    held = Q(end="") | Q(end_latest__gte=found.date_earliest)
    return Office.objects.filter(begun, held, person=found.speaker_id).select_related("actor")


def event(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(shown.events().prefetch_related(shown.cited()), slug=slug)
    nearby = shown.events().filter(base=found.base_id).exclude(pk=found.pk) if found.base_id else None
    context = {
        "event": found,
        "base": found.base if found.base and found.base.state == State.PUBLISHED else None,
        "others": nearby[:10] if nearby is not None else [],
        "evidence": evidence(found),
    }
    return render(request, "pages/event.html", context)
