"""Regions: their hierarchy, the governorates a zone reaches into, and their outlines from `geo/`."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from presence.data.cells import shown
from presence.data.geometry import GOLAN, QUNEITRA, BadGeometry, Outlines, Shape, read_shapes
from presence.data.known import Known, Tables
from presence.data.order import waves
from presence.data.problems import Report
from presence.data.store import BATCH, put
from presence.data.table import Row
from presence.data.tally import Summary
from presence.models import Region
from presence.models.vocabulary import RegionLevel

FAR_KM = 20
# A file's features by slug become the outlines of regions; one goes by another name there.
OUTLINE_FILES = ("governorates.geojson", "golan.geojson")
NAMED_OTHERWISE = {"occupied-golan": GOLAN}
SITES = (RegionLevel.GOVERNORATE, RegionLevel.DISTRICT)


def read_outlines(folder: Path, report: Report) -> dict[str, Shape]:
    """The outlines a folder brings, by region slug."""
    found: dict[str, Shape] = {}
    for path in (folder / "geo" / name for name in OUTLINE_FILES):
        if not path.is_file():
            continue
        try:
            shapes = read_shapes(json.loads(path.read_text(encoding="utf-8-sig")))
        except (OSError, ValueError) as error:
            reason = str(error) if isinstance(error, BadGeometry) else "is not JSON in UTF-8"
            report.bad(f"geo/{path.name}", getattr(error, "lineno", 0), "", reason)
            continue
        found |= {NAMED_OTHERWISE.get(slug, slug): outline for slug, outline in shapes.items()}
    return found


def check_places(tables: Tables, outlines: Mapping[str, Shape], known: Known, report: Report) -> None:
    """Levels of the regions referred to, and bases and events that lie where their row says."""
    tree = _tree(tables, known)
    codes = {region.pcode: slug for slug, region in known.all("region").items() if region.pcode}
    for row in tables.get("regions.csv", []):
        for member in row.get("members"):
            if tree.get(member, ("governorate", ""))[0] != RegionLevel.GOVERNORATE:
                report.bad(row.file, row.line, "members", f"{shown(member)} is not a governorate")
        owner = codes.get(row.get("pcode"), row.get("slug"))
        if owner != row.get("slug"):
            report.bad(row.file, row.line, "pcode", f"{shown(row['pcode'])} is that of {shown(owner)} in the database")
    drawn = _drawn(outlines)
    for row in tables.get("bases.csv", []):
        level = tree.get(row.get("governorate"), ("", ""))[0]
        if level and level not in SITES:
            reason = f"{shown(row['governorate'])} is a {level}: name a governorate or a district"
            report.bad(row.file, row.line, "governorate", reason)
        _check_site(row, tree, drawn, report)
    for row in tables.get("events.csv", []):
        _check_site(row, tree, drawn, report)


def _drawn(outlines: Mapping[str, Shape]) -> Outlines:
    """The outlines the folder brings, and those stored of other regions."""
    stored: dict[str, Any] = dict(Region.objects.exclude(geometry=None).values_list("slug", "geometry"))
    return Outlines(stored | {slug: outline.geometry for slug, outline in outlines.items()})


def _tree(tables: Tables, known: Known) -> dict[str, tuple[str, str]]:
    """Level and parent of each region, the folder's word before the database's."""
    regions = known.all("region")
    slugs = {region.pk: slug for slug, region in regions.items()}
    tree = {slug: (region.level, slugs.get(region.parent_id, "")) for slug, region in regions.items()}
    return tree | {row.get("slug"): (row.get("level"), row.get("parent")) for row in tables.get("regions.csv", [])}


def _check_site(row: Row, tree: Mapping[str, tuple[str, str]], drawn: Outlines, report: Report) -> None:
    """The UNDOF area and the occupied Golan are Quneitra whatever the row says; else a row far off is pointed out."""
    slug, lat, lon = row.get("governorate"), row.get("lat"), row.get("lon")
    if not (slug in tree and isinstance(lat, float) and isinstance(lon, float)):
        return
    level, parent = tree[slug]
    governorate = parent if level == RegionLevel.DISTRICT else slug
    if drawn.belongs_to_quneitra(lat, lon):
        if governorate != QUNEITRA and QUNEITRA in tree:
            row.values["governorate"] = QUNEITRA
            reason = f"{shown(slug)}, but {lat}, {lon} is in the UNDOF area or the occupied Golan: taken as {QUNEITRA}"
            report.warn(row.file, row.line, "governorate", reason)
    elif (away := drawn.km_outside(governorate, lat, lon)) > FAR_KM:
        report.warn(row.file, row.line, "governorate", f"{lat}, {lon} is {away:.0f} km outside {governorate}")


def load_regions(rows: Iterable[Row], outlines: Mapping[str, Shape], known: Known, summary: Summary) -> None:
    rows = list(rows)
    tally = summary.of("region")
    touched: set[int] = set()
    for wave in waves(rows, "parent")[0]:
        things = []
        for row in wave:
            region = known.get("region", row["slug"]) if known.has("region", row["slug"]) else Region(slug=row["slug"])
            things.append((region, _values(row, outlines.get(row["slug"]), known)))
            known.learn("region", row["slug"], region)
        touched |= put(things, tally)
    changed = _bind_members([row for row in rows if "members" in row.values], known)
    tally.also_changed(len(changed - touched))


def _values(row: Row, outline: Shape | None, known: Known) -> dict[str, Any]:
    values = {name: row[name] for name in ("name_en", "name_ar", "aliases", "pcode", "level")}
    values["parent"] = known.get("region", row["parent"])
    if outline is not None:
        values |= {"geometry": outline.geometry, "label_lat": outline.label_lat, "label_lon": outline.label_lon}
    return values


def _bind_members(rows: Iterable[Row], known: Known) -> set[int]:
    """The ties of zones that differ go, the new ones come; the ids of those zones."""
    through: Any = Region.members.through
    wanted = {
        known.get("region", row["slug"]).pk: {region.pk for region in known.some("region", row["members"])}
        for row in rows
    }
    stored: dict[int, set[int]] = defaultdict(set)
    for zone, member in through.objects.filter(from_region__in=wanted).values_list("from_region", "to_region"):
        stored[zone].add(member)
    changed = {zone for zone in wanted if wanted[zone] != stored[zone]}
    through.objects.filter(from_region__in=changed).delete()
    ties = (through(from_region_id=zone, to_region_id=to) for zone in changed for to in sorted(wanted[zone]))
    through.objects.bulk_create(ties, batch_size=BATCH)
    return changed


def invent_parents(slugs: Iterable[str], known: Known, summary: Summary) -> None:
    """A bare country for each slug that regions lie in and that is listed nowhere."""
    for slug in sorted(slugs):
        named = slug.replace("-", " ").title()
        known.learn("region", slug, Region.objects.create(slug=slug, name_en=named, level=RegionLevel.COUNTRY))
        summary.of("region").new += 1
