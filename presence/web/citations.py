"""A citation of one page as a file: BibTeX or CSL-JSON."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from presence.models import DatasetVersion
from presence.web.asked import period_asked
from presence.web.cite import cited, permanent
from presence.web.lists import LISTS
from presence.web.titles import title_of


@require_safe
def citation_file(request: HttpRequest, kind: str, slug: str, form: str) -> HttpResponse:
    """`/cite/<kind>/<slug>.bib` and `.json`, with the `on=` and `known_at=` of the page that is cited."""
    period_asked(request)
    version: DatasetVersion | None = getattr(request, "dataset_version", None)
    if kind not in LISTS or version is None:
        raise Http404
    thing = get_object_or_404(LISTS[kind].rows(), slug=slug)
    address = permanent(request.build_absolute_uri(thing.get_absolute_url()), request, version)
    made = cited(title_of(thing), f"{kind}-{slug}", address, version)
    if form == "json":
        answer: HttpResponse = JsonResponse(
            made.csl, safe=False, content_type="application/vnd.citationstyles.csl+json"
        )
    else:
        answer = HttpResponse(made.bibtex, content_type="application/x-bibtex; charset=utf-8")
    answer["Content-Disposition"] = content_disposition_header(True, f"{made.key}.{form}") or "attachment"
    return answer
