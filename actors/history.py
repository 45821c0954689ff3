"""What every followed table remembers: each row as it was, who changed it and why, and when that was what we said.

Rows are written by triggers (django-pghistory), so that bulk writes and plain SQL count too. When a transaction
commits, one deferred trigger stamps what it wrote (`known`), in the order of commits: see presence/migrations.
"""

from typing import cast

import pghistory
import pgtrigger
from django.contrib.postgres.fields import DateTimeRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models
from pghistory.models import Event as HistoryEvent


class HistoryRow(HistoryEvent):
    """`known` is the time over which this row was what the dataset said: null until its transaction commits, empty
    for a row that was replaced within its own transaction and for the mark that a deletion leaves."""

    known = DateTimeRangeField(null=True, editable=False)

    class Meta:
        abstract = True


def follow(
    model: type[models.Model],
    app_label: str | None = None,
    exclude: list[str] | None = None,
    *,
    has_more: bool = False,
) -> type[HistoryRow]:
    """Keep the history of a model in `<model>history`, from its first row to its deletion.

    What only follows from other tables is excluded: it is nothing that was said of this one. Where the table `has_more`
    columns than the model has fields, a change of those alone is none.
    """
    label = app_label or model._meta.app_label
    table = f"{model.__name__.replace('_', '')}History"
    made = pghistory.create_event_model(
        model,
        pghistory.InsertEvent(),
        # Two rows are compared as wholes unless some field is left out; the key never changes.
        pghistory.UpdateEvent(condition=pgtrigger.AnyChange(exclude=["id"])) if has_more else pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        base_model=HistoryRow,
        model_name=table,
        app_label=label,
        abstract=False,
        exclude=exclude,
        level=pgtrigger.Statement,
        meta={
            "indexes": [
                GistIndex(fields=["known"], name=f"{table[:20].lower()}_known"),
                # What a version changed.
                models.Index(fields=["pgh_created_at"], name=f"{table[:20].lower()}_when"),
                # What a commit has to stamp, and the one open row it closes.
                models.Index(fields=["pgh_obj"], condition=models.Q(known=None), name=f"{table[:20].lower()}_fresh"),
            ]
        },
    )
    return cast(type[HistoryRow], made)
