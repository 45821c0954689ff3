from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from actors.addresses import address_of
from presence import shown
from presence.api.links import Links
from presence.api.ogc import outlines
from presence.api.ogc.collections.collection import Collection
from presence.api.ogc.extent import Extent, box_of_all
from presence.api.ogc.filters import RegionItemFilters
from presence.api.ogc.geojson import NOWHERE, feature
from presence.api.ogc.properties import ADDRESSES, labels, named, text, word
from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.timeline import Period

_COLUMNS = ("slug", "name_en", "name_ar", "level", "pcode", "parent__slug", "parent__name_en")


class RegionCollection(Collection):
    id = "regions"
    one = "region"
    title = "Regions"
    about = (
        "Countries, governorates, districts and informal zones with their outlines. They have no time of their own: "
        "`on` and `datetime` leave none out."
    )
    geometries = ("Polygon", "MultiPolygon")
    filters = RegionItemFilters
    properties = (
        text("name", "What it is called.", always=True),
        text("name_ar", "Its name in Arabic."),
        *word("kind", RegionLevel, "Its level"),
        text("pcode", "OCHA p-code."),
        *named("parent", "The region it lies in"),
        *ADDRESSES,
    )

    def shown(self) -> QuerySet[Region]:
        return shown.regions()

    def features(self, keys: Sequence[int], when: Period, links: Links) -> list[str]:
        rows = Region.objects.filter(pk__in=keys).order_by("pk")
        words = labels(RegionLevel)
        return [_feature(row, words, links) for row in rows.values(*_COLUMNS, outline=Cast("geometry", TextField()))]

    def extent(self) -> Extent:
        return Extent(box_of_all([frame.bounds for frame in outlines.frames() if frame.bounds]))


def _feature(row: dict[str, Any], words: dict[str, str], links: Links) -> str:
    properties = {
        "name": row["name_en"],
        "name_ar": row["name_ar"] or None,
        "kind": row["level"],
        "kind_label": words[row["level"]],
        "pcode": row["pcode"] or None,
        "parent": row["parent__slug"],
        "parent_name": row["parent__name_en"],
        "url": links.to("regions", row["slug"]),
        "page": links.site + address_of("region", row["slug"]),
    }
    return feature(row["slug"], row["outline"] or NOWHERE, properties)
