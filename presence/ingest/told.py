"""One sentence with all that its changes are read by, and what in it did not happen."""

from dataclasses import dataclass

from presence.ingest.dates import find_dates
from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, Span
from presence.ingest.rules.changes import ChangeRules
from presence.ingest.sentences import Sentence

_CLAUSE = (",", "،", ";", "؛", "—", " and ", " but ", " ve ", " ama ", " и ", " но ")
_REACH = 90
_BEFORE = 400


@dataclass(frozen=True, slots=True)
class Told:
    page: Page
    rules: ChangeRules
    sentence: Sentence
    hosts: frozenset[str]

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def mentions(self) -> list[FoundMention]:
        return self.page.mentions_in(self.span)

    def date_near(self, trigger: Span) -> tuple[str, bool]:
        """The date nearest to the trigger that is not after publication, and whether there is one."""
        published = self.page.document.published
        found = [
            one
            for one in find_dates(self.page.flat, self.span, self.page.rules.code, published)
            if not published or one.edtf <= published.isoformat()
        ]
        nearest = min(found, key=lambda one: abs(one.span.start - trigger.start), default=None)
        return (nearest.edtf, True) if nearest else ("", False)


def governed(told: Told, trigger: Span) -> str:
    """The negation, plan or denial that governs the trigger from within its clause; nothing where it happened."""
    page = told.page
    start = max(told.span.start, trigger.start - _REACH)
    for mark in _CLAUSE:
        at = page.flat.rfind(mark, start, trigger.start)
        start = max(start, at + len(mark)) if at >= 0 else start
    found = page.rules.unreal.search(page.flat, start, trigger.end)
    if found is None and page.rules.verb_final:
        following = page.flat[trigger.start : min(told.span.end, trigger.end + 25)].split(",")[0]
        found = page.rules.unreal.search(following)
    return found[0] if found else ""


def before(told: Told) -> list[FoundMention]:
    """What the sentence before names, within the paragraph."""
    earlier = [
        s
        for s in told.page.sentences
        if s.number == told.sentence.number - 1 and told.span.start - s.span.start <= _BEFORE
    ]
    return told.page.mentions_in(earlier[0].span) if earlier else []
