"""Which tables are followed: every record, citation and name, and the ties between them."""

from django.db import models

from actors.history import follow
from presence.models.agreement import Agreement, AgreementStage, Party
from presence.models.citation import Citation, Estimate
from presence.models.deployment import Deployment
from presence.models.event import Event
from presence.models.identifier import Identifier
from presence.models.place import Base, Region
from presence.models.statement import Statement

TIES: tuple[tuple[type[models.Model], str], ...] = (
    (Region, "members"),
    (Agreement, "bases"),
    (Agreement, "regions"),
    (Deployment, "host_statements"),
    (Deployment, "own_statements"),
    (Statement, "about_actors"),
    (Statement, "about_bases"),
    (Statement, "about_agreements"),
    (Statement, "about_regions"),
)


def _through(model: type[models.Model], name: str) -> type[models.Model]:
    """The table of a many-to-many tie, as a proxy: a trigger needs a model that is not made automatically."""
    through = getattr(model, name).through
    meta = type("Meta", (), {"proxy": True, "app_label": "presence"})
    return type(through.__name__.replace("_", "") + "Tie", (through,), {"__module__": __name__, "Meta": meta})


_MADE: dict[type[models.Model], list[str]] = {Deployment: ["disputed_days"]}
# A column that is no field: what lists say (presence/api/rows/ready.py).
_HAVE_MORE = {Citation}
FOLLOWED = {
    model: follow(model, exclude=_MADE.get(model), has_more=model in _HAVE_MORE)
    for model in (
        Region, Base, Deployment, Agreement, Party, AgreementStage, Statement, Event, Citation, Estimate, Identifier,
    )
}  # fmt: skip
TIES_FOLLOWED = {(model, name): follow(_through(model, name)) for model, name in TIES}
