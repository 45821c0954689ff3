"""Every list and record in the formats that other tools read: one writer each, for the API and for releases alike.

    asked = Asked(kind="bases", rows=shown.bases().order_by("slug"), when=timeline.period(""), site="https://host")
    for piece in written(FORMATS["csv"], asked): …

`written` reads one moment of the database from the first row to the last, whatever is written to it meanwhile.
"""

from presence.publish.formats.asked import Asked, Format, Records
from presence.publish.formats.geojson import features
from presence.publish.formats.registry import FORMATS, formats_of
from presence.publish.formats.whole import made, written

__all__ = ["FORMATS", "Asked", "Format", "Records", "features", "formats_of", "made", "written"]
