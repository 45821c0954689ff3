from collections.abc import Mapping

from django.db.models.expressions import Combinable

from presence import shown
from presence.models import Region
from presence.models.vocabulary import RegionLevel
from presence.publish.tables.column import Table
from presence.publish.tables.lists import tied
from presence.publish.tables.parts import DEGREES, addresses, names, plain, reference, several, slug, word
from presence.timeline import Period


def _made(_when: Period) -> Mapping[str, Combinable]:
    return tied("members", Region.objects.all(), "zones")


REGIONS = Table(
    "regions",
    "Regions",
    "Countries, governorates, districts and informal zones; their outlines are in the GeoJSON.",
    "slug",
    shown.regions,
    (
        slug(),
        *names(),
        *word("level", "What it is.", RegionLevel, needed=True),
        plain("pcode", "OCHA p-code."),
        *reference("parent", "The region it lies in.", "regions"),
        *several("members", "Of a zone: the governorates it reaches into."),
        plain("label_lat", "Where to write its name on a map: latitude, WGS 84.", type="number", unit=DEGREES),
        plain("label_lon", "Where to write its name on a map: longitude, WGS 84.", type="number", unit=DEGREES),
        plain("updated_at", "When it was last written.", type="datetime", needed=True),
        *addresses("region", "regions"),
    ),
    _made,
)
