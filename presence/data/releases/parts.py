"""What belongs to things that are no records: the offices of people with their citations, and the members of zones."""

from collections.abc import Iterable, Mapping
from typing import Any

from actors.models import Office
from presence.data.releases.made import Things, plain
from presence.models import Article, Citation
from presence.publish.releases.carried import Carried

BATCH = 2000


def belonging(kind: Carried, thing: Any, row: Mapping[str, Any], things: Things) -> None:
    """Made, and written later with that of others."""
    for part in kind.parts:
        for each in row[part.name]:
            office = plain(part, each, things)
            setattr(office, part.back, thing)
            things.offices.append(office)
            things.citations += [_citation(office, one, things) for one in each["citations"]]


def _citation(office: Office, row: Mapping[str, Any], things: Things) -> Citation:
    told = {name: value for name, value in row.items() if name != "article"}
    made = Citation(office=office, article=things.get(Article, row["article"]), **told)
    made.fill_days()
    return made


def write_belonging(things: Things) -> None:
    Office.objects.bulk_create(things.offices, batch_size=BATCH)
    Citation.objects.bulk_create(things.citations, batch_size=BATCH)
    things.offices, things.citations = [], []


def tie(kind: Carried, pairs: Iterable[tuple[Any, Mapping[str, Any]]], things: Things) -> None:
    """When all are made, for they lead to others of their own kind."""
    pairs = list(pairs)
    for name in kind.ties if pairs else ():
        field: Any = kind.model._meta.get_field(name)
        through, own, other = field.remote_field.through, field.m2m_column_name(), field.m2m_reverse_name()
        ties = [
            through(**{own: thing.pk, other: things.get(field.related_model, slug).pk})
            for thing, row in pairs
            for slug in row[name]
        ]
        through.objects.bulk_create(ties, batch_size=BATCH)
