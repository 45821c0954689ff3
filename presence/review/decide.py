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
from presence.models import Decision, Record, Suggestion
from presence.models.vocabulary import State, SuggestionState
from presence.problems import AlreadyDecided, InvalidRecord, NotAllowed, StaleRevision
from presence.review.citing import CITATION_FIELDS, proposal_with
from presence.review.forms import FIELDS, FORMS, RecordForm, as_payload, patched_data, payload_as_data
from presence.review.slugs import free_slug
from presence.review.write import KIND_OF, CitationDraft, RecordDraft, write_record

PERMISSION = "presence.decide_suggestion"
LONGEST_EXCERPT = 1_000


def may_decide(user: User | AnonymousUser) -> bool:
    return bool(user.is_authenticated and user.is_active and user.has_perm(PERMISSION))


def require_editor(user: User | AnonymousUser) -> None:
    if not may_decide(user):
        raise NotAllowed(_("Only editors can do this. Sign in with an editor’s account."))


def proposed_data(suggestion: Suggestion) -> dict[str, Any]:
    """What accepting it as it is would send: for a change, the target as it is now with the patch laid over it."""
    target = suggestion.record
    if target is None:
        return payload_as_data(suggestion.kind, {**_confidence_proposed(suggestion), **suggestion.payload})
    return patched_data(suggestion.kind, target, suggestion.payload)


def _confidence_proposed(suggestion: Suggestion) -> dict[str, str]:
    """What the rule makes of the article alone."""
    proposed = proposal_with(FIELDS[suggestion.kind][0](), suggestion.article, suggestion.payload)
    return {"confidence": proposed.level} if proposed else {}


def form_for(suggestion: Suggestion, data: Mapping[str, Any] | None = None) -> RecordForm:
    """The suggestion as a filled-in form: as it was made, or with what the editor sent."""
    form, target, cites = FORMS[suggestion.kind], _fresh_target(suggestion), suggestion.article
    if data is None:
        return form(initial=proposed_data(suggestion), instance=target, cites=cites)
    return form(data, instance=target, cites=cites)


def accept(
    suggestion_id: int, *, by: User, data: Mapping[str, Any] | None = None, against_revision: int | None = None
) -> Record:
    """Write the suggested record, its citation and the decision in one transaction.

    `data` is the form as the editor sent it; without it the suggestion is taken as it is. `against_revision` is the
    revision of the target that the editor has seen, where that is a later one than the suggestion was made from.

    Raises:
        Suggestion.DoesNotExist, NotAllowed, AlreadyDecided, StaleRevision
        InvalidRecord: with the form's errors by field; the suggestion stays pending.
    """
    require_editor(by)
    with transaction.atomic():
        suggestion = _claim(suggestion_id, SuggestionState.ACCEPTED)
        proposed = proposed_data(suggestion)
        form = _valid(form_for(suggestion, proposed if data is None else data))
        edited = data is not None and _differs(form_for(suggestion, proposed), form)
        draft = _draft(suggestion, form, against_revision)
        with pghistory.context(suggestion=suggestion.pk):
            record = write_record(draft, by=by, why=f"Suggestion {suggestion.pk} accepted")
        Decision.objects.create(
            suggestion=suggestion,
            outcome=SuggestionState.ACCEPTED,
            edited=edited,
            payload=as_payload(form),
            decided_by=by,
            **{KIND_OF[type(record)]: record},
        )
    return record


def _fresh_target(suggestion: Suggestion) -> Record | None:
    """A copy of its own for each form, for a form writes into its instance."""
    return copy(suggestion.record)


def _valid(form: RecordForm) -> RecordForm:
    if not form.is_valid():
        raise InvalidRecord(_("Some fields need your attention."), errors=_messages(form))
    return form


def _differs(proposed: RecordForm, sent: RecordForm) -> bool:
    return not (proposed.is_valid() and as_payload(proposed) == as_payload(sent))


def _draft(suggestion: Suggestion, form: RecordForm, against_revision: int | None) -> RecordDraft:
    draft = form.draft(citations=_citations(suggestion, form.cited()))
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


def reject(suggestion_id: int, *, by: User, reason: str) -> Decision:
    """Keep the suggestion as rejected, with the reason.

    Raises:
        NotAllowed, AlreadyDecided
        Suggestion.DoesNotExist
        InvalidRecord: no reason was given.
    """
    require_editor(by)
    if not reason.strip():
        message = _("Say why it is rejected.")
        raise InvalidRecord(message, errors={"reason": [message]})
    with transaction.atomic():
        suggestion = _claim(suggestion_id, SuggestionState.REJECTED)
        return Decision.objects.create(
            suggestion=suggestion, outcome=SuggestionState.REJECTED, reason=reason.strip(), decided_by=by
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


def _citations(suggestion: Suggestion, told: Mapping[str, Any]) -> list[CitationDraft]:
    """The article, with the words marked in it; `told` is what the form says of the citation itself."""
    article = suggestion.article
    if article is None:
        return []
    changes = suggestion.record is not None
    names = FORMS[suggestion.kind].base_fields.keys() - {*CITATION_FIELDS}
    fields = tuple(name for name in suggestion.payload if name in names) if changes else ()
    start, end = excerpt_of(suggestion, len(article.text))
    if start == end:
        return [CitationDraft(article, fields=fields, suggestion=suggestion, **told)]
    excerpt = article.text[start:end]
    return [CitationDraft(article, fields, excerpt=excerpt, start=start, end=end, suggestion=suggestion, **told)]


def excerpt_of(suggestion: Suggestion, length: int) -> tuple[int, int]:
    """From the first to the last character of the evidence; where that is too much to quote, its first piece."""
    spans = [(e["start"], e["end"]) for e in suggestion.evidence if 0 <= e["start"] < e["end"] <= length]
    if not spans:
        return 0, 0
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return (start, end) if end - start <= LONGEST_EXCERPT else spans[0]


def _messages(form: RecordForm) -> dict[str, list[str]]:
    return {name: [str(message) for message in messages] for name, messages in form.errors.items()}
