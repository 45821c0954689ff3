from collections.abc import Sequence
from typing import Any

from django.db.models import Case, F, Max, Min, Q, QuerySet, When
from django.db.models.functions import Coalesce, Greatest

from actors.addresses import address_of
from presence import shown
from presence.api.links import Links
from presence.api.ogc.collections.collection import Collection
from presence.api.ogc.extent import Extent, box_of_row, interval_of
from presence.api.ogc.filters import EventItemFilters
from presence.api.ogc.geojson import feature, point
from presence.api.ogc.properties import (
    ADDRESSES,
    REGION,
    day,
    in_region,
    iso,
    labels,
    named,
    region_columns,
    text,
    whole,
    word,
)
from presence.models import Event
from presence.models.figures import FIGURE_FIELDS
from presence.models.vocabulary import Confidence, EventKind, LocationPrecision, State
from presence.timeline import Period

# The name and the place of a base that is not published would tell of it.
_SEEN = Q(base__state=State.PUBLISHED)
_COLUMNS = (
    "slug", "kind", "date", "date_earliest", "date_latest", "date_end", "date_end_latest", "actor__slug",
    "actor__name_en", "target_actor__slug", "target_actor__name_en", "base__slug", "base__name_en", "base__state",
    "base__location_precision", "place", "at_lat", "at_lon", *FIGURE_FIELDS, "confidence", "verified_on", "summary",
    *region_columns("region"), *region_columns("base__region"),
)  # fmt: skip


class EventCollection(Collection):
    id = "events"
    one = "event"
    title = "Events"
    about = (
        "What happened, as points where the place is known: that of the event itself, else of the base it happened "
        "at. `datetime` finds what may have happened in that time."
    )
    geometries = ("Point",)
    filters = EventItemFilters
    properties = (
        *word("kind", EventKind, "What kind of event"),
        text("date", "When, as it is known (EDTF).", always=True),
        text("date_end", "When it ended (EDTF); only for what lasted more than a day."),
        day("first_day", "The first day that may mean."),
        day("last_day", "The last day that may mean, to its end where it lasted."),
        *named("acting_actor", "Who"),
        *named("target_actor", "The target or the other side"),
        *named("base", "The base it happened at"),
        *REGION,
        text("place", "The place in words."),
        whole("killed_min", "So many killed at least; 0: none."),
        whole("killed_max", "So many killed at most."),
        whole("wounded_min", "So many wounded at least; 0: none."),
        whole("wounded_max", "So many wounded at most."),
        whole("personnel_min", "So many came, went or took part at least."),
        whole("personnel_max", "So many came, went or took part at most."),
        *word("confidence", Confidence, "How sure the record is"),
        day("verified_on", "When it was last verified."),
        text("summary", "What happened.", always=True),
        *ADDRESSES,
    )

    def shown(self) -> QuerySet[Event]:
        return _placed(shown.events())

    def features(self, keys: Sequence[int], when: Period, links: Links) -> list[str]:
        rows = _placed(Event.objects.filter(pk__in=keys)).order_by("pk").values(*_COLUMNS)
        kinds, sure = labels(EventKind), labels(Confidence)
        return [_feature(row, kinds, sure, links) for row in rows]

    def extent(self) -> Extent:
        row = self.shown().order_by().aggregate(
            west=Min("at_lon"), south=Min("at_lat"), east=Max("at_lon"), north=Max("at_lat"),
            first=Min("date_earliest"), last=Max(Greatest("date_latest", "date_end_latest")),
        )  # fmt: skip
        return Extent(box_of_row(row), interval_of(row["first"], row["last"]) if row["first"] else None)


def _placed(events: QuerySet[Event]) -> QuerySet[Event]:
    """Each with where it was: its own point and region, else those of its base."""
    own = Q(lat__isnull=False)
    return events.annotate(
        at_lat=Case(When(own, then=F("lat")), When(_SEEN, then=F("base__lat"))),
        at_lon=Case(When(own, then=F("lon")), When(_SEEN, then=F("base__lon"))),
        at_region=Coalesce(F("region_id"), Case(When(_SEEN, then=F("base__region_id")))),
    )


def _feature(row: dict[str, Any], kinds: dict[str, str], sure: dict[str, str], links: Links) -> str:
    seen = row["base__state"] == State.PUBLISHED
    properties = {
        "kind": row["kind"],
        "kind_label": kinds[row["kind"]],
        "date": row["date"],
        "date_end": row["date_end"] or None,
        "first_day": iso(row["date_earliest"]),
        "last_day": iso(max(row["date_latest"], row["date_end_latest"] or row["date_latest"])),
        "acting_actor": row["actor__slug"],
        "acting_actor_name": row["actor__name_en"],
        "target_actor": row["target_actor__slug"],
        "target_actor_name": row["target_actor__name_en"],
        "base": row["base__slug"] if seen else None,
        "base_name": row["base__name_en"] if seen else None,
        **_region(row, seen),
        "place": row["place"] or None,
        **{name: row[name] for name in FIGURE_FIELDS},
        "confidence": row["confidence"],
        "confidence_label": sure[row["confidence"]],
        "verified_on": iso(row["verified_on"]),
        "summary": row["summary"],
        "url": links.to("events", row["slug"]),
        "page": links.site + address_of("event", row["slug"]),
    }
    precision = row["base__location_precision"] if seen else LocationPrecision.SETTLEMENT.value
    return feature(row["slug"], point(row["at_lon"], row["at_lat"], precision), properties)


def _region(row: dict[str, Any], seen: bool) -> dict[str, Any]:
    if row["region__slug"] or seen:
        return in_region(row, "region" if row["region__slug"] else "base__region")
    return in_region(dict.fromkeys(region_columns("region")), "region")
