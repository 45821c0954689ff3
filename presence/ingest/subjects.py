"""Where the subject of a reporting verb stands: before it, after it, or at the head of the sentence."""

import re
from itertools import pairwise

from presence.ingest.candidates import Candidate, candidates
from presence.ingest.page import BLANK, Page
from presence.ingest.reading import Span
from presence.ingest.rules.base import SpeechCue

_BOUNDARY = re.compile(rf"[{BLANK};:؛]|\s[–—-]\s")
_COMMA = re.compile(r"[,،]")
_STOP_MARK = re.compile(rf"[{BLANK};:,،؛]")
_FAR = 220


def find_subject(page: Page, sentence: Span, verb: Span, cue: SpeechCue) -> Candidate | None:
    for look in cue.look:
        subject = _LOOKS[look](page, sentence, verb)
        if subject:
            return subject
    return None


def _before(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    start = max(sentence.start, verb.start - _FAR)
    for boundary in _BOUNDARY.finditer(page.flat, start, verb.start):
        start = boundary.end()
    cuts = [start, *(c.end() for c in _COMMA.finditer(page.flat, start, verb.start)), verb.start]
    pieces = [Span(a, b) for a, b in pairwise(cuts)]
    while pieces and _empty(page, pieces[-1]):
        pieces.pop()
        if len(pieces) > 1 and not _empty(page, pieces[-2]):
            pieces = [pieces[-2], pieces[-1]]  # "X, spokesman for Y, said": the head is before the apposition
            return _leading(page, pieces[0], verb) or _leading(page, pieces[1], verb)
    return _leading(page, pieces[-1], verb) if pieces else None


def _empty(page: Page, piece: Span) -> bool:
    words = page.rules.speakers.filler.sub("", piece.of(page.flat))
    return not any(character.isalnum() for character in words)


def _leading(page: Page, piece: Span, verb: Span) -> Candidate | None:
    relative = page.rules.speakers.relative.match(page.flat, piece.start + _indent(page, piece), piece.end)
    if relative:
        return None
    found = [c for c in candidates(page, piece) if c.role != "actor" or _stands_alone(page, c, verb)]
    free = [c for c in found if not c.governed]
    first = free[0] if free else None
    if first and first.role == "title":
        return _of_institution(first, found)
    return first


def _indent(page: Page, piece: Span) -> int:
    text = piece.of(page.flat)
    return len(text) - len(text.lstrip(" ,،"))


def _of_institution(title: Candidate, found: list[Candidate]) -> Candidate:
    """ "a spokesman for the Israeli military" speaks for the military."""
    for other in found:
        if other.span.start > title.span.end and other.role in ("institution", "actor") and other.actor:
            return Candidate(Span(title.span.start, other.span.end), "institution", None, other.actor)
    return title


def _stands_alone(page: Page, candidate: Candidate, verb: Span) -> bool:
    """ "Moscow said", and not "Moscow's troops said"."""
    if candidate.span.end > verb.start:
        return True
    return _empty(page, Span(candidate.span.end, verb.start)) and not page.text.startswith(
        ("'s", "’s"), candidate.span.end
    )


def _after(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    end = _clause_end(page, verb.end, sentence.end)
    found = candidates(page, Span(verb.end, end))
    first = found[0] if found else None
    if not first or first.governed or len(page.flat[verb.end : first.span.start].split()) > 2:
        return None
    if first.role == "title" and len(found) > 1:
        first = next((c for c in found if c.role == "person"), None) or _of_institution(first, found)
    rest = page.flat[first.span.end : end]
    return first if page.rules.speakers.implicit or not rest.strip(" .\n") or _adjunct(page, rest) else None


def _adjunct(page: Page, rest: str) -> bool:
    return bool(page.rules.speakers.governor.match(rest.lstrip())) or not any(
        c.isalnum() for c in page.rules.speakers.filler.sub("", rest)
    )


def _clause_end(page: Page, start: int, end: int) -> int:
    end = min(end, start + _FAR)
    stops = [f.start() for f in (_STOP_MARK.search(page.flat, start, end),) if f]
    stops += [f.start() for f in (page.rules.speakers.stop.search(page.flat, start, end),) if f]
    return min([end, *stops])


def _object(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "according to the ministry": the noun right after."""
    found = candidates(page, Span(cue.end, _clause_end(page, cue.end, sentence.end)))
    speaking = [c for c in found if c.role not in ("pronoun", "it") and not c.governed]
    if not speaking or len(page.flat[cue.end : speaking[0].span.start].split()) > 4:
        return None
    first = speaking[0]
    return _of_institution(first, found) if first.role == "title" else first


def _first(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    """Verb-final languages: the subject opens the sentence."""
    start = sentence.start
    found = [c for c in candidates(page, Span(start, max(start, verb.start))) if not c.governed]
    people = [c for c in found if c.role == "person" and c.span.start - start < 90]
    if people:
        return people[0]
    opening = [c for c in found if c.role not in ("actor", "name") or page.flat[c.span.end : c.span.end + 1] == ","]
    return next((c for c in opening if c.span.start - start < 60), None)


def _participle(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    end = _clause_end(page, verb.end, sentence.end)
    found = candidates(page, Span(verb.end, end))
    return found[0] if found and len(page.flat[verb.end : found[0].span.start].split()) < 3 else None


def _possessor(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "the ministry'ye göre": the noun right before."""
    found = candidates(page, Span(max(sentence.start, cue.start - 80), cue.start))
    return found[-1] if found and len(page.flat[found[-1].span.end : cue.start].split()) < 3 else None


def _pronoun(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "по его словам": the cue is itself a pronoun."""
    return Candidate(cue, "pronoun")


_LOOKS = {
    "before": _before,
    "after": _after,
    "object": _object,
    "first": _first,
    "participle": _participle,
    "possessor": _possessor,
    "pronoun": _pronoun,
}
