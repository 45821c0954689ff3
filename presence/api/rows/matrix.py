"""The matrix, as PostgreSQL writes it: in one query, however many cells and names there are."""
# ruff: noqa: S608 — what is put into SQL are our own models' names.

from typing import Any, NamedTuple

from django.db.models import QuerySet

from actors.models import Actor
from presence import shown, timeline
from presence.api.rows.names import name, reference
from presence.api.rows.row import Json, Row, listed, on_site, ordered, plain, quoted, written
from presence.compiled import Wrapped
from presence.knowledge import NEWEST
from presence.models import DatasetVersion, Region
from presence.models.vocabulary import RegionLevel
from presence.timeline import PRESENT, Period


class Matrix(NamedTuple):
    """The JSON of three lists: who has a cell, every governorate and whatever else has one, and the cells."""

    actors: bytes
    regions: bytes
    cells: bytes
    version: DatasetVersion | None
    """The newest, as of the same moment."""


def matrix(at_bases: QuerySet[Any, Any], site: str) -> Matrix:
    """Of what `timeline.at_bases` finds; addresses begin with the site's."""
    return _read(_WHOLE.of(at_bases), site)


def whole_matrix(when: Period, site: str) -> Matrix:
    """Of all there is, by SQL that is written once."""
    return _read(_WHOLE(when=when), site)


def _read(rows: list[Any], site: str) -> Matrix:
    [(*lists, number, at)] = rows
    actors, regions, cells = (on_site(each, site) for each in lists)
    return Matrix(actors, regions, cells, DatasetVersion(number=number, at=at) if number else None)


def _said(at_bases: str) -> str:
    """Around the SQL of what is to be counted."""
    sure = f"presence = {quoted(PRESENT)}"
    counts = f"count(DISTINCT base_id) AS touched, count(DISTINCT base_id) FILTER (WHERE {sure}) AS present"
    counted = f"SELECT actor_id, region_id, {counts} FROM ({at_bases}) at_bases GROUP BY actor_id, region_id"
    actor, region = Row(Actor, "actor"), Row(Region, "region")
    with_cell = f"{actor.column('id')} IN (SELECT actor_id FROM cells)"
    column = f"{region.column('level')} = {quoted(RegionLevel.GOVERNORATE.value)}"
    column = f"{column} OR {region.column('id')} IN (SELECT region_id FROM cells)"
    slugs = {"actor": actor.column("slug"), "region": region.column("slug")}
    names = {of: plain(slug) for of, slug in slugs.items()}
    cell = written({**names, "present": Json("present::text"), "possible": Json("(touched - present)::text")})
    by_names = ", ".join(map(_by_letter, slugs.values()))
    tied = f"{actor.column('id')} = actor_id AND {region.column('id')} = region_id"
    return f"""WITH cells AS MATERIALIZED ({counted}) SELECT
        {listed(written(reference(actor)), actor.tables, with_cell, f"{_by_letter(name(actor))}, actor.id")},
        {listed(written(reference(region)), region.tables, column, ordered(region))},
        {listed(cell, f"cells, {actor.tables}, {region.tables}", tied, by_names)}, version.number, version.at
        FROM (SELECT) one LEFT JOIN ({NEWEST}) version ON true"""


def _by_letter(text: str) -> str:
    """As Python sorts."""
    return f'({text}) COLLATE "C"'


_WHOLE = Wrapped(lambda when: timeline.at_bases(shown.deployments(), when), _said, as_bytes=True, when=timeline.MARK)
