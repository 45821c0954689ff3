"""Where a sentence reports more than one thing said, each in a clause of its own."""

import re
from collections.abc import Iterator

from presence.ingest.reading.found import Span
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.text.page import BLANK, Page
from presence.ingest.reading.text.sentences import Sentence

_SHORTEST_CLAUSE = 18
_FLAT = 9
_PASSED_ON = re.compile("[وف]?نقلا[\u064b-\u0652]? عن")
_PART = re.compile(r"[;:] ")
"""Where the verb stands last, its clause began behind one of these."""
_CLAUSE = re.compile("[،,] ((?:(?:في حين|فيما|بينما|كما|لكنه|لكنها|وقد|فقد|ثم|إذ|حيث|في المقابل) )?)$")


def clauses(page: Page, sentence: Sentence, found: list[Attribution]) -> Iterator[tuple[Attribution, Span]]:
    """ "He said that …, adding that …": where each verb of saying opens a clause of its own, each is a statement."""
    whole = told(page, sentence)
    found = _from_its_source(page, found)
    cuts: list[tuple[Attribution, int]] = []
    for by in found:
        own = "object" not in by.cue.look
        opens = (_opening(page, Span(whole.start, by.verb.start)) if own else None) if cuts else whole.start
        if opens is None or (cuts and opens - cuts[-1][0].verb.end <= _SHORTEST_CLAUSE):
            continue
        if len(cuts) == 1 and _flat(page, cuts[0][0], opens) and by.speaker.text == cuts[0][0].speaker.text:
            cuts[0] = (by, cuts[0][1])
            continue
        cuts.append((by, opens))
    ends = [start for _, start in cuts[1:]] + [whole.end] * bool(cuts)
    for (by, start), end in zip(cuts, ends, strict=True):
        words = page.text[start:end].rstrip(" ،,")
        yield by, Span(start, start + len(words) if end < whole.end else whole.end)


def _flat(page: Page, by: Attribution, end: int) -> bool:
    """ "It condemned the attack, stressing that …": what is condemned is told in a word, and the rest is why."""
    words = page.flat[by.verb.end : end]
    if BLANK in words or ":" in words:
        return False
    return page.rules.speakers.verb_first and len(words.split()) <= _FLAT and not page.rules.speakers.stop.search(words)


def _from_its_source(page: Page, found: list[Attribution]) -> list[Attribution]:
    """ "ذكرت وكالة … نقلا عن الوزارة": the agency passes on what the ministry says."""
    passed = next((by for by in found if _PASSED_ON.fullmatch(by.verb.of(page.level))), None)
    return [passed, *(by for by in found[1:] if by is not passed)] if passed else found


def _opening(page: Page, before: Span) -> int | None:
    """Where the clause begins whose verb stands right behind a comma, and behind no more than "while"."""
    if not page.rules.speakers.implicit:
        return None
    if page.rules.undergoes_after is not None:
        parts = [part.end() for part in _PART.finditer(page.flat, before.start, before.end)]
        return parts[-1] if parts else None
    found = _CLAUSE.search(page.flat, before.start, before.end)
    return found.start(1) if found and page.text[: found.start()].count('"') % 2 == 0 else None


def told(page: Page, sentence: Sentence) -> Span:
    """The sentence without a dateline before it."""
    span = sentence.span
    start = span.start
    while start < span.end and page.flat[start] in BLANK + " " and page.text[start] not in "\"“«„'‘":
        start += 1
    return Span(start, span.end) if start < span.end else span
