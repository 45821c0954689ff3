"""What a release carries of each kind, one line a thing, so that the dataset can be made again from it.

Named outright, field by field: a new field is carried when somebody decides that the public may see it. Days that are
worked out from EDTF dates, and whatever the database computes, are made again when it is loaded.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from actors.models import Actor, Office, Person
from presence import shown
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Citation,
    Deployment,
    Estimate,
    Event,
    Identifier,
    Party,
    Region,
    Source,
    Statement,
)
from presence.models.figures import FIGURE_FIELDS
from presence.models.vocabulary import State

FORMAT = 2
"""Raised when a release that is made cannot be read by what read the one before: 2 has the figures of events."""
READ = (1, FORMAT)


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that belong to one thing and have no slug: `back` leads from a row to it."""

    name: str
    model: type[Model]
    back: str
    columns: tuple[str, ...]
    refers: tuple[str, ...] = ()
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """`columns` as they are, `refers` as the slug of what they lead to, `ties` as lists of slugs."""

    name: str
    model: type[Model]
    rows: Callable[[], QuerySet[Any]]
    columns: tuple[str, ...]
    refers: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    order: tuple[str, ...] = ("slug",)
    later: frozenset[str] = frozenset()
    """Of `columns` those that releases of an older format do not have: not known there."""

    @property
    def file(self) -> str:
        return f"records/{self.name}.ndjson"

    @property
    def names(self) -> set[str]:
        return {*self.columns, *self.refers, *self.ties, *(part.name for part in self.parts)}


NAMED = ("slug", "name_en", "name_ar", "aliases", "updated_at")
RECORD = ("slug", "confidence", "confidence_reason", "verified_on", "revision", "updated_at")
CITED = ("fields", "stance", "excerpt", "start", "end", "origin", "attests", "seen", "seen_until")


def cited(back: str) -> Part:
    return Part("citations", Citation, back, CITED, ("article",))


def _regions() -> QuerySet[Region]:
    return Region.objects.select_related("parent").defer("parent__geometry")


def _articles() -> QuerySet[Article]:
    """Those that something published rests on, and those that other people's counts are in."""
    resting = shown.articles_resting().order_by().values("pk")
    found = Article.objects.filter(Q(pk__in=resting) | Q(pk__in=Estimate.objects.order_by().values("article")))
    return found.select_related("source").defer("text")


def _sources() -> QuerySet[Source]:
    return Source.objects.filter(pk__in=_articles().order_by().values("source"))


def _estimates() -> QuerySet[Estimate]:
    return Estimate.objects.select_related("actor", "region", "article").defer("region__geometry", "article__text")


def _identifiers() -> QuerySet[Identifier]:
    return Identifier.objects.filter(Q(base=None) | Q(base__state=State.PUBLISHED)).defer("region__geometry")


_OFFICE = Part("offices", Office, "person", ("title", "start", "end"), ("actor",), (cited("office"),))
_PARTY = Part("parties", Party, "agreement", ("role",), ("actor",))

CARRIED: tuple[Carried, ...] = (
    Carried("regions", Region, _regions, (*NAMED, "pcode", "level", "geometry", "label_lat", "label_lon"),
            ("parent",), ("members",)),
    Carried("actors", Actor, shown.actors, (*NAMED, "kind", "iso2", "wikidata", "active_from", "active_until")),
    Carried("sources", Source, _sources, ("slug", "name", "reliability", "homepage", "note")),
    Carried("articles", Article, _articles,
            ("slug", "url", "title", "published", "language", "reliability", "state", "updated_at"), ("source",)),
    Carried("people", Person, Person.objects.all, NAMED, parts=(_OFFICE,)),
    Carried("estimates", Estimate, _estimates, ("date", "counted", "low", "high"), ("actor", "region", "article"),
            order=("actor__slug", "date")),
    Carried("bases", Base, shown.bases,
            (*NAMED, *RECORD[1:5], "kind", "lat", "lon", "location_precision", "place", "summary"),
            ("region",), parts=(cited("base"),)),
    Carried("identifiers", Identifier, _identifiers, ("scheme", "value"), ("actor", "person", "region", "base"),
            order=("scheme", "value", "actor__slug", "person__slug", "region__slug", "base__slug")),
    Carried("agreements", Agreement, shown.agreements,
            (*RECORD, "title", "kind", "status", "signed", "in_force", "expires", "term_years", "as_of", "summary"),
            ("amends",), ("bases", "regions"), (_PARTY, cited("agreement"))),
    Carried("statements", Statement, shown.statements,
            (*RECORD, "date", "speaker_description", "venue", "language", "summary", "quotation", "topics", "stance"),
            ("speaker", "actor"), ("about_actors", "about_bases", "about_agreements", "about_regions"),
            (cited("statement"),)),
    Carried("deployments", Deployment, shown.deployments,
            (*RECORD, "role", "start", "end", "status", "as_of", "personnel_min", "personnel_max", "host_position",
             "own_position", "summary"),
            ("base", "actor"), ("host_statements", "own_statements"), (cited("deployment"),)),
    Carried("stages", AgreementStage, shown.stages, (*RECORD, "date", "stage", "summary"), ("agreement",),
            parts=(cited("stage"),)),
    Carried("events", Event, shown.events,
            (*RECORD, "date", "date_end", "kind", "place", "lat", "lon", *FIGURE_FIELDS, "summary"),
            ("actor", "target_actor", "base", "region"), parts=(cited("event"),), later=frozenset(FIGURE_FIELDS)),
)  # fmt: skip
"""In the order in which they can be loaded."""
BY_NAME = {each.name: each for each in CARRIED}
