from collections.abc import Mapping
from datetime import timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import TextChoices
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from presence import shown, timeline
from presence.models.vocabulary import DeploymentRole, DeploymentStatus, HostPosition, OwnPosition
from presence.publish.tables.column import Cell, Column, Maker, Table
from presence.publish.tables.lists import cited
from presence.publish.tables.parts import addresses, bounds, date, plain, record, reference, slug, word
from presence.timeline import Period


class Presence(TextChoices):
    PRESENT = timeline.PRESENT, _("Present")
    POSSIBLE = timeline.POSSIBLE, _("Possibly present")
    ABSENT = timeline.ABSENT, _("Absent")


def _made(when: Period) -> Mapping[str, Combinable]:
    return {"presence": timeline.presence_of(when), "reason": timeline.reason_of(when), **cited("deployment")}


def _first(_site: str) -> Maker:
    def made(days: DateRange) -> Cell:
        return None if days.isempty else days.lower

    return made


def _last(_site: str) -> Maker:
    """PostgreSQL keeps the day after the last."""

    def made(days: DateRange) -> Cell:
        return None if days.isempty or days.upper is None else days.upper - timedelta(days=1)

    return made


def _days(name: str, about: str) -> tuple[Column, Column]:
    return (
        Column(f"{name}_first", "date", f"The first day {about}; empty: open, or no such day.", (name,), _first),
        Column(f"{name}_last", "date", f"The last day {about}; empty: open, or no such day.", (name,), _last),
    )


DEPLOYMENTS = Table(
    "deployments",
    "Deployments",
    "The presence record: one actor at one base for one period.",
    "slug",
    shown.deployments,
    (
        slug(),
        *reference("actor", "Who.", "actors", needed=True),
        *reference("base", "Where.", "bases", needed=True),
        *reference("region", "Where the base is.", "regions", "base__region", needed=True),
        *word("role", "What for.", DeploymentRole),
        *date("start", "Since when."),
        *date("end", "Until when; empty: not known, `status` and `as_of` tell whether it goes on."),
        *word("status", "How it stands.", DeploymentStatus, needed=True),
        *date("as_of", "The date the sources last speak of."),
        *_days("possible", "on which it may have been there"),
        *_days("certain", "on which it was there on any reading of the dates"),
        *word("presence", "In the time asked for by `on`, today without it.", Presence, needed=True),
        plain("reason", "Why, for programs: the rule that decides.", needed=True),
        *bounds("personnel", "people"),
        *word("host_position", "How the host stands to it.", HostPosition),
        *word("own_position", "Whether the deploying state admits it.", OwnPosition),
        plain("summary", "In short."),
        *record(),
        *addresses("deployment", "deployments"),
    ),
    _made,
)
