"""What else the filters of deployments mean: the stages of agreements and the events that the same is asked of."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from actors.names import fold
from presence import shown, timeline
from presence.change_counts import Changes
from presence.filters.several import bases_named, inside
from presence.filters.where import DeploymentFilters
from presence.models import AgreementStage, Base, Event, Party
from presence.models.vocabulary import State

# A base that is not published says nothing of where something happened.
SEEN = Q(base__state=State.PUBLISHED)


def changes(filters: DeploymentFilters) -> Changes:
    """Whatever of a filter cannot be said of stages or events leaves them out: only deployments have a status."""
    return Changes(filters.anytime(), stages(filters), events(filters))


def everything() -> Changes:
    """Where nothing is asked."""
    return Changes(shown.deployments(), shown.stages(), shown.events())


def is_everything(filters: DeploymentFilters) -> bool:
    return not _asked(filters) and not filters.asked("base", "explain")


def stages(filters: DeploymentFilters) -> QuerySet[AgreementStage]:
    """By the parties of the agreement, and the bases and regions it names."""
    asked, found = _asked(filters), shown.stages()
    if "status" in asked:
        return found.none()
    if "actor" in asked:
        found = found.filter(Exists(Party.objects.filter(agreement=OuterRef("agreement"), actor__in=asked["actor"])))
    if "agreement" in asked:
        found = found.filter(agreement=asked["agreement"])
    if "confidence" in asked:
        found = found.filter(confidence=asked["confidence"])
    if "q" in asked:
        text = asked["q"]
        found = found.filter(Q(summary__icontains=text) | Q(agreement__title__icontains=text))
    named = _bases(asked)
    if named is not None:
        covers = Q(agreement__bases__in=named.values("pk"))
        if "kind" not in asked and "bbox" not in asked:
            covers |= timeline.within(asked["region"], "agreement__regions")
        found = found.filter(pk__in=AgreementStage.objects.filter(covers).order_by().values("pk"))
    return found


def events(filters: DeploymentFilters) -> QuerySet[Event]:
    """By either side, and by the base or the place where it happened."""
    asked, found = _asked(filters), shown.events()
    if "status" in asked:
        return found.none()
    if "actor" in asked:
        found = found.filter(Q(actor__in=asked["actor"]) | Q(target_actor__in=asked["actor"]))
    if "agreement" in asked:
        found = found.filter(base__in=asked["agreement"].bases.order_by().values("pk"))
    if "confidence" in asked:
        found = found.filter(confidence=asked["confidence"])
    if "kind" in asked:
        found = found.filter(SEEN, base__kind=asked["kind"])
    if "bbox" in asked:
        found = found.filter(inside(asked["bbox"]) | (inside(asked["bbox"], "base__") & SEEN))
    if "q" in asked:
        text, named = asked["q"], bases_named(fold(asked["q"]))
        found = found.filter(Q(summary__icontains=text) | Q(place__icontains=text) | Q(base__in=named))
    if "region" in asked:
        here = timeline.within(asked["region"], "region") | (timeline.within(asked["region"], "base__region") & SEEN)
        found = found.filter(pk__in=Event.objects.filter(here).order_by().values("pk"))
    return found


def _bases(asked: dict[str, Any]) -> QuerySet[Base] | None:
    """The bases that lie where is asked and are what is asked; None where nothing of that is."""
    if not asked.keys() & {"region", "kind", "bbox"}:
        return None
    found = shown.bases().order_by().select_related(None).defer(None)
    if "region" in asked:
        found = found.filter(timeline.within(asked["region"]))
    if "kind" in asked:
        found = found.filter(kind=asked["kind"])
    return found.filter(inside(asked["bbox"])) if "bbox" in asked else found


def _asked(filters: DeploymentFilters) -> dict[str, Any]:
    return filters.asked("actor", "region", "kind", "status", "confidence", "agreement", "q", "bbox")
