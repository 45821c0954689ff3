"""What changed from one version of the dataset to the next, in words a reader understands."""

from presence.changes.about import About, versions
from presence.changes.leads import survivors
from presence.changes.told import Entry, VersionTold, told

__all__ = ["About", "Entry", "VersionTold", "survivors", "told", "versions"]
