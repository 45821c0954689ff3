"""What is counted and how to read it, in short; the codebook has every word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from presence.models import vocabulary as words
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM
from presence.web.codebook import CODEBOOK, RULES

DATES = ("2015-09-30", "2018-03", "2018-03~", "2019?", "201X")
DOUBTS = ("present", "possible", "absent")


@require_safe
def about_page(request: HttpRequest) -> HttpResponse:
    precisions = [
        (precision.label, PRECISION_KM[precision], PRECISION_DECIMALS[precision])
        for precision in words.LocationPrecision
    ]
    context = {
        "doubts": [rule for rule in RULES if rule.anchor in DOUBTS],
        "confidences": next(each.entries for each in CODEBOOK if each.anchor == "confidence"),
        "dates": DATES,
        "precisions": precisions,
    }
    return render(request, "pages/about.html", context)
