"""The words of the article that a suggestion rests on, as the citation that is written with it."""

from collections.abc import Mapping
from typing import Any

from presence.models import Suggestion
from presence.review.cite import CitationDraft

LONGEST_EXCERPT = 1_000


def citations_of(
    suggestion: Suggestion, fields: tuple[str, ...], told: Mapping[str, Any] | None = None
) -> list[CitationDraft]:
    """The article, with the words marked in it; `told` is what the form says of the citation itself."""
    article = suggestion.article
    if article is None:
        return []
    start, end = excerpt_of(suggestion, len(article.text))
    marked: dict[str, Any] = {"excerpt": article.text[start:end], "start": start, "end": end} if start < end else {}
    return [CitationDraft(article, fields=fields, suggestion=suggestion, **marked, **(told or {}))]


def excerpt_of(suggestion: Suggestion, length: int) -> tuple[int, int]:
    """From the first to the last character of the evidence; where that is too much to quote, its first piece."""
    spans = [(e["start"], e["end"]) for e in suggestion.evidence if 0 <= e["start"] < e["end"] <= length]
    if not spans:
        return 0, 0
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return (start, end) if end - start <= LONGEST_EXCERPT else spans[0]
