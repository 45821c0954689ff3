"""Lists inside a row, gathered by PostgreSQL: what a record is tied to, and who is where."""

from collections.abc import Mapping
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import F, OuterRef, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from actors.models import Named
from presence import shown, timeline
from presence.models import Citation
from presence.timeline import PRESENT, Period


def tied(name: str, things: QuerySet[Any], back: str, **where: Any) -> dict[str, Combinable]:
    """Slugs and names of the things whose `back` is the row, as `parts.several(name)` reads them; by their names."""
    found = things.filter(**{back: OuterRef("pk")}, **where).select_related(None).prefetch_related(None)
    ordered = found.annotate(called=_name(found.model)).order_by("called", "pk")
    return {
        f"{name}_slugs": ArraySubquery(ordered.values_list("slug")),
        f"{name}_names": ArraySubquery(ordered.values_list("called")),
    }


def _name(model: type[models.Model]) -> Combinable:
    """In the language being spoken."""
    if not issubclass(model, Named):
        return F("title")
    return Coalesce(NullIf(F("name_ar"), Value("")), F("name_en")) if get_language() == "ar" else F("name_en")


def cited(kind: str) -> dict[str, Combinable]:
    """The slugs of the articles that a record of this kind rests on."""
    found = Citation.objects.filter(**{kind: OuterRef("pk")}).order_by("article__slug")
    return {"cited": ArraySubquery(found.values_list("article__slug").distinct())}


def there(when: Period) -> Mapping[str, Combinable]:
    """Of a base, the actors that certainly are there and those that are or may be."""
    found: QuerySet[Any] = timeline.there(shown.deployments().filter(base=OuterRef("pk")), when).order_by("actor__slug")
    return {
        "certainly": ArraySubquery(found.filter(presence=PRESENT).values_list("actor__slug").distinct()),
        "touched": ArraySubquery(found.values_list("actor__slug").distinct()),
    }
