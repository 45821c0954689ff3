"""The list as CSV: the same rows in the same order, one for each actor at each base."""

import csv
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import TextChoices
from django.http import HttpRequest, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from presence.models import vocabulary as words
from presence.publish.sites import Occupant, Site
from presence.web.explorer.answer import SLUG, Answer, answer
from presence.web.explorer.drawing import PRESENCES
from presence.web.explorer.words import Since

COLUMNS = (
    "base", "base_name", "base_page", "kind", "kind_label", "region", "region_name",
    "latitude", "longitude", "precision", "precision_label", "radius_m",
    "actor", "actor_name", "presence", "presence_label", "since", "since_words", "status", "status_label",
    "confidence", "confidence_label", "deployment", "deployment_page", "on",
)  # fmt: skip
# A cell that begins so is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What csv writes to: it hands the line back."""

    def write(self, line: str) -> str:
        return line


@require_safe
def explorer_csv(request: HttpRequest) -> StreamingHttpResponse:
    found = answer(request.GET)
    # All is read before the first line is sent: an error later could not be told.
    row = _Rows(found)
    rows = [row(site, occupant) for site, occupant in _pairs(found.sites)]
    pages = request.build_absolute_uri("/")[:-1]
    response = StreamingHttpResponse(_lines(rows, pages), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="presence-{found.when.text.replace("%", "")}.csv"'
    return response


def _pairs(sites: Sequence[Site]) -> Iterator[tuple[Site, Occupant]]:
    for site in sites:
        for occupant in site.occupants:
            yield site, occupant


def _lines(rows: Sequence[dict[str, Any]], pages: str) -> Iterator[str]:
    written = csv.DictWriter(_Line(), COLUMNS)
    yield written.writeheader()
    for row in rows:
        row["base_page"], row["deployment_page"] = pages + row["base_page"], pages + row["deployment_page"]
        yield written.writerow({name: _plain(value) for name, value in row.items()})


def _plain(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


class _Rows:
    """Makes rows; labels and addresses are the same for many."""

    def __init__(self, found: Answer) -> None:
        self.found, self.since = found, Since()
        self.base, self.deployment = reverse("base", args=[SLUG]), reverse("deployment", args=[SLUG])
        kinds = (words.BaseKind, words.LocationPrecision, words.DeploymentStatus, words.Confidence)
        self.kind, self.precision, self.status, self.confidence = (_labels(each) for each in kinds)
        self.presence = {code: str(label) for code, label in PRESENCES.items()}

    def __call__(self, site: Site, occupant: Occupant) -> dict[str, Any]:
        lat, lon = site.point or ("", "")
        region = self.found.regions[site.region_id]
        return {
            "base": site.slug, "base_name": site.name, "base_page": self.base.replace(SLUG, site.slug),
            "kind": site.kind, "kind_label": self.kind[site.kind],
            "region": region.slug, "region_name": str(region),
            "latitude": lat, "longitude": lon, "radius_m": site.radius_m,
            "precision": site.precision, "precision_label": self.precision[site.precision],
            "actor": occupant.actor.slug, "actor_name": str(occupant.actor),
            "presence": occupant.presence, "presence_label": self.presence[occupant.presence],
            "since": occupant.start, "since_words": self.since(occupant.start),
            "status": occupant.status, "status_label": self.status[occupant.status],
            "confidence": occupant.confidence, "confidence_label": self.confidence[occupant.confidence],
            "deployment": occupant.deployment, "deployment_page": self.deployment.replace(SLUG, occupant.deployment),
            "on": self.found.when.text,
        }  # fmt: skip


def _labels(choices: type[TextChoices]) -> dict[str, str]:
    return {str(code): str(label) for code, label in choices.choices}
