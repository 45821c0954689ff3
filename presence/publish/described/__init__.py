"""The dataset described for programs that look for data: Frictionless, DCAT 3 and schema.org."""

from presence.publish.described.about import dataset_description
from presence.publish.described.catalogue import catalogue
from presence.publish.described.package import data_package, in_release, live_package

__all__ = ["catalogue", "data_package", "dataset_description", "in_release", "live_package"]
