"""A line of a release made into what it was: a thing, its parts and what it is tied to."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.dateparse import parse_date

from actors.fields import Dated
from actors.models import Actor, Office
from presence.models import Article, Citation
from presence.models.vocabulary import State
from presence.publish.releases.carried import CARRIED, Carried, Part
from presence.review.write import CitationDraft, RecordDraft


def _referred() -> set[Any]:
    found = {(kind.model, name) for kind in CARRIED for name in (*kind.refers, *kind.ties)}
    return {Article, *(model._meta.get_field(name).related_model for model, name in found)}


class Things:
    """What was made so far and something may lead to, by kind and slug; and what waits to be written with it."""

    def __init__(self) -> None:
        self._wanted = _referred()
        self._made: dict[type[models.Model], dict[str, Any]] = {}
        self.offices: list[Office] = []
        self.citations: list[Citation] = []

    def learn(self, kind: Carried, thing: Any) -> None:
        if kind.model in self._wanted:
            self._made.setdefault(kind.model, {})[thing.slug] = thing

    def get(self, model: Any, slug: str | None) -> Any:
        """
        Raises:
            KeyError: there is none of that slug.
        """
        return None if slug is None else self._made.get(model, {})[slug]


def plain(kind: Carried | Part, row: Mapping[str, Any], things: Things) -> Any:
    """The thing with its own values, not yet written.

    Raises:
        KeyError: it leads to what is not there.
        ValidationError: a value is none of its field's.
    """
    thing = kind.model()
    for name in kind.columns:
        if name != "updated_at":
            setattr(thing, name, _value(kind.model, name, row[name]))
    for name in kind.refers:
        setattr(thing, name, things.get(kind.model._meta.get_field(name).related_model, row[name]))
    if isinstance(thing, Dated):
        thing.fill_days()
    if hasattr(thing, "state") and "state" not in kind.columns:
        thing.state = State.PUBLISHED
    return thing


def _value(model: type[models.Model], name: str, value: Any) -> Any:
    """
    Raises:
        ValueError: no such day.
    """
    if not isinstance(model._meta.get_field(name), models.DateField) or value is None:
        return value
    day = parse_date(value)
    if day is None:
        raise ValueError(f"{name}: “{value[:40]}” is no day")
    return day


def drafted(kind: Carried, thing: Any, row: Mapping[str, Any], things: Things) -> RecordDraft:
    ties = {
        name: [things.get(thing._meta.get_field(name).related_model, slug) for slug in row[name]] for name in kind.ties
    }
    parties = None
    if "parties" in row:
        parties = [(things.get(Actor, each["actor"]), each["role"]) for each in row["parties"]]
    return RecordDraft(thing, ties, parties, [_citation(each, things) for each in row["citations"]])


def _citation(row: Mapping[str, Any], things: Things) -> CitationDraft:
    told = {name: value for name, value in row.items() if name not in ("article", "fields")}
    return CitationDraft(things.get(Article, row["article"]), tuple(row["fields"]), **told)
