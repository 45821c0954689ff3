"""What did not happen: the negation, plan or denial that governs what is told, within its clause."""

import re

from presence.ingest.reading.found import Span
from presence.ingest.reading.text.page import Page

_CLAUSE = (
    *(",", "،", ";", "؛", "—", ":", "¤"),
    *(
        " and ",
        " but ",
        " while ",
        " after ",
        " for an ",
        " in response to ",
        " in retaliation for ",
        " ve ",
        " ama ",
        " и ",
        " но ",
        " после ",
        " когда ",
        " بعد ",
        " عقب ",
        " عندما ",
        " حين ",
    ),
)
# A negation that says that something goes on, or that it is not all; nouns that begin as a future does.
_STILL = re.compile(
    r"[وف]?س(?:يار|يطر|ياس|ياد|ياق|يده|يول|ينا|يره|يرا|يف|يئ|نوات|نوي|نه|نتين|نجار|نين|ته|تين|تار|تره|تاد|توك)\w*"
    r"|[وف]?(?:لا|ما|لم) (?:[تي]?زال\w*|[تي]زل|[تي]بق\w*)|[لم]ا [تي](?:قل|زيد|تجاوز)"
    r"|не (?:только|более|менее|больше|меньше)|not? (?:only|more than|fewer than|less than)|still being"
)
_BEFORE, _AFTER = 90, 25


def unreal(page: Page, sentence: Span, trigger: Span) -> str:
    """The words that show it; nothing where it happened. What a question asks did not happen either."""
    start = max(sentence.start, trigger.start - _BEFORE)
    for mark in _CLAUSE:
        at = page.level.rfind(mark, start, trigger.start)
        start = max(start, at + len(mark)) if at >= 0 else start
    after = page.level[trigger.end : min(sentence.end, trigger.end + _AFTER)].split(",")[0]
    governing = page.rules.unreal.finditer(page.level, start, trigger.end)
    found = next(
        (m for m in governing if not _STILL.match(page.level, m.start())), None
    ) or page.rules.unreal_after.search(after)
    last = page.level[sentence.end - 1]
    return found[0] if found else last if last in "?؟" else ""
