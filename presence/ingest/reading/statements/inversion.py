"""A subject behind its verb: where none can be, and where the noun there is whom somebody addresses."""

import re

from presence.ingest.reading.found import Span
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import Page

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
