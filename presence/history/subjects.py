"""What has a history of its own, and what belongs to it: its ties, its citations, an agreement's parties."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import ForeignKey, ManyToManyField

from actors.history import HistoryRow
from actors.models import FOLLOWED as ACTORS_FOLLOWED
from actors.models import Actor, Office, Person
from presence.models import (
    FOLLOWED,
    TIES_FOLLOWED,
    Agreement,
    AgreementStage,
    Base,
    Citation,
    Deployment,
    Estimate,
    Event,
    Identifier,
    Party,
    Record,
    Region,
    Statement,
)
from presence.models.labels import COUNTED, FIELDS, ONE
from presence.models.vocabulary import State

PUBLIC = frozenset({State.PUBLISHED.value, State.RETRACTED.value})


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of another table that belong to a subject: `owner` is the path from a row to the subject's id."""

    name: str  # in `FIELDS`
    history: Any  # a model of rows, each kind with its own columns
    owner: str
    other: str = ""  # of a tie, the field that leads to what it is tied to

    @property
    def label(self) -> str:
        return str(FIELDS[self.name])


@dataclass(frozen=True, slots=True)
class Subject:
    kind: str  # as addresses have it: bases, people …
    model: type[models.Model]
    history: Any  # a model of rows, each kind with its own columns
    parts: tuple[Part, ...]

    @property
    def is_record(self) -> bool:
        return issubclass(self.model, Record)

    @property
    def one(self) -> str:
        return str(ONE[self.kind])

    def counted(self, number: int) -> str:
        return str(COUNTED[self.kind] % {"n": number})

    def state_of(self, row: HistoryRow) -> str:
        """Of a name (actor, person, region) there are no drafts."""
        return str(getattr(row, "state", State.PUBLISHED.value))


EVERY: dict[type[models.Model], Any] = {**ACTORS_FOLLOWED, **FOLLOWED}  # type: ignore[dict-item]


def _ties(model: type[models.Model]) -> list[Part]:
    found = []
    for (owner, name), history in TIES_FOLLOWED.items():
        field = owner._meta.get_field(name)
        if owner is model and isinstance(field, ManyToManyField):
            own, other = field.m2m_field_name(), field.m2m_reverse_field_name()
            found.append(Part(name, history, f"{own}_id", other))
    return found


def _cited(model: type[models.Model]) -> list[Part]:
    """Of a person, the citations of the offices held."""
    history = FOLLOWED[Citation]
    if model is Person:
        return [Part("sources", history, "office__person_id")]
    keys = [f for f in Citation._meta.concrete_fields if isinstance(f, ForeignKey) and f.related_model is model]
    return [Part("sources", history, f"{key.name}_id") for key in keys]


_MORE: dict[type[models.Model], list[Part]] = {
    Agreement: [Part("parties", FOLLOWED[Party], "agreement_id")],
    Person: [Part("offices", ACTORS_FOLLOWED[Office], "person_id")],
    Actor: [Part("estimates", FOLLOWED[Estimate], "actor_id")],
}


def _numbered(model: type[models.Model]) -> list[Part]:
    """What public registers call it."""
    history = FOLLOWED[Identifier]
    keys = [f for f in Identifier._meta.concrete_fields if isinstance(f, ForeignKey) and f.related_model is model]
    return [Part("identifiers", history, f"{key.name}_id") for key in keys]


def _subject(kind: str, model: type[models.Model]) -> Subject:
    return Subject(kind, model, EVERY[model], (*_MORE.get(model, []), *_numbered(model), *_ties(model), *_cited(model)))


SUBJECTS: dict[str, Subject] = {
    kind: _subject(kind, model)
    for kind, model in {
        "bases": Base,
        "deployments": Deployment,
        "agreements": Agreement,
        "stages": AgreementStage,
        "statements": Statement,
        "events": Event,
        "actors": Actor,
        "people": Person,
        "regions": Region,
    }.items()
}
KIND_OF: dict[type[models.Model], str] = {subject.model: kind for kind, subject in SUBJECTS.items()}
_PARENTS: dict[type[models.Model], str] = {Deployment: "base", AgreementStage: "agreement"}


def parent_of(model: type[models.Model]) -> str:
    """The field that leads to what must be published too before this is: a deployment's base, a stage's agreement."""
    return _PARENTS.get(model, "")


def named_in_addresses(kind: str) -> str:
    """`bases` → `base`: what the names of its addresses begin with."""
    subject = SUBJECTS[kind]
    return "stage" if subject.model is AgreementStage else str(subject.model._meta.model_name)
