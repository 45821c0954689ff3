"""Taking back what was published, and publishing it again. It leaves the lists; its page says why."""

from copy import copy
from typing import TypeVar

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from actors.letters import lowered
from presence.models import Record
from presence.models.vocabulary import State
from presence.problems import InvalidRecord
from presence.review.decide import require_editor
from presence.review.write import RecordDraft, write_record

R = TypeVar("R", bound=Record)


def retract(record: R, *, by: User, reason: str) -> R:
    """Leave a page with the reason where the published record stood.

    Raises:
        NotAllowed, StaleRevision
        InvalidRecord: no reason was given, or it is not published.
    """
    return _written(turned(record, State.PUBLISHED, State.RETRACTED, by=by, reason=reason), by, reason)


def publish_again(record: R, *, by: User, reason: str) -> R:
    """Undo a retraction; the history keeps both.

    Raises:
        NotAllowed, StaleRevision
        InvalidRecord: no reason was given, or it is not retracted.
    """
    return _written(turned(record, State.RETRACTED, State.PUBLISHED, by=by, reason=reason), by, reason)


def turned(record: R, now: State, then: State, *, by: User, reason: str) -> R:
    """The record as it is to stand, not yet written; published again, it is merged into none.

    Raises:
        NotAllowed
        InvalidRecord: no reason was given, or it is not in the state `now`.
    """
    require_editor(by)
    said = reason.strip()
    if not said:
        message = _("Say why: the reason is shown to everybody.")
        raise InvalidRecord(message, errors={"reason": [message]})
    if record.state != now:
        told = {"record": record, "state": lowered(str(State(record.state).label)), "needed": lowered(str(now.label))}
        raise InvalidRecord(_("“%(record)s” is %(state)s, not %(needed)s.") % told)
    made = copy(record)
    made.state = then
    made.retraction_reason = said if then == State.RETRACTED else ""
    made.merged_into = None
    return made


def _written(made: R, by: User, reason: str) -> R:
    write_record(RecordDraft(made), by=by, why=reason.strip())
    return made
