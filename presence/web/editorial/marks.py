"""Which marks an article's text carries: the names found in it, and the evidence of suggestions."""

from collections.abc import Iterable

from django.urls import reverse

from actors.letters import lowered
from presence.models import Article, Suggestion
from presence.models.article import MENTIONED
from presence.models.labels import FIELDS
from presence.web.editorial.marked_text import Mark


def mention_marks(article: Article) -> list[Mark]:
    mentions = article.mentions.select_related(*MENTIONED).defer("region__geometry")
    return [Mark(m.start, m.end, m.kind, title=f"{FIELDS[m.kind]}: {m.named}") for m in mentions]


def evidence_marks(suggestions: Iterable[Suggestion], *, linked: bool = False) -> list[Mark]:
    """Of several suggestions on one page, each leads to its own."""
    return [
        Mark(
            span["start"],
            span["end"],
            span.get("role", "sentence"),
            title=f"{suggestion.get_kind_display()}, {lowered(suggestion.get_state_display())}",
            url=reverse("suggestion", args=[suggestion.pk]) if linked else "",
        )
        for suggestion in suggestions
        for span in suggestion.evidence
    ]
