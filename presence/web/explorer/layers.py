"""Up to which day each layer of the map is told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Exists, F, Max, OuterRef, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from actors.edtf_words import in_words
from presence.kept import Maker, kept
from presence.models import Agreement, Article, Base, Citation, Deployment, Event, Statement

NAME = "layers"

# Where nobody has said when it was last verified: the newest day that the sources speak of.
SENTENCES: Mapping[str, tuple[Promise, Promise]] = {
    "bases": (_("Bases verified to %(day)s"), _("Bases reported to %(day)s")),
    "deployments": (_("Presence verified to %(day)s"), _("Presence reported to %(day)s")),
    "agreements": (_("Agreements verified to %(day)s"), _("Agreements reported to %(day)s")),
    "events": (_("Events to %(day)s"), _("Events to %(day)s")),
    "statements": (_("Statements to %(day)s"), _("Statements to %(day)s")),
}


@dataclass(frozen=True, slots=True)
class Layer:
    name: str
    words: str


def layers() -> list[Layer]:
    """Kept by version, without words."""
    told = kept(NAME, "", _told)
    return [Layer(name, str(SENTENCES[name][at]) % {"day": in_words(text)}) for name, at, text in told]


def _told(_key: str = "") -> list[tuple[str, int, str]]:
    """The layer, which sentence, and the date; one query for all."""
    # As “is there”: the articles are walked from the newest, and the first that is cited ends it.
    cited = Article.objects.filter(
        Exists(Citation.objects.filter(article=OuterRef("pk"), base__in=Base.objects.published()))
    )
    asked = {
        ("bases", 0): _verified(Base.objects.published()),
        ("bases", 1): _newest(cited, "published"),
        ("deployments", 0): _verified(Deployment.objects.published()),
        ("deployments", 1): _newest(Deployment.objects.published(), "as_of"),
        ("agreements", 0): _verified(Agreement.objects.published()),
        ("agreements", 1): _newest(Agreement.objects.published(), "as_of"),
        ("events", 0): Event.objects.published().order_by("-date_earliest", "pk").values("date")[:1],
        ("statements", 0): Statement.objects.published().order_by("-date_earliest", "pk").values("date")[:1],
    }
    found: dict[str, tuple[str, int, str]] = {}
    for (name, fallback), text in zip(asked, _row(list(asked.values())), strict=True):
        if text and name not in found:
            found[name] = (name, fallback, text)
    return list(found.values())


def _row(selects: list[QuerySet[Any]]) -> list[str]:
    compiled = [rows.query.sql_with_params() for rows in selects]
    sql = ", ".join(f"({one})::text" for one, _params in compiled)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sql}", [value for _one, params in compiled for value in params])
        return list(cursor.fetchone() or ())


def _verified(rows: QuerySet[Any]) -> QuerySet[Any]:
    grouped: QuerySet[Any] = rows.order_by().values("state").annotate(day=Max("verified_on")).values("day")
    return grouped


def _newest(rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """The date that begins last, as it was written."""
    known = rows.filter(**{f"{name}_latest__isnull": False})
    return known.order_by(F(f"{name}_earliest").desc(nulls_last=True), "-pk").values(name)[:1]


MAKERS: dict[str, Maker] = {NAME: _told}
