"""One sentence with all that its changes are read by."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from actors import edtf
from presence.ingest.reading.found import FoundMention, NameKind, Span
from presence.ingest.reading.rules.changes import ChangeRules
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.text.dates import FoundDate, find_dates
from presence.ingest.reading.text.figures import value_of
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

_BEFORE = 400
_BACK = 3
_YEAR = len("2016")
_SINCE = 12


@dataclass(frozen=True)
class Told:
    """What it mentions and the dates in it are asked for by every trigger, and found once."""

    page: Page
    rules: ChangeRules
    sentence: Sentence
    hosts: frozenset[str]
    signed: frozenset[str] = frozenset()
    """Agreements that nobody negotiates any more."""

    @property
    def span(self) -> Span:
        return self.sentence.span

    @cached_property
    def mentions(self) -> Sequence[FoundMention]:
        return self.page.mentions_in(self.span)

    @cached_property
    def possible_bases(self) -> Sequence[FoundMention]:
        return [m for m in self.page.possible_bases if self.span.holds(m.span)]

    @cached_property
    def dates(self) -> list[FoundDate]:
        """Those that are not after publication; when something was said only where there is no other."""
        published = self.page.document.published
        found = find_dates(self.page.flat, self.span, self.page.rules.code, published)
        past = [one for one in found if not published or one.edtf <= published.isoformat()]
        past = [one for one in past if not self._is_since(one)]
        past = [one for one in past if len(one.edtf) > _YEAR] or past
        return [one for one in past if not self.rules.tells.match(self.page.flat, one.span.end)] or past

    def _is_since(self, day: FoundDate) -> bool:
        """ "The base that they had held since 2016"."""
        flat, since = self.page.flat, self.rules.since
        head = flat[max(self.span.start, day.span.start - _SINCE) : day.span.start].rstrip()
        return closes(since, head) or since.search(flat, day.span.start, day.span.end + _SINCE) is not None

    @cached_property
    def dates_before(self) -> list[FoundDate]:
        """Those of the sentences before it in its paragraph."""
        sentences, mine = self.page.sentences, self.sentence
        at = bisect_left(sentences, mine.number, key=lambda one: one.number)
        earlier = (one for one in sentences[max(0, at - _BACK) : at] if one.paragraph == mine.paragraph)
        return [date for one in earlier for date in replace(self, sentence=one).dates]

    def date_near(self, trigger: Span) -> tuple[str, bool]:
        """The date nearest to the trigger, and whether there is one."""
        nearest = min(self.dates, key=lambda one: abs(one.span.start - trigger.start), default=None)
        if nearest is None:
            return "", False
        earlier = self.rules.days_after.search(self.page.flat, nearest.span.end, trigger.start)
        return (self._earlier(nearest.edtf, earlier[1] or "") if earlier else nearest.edtf), True

    def _earlier(self, day: str, words: str) -> str:
        """ "On Feb. 15, four days after it had left": the day of the leaving, where days are counted."""
        count, main = value_of(words, self.rules.figures), edtf.parse(day)
        if count is None or main.earliest != main.latest:
            return day[: len("2026-02")] + "~"
        return (main.earliest - timedelta(days=count)).isoformat()


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
