"""What a collection of features is."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet

from presence.api.links import Links
from presence.api.ogc.extent import Extent
from presence.api.ogc.filters import ItemFilters
from presence.api.ogc.properties import Property
from presence.timeline import Period


class Collection:
    """`id` is the name of the kind in all addresses, and of its list for people; `one` that of a page."""

    id: ClassVar[str]
    one: ClassVar[str]
    title: ClassVar[str]
    about: ClassVar[str]
    geometries: ClassVar[tuple[str, ...]]
    filters: ClassVar[type[ItemFilters]]
    properties: ClassVar[tuple[Property, ...]]

    def shown(self) -> QuerySet[Any]:
        """All of them that the public may see."""
        raise NotImplementedError

    def features(self, keys: Sequence[int], when: Period, links: Links) -> list[str]:
        """Those with these keys, by key, as GeoJSON: with as many queries for many as for one."""
        raise NotImplementedError

    def extent(self) -> Extent:
        """What holds all of them."""
        raise NotImplementedError
