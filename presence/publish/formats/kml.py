"""KML 2.2: a placemark for each row, with its table's columns, its time and where it is."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

from presence.publish.formats.asked import Asked
from presence.publish.formats.places import Geometry, placed
from presence.publish.formats.xml import speakable
from presence.publish.tables import Cell, text

BROKEN = b"\n<!-- This answer broke off here: it is not whole."
_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
_TAIL = b"</Document>\n</kml>\n"
# Which columns are its time, from and until.
_TIME: Mapping[str, tuple[str, str]] = {
    "deployments": ("possible_first", "possible_last"),
    "events": ("date_earliest", "date_latest"),
}

Element = Any  # lxml's own has no name for its kinds


def write(asked: Asked) -> Iterator[bytes]:
    table = asked.table
    names = [column.name for column in table.columns]
    yield _HEAD + _written(_with_text("name", table.title)) + _written(_with_text("description", table.description))
    for row, geometry in placed(asked):
        yield _written(_placemark(asked.kind, dict(zip(names, row, strict=True)), geometry))
    yield _TAIL


def _written(element: Element) -> bytes:
    return etree.tostring(element, encoding="utf-8") + b"\n"


def _with_text(tag: str, said: str, parent: Element = None) -> Element:
    element = etree.Element(tag) if parent is None else etree.SubElement(parent, tag)
    element.text = speakable(said)
    return element


def _placemark(kind: str, row: Mapping[str, Cell], geometry: Geometry | None) -> Element:
    placemark = etree.Element("Placemark")
    _with_text("name", _name(kind, row), placemark)
    if row.get("summary"):
        _with_text("description", text(row["summary"]), placemark)
    _add_time(placemark, [row.get(name) for name in _TIME.get(kind, ())])
    data = etree.SubElement(placemark, "ExtendedData")
    for name, cell in row.items():
        if cell is not None:
            _with_text("value", text(cell), etree.SubElement(data, "Data", name=name))
    if geometry is not None:
        placemark.append(_shape(geometry))
    return placemark


def _name(kind: str, row: Mapping[str, Cell]) -> str:
    match kind:
        case "deployments":
            return " – ".join(text(row[name]) for name in ("actor_name", "base_name") if row.get(name))
        case "events":
            return ", ".join(text(row[name]) for name in ("kind_label", "date") if row.get(name))
    return text(row.get("name"))


def _add_time(placemark: Element, days: Sequence[Cell]) -> None:
    if not any(days):
        return
    span = etree.SubElement(placemark, "TimeSpan")
    for tag, day in zip(("begin", "end"), days, strict=True):
        if day:
            _with_text(tag, text(day), span)


def _shape(geometry: Geometry) -> Element:
    kind, at = geometry["type"], geometry.get("coordinates", [])
    if kind == "Point":
        shape = etree.Element("Point")
        _with_text("coordinates", _positions([at]), shape)
        return shape
    if kind == "Polygon":
        return _polygon(at)
    shape = etree.Element("MultiGeometry")
    if kind == "MultiPolygon":
        shape.extend([_polygon(rings) for rings in at])
    return shape


def _polygon(rings: Sequence[Any]) -> Element:
    polygon = etree.Element("Polygon")
    for number, ring in enumerate(rings):
        boundary = etree.SubElement(polygon, "innerBoundaryIs" if number else "outerBoundaryIs")
        _with_text("coordinates", _positions(ring), etree.SubElement(boundary, "LinearRing"))
    return polygon


def _positions(at: Sequence[Sequence[float]]) -> str:
    return " ".join(f"{lon},{lat}" for lon, lat, *_height in at)
