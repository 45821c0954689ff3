from collections.abc import Sequence
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet, TextChoices

from actors.addresses import address_of
from presence import shown, timeline
from presence.api.links import Links
from presence.api.ogc.collections.collection import Collection
from presence.api.ogc.extent import Extent, before, box_of_row, interval_of
from presence.api.ogc.filters import DeploymentItemFilters, Stand
from presence.api.ogc.geojson import feature, point
from presence.api.ogc.properties import (
    ADDRESSES,
    REGION,
    day,
    days_of,
    in_region,
    iso,
    labels,
    named,
    region_columns,
    text,
    whole,
    word,
)
from presence.models import Deployment
from presence.models.vocabulary import BaseKind, Confidence, DeploymentRole, DeploymentStatus
from presence.timeline import Period

_COLUMNS = (
    "slug", "actor__slug", "actor__name_en", "base__slug", "base__name_en", "base__kind", "base__lat", "base__lon",
    "base__location_precision", *region_columns("base__region"), "role", "status", "start", "end", "as_of",
    "possible", "certain", "personnel_min", "personnel_max", "confidence", "verified_on", "summary", "presence",
)  # fmt: skip


class DeploymentCollection(Collection):
    id = "deployments"
    one = "deployment"
    title = "Deployments"
    about = (
        "The presence record: one actor at one base for one period, as a point where the base is. `datetime` finds "
        "those that may have been there in that time (the days from `possible_first` to `possible_last`); `presence` "
        "is told of `on`, else of a bounded `datetime`, else of today."
    )
    geometries = ("Point",)
    filters = DeploymentItemFilters
    properties = (
        text("name", "Who is where.", always=True),
        *named("actor", "Who", always=True),
        *named("base", "Where", always=True),
        *word("kind", BaseKind, "Kind of base"),
        *REGION,
        *word("presence", Stand, "Whether it is there in the time asked for"),
        *word("status", DeploymentStatus, "Its status, by what the sources last say"),
        *word("role", DeploymentRole, "What for", always=False),
        text("start", "When it began, as it is known (EDTF)."),
        text("end", "When it ended (EDTF); null: not known, and status and `as_of` tell whether it goes on."),
        text("as_of", "The date the sources last speak of (EDTF)."),
        day("possible_first", "The first day on which it may have been there; null: not known."),
        day("possible_last", "The last day on which it may have been there; null: it may go on."),
        day("certain_first", "The first day on which it was there on any reading of the dates."),
        day("certain_last", "The last of these days."),
        whole("personnel_min", "So many at least."),
        whole("personnel_max", "So many at most."),
        *word("confidence", Confidence, "How sure the record is"),
        day("verified_on", "When it was last verified."),
        text("summary", "In a few words."),
        *ADDRESSES,
    )

    def shown(self) -> QuerySet[Deployment]:
        return shown.deployments()

    def features(self, keys: Sequence[int], when: Period, links: Links) -> list[str]:
        said = {"presence": timeline.presence_of(when)}
        told: QuerySet[Any] = Deployment.objects.filter(pk__in=keys).annotate(**said)
        words = {name: labels(choices) for name, choices in _WORDS.items()}
        return [_feature(row, words, links) for row in told.order_by("pk").values(*_COLUMNS)]

    def extent(self) -> Extent:
        row = shown.deployments().order_by().aggregate(
            west=Min("base__lon"), south=Min("base__lat"), east=Max("base__lon"), north=Max("base__lat"),
            number=Count("pk"),
            first=Min("possible__startswith"), begun=Count("pk", filter=Q(possible__lower_inf=False)),
            after=Max("possible__endswith"), ended=Count("pk", filter=Q(possible__upper_inf=False)),
        )  # fmt: skip
        if not row["number"]:
            return Extent()
        # One whose beginning is not known opens the whole on that side.
        first = row["first"] if row["begun"] == row["number"] else None
        last = before(row["after"]) if row["ended"] == row["number"] else None
        return Extent(box_of_row(row), interval_of(first, last))


_WORDS: dict[str, type[TextChoices]] = {
    "kind": BaseKind,
    "presence": Stand,
    "status": DeploymentStatus,
    "role": DeploymentRole,
    "confidence": Confidence,
}


def _feature(row: dict[str, Any], words: dict[str, dict[str, str]], links: Links) -> str:
    properties = {
        "name": f"{row['actor__name_en']} at {row['base__name_en']}",
        "actor": row["actor__slug"],
        "actor_name": row["actor__name_en"],
        "base": row["base__slug"],
        "base_name": row["base__name_en"],
        "kind": row["base__kind"],
        "kind_label": words["kind"][row["base__kind"]],
        **in_region(row, "base__region"),
        "presence": row["presence"],
        "presence_label": words["presence"][row["presence"]],
        "status": row["status"],
        "status_label": words["status"][row["status"]],
        "role": row["role"] or None,
        "role_label": words["role"].get(row["role"]),
        "start": row["start"] or None,
        "end": row["end"] or None,
        "as_of": row["as_of"] or None,
        **days_of("possible", row["possible"]),
        **days_of("certain", row["certain"]),
        "personnel_min": row["personnel_min"],
        "personnel_max": row["personnel_max"],
        "confidence": row["confidence"],
        "confidence_label": words["confidence"][row["confidence"]],
        "verified_on": iso(row["verified_on"]),
        "summary": row["summary"] or None,
        "url": links.to("deployments", row["slug"]),
        "page": links.site + address_of("deployment", row["slug"]),
    }
    return feature(row["slug"], point(row["base__lon"], row["base__lat"], row["base__location_precision"]), properties)
