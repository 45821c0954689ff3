from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db.models import Max, Min, QuerySet, TextChoices

from actors.addresses import address_of
from presence import shown, timeline
from presence.api.links import Links
from presence.api.ogc.collections.collection import Collection
from presence.api.ogc.extent import Extent, box_of_row
from presence.api.ogc.filters import BaseItemFilters, Stand
from presence.api.ogc.geojson import feature, point
from presence.api.ogc.properties import (
    ADDRESSES,
    REGION,
    day,
    in_region,
    iso,
    labels,
    region_columns,
    several,
    text,
    whole,
    word,
)
from presence.models import Base, Deployment
from presence.models.place import PRECISION_KM
from presence.models.vocabulary import BaseKind, Confidence, LocationPrecision
from presence.timeline import ABSENT, POSSIBLE, PRESENT, Period

_COLUMNS = (
    "pk", "slug", "name_en", "name_ar", "kind", "lat", "lon", "location_precision", "place", "summary", "confidence",
    "verified_on", *region_columns("region"),
)  # fmt: skip
_KM = {precision.value: km for precision, km in PRECISION_KM.items()}


class BaseCollection(Collection):
    id = "bases"
    one = "base"
    title = "Bases"
    about = (
        "Physical sites of any size, as points with no more digits than are known, each with who is there in the time "
        "asked for (`on`, else `datetime`, else today). Sites have no time of their own: `datetime` leaves none out, "
        "`on` leaves those at which somebody is or may be."
    )
    geometries = ("Point",)
    filters = BaseItemFilters
    properties = (
        text("name", "What it is called.", always=True),
        text("name_ar", "Its name in Arabic."),
        *word("kind", BaseKind, "Kind of base"),
        *REGION,
        text("place", "The settlement it is at or near."),
        *word("location_precision", LocationPrecision, "How well its place is known"),
        whole("radius_km", "How far from the point the site may lie.", always=True),
        *word("presence", Stand, "Whether anybody is there in the time asked for"),
        several("present", "The actors present (slugs)."),
        several("present_names", "The actors present, by name."),
        several("possible", "The actors possibly present (slugs)."),
        several("possible_names", "The actors possibly present, by name."),
        *word("confidence", Confidence, "How sure the record is"),
        day("verified_on", "When it was last verified."),
        text("summary", "In a few words."),
        *ADDRESSES,
    )

    def shown(self) -> QuerySet[Base]:
        return shown.bases()

    def features(self, keys: Sequence[int], when: Period, links: Links) -> list[str]:
        rows = Base.objects.filter(pk__in=keys).order_by("pk").values(*_COLUMNS)
        there = _there(keys, when)
        words = {name: labels(choices) for name, choices in _WORDS.items()}
        return [_feature(row, there.get(row["pk"], {}), words, links) for row in rows]

    def extent(self) -> Extent:
        box = shown.bases().order_by().aggregate(west=Min("lon"), south=Min("lat"), east=Max("lon"), north=Max("lat"))
        return Extent(box_of_row(box))


_WORDS: dict[str, type[TextChoices]] = {
    "kind": BaseKind,
    "location_precision": LocationPrecision,
    "presence": Stand,
    "confidence": Confidence,
}
# By base, each actor once: its slug and name, and the surest its presence comes to.
_There = dict[str, tuple[str, str]]


def _there(keys: Sequence[int], when: Period) -> dict[int, _There]:
    found: QuerySet[Any] = timeline.there(Deployment.objects.published().filter(base__in=keys), when)
    # By alphabet, “present” comes after “possible”.
    rows = found.order_by("actor__name_en", "actor", "-presence")
    by_base: dict[int, _There] = defaultdict(dict)
    for base, slug, name, presence in rows.values_list("base_id", "actor__slug", "actor__name_en", "presence"):
        by_base[base].setdefault(slug, (name, presence))
    return by_base


def _feature(row: dict[str, Any], there: _There, words: dict[str, dict[str, str]], links: Links) -> str:
    sure = {slug: name for slug, (name, presence) in there.items() if presence == PRESENT}
    may_be = {slug: name for slug, (name, presence) in there.items() if presence == POSSIBLE}
    presence = PRESENT if sure else POSSIBLE if may_be else ABSENT
    properties = {
        "name": row["name_en"],
        "name_ar": row["name_ar"] or None,
        "kind": row["kind"],
        "kind_label": words["kind"][row["kind"]],
        **in_region(row, "region"),
        "place": row["place"] or None,
        "location_precision": row["location_precision"],
        "location_precision_label": words["location_precision"][row["location_precision"]],
        "radius_km": _KM[row["location_precision"]],
        "presence": presence,
        "presence_label": words["presence"][presence],
        "present": list(sure),
        "present_names": list(sure.values()),
        "possible": list(may_be),
        "possible_names": list(may_be.values()),
        "confidence": row["confidence"],
        "confidence_label": words["confidence"][row["confidence"]],
        "verified_on": iso(row["verified_on"]),
        "summary": row["summary"] or None,
        "url": links.to("bases", row["slug"]),
        "page": links.site + address_of("base", row["slug"]),
    }
    return feature(row["slug"], point(row["lon"], row["lat"], row["location_precision"]), properties)
