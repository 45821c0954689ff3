"""Editors' decisions on suggestions. The first one counts; a later one is told who was first."""

from collections.abc import Mapping
from copy import copy
from typing import Any

import pghistory
from django.contrib.auth.models import AnonymousUser, User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from actors.edtf_words import day_in_words
from actors.letters import lowered
from actors.models import Person
from presence.models import Decision, Record, RejectedFor, Suggestion
from presence.models.vocabulary import State, SuggestionState
from presence.problems import AlreadyDecided, InvalidRecord, NotAllowed, StaleRevision
from presence.review.cite import KIND_OF
from presence.review.citing import proposal_with
from presence.review.evidence import citations_of
from presence.review.forms import (
    ADDED_NAMES,
    FIELDS,
    FORMS,
    AnyForm,
    RecordForm,
    as_payload,
    patched_data,
    payload_as_data,
)
from presence.review.further import cite_again, fields_borne
from presence.review.people import write_person
from presence.review.person_form import PersonForm
from presence.review.slugs import free_slug
from presence.review.write import RecordDraft, write_record

_FIELD_OF = {ADDED_NAMES: "aliases"}
PERMISSION = "presence.decide_suggestion"


def may_decide(user: User | AnonymousUser) -> bool:
    return bool(user.is_authenticated and user.is_active and user.has_perm(PERMISSION))


def require_editor(user: User | AnonymousUser) -> None:
    if not may_decide(user):
        raise NotAllowed(_("Only editors can do this. Sign in with an editor’s account."))


def proposed_data(suggestion: Suggestion) -> dict[str, Any]:
    """What accepting it as it is would send: for a change, the target as it is now with the patch laid over it."""
    target = suggestion.changed or suggestion.person
    if target is None:
        return payload_as_data(suggestion.kind, {**_confidence_proposed(suggestion), **suggestion.payload})
    return patched_data(suggestion.kind, target, suggestion.payload)


def _confidence_proposed(suggestion: Suggestion) -> dict[str, str]:
    """What the rule makes of the article alone; of a person nobody asks how sure it is."""
    if suggestion.kind not in FIELDS:
        return {}
    proposed = proposal_with(FIELDS[suggestion.kind][0](), suggestion.article, suggestion.payload)
    return {"confidence": proposed.level} if proposed else {}


def form_for(suggestion: Suggestion, data: Mapping[str, Any] | None = None) -> AnyForm:
    """The suggestion as a filled-in form: as it was made, or with what the editor sent."""
    form, target, cites = FORMS[suggestion.kind], _fresh_target(suggestion), suggestion.article
    if data is None:
        return form(initial=proposed_data(suggestion), instance=target, cites=cites)
    return form(data, instance=target, cites=cites)


def accept(
    suggestion_id: int,
    *,
    by: User,
    data: Mapping[str, Any] | None = None,
    against_revision: int | None = None,
    as_new: bool = False,
) -> Record | Person:
    """Write what is suggested, its citation and the decision in one transaction.

    `data` is the form as the editor sent it; without it the suggestion is taken as it is. `against_revision` is the
    revision of the target that the editor has seen, where that is a later one than the suggestion was made from.
    One that repeats a record becomes a further citation of it, unless the editor takes it for a new one (`as_new`).

    Raises:
        Suggestion.DoesNotExist, NotAllowed, AlreadyDecided, StaleRevision
        InvalidRecord: with the form's errors by field; the suggestion stays pending.
    """
    require_editor(by)
    with transaction.atomic():
        suggestion = _claim(suggestion_id, SuggestionState.ACCEPTED)
        with pghistory.context(suggestion=suggestion.pk):
            if suggestion.repeats and not as_new:
                return _cited_again(suggestion, by)
            return _written(suggestion, by, data, against_revision)


def _cited_again(suggestion: Suggestion, by: User) -> Record:
    record = suggestion.record
    cited = citations_of(suggestion, fields_borne(suggestion))
    if record is None or not cited:
        raise InvalidRecord(_("This was suggested without an article: there is nothing to cite."))
    cite_again(suggestion, record, cited[0], by=by)
    _decide(suggestion, record, by)
    return record


