"""Which marks an article's text carries: the names found in it, and the evidence of suggestions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from actors.letters import Lazy, lowered
from presence.models import Article, Suggestion
from presence.models.article import MENTIONED
from presence.models.labels import FIELDS
from presence.web.editorial.marked_text import MENTIONS, Mark, Segment

# What marks a mention besides its colour and the style of its line.
LETTERS: Mapping[str, Lazy] = {
    "actor": pgettext_lazy("letter that marks an actor", "A"),
    "person": pgettext_lazy("letter that marks a person", "P"),
    "region": pgettext_lazy("letter that marks a region", "R"),
    "base": pgettext_lazy("letter that marks a base", "B"),
    "agreement": pgettext_lazy("letter that marks an agreement", "G"),
}
ROLES: Mapping[str, Lazy] = {
    "sentence": _("evidence"),
    "quote": _("the words themselves"),
    "attribution": _("who says so"),
    "trigger": _("the words that show it"),
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A kind of mark that stands in the text: it leads to the first of them."""

    kind: str
    words: Lazy
    letter: Lazy | str = ""

    @property
    def is_mention(self) -> bool:
        return self.kind in MENTIONS


def legend_of(paragraphs: Iterable[Sequence[Segment]]) -> list[LegendEntry]:
    there = {kind for paragraph in paragraphs for segment in paragraph for kind in segment.first_of}
    roles = [LegendEntry(role, words) for role, words in ROLES.items() if role in there]
    return roles + [LegendEntry(kind, FIELDS[kind], LETTERS[kind]) for kind in MENTIONS if kind in there]


def mention_marks(article: Article) -> list[Mark]:
    mentions = article.mentions.select_related(*MENTIONED).defer("region__geometry")
    return [
        Mark(m.start, m.end, m.kind, title=f"{FIELDS[m.kind]}: {m.named}", letter=str(LETTERS[m.kind]))
        for m in mentions
    ]


def evidence_marks(suggestions: Iterable[Suggestion], *, linked: bool = False) -> list[Mark]:
    """Of several suggestions on one page, each leads to its own."""
    return [
        Mark(
            span["start"],
            span["end"],
            span.get("role", "sentence"),
            title=_titled(suggestion, span.get("role", "sentence")),
            url=reverse("suggestion", args=[suggestion.pk]) if linked else "",
        )
        for suggestion in suggestions
        for span in suggestion.evidence
    ]


def _titled(suggestion: Suggestion, role: str) -> str:
    told = f"{suggestion.get_kind_display()}, {lowered(suggestion.get_state_display())}"
    return f"{told}: {ROLES[role]}" if role in ROLES else told
