"""A subject behind its verb: where none can be, and where the noun there is whom somebody addresses."""

import re

from presence.ingest.reading.found import Span
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import BLANK, Page

_FAR = 220
_DEMANDS = re.compile(
    "[وف]?(?:اتهم|اتهمت|دعا|دعت|تدعو|يدعو|طالب|طالبت|حث|حثت|حذر|حذرت|حمل|حملت|يحمل|تحمل|ناشد|ناشدت|هدد|هددت|تهدد|يهدد|لام|لامت|تطالب|يطالب|تتهم|يتهم|تحذر|يحذر)"
)
_SIGNS = re.compile("[\u064b-\u0652]")
_TO = re.compile(" (?:الي|ب|علي|من|(?:ال)?مسوولي|كامل)")


def within_clause(page: Page, sentence: Span, verb: Span) -> bool:
    """ "The monitor said eight fighters, …": a word right before the verb, so its subject does not follow it."""
    return page.flat[sentence.start : verb.start].rstrip(" ")[-1:].isalnum()


def addressed(page: Page, verb: Span, first: Candidate) -> bool:
    """ "واتهم إسرائيل بأنها": whom the last speaker accuses or calls upon."""
    behind = page.flat[first.span.end : first.span.end + 6]
    called = _DEMANDS.fullmatch(_SIGNS.sub("", verb.of(page.flat)).split(" ")[0]) is not None
    return called and first.role in ("actor", "institution") and _TO.match(behind) is not None


def who_told(page: Page, sentence: Span, verb: Span, medium: Candidate) -> Candidate | None:
    """ "Источник, близкий к министерству, сказал агентству AFP, что": the medium is told by who stands before."""
    if not page.rules.speakers.free_order:
        return None
    before = page.flat[sentence.start : verb.start].rstrip(" ")
    that = page.rules.speakers.conjunction
    clause = that is not None and that.match(page.flat, medium.span.end + len(", ")) is not None
    if before.endswith((BLANK, "-", "–", "—")) or (before.endswith(",") and not clause):
        return None
    found = candidates(page, Span(max(sentence.start, verb.start - _FAR), verb.start))
    people = (c for c in found if not c.governed and c.role in ("person", "title", "anonymous", "name"))
    return next((c for c in people if c.role != "name" or " " in c.span.of(page.text)), None)
