"""What changed lately of a thing and of what belongs to it: one query, and one for each kind found.

Asked of the records themselves, whose revision and day of change move with every write, so that it stays quick on a
page and answers `known_at=` like everything else. What is not public is not told of.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import CharField, IntegerField, Model, QuerySet, Value
from django.db.models.functions import Cast

from actors.models import Actor, Person
from presence.compiled import KEY, Compiled
from presence.history import SUBJECTS, Names
from presence.history.subjects import PUBLIC
from presence.kept import Maker, kept
from presence.models import Agreement, AgreementStage, Base, Deployment, Event, Region, Statement
from presence.timeline import within

LATEST = 5
SPARE = 7  # some that come first may turn out to lie in what is not published


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: `what` is added, changed or retracted."""

    kind: str
    thing: Any
    what: str
    at: datetime
    itself: bool


def lately(thing: Model, count: int = LATEST) -> list[Change]:
    """The newest first; no more than LATEST."""
    found = _found(thing)
    names, keys = Names(), defaultdict(set)
    for kind, pk, *_rest in found:
        keys[kind].add(pk)
    for kind, pks in keys.items():
        names.fetch(SUBJECTS[kind].model, pks)
    told = (_change(row, names, thing) for row in found)
    return [change for change in told if change is not None][:count]


def _found(thing: Any) -> list[tuple[Any, ...]]:
    """Kept for the few things that much belongs to."""
    if not isinstance(thing, Region | Actor):
        model: type[Model] = type(thing)
        return _of_one(model)(key=thing.pk)
    rows = kept(NAME, f"{type(thing).__name__}:{thing.slug}", lambda: _plain(list(_look(thing))))
    return [(kind, pk, datetime.fromisoformat(at), *rest) for kind, pk, at, *rest in rows]


@cache
def _of_one(model: type[Model]) -> Compiled:
    return Compiled(lambda key: _look(model(pk=key)), key=KEY)


def _look(thing: Any) -> QuerySet[Any, Any]:
    of_kinds = [_rows(kind, rows) for kind, rows in _tied(thing).items()]
    first, *more = of_kinds
    return first.union(*more, all=True).order_by("-updated_at", "of_kind", "pk")[: LATEST + SPARE]


def _plain(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [(kind, pk, at.isoformat(), *rest) for kind, pk, at, *rest in rows]


def _again(key: str) -> list[tuple[Any, ...]]:
    kind, _colon, slug = key.partition(":")
    thing = (Region if kind == "Region" else Actor)._default_manager.filter(slug=slug).first()
    return _plain(list(_look(thing))) if thing else []


NAME = "lately"
MAKERS: dict[str, Maker] = {NAME: _again}


def _change(row: tuple[Any, ...], names: Names, of: Model) -> Change | None:
    kind, pk, at, revision, state = row
    model = SUBJECTS[kind].model
    found = names.get(model, pk)
    if found is None:
        return None
    what = "retracted" if state == "retracted" else "added" if revision == 1 else "changed"
    return Change(kind, found, what, at, itself=isinstance(of, model) and of.pk == pk)


def _rows(kind: str, rows: QuerySet[Any]) -> QuerySet[Any, Any]:
    record = SUBJECTS[kind].is_record
    if record:
        rows = rows.filter(state__in=PUBLIC)
    told = {
        "of_kind": Value(kind, CharField()),
        "nth": Cast("revision", IntegerField()) if record else Value(0),
        "condition": Cast("state", CharField()) if record else Value("published", CharField()),
    }
    named: QuerySet[Any, Any] = rows.order_by().annotate(**told)
    return named.values_list("of_kind", "pk", "updated_at", "nth", "condition")


def _tied(thing: Any) -> dict[str, QuerySet[Any]]:
    """The thing itself and what belongs to it, by kind."""
    match thing:
        case Base():
            more = _of_base(thing)
        case Actor():
            more = _of_actor(thing)
        case Region():
            more = _of_region(thing)
        case Agreement():
            more = {
                "stages": AgreementStage.objects.filter(agreement=thing),
                "statements": Statement.objects.filter(about_agreements=thing),
            }
        case Person():
            more = {"statements": Statement.objects.filter(speaker=thing)}
        case _:
            more = {}
    kind = next(kind for kind, subject in SUBJECTS.items() if isinstance(thing, subject.model))
    return {kind: type(thing)._default_manager.filter(pk=thing.pk), **more}


def _of_base(thing: Base) -> dict[str, QuerySet[Any]]:
    return {
        "deployments": Deployment.objects.filter(base=thing),
        "events": Event.objects.filter(base=thing),
        "agreements": Agreement.objects.filter(bases=thing),
        "statements": Statement.objects.filter(about_bases=thing),
    }


def _of_actor(thing: Actor) -> dict[str, QuerySet[Any]]:
    return {
        "deployments": Deployment.objects.filter(actor=thing),
        "events": Event.objects.filter(actor=thing),
        "agreements": Agreement.objects.filter(pk__in=thing.party_set.values("agreement")),
        "statements": Statement.objects.filter(actor=thing),
    }


def _of_region(thing: Region) -> dict[str, QuerySet[Any]]:
    inside = Base.objects.filter(within(thing))
    agreements = Agreement.objects.filter(within(thing, "regions"))
    return {
        "bases": Base.objects.filter(pk__in=inside.values("pk")),
        "deployments": Deployment.objects.filter(base__in=inside.values("pk")),
        "agreements": Agreement.objects.filter(pk__in=agreements.values("pk")),
    }
