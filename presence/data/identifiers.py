"""Numbers of actors, people, regions and bases in public registers."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from presence.data.cells import shown
from presence.data.known import Known
from presence.data.store import put
from presence.data.table import Row
from presence.data.tally import Summary
from presence.models import Identifier
from presence.models.identifier import FORMS, IDENTIFIED
from presence.models.vocabulary import IdentifierScheme

FIELDS = {("actor", IdentifierScheme.WIKIDATA): "actors.csv", ("region", IdentifierScheme.PCODE): "regions.csv"}


def contradictions(row: Row) -> Iterator[tuple[str, str]]:
    """What the cells of a row do not say together."""
    named = [name for name in IDENTIFIED if row.get(name)]
    if len(named) != 1:
        yield "actor", f"{len(named)} of {', '.join(IDENTIFIED)} are filled: name one thing"
    scheme, value = row.get("scheme"), row.get("value")
    if scheme in FORMS and value and not re.fullmatch(FORMS[scheme], value):
        yield "value", f"{shown(value)} is not written as the identifiers of {scheme} are"
    for name in named:
        if file := FIELDS.get((name, scheme)):
            yield "scheme", f"{shown(scheme)} of this is a column of {file}: write it there"


def load_identifiers(rows: Iterable[Row], known: Known, summary: Summary) -> None:
    """A thing has one identifier of each register: another value replaces it."""
    stored = {_key(each): each for each in Identifier.objects.all()}
    things: list[tuple[Identifier, Mapping[str, Any]]] = []
    for row in rows:
        made = Identifier(scheme=row["scheme"], **{name: known.get(name, row.get(name)) for name in IDENTIFIED})
        things.append((stored.get(_key(made), made), {"value": row["value"]}))
    put(things, summary.of("identifier"))


def _key(each: Identifier) -> tuple[Any, ...]:
    return (each.scheme, *(getattr(each, f"{name}_id") for name in IDENTIFIED))
