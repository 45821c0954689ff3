"""What is counted and in which words: a short codebook, read from the vocabularies themselves."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from actors.models import ActorKind
from presence.models import vocabulary as words
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM

VOCABULARIES = {
    "Kind of actor": ActorKind,
    "Kind of base": words.BaseKind,
    "Status of a deployment": words.DeploymentStatus,
    "Role of a deployment": words.DeploymentRole,
    "Host’s position": words.HostPosition,
    "Deploying state’s own position": words.OwnPosition,
    "Kind of agreement": words.AgreementKind,
    "Status of an agreement": words.AgreementStatus,
    "Stage of an agreement": words.StageKind,
    "Role of a party": words.PartyRole,
    "Stance of a statement": words.Stance,
    "Kind of event": words.EventKind,
    "What a sighting attests": words.Attests,
}

DATES = ("2015-09-30", "2018-03", "2018-03~", "2019?", "201X")


@require_safe
def about_page(request: HttpRequest) -> HttpResponse:
    precisions = [
        (precision.label, PRECISION_KM[precision], PRECISION_DECIMALS[precision])
        for precision in words.LocationPrecision
    ]
    context = {
        "vocabularies": [(title, choices.choices) for title, choices in VOCABULARIES.items()],
        "reliabilities": [label.split(": ") for label in words.Reliability.labels],
        "dates": DATES,
        "precisions": precisions,
        "fade_months": settings.FADE_MONTHS,
    }
    return render(request, "pages/about.html", context)
