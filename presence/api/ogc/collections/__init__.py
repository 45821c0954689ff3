"""The collections, in the order in which they are listed."""

from presence.api.ogc.collections.base import BaseCollection
from presence.api.ogc.collections.collection import Collection
from presence.api.ogc.collections.deployment import DeploymentCollection
from presence.api.ogc.collections.event import EventCollection
from presence.api.ogc.collections.region import RegionCollection

COLLECTIONS: dict[str, Collection] = {
    each.id: each for each in (BaseCollection(), DeploymentCollection(), RegionCollection(), EventCollection())
}

__all__ = ["COLLECTIONS", "Collection"]
