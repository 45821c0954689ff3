"""An article that says what a record says already: a further citation of it, and no second record."""

from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from presence.models import Citation, Record, Suggestion
from presence.models.vocabulary import State
from presence.problems import InvalidRecord
from presence.review.cite import KIND_OF, CitationDraft, cite, signed
from presence.review.forms import FORMS, patched_data, payload_as_data

# What a citation bears on is said field by field; these differ with every telling, or are nothing an article says.
_OWN_WORDS = frozenset(("summary", "confidence", "language", "topics", "venue", "place"))


def fields_borne(suggestion: Suggestion) -> tuple[str, ...]:
    """The fields of the record that the article says the same of."""
    record = suggestion.record
    if record is None:
        return ()
    told = payload_as_data(suggestion.kind, suggestion.payload)
    stands = patched_data(suggestion.kind, record, {})
    fields = [name for name in FORMS[suggestion.kind].base_fields if name not in _OWN_WORDS]
    return tuple(name for name in fields if _same(told.get(name), stands.get(name)))


def _same(told: Any, stands: Any) -> bool:
    if isinstance(told, list):
        return bool(told) and isinstance(stands, list) and set(told) <= set(stands)
    return told not in (None, "") and str(told) == str(stands)


def cite_again(suggestion: Suggestion, record: Record, cited: CitationDraft, *, by: User) -> None:
    """Write the citation and nothing else. An article that is cited for the record already is not cited twice.

    Raises:
        InvalidRecord: the record does not stand any more.
    """
    model = type(record)
    # Locked, so that of two editors at once the second sees the first one's citation.
    state = model._default_manager.select_for_update().values_list("state", flat=True).get(pk=record.pk)
    if state != State.PUBLISHED:
        raise InvalidRecord(_("The record is not published any more: take this for a new one, or reject it."))
    if not Citation.objects.filter(**{KIND_OF[model]: record}, article=cited.article).exists():
        with signed(by, f"Suggestion {suggestion.pk} accepted as a further citation"):
            cite([(record, cited)], by)
