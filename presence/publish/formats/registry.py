"""Every format, by the value of `format=`. JSON and Atom are the API's own: they come in pages."""

from collections.abc import Mapping

from presence.publish.formats import csv, ftm, geojson, gpkg, kml, ndjson
from presence.publish.formats.asked import Format
from presence.publish.formats.ftm import KINDS
from presence.publish.formats.places import PLACES

FORMATS: Mapping[str, Format] = {
    form.name: form
    for form in (
        Format(
            "geojson", "GeoJSON", "application/geo+json", "geojson", PLACES, geojson.write,
            also=("application/vnd.geo+json",), inline=True, broken=geojson.BROKEN,
        ),
        Format("csv", "CSV", "text/csv", "csv", KINDS, csv.write, charset=True, broken=csv.BROKEN),
        Format(
            "ndjson", "JSON lines", "application/x-ndjson", "ndjson", KINDS, ndjson.write, columns=False,
            also=("application/ndjson", "application/jsonl", "application/x-jsonlines"), broken=ndjson.BROKEN,
        ),
        Format(
            "kml", "KML", "application/vnd.google-earth.kml+xml", "kml", PLACES, kml.write, broken=kml.BROKEN,
        ),
        Format(
            "gpkg", "GeoPackage", "application/geopackage+sqlite3", "gpkg", PLACES, make=gpkg.make,
            also=("application/x-sqlite3", "application/vnd.sqlite3"),
        ),
        Format(
            "ftm", "FollowTheMoney entities", "application/json+ftm", "ftm.json", KINDS, ftm.write,
            columns=False, broken=ftm.BROKEN,
        ),
    )
}  # fmt: skip


def formats_of(kind: str) -> list[Format]:
    return [form for form in FORMATS.values() if kind in form.kinds]
