"""Which tables are followed: every record, citation and name, the ties between them, and what is shown beside them."""

from django.db import models

from actors.history import follow
from presence.models.agreement import Agreement, AgreementStage, Party
from presence.models.article import Article
from presence.models.citation import Citation, Estimate
from presence.models.deployment import Deployment
from presence.models.event import Event
from presence.models.identifier import Identifier
from presence.models.place import Base, Region
from presence.models.source import Source
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

# What stands beside the records: followed alike, so that an answer of an earlier moment names them as they were. Where
# something published rests on them a change makes a version (presence/migrations/0020_followed_beside.py), but is told
# in no list of changes.
NOT_OF_THEN: dict[type[models.Model], tuple[str, ...]] = {
    Source: (),
    # The text and how far ingest got with it are nobody's claim, and are never shown of then.
    Article: (
        "feed", "text", "content_hash", "state", "reason", "reasons", "relevant", "duplicate_of", "attempts", "due_at",
        "leased_until", "submitted_by",
    ),
}  # fmt: skip
FOLLOWED_BESIDE = {model: follow(model, exclude=list(names)) for model, names in NOT_OF_THEN.items()}