def _written(
    suggestion: Suggestion, by: User, data: Mapping[str, Any] | None, against_revision: int | None
) -> Record | Person:
    proposed = proposed_data(suggestion)
    form = _valid(form_for(suggestion, proposed if data is None else data))
    # It repeated a record, and is a new one all the same.
    edited = suggestion.repeats or (data is not None and _differs(form_for(suggestion, proposed), form))
    why = f"Suggestion {suggestion.pk} accepted"
    record: Record | Person
    if isinstance(form, PersonForm):
        cited = citations_of(suggestion, (), form.cited())
        record = write_person(form.save(commit=False), office=form.held(), citations=cited, by=by, why=why)
    else:
        record = write_record(_draft(suggestion, form, against_revision), by=by, why=why)
    _decide(suggestion, record, by, edited=edited, payload=as_payload(form))
    return record


def _decide(suggestion: Suggestion, record: Record | Person, by: User, **told: Any) -> None:
    became = {"person" if isinstance(record, Person) else KIND_OF[type(record)]: record}
    Decision.objects.create(suggestion=suggestion, outcome=SuggestionState.ACCEPTED, decided_by=by, **told, **became)


def _fresh_target(suggestion: Suggestion) -> Any:
    """A copy of its own for each form, for a form writes into its instance."""
    return copy(suggestion.changed or suggestion.person)


def _valid(form: AnyForm) -> AnyForm:
    if not form.is_valid():
        raise InvalidRecord(_("Some fields need your attention."), errors=_messages(form))
    return form


def _differs(proposed: AnyForm, sent: AnyForm) -> bool:
    return not (proposed.is_valid() and as_payload(proposed) == as_payload(sent))


def _draft(suggestion: Suggestion, form: RecordForm, against_revision: int | None) -> RecordDraft:
    fields = [_FIELD_OF.get(name, name) for name in suggestion.payload] if suggestion.changed else []
    borne = tuple(name for name in fields if name in form.own_fields)
    draft = form.draft(citations=citations_of(suggestion, borne, form.cited()))
    record = draft.record
    if record.pk is None:
        record.slug = free_slug(record)
    elif record.revision != (against_revision or suggestion.against_revision):
        raise StaleRevision(
            _(
                "The record was changed since this was suggested. Open the suggestion again: the form then shows the "
                "record as it is now, with the suggested change."
            )
        )
    if record.state != State.RETRACTED:
        record.state = State.PUBLISHED
    record.verified_on = record.verified_on or timezone.localdate()
    return draft


def reject(suggestion_id: int, *, by: User, reason: str = "", rejected_for: str = "") -> Decision:
    """Keep the suggestion as rejected, with the reason: one of `RejectedFor`, words of one's own, or both.

    Raises:
        NotAllowed, AlreadyDecided
        Suggestion.DoesNotExist
        InvalidRecord: no reason was given, or none that is known.
    """
    require_editor(by)
    if rejected_for and rejected_for not in RejectedFor.values:
        raise InvalidRecord(_("Choose one of the reasons."), errors={"rejected_for": [_("Choose one of the reasons.")]})
    if not reason.strip() and rejected_for in ("", RejectedFor.OTHER):
        message = _("Say why it is rejected.")
        raise InvalidRecord(message, errors={"reason": [message]})
    with transaction.atomic():
        suggestion = _claim(suggestion_id, SuggestionState.REJECTED)
        return Decision.objects.create(
            suggestion=suggestion,
            outcome=SuggestionState.REJECTED,
            reason=reason.strip(),
            rejected_for=rejected_for,
            decided_by=by,
        )


def _claim(suggestion_id: int, outcome: SuggestionState) -> Suggestion:
    """Take the suggestion if it is still pending: of two editors at once, one finds no row to update."""
    claimed = Suggestion.objects.filter(pk=suggestion_id, state=SuggestionState.PENDING).update(state=outcome)
    suggestion = Suggestion.objects.select_related("article", "decision__decided_by").get(pk=suggestion_id)
    if not claimed:
        raise AlreadyDecided(_already(suggestion, getattr(suggestion, "decision", None)))
    return suggestion


def _already(suggestion: Suggestion, first: Decision | None) -> str:
    outcome = lowered(suggestion.get_state_display())
    if first is None:
        return _("This suggestion was already %(outcome)s.") % {"outcome": outcome}
    when = f"{day_in_words(first.decided_at.date())}, {first.decided_at:%H:%M} UTC"
    said = {"outcome": outcome, "who": first.decided_by, "when": when}
    return _("This suggestion was already %(outcome)s by %(who)s on %(when)s.") % said


def _messages(form: AnyForm) -> dict[str, list[str]]:
    return {name: [str(message) for message in messages] for name, messages in form.errors.items()}
