"""What is counted and how to read it, in short; the codebook has every word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from presence.models import vocabulary as words
from presence.models.place import PRECISION_DECIMALS, PRECISION_KM
from presence.web.codebook import CODEBOOK, RULES
from presence.web.described import with_dataset
from presence.web.frame import page_frame

DATES = ("2015-09-30", "2018-03", "2018-03~", "2019?", "201X")
DOUBTS = ("present", "possible", "absent")


@require_safe
def about_page(request: HttpRequest) -> HttpResponse:
    precisions = [
        (precision.label, PRECISION_KM[precision], PRECISION_DECIMALS[precision])
        for precision in words.LocationPrecision
    ]
    title = _("What is counted, and in which words")
    answer = _(
        "How to read the map, the tables and the API: what a record stands for, how doubt is written, and what dates "
        "and places mean."
    )
    context = {
        "title": title,
        "answer": answer,
        "frame": with_dataset(page_frame(request, title=title, answer=answer, key="about"), request),
        "doubts": [rule for rule in RULES if rule.anchor in DOUBTS],
        "confidences": next(each.entries for each in CODEBOOK if each.anchor == "confidence"),
        "dates": DATES,
        "precisions": precisions,
    }
    return render(request, "pages/about.html", context)
