"""Which versions changed something about an actor or in a region: asked of what is tied to it now or ever was."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from actors.models import Actor, Office
from presence.history import SUBJECTS, Subject
from presence.history.subjects import EVERY
from presence.models import (
    TIES_FOLLOWED,
    Agreement,
    AgreementStage,
    Base,
    DatasetVersion,
    Deployment,
    Event,
    Party,
    Region,
    Statement,
)
from presence.timeline import within

Ids = QuerySet[Any, Any]


@dataclass(frozen=True, slots=True)
class About:
    actor: Actor | None = None
    region: Region | None = None

    def __bool__(self) -> bool:
        return self.actor is not None or self.region is not None

    def subjects(self) -> dict[str, Q]:
        """The kinds that can be about it, each with the condition on the ids of its subjects under the name `id`."""
        asked = [made(thing) for made, thing in ((_of_actor, self.actor), (_in_region, self.region)) if thing]
        kinds = [kind for kind in SUBJECTS if all(kind in each for each in asked)]
        found = {}
        for kind in kinds:
            found[kind] = Q()
            for each in asked:
                found[kind] &= Q(id__in=each[kind])
        return found


def at_owner(condition: Q, owner: str) -> Q:
    """The same condition on the path that leads to the subject's id."""
    return Q(*((f"{owner}__in", value) for _name, value in condition.children))  # type: ignore[misc]


def _tied(model: type[models.Model], name: str) -> Any:
    return TIES_FOLLOWED[model, name].objects


def _kept(model: type[models.Model]) -> Any:
    return EVERY[model].objects


def _of_actor(actor: Any) -> dict[str, Any]:
    agreements = _kept(Party).filter(actor=actor).values("agreement_id")
    said = _kept(Statement).filter(actor=actor).values("pgh_obj_id")
    about = _tied(Statement, "about_actors").filter(actor=actor).values("statement_id")
    return {
        "actors": [actor.pk],
        "people": _kept(Office).filter(actor=actor).values("person_id"),
        "deployments": _kept(Deployment).filter(actor=actor).values("pgh_obj_id"),
        "agreements": agreements,
        "stages": _kept(AgreementStage).filter(agreement_id__in=agreements).values("pgh_obj_id"),
        "statements": said.union(about),
        "events": _kept(Event).filter(Q(actor=actor) | Q(target_actor=actor)).values("pgh_obj_id"),
    }


def _in_region(region: Any) -> dict[str, Any]:
    bases = _kept(Base).filter(within(region)).values("pgh_obj_id")
    named = _tied(Agreement, "regions").filter(within(region)).values("agreement_id")
    agreements = named.union(_tied(Agreement, "bases").filter(base_id__in=bases).values("agreement_id"))
    spoken = _tied(Statement, "about_regions").filter(within(region)).values("statement_id")
    happened = Q(pk__in=_kept(Event).filter(within(region)).values("pk")) | Q(base_id__in=bases)
    return {
        "regions": [region.pk],
        "bases": bases,
        "deployments": _kept(Deployment).filter(base_id__in=bases).values("pgh_obj_id"),
        "agreements": agreements,
        "stages": _kept(AgreementStage).filter(agreement_id__in=agreements).values("pgh_obj_id"),
        "statements": spoken.union(_tied(Statement, "about_bases").filter(base_id__in=bases).values("statement_id")),
        "events": _kept(Event).filter(happened).values("pgh_obj_id"),
    }


def touching(subject: Subject, condition: Q | None) -> list[tuple[Ids, str]]:
    """The history rows of a subject and of its parts, each with the path to the subject's id."""
    tables = [(subject.history, "pgh_obj_id"), *((part.history, part.owner) for part in subject.parts)]
    found: list[tuple[Ids, str]] = []
    for history, owner in tables:
        rows = history.objects.filter(known__isnull=False, **{f"{owner}__isnull": False})
        found.append((rows.filter(at_owner(condition, owner)) if condition else rows, owner))
    return found


def versions(about: About, known_at: datetime | None = None) -> QuerySet[DatasetVersion]:
    found = DatasetVersion.objects.filter(at__lte=known_at) if known_at else DatasetVersion.objects.all()
    if not about:
        return found
    moments = Q(pk__in=[])
    for kind, condition in about.subjects().items():
        for rows, _owner in touching(SUBJECTS[kind], condition):
            moments |= Q(at__in=rows.values("pgh_created_at"))
    return found.filter(moments)
