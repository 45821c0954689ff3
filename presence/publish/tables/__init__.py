"""The tables of the published dataset: one declaration, from which files are written and described.

`TABLES["bases"]` says what each column is called, what type and unit it has, whose words it holds, what it refers to,
and how it is made from a row. docs/tables.md has how to write a file by it.
"""

from collections.abc import Mapping

from presence.publish.tables.actors import ACTORS
from presence.publish.tables.agreements import AGREEMENTS
from presence.publish.tables.articles import ARTICLES
from presence.publish.tables.bases import BASES
from presence.publish.tables.citations import CITATIONS
from presence.publish.tables.column import SEPARATOR, Cell, Column, Table, text
from presence.publish.tables.deployments import DEPLOYMENTS
from presence.publish.tables.events import EVENTS
from presence.publish.tables.offices import OFFICES
from presence.publish.tables.people import PEOPLE
from presence.publish.tables.regions import REGIONS
from presence.publish.tables.sources import SOURCES
from presence.publish.tables.stages import STAGES
from presence.publish.tables.statements import STATEMENTS

TABLES: Mapping[str, Table] = {
    table.name: table
    for table in (
        ACTORS, PEOPLE, OFFICES, REGIONS, BASES, DEPLOYMENTS, AGREEMENTS, STAGES, STATEMENTS, EVENTS,
        SOURCES, ARTICLES, CITATIONS,
    )
}  # fmt: skip

__all__ = ["SEPARATOR", "TABLES", "Cell", "Column", "Table", "text"]
