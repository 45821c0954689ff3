"""Records from rows: bases, agreements, deployments, stages, statements and events, written only where they differ."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from django.db import models

from actors.models import Actor
from presence.data.beside import Beside, Parties
from presence.data.columns import SHEETS
from presence.data.confidence import confidence_of
from presence.data.known import Known
from presence.data.order import waves
from presence.data.store import assign, differs, stored_value
from presence.data.table import Row
from presence.data.tally import Summary
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Deployment,
    Event,
    Record,
    Statement,
)
from presence.models.vocabulary import PartyRole, State
from presence.review.slugs import propose
from presence.review.write import CitationDraft, RecordDraft, write_records

KINDS: dict[str, type[Record]] = {
    "base": Base,
    "agreement": Agreement,
    "deployment": Deployment,
    "stage": AgreementStage,
    "statement": Statement,
    "event": Event,
}
# What tells a row from others when it has no slug.
IDENTITY = {"deployment": ("base", "actor", "start"), "stage": ("agreement", "date", "stage")}
FIELD_OF = {"governorate": "region"}
ROLES = {"parties": PartyRole.PARTY, "guarantors": PartyRole.GUARANTOR, "mediators": PartyRole.MEDIATOR}
TOLD_APART = ("slug", "sources", *ROLES)
BATCH = 5000


@dataclass(slots=True)
class Wanted:
    """A record and what its row says of it."""

    record: Record
    values: dict[str, Any]
    articles: list[Article]
    state: str
    ties: dict[str, list[models.Model]] = field(default_factory=dict)
    parties: Mapping[str, list[Actor]] | None = None

    def all_parties(self, stored: Parties) -> Parties | None:
        """Those of the roles the row speaks of, and the stored ones in other roles."""
        if self.parties is None:
            return None
        named = [(actor, role) for role, actors in self.parties.items() for actor in actors]
        return named + [(actor, role) for actor, role in stored if role not in self.parties]


def load_records(file: str, rows: Sequence[Row], known: Known, summary: Summary) -> None:
    """Write the new and the changed records of one file."""
    kind = SHEETS[file].kind
    for wave in waves(rows, "amends")[0] if kind == "agreement" else [rows]:
        find = _finder(kind, wave, known)
        wanted = [_wanted(file, row, find(row), known) for row in wave]
        if kind in ("base", "agreement"):
            for each in wanted:
                known.learn(kind, each.record.slug, each.record)
        _write(kind, wanted, summary)


def _finder(kind: str, rows: Sequence[Row], known: Known) -> Callable[[Row], Record]:
    """What gives each row the record it is about: the stored one, or a new one."""
    model = KINDS[kind]
    by_slug = {record.slug: record for record in _stored(model, "slug", [row.get("slug") for row in rows])}
    key: tuple[str, ...] = IDENTITY.get(kind, ())
    keyless = [row for row in rows if not row.get("slug")]
    by_key: dict[tuple[Any, ...], Record] = {}
    if keyless:
        owner = key[0]
        for record in _stored(model, owner, {known.get(owner, row[owner]).pk for row in keyless}):
            by_key.setdefault(tuple(stored_value(record, name) for name in key), record)

    def find(row: Row) -> Record:
        if row.get("slug"):
            return by_slug.get(row["slug"]) or model(slug=row["slug"])
        sheet = SHEETS[row.file]
        parts = [known.get(c.refers, row[c.name]).pk if c.refers else row[c.name] for c in map(sheet.column, key)]
        return by_key.get(tuple(parts)) or model()

    return find


def _stored(model: type[Record], name: str, values: Iterable[Any]) -> Iterator[Record]:
    waiting = iter(sorted({value for value in values if value}))
    while some := list(islice(waiting, BATCH)):
        yield from model._default_manager.filter(**{f"{name}__in": some}).order_by("pk")


def _wanted(file: str, row: Row, record: Record, known: Known) -> Wanted:
    state = State.IN_REVIEW if (row.file, row.line) in known.waiting else State.PUBLISHED
    wanted = Wanted(record, {}, known.some("source", row["sources"]), state)
    for column in SHEETS[file].columns:
        name = column.name
        if name not in row.values or name in TOLD_APART:
            continue
        if column.refers and column.many:
            wanted.ties[name] = known.some(column.refers, row[name])
        else:
            wanted.values[FIELD_OF.get(name, name)] = (
                known.get(column.refers, row[name]) if column.refers else row[name]
            )
    if isinstance(record, Agreement):
        roles = {name: role for name, role in ROLES.items() if name in row.values}
        wanted.parties = {role: known.some("actor", row[name]) for name, role in roles.items()}
    return wanted


def _write(kind: str, wanted: Sequence[Wanted], summary: Summary) -> None:
    tally = summary.of(kind)
    beside = Beside(KINDS[kind], kind, [each.record for each in wanted if not each.record._state.adding])
    drafts = [draft for each in wanted if (draft := _draft(each, beside)) is not None]
    _name_new([draft.record for draft in drafts], KINDS[kind])
    new = sum(draft.record._state.adding for draft in drafts)
    write_records(drafts, by=None)
    tally.new += new
    tally.changed += len(drafts) - new
    tally.same += len(wanted) - len(drafts)


def _draft(wanted: Wanted, beside: Beside) -> RecordDraft | None:
    """The record as its row has it; None when that is how it stands."""
    record = wanted.record
    new = record._state.adding
    uncited = [article for article in wanted.articles if new or (record.pk, article.pk) not in beside.cited]
    if "confidence" not in wanted.values and uncited:
        wanted.values["confidence"] = confidence_of((str(a.source), a.reliability_letter) for a in wanted.articles)
    parties = wanted.all_parties(beside.parties(record))
    same_parties = parties is None or set(parties) == set(beside.parties(record))
    same_ties = same_parties and not beside.tied_otherwise(record, wanted.ties)
    if not new and not uncited and same_ties and not differs(record, wanted.values):
        return None
    if new:
        record.state = wanted.state
    assign(record, wanted.values)
    cited = [CitationDraft(article) for article in uncited]
    return RecordDraft(record, ties=wanted.ties, parties=parties, citations=cited)


def _name_new(records: Iterable[Record], model: type[Record]) -> None:
    """A slug for each record whose row has none: made of what tells it apart, and free."""
    nameless = [record for record in records if not record.slug]
    if not nameless:
        return
    taken = set(model._default_manager.values_list("slug", flat=True))
    for record in nameless:
        wanted = propose(record)
        record.slug = next(s for s in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)
        taken.add(record.slug)
