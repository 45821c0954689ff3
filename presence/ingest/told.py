"""One sentence with all that its changes are read by."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from presence.ingest.dates import FoundDate, find_dates
from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, NameKind, Span
from presence.ingest.rules.changes import ChangeRules
from presence.ingest.sentences import Sentence

_BEFORE = 400
_BACK = 3


@dataclass(frozen=True)
class Told:
    """What it mentions and the dates in it are asked for by every trigger, and found once."""

    page: Page
    rules: ChangeRules
    sentence: Sentence
    hosts: frozenset[str]

    @property
    def span(self) -> Span:
        return self.sentence.span

    @cached_property
    def mentions(self) -> Sequence[FoundMention]:
        return self.page.mentions_in(self.span)

    @cached_property
    def dates(self) -> list[FoundDate]:
        """Those that are not after publication."""
        published = self.page.document.published
        found = find_dates(self.page.flat, self.span, self.page.rules.code, published)
        return [one for one in found if not published or one.edtf <= published.isoformat()]

    def date_near(self, trigger: Span) -> tuple[str, bool]:
        """The date nearest to the trigger, and whether there is one."""
        nearest = min(self.dates, key=lambda one: abs(one.span.start - trigger.start), default=None)
        return (nearest.edtf, True) if nearest else ("", False)


def before(told: Told, kind: NameKind) -> Sequence[FoundMention]:
    """Those of a kind that the last sentence to name any has, where it is near."""
    sentences = told.page.sentences
    at = bisect_left(sentences, told.sentence.number, key=lambda one: one.number)
    for one in sentences[max(0, at - _BACK) : at][::-1]:
        if told.span.start - one.span.start > _BEFORE:
            break
        if named := [m for m in told.page.mentions_in(one.span) if m.kind == kind]:
            return named
    return []
