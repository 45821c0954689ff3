"""Taking back what was published, and publishing it again. It leaves the lists; its page says why."""

from copy import copy
from typing import TypeVar

from django.contrib.auth.models import User

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
    return _turned(record, State.PUBLISHED, State.RETRACTED, by=by, reason=reason)


def publish_again(record: R, *, by: User, reason: str) -> R:
    """Undo a retraction; the history keeps both.

    Raises:
        NotAllowed, StaleRevision
        InvalidRecord: no reason was given, or it is not retracted.
    """
    return _turned(record, State.RETRACTED, State.PUBLISHED, by=by, reason=reason)


def _turned(record: R, now: State, then: State, *, by: User, reason: str) -> R:
    require_editor(by)
    said = reason.strip()
    if not said:
        message = "Say why: the reason is shown to everybody."
        raise InvalidRecord(message, errors={"reason": [message]})
    if record.state != now:
        raise InvalidRecord(f"“{record}” is {State(record.state).label.lower()}, not {now.label.lower()}.")
    turned = copy(record)
    turned.state = then
    turned.retraction_reason = said if then == State.RETRACTED else ""
    write_record(RecordDraft(turned), by=by, why=said)
    return turned
