"""What the peers answer with, as the ORM gives it to whoever has read its documentation: few queries, no tricks."""

from datetime import date
from typing import Any

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils import timezone

from presence import shown, timeline
from presence.models import Base, Deployment

DAY = timeline.Period("2019-10-15", date(2019, 10, 15), date(2019, 10, 15))


def deployments() -> QuerySet[Deployment]:
    """The first hundred that were or may have been there on the day."""
    found = timeline.on(shown.deployments(), DAY).prefetch_related(shown.cited())
    return found.order_by("slug")[:100]


def bases() -> QuerySet[Base]:
    """All, with who is there today."""
    today = timezone.localdate()
    there = timeline.there(shown.deployments(), timeline.Period("", today, today))
    return shown.bases().order_by("slug").prefetch_related(Prefetch("deployments", there, to_attr="there"))


def cells() -> QuerySet[Any, Any]:
    there = timeline.there(shown.deployments(), DAY).order_by().annotate(governorate=timeline.governorate())
    return there.values("actor__slug", "governorate").annotate(
        present=Count("base", filter=Q(presence="present"), distinct=True), touched=Count("base", distinct=True)
    )
