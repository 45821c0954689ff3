"""Two records of one and the same thing: one of them stands, the other leads to it."""

from typing import Any, TypeVar

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from presence.history.subjects import SUBJECTS, parent_of
from presence.models import Record
from presence.models.vocabulary import State
from presence.problems import InvalidRecord
from presence.review.retract import turned
from presence.review.write import RecordDraft, write_records

R = TypeVar("R", bound=Record)


def merge(record: R, *, into: R, by: User, reason: str) -> R:
    """Retract a record in favour of another of its kind, to which its address leads from now on.

    What belongs to it (a base's deployments, an agreement's stages) is moved to the other one. Its citations stay with
    it, in its history. To publish it again undoes the merging, but does not move back what was moved.

    Raises:
        NotAllowed, StaleRevision
        InvalidRecord: no reason was given, one of the two is not published, or they are one and the same.
    """
    with transaction.atomic():
        _lock(record, into)
        merged = turned(record, State.PUBLISHED, State.RETRACTED, by=by, reason=reason)
        if type(into) is not type(record) or into.pk == record.pk:
            raise _refused(_("Choose another record of the same kind."))
        into.refresh_from_db(fields=["state"])
        if into.state != State.PUBLISHED:
            raise _refused(_("“%(record)s” is not published: merge into one that stands.") % {"record": into})
        merged.merged_into = into
        write_records([RecordDraft(merged), *_moved(record, into)], by=by, why=reason.strip())
    return merged


def _lock(record: Record, into: Record) -> None:
    """Both, in one order for everybody: of two that are merged into each other at once, one is refused."""
    rows = type(record)._default_manager.select_for_update().filter(pk__in=[record.pk, into.pk]).order_by("pk")
    list(rows.values_list("pk"))


def _moved(record: Record, into: Record) -> list[RecordDraft]:
    found = []
    for subject in SUBJECTS.values():
        field = parent_of(subject.model)
        if field and subject.model._meta.get_field(field).related_model is type(record):
            rows: Any = subject.model._default_manager.filter(**{field: record}).exclude(state=State.RETRACTED)
            for each in rows:
                setattr(each, field, into)
                found.append(RecordDraft(each))
    return found


def _refused(message: str) -> InvalidRecord:
    return InvalidRecord(message, errors={"into": [message]})
