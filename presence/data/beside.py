"""What the database keeps beside records of one kind: what they are tied to, who is party to them, what they cite."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import models

from actors.models import Actor
from presence.models import Citation, Party, Record

Parties = list[tuple[Actor, str]]


class Beside:
    def __init__(self, model: type[Record], kind: str, records: Sequence[Record]) -> None:
        ids = [record.pk for record in records]
        citations = Citation.objects.filter(**{f"{kind}__in": ids})
        self.cited: set[tuple[int, int]] = set(citations.values_list(kind, "article"))
        relations: Iterable[Any] = model._meta.many_to_many
        self._ties = {r.name: _ties(r, ids) for r in relations if r.remote_field.through._meta.auto_created}
        self._parties: dict[int, Parties] = defaultdict(list)
        if kind == "agreement":
            for party in Party.objects.filter(agreement__in=ids).select_related("actor"):
                self._parties[party.agreement_id].append((party.actor, party.role))

    def parties(self, record: Record) -> Parties:
        return self._parties.get(record.pk, [])

    def tied_otherwise(self, record: Record, ties: Mapping[str, Sequence[models.Model]]) -> bool:
        return any(
            self._ties[name].get(record.pk, set()) != {thing.pk for thing in things} for name, things in ties.items()
        )


def _ties(relation: Any, ids: Sequence[int]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    own, other = relation.m2m_column_name(), relation.m2m_reverse_name()
    rows = relation.remote_field.through.objects.filter(**{f"{own}__in": ids})
    for record, thing in rows.values_list(own, other):
        found[record].add(thing)
    return found
