"""Where what sources saw and the curated dates of a deployment cannot both be right."""

from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from presence.models import Citation, Deployment
from presence.models.vocabulary import State
from presence.web.editorial.access import EditorRequest, editors_only
from presence.web.sightings import seen_of


@editors_only
@require_safe
def contradictions(request: EditorRequest) -> HttpResponse:
    """Two queries, whatever there is: only deployments that were seen, and only their sightings."""
    today = timezone.localdate()
    seen = [seen_of(deployment, today) for deployment in _with_sightings()]
    context = {"found": [each for each in seen if each.contradictions], "looked_at": len(seen)}
    return render(request, "editor/contradictions.html", context)


def _with_sightings() -> QuerySet[Deployment]:
    sightings = Citation.objects.exclude(attests="").exclude(seen="")
    told = sightings.select_related("article__source").defer("article__text")
    return (
        Deployment.objects.exclude(state=State.RETRACTED)
        .filter(pk__in=sightings.order_by().values("deployment"))
        .select_related("actor", "base")
        .prefetch_related(Prefetch("citations", told))
        .order_by("base__name_en", "start_earliest", "pk")
    )
