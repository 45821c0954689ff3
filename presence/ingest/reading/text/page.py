"""One article laid out for reading: sentences, quotations and mentions, and the text with quotations blanked."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from actors.names import level
from presence.ingest.reading.found import Document, FoundMention, FoundPlace, Span
from presence.ingest.reading.rules import rules_for
from presence.ingest.reading.rules.base import LanguageRules
from presence.ingest.reading.text.quotations import Quotation, find_quotations
from presence.ingest.reading.text.sentences import Sentence, dateline_end, split_paragraphs, split_sentences

BLANK = "¤"
LONGEST_TEXT = 400_000
LONGEST_SENTENCE = 1_500
_LONGEST_TITLE = 7
_TOLD = re.compile(r"[,،] ?[—–-] |[,،] \w|,?[ \u00a0][—–-] \w")
"""What stands behind an utterance, however short, that its speaker follows."""
_BODY = re.compile(
    "(?:ال)?(?:مجلس|قوات|حزب|حركة|منظمة|لواء|كتائب|جبهة|هيئة|الجيش|تنظيم|إدارة|الإدارة|قوة|وحدات|غرفة"
    "|درع|نبع|غصن|واي بي جي) [^.!؟]+$"
)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    document: Document
    rules: LanguageRules
    level: str
    flat: str
    """The levelled text with long quotations and datelines blanked: what the reporter says in his own words."""
    sentences: list[Sentence]
    quotations: list[Quotation]
    mentions: Sequence[FoundMention]
    places: Sequence[FoundPlace] = ()
    possible_bases: Sequence[FoundMention] = ()
    """Names of towns that a base has too: meant only where the sentence says so."""
    seat_bases: Sequence[FoundMention] = ()
    """The same of the chief towns of governorates, whose name mostly means the town."""
    headline: Sequence[FoundMention] = ()
    """What the title mentions; its spans are of the title."""
    headline_places: Sequence[FoundPlace] = ()
    within: Mapping[str, str] = field(default_factory=dict)
    """The governorate of each district."""
    sites: Mapping[str, str] = field(default_factory=dict)
    """The region of each base."""
    _starts: list[int] = field(default_factory=list)
    _quotation_starts: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.document.text

    def mentions_in(self, span: Span) -> Sequence[FoundMention]:
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self.mentions[low:high]

    def places_in(self, span: Span) -> list[FoundPlace]:
        return [place for place in self.places if span.holds(place.span)]

    def quotations_in(self, span: Span) -> list[Quotation]:
        low = bisect_left(self._quotation_starts, span.start)
        return self.quotations[low : bisect_left(self._quotation_starts, span.end)]


def lay_out(document: Document, mentions: Sequence[FoundMention], places: Sequence[FoundPlace] = ()) -> Page:
    text, rules = document.text[:LONGEST_TEXT], rules_for(document.language)
    levelled = level(text)
    quotations = find_quotations(text)
    sentences = split_sentences(text, quotations, rules.abbreviations)
    return Page(
        document=document,
        rules=rules,
        level=levelled,
        flat=_blanked(text, levelled, quotations),
        sentences=[s for s in sentences if s.span.end - s.span.start <= LONGEST_SENTENCE],
        quotations=quotations,
        mentions=mentions,
        places=places,
        _starts=[mention.span.start for mention in mentions],
        _quotation_starts=[quotation.outer.start for quotation in quotations],
    )


def with_mentions(page: Page, more: Sequence[FoundMention]) -> Page:
    mentions = sorted((*page.mentions, *more), key=lambda mention: mention.span.start)
    return replace(page, mentions=mentions, _starts=[mention.span.start for mention in mentions])


def is_fragment(text: str, quotation: Quotation) -> bool:
    """A word or two in quotation marks: a term or a name, not an utterance."""
    words = quotation.inner.of(text)
    if _is_title(text, quotation, words) or _is_body(words):
        return True
    if len(words.split()) >= 4:
        return False
    before = text[max(0, quotation.outer.start - 4) : quotation.outer.start].rstrip(" ")
    opens = not before or before[-1] in ".!?:\n"
    told = len(words.split()) > 1 and _TOLD.match(text, quotation.outer.end) is not None
    return not (opens and (words[-1] in ",.!?،؟" or told))


def _is_body(words: str) -> bool:
    """The name of a council, a force, an operation: "مجلس دير الزور العسكري"."""
    return len(words.split()) <= _LONGEST_TITLE and _BODY.match(words) is not None and words[-1].isalnum()


def _is_title(text: str, quotation: Quotation, words: str) -> bool:
    """«Сирийского наблюдательного совета по правам человека»: the name of a body, a paper, a book."""
    before = text[max(0, quotation.outer.start - 2) : quotation.outer.start]
    within = before[:1].isalpha() and before[-1:] == " "
    return (
        within
        and len(words.split()) <= _LONGEST_TITLE
        and words[:1].isupper()
        and words[-1:].isalnum()
        and (_CYRILLIC.match(words) is not None)
    )


def _blanked(text: str, levelled: str, quotations: list[Quotation]) -> str:
    pieces: list[str] = []
    last = 0
    hidden = [q.outer for q in quotations if not is_fragment(text, q)]
    hidden += [Span(p.start, dateline_end(text, p)) for p in split_paragraphs(text)]
    for span in sorted(hidden, key=lambda s: s.start):
        if span.start >= last and span.start < span.end:
            pieces += [levelled[last : span.start], BLANK * (span.end - span.start)]
            last = span.end
    return "".join([*pieces, levelled[last:]])
