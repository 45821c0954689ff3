"""Citations as the admin takes them: no source attests what came after it."""

from typing import Any

from django import forms

from presence.evidence.cited import proposal_for, refused_sighting
from presence.models import Record
from presence.review.citing import OF_SIGHTINGS, unexplained


class CitationForm(forms.ModelForm):
    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        article = values.get("article")
        given = [values.get(name) or "" for name in OF_SIGHTINGS]
        if article is None or any(name in self.errors for name in OF_SIGHTINGS):
            return values
        for name, messages in refused_sighting(article, *given).items():
            self.add_error(name if name in self.fields else None, messages)
        if given[0] and values.get("deployment") is None:
            self.add_error("attests", "Only a deployment can be seen on a day: leave this empty for other records.")
        return values


def confidence_in_doubt(record: Record, chosen: str, reason: str) -> str:
    """Why another confidence than the rule proposes cannot be set without a reason; else nothing."""
    citations = record.citations.select_related("article__source").defer("article__text") if record.pk else ()  # type: ignore[attr-defined]
    before = type(record)._default_manager.filter(pk=record.pk).values_list("confidence", flat=True).first() or ""
    return unexplained(proposal_for(record, citations), chosen, before, reason)
