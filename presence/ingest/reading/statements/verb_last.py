"""Where the subject of a reporting verb stands if the verb comes last: at the head, behind a participle, beside it."""

import re
from dataclasses import replace

from presence.ingest.reading.found import Span
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import BLANK, Page

_SOURCES = ("institution", "media", "person", "actor", "name")
_STOP_MARK = re.compile(rf"[{BLANK};:,،؛]")
_ENDING = re.compile(r"(?:['’]?\w{1,3})?(?: \([^)]*\))? ?")
_BRACKETED = re.compile(r"(?: ?\([^)]*\)|\))? ?")
_PART = re.compile(r"; |: ")
_CALLED = ("adli ", "isimli ")
_FAR = 220
_NEXT_WORD = 14
_OFFICE_WORDS = 6
_LONGEST_NAME = 6


def first(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    """Verb-final languages: the subject opens the sentence, or follows a participle that tells what he did."""
    start = _last_clause(page, sentence, verb)
    found = [c for c in candidates(page, Span(start, max(start, verb.start))) if not c.governed]
    acting = [c for c in found if _acts(page, c, start, verb.start)]
    if acting:
        return acting[-1]
    people = [c for c in found if c.role == "person" and c.span.start - start < 90]
    if people:
        return people[0]
    opening = [c for c in found if c.role not in ("actor", "name") or _opens(page, c, start)]
    near = next((c for c in opening if c.span.start - start < 60), None)
    if near and not _is_subject(page, near):
        near = _in_apposition(page, near, opening) or near
    return near or next((c for c in opening if c.named and _is_subject(page, c) and c.span.start - start < _FAR), None)


def beside(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    """ "Saldırıyı Irak İslami Direnişi üstlendi": the subject stands between its object and the verb."""
    quoted = next((q for q in page.quotations_in(sentence) if q.outer.end + 1 == verb.start), None)
    if quoted:
        return Candidate(quoted.inner, "media")
    found = [c for c in candidates(page, Span(sentence.start, verb.start)) if not c.governed]
    between = page.flat[found[-1].span.end : verb.start] if found else ""
    return found[-1] if found and _BRACKETED.fullmatch(between) and found[-1].span.start > sentence.start else None


def _in_apposition(page: Page, head: Candidate, found: list[Candidate]) -> Candidate | None:
    """ "Gözlemevi (SOHR) Direktörü Rami Abdurrahman,": the subject ends with the name, not with the office."""
    behind = (c for c in found if c.span.start > head.span.end and c.named and _is_subject(page, c))
    named = next(behind, None)
    between = page.flat[head.span.end : named.span.start] if named else ","
    return named if named and "," not in between and len(between.split()) <= _OFFICE_WORDS else None


def _last_clause(page: Page, sentence: Span, verb: Span) -> int:
    """Behind a semicolon, or a colon that no quotation follows, another speaks."""
    stops = [found.end() for found in _PART.finditer(page.flat, sentence.start, verb.start)]
    return stops[-1] if stops else sentence.start


def _acts(page: Page, candidate: Candidate, start: int, end: int) -> bool:
    """ "… konuşan güvenlik kaynağı, ": right behind a participle, and the subject."""
    acting = page.rules.speakers.acting
    before = page.flat[max(start, candidate.span.start - 40) : candidate.span.start].rstrip(" ")
    if acting is None or not acting.search(before):
        return False
    return _is_subject(page, candidate) or page.flat[candidate.span.end : end].strip(f" ,{BLANK}") == ""


def _is_subject(page: Page, candidate: Candidate) -> bool:
    ends = page.rules.speakers.subject_ends
    behind = page.flat[candidate.span.end : candidate.span.end + 10].lstrip(" ")
    if behind.startswith(_CALLED):
        return " " in candidate.span.of(page.text)
    return behind[:1] == BLANK or (ends is not None and ends.match(page.flat, candidate.span.end) is not None)


def _opens(page: Page, candidate: Candidate, start: int) -> bool:
    """ "İsrail ordusu saldırıyı doğruladı", and not "İsrail uçaklarının vurduğunu söyledi": there another speaks."""
    if candidate.named or _is_subject(page, candidate):
        return True
    lead = page.text[start : candidate.span.start]
    bracketed = lead.endswith("(") and all(word[:1].isupper() for word in lead[:-1].split())
    first = candidate.role == "actor" and (bracketed or not page.flat[start : candidate.span.start].strip())
    if not first:
        return False
    possessed = page.rules.speakers.possessed
    goes_on = page.rules.speakers.filler.match(page.flat, candidate.span.end + 1 + bracketed)
    return bool(goes_on or not (possessed and possessed.match(page.flat, candidate.span.end)))


def source(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    """ "Bakanlıktan yapılan açıklamada … bildirildi": whose announcement it is, else the last speaker's."""
    rules = page.rules.speakers
    found = [c for c in candidates(page, Span(sentence.start, verb.start)) if c.role in _SOURCES]
    near = [c for c in found if _announces(page, c) or _it_came_from(page, c, sentence, verb)]
    if near:
        return replace(near[0], role="institution") if near[0].role == "name" and near[0].actor else near[0]
    until = min(sentence.end, verb.end + _NEXT_WORD)
    announced = rules.announced.search(page.level, sentence.start, until) if rules.announced else None
    return Candidate(Span(*announced.span()), "it") if announced else Candidate(verb, "unsaid")


def _announces(page: Page, candidate: Candidate) -> bool:
    words = page.rules.speakers.its_words
    return words is not None and words.match(page.level, candidate.span.end) is not None


def _it_came_from(page: Page, candidate: Candidate, sentence: Span, verb: Span) -> bool:
    """It opens the sentence, and is where it came from: "Kremlin'den", and no "ordusunun çekildiği bildirildi"."""
    away, announced = page.rules.speakers.away, page.rules.speakers.announced
    if candidate.span.start - sentence.start >= 5 or candidate.role not in ("institution", "media"):
        return False
    cased = re.match(r"'?\w*", page.level[candidate.span.end : candidate.span.end + 8])
    written = candidate.span.of(page.level) + (cased[0] if cased else "")
    if away is not None and away.search(written):
        return True
    return announced is not None and announced.search(page.level, candidate.span.end, verb.start) is not None


def owner(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "Bloomberg'in … haberine göre": whose report it is, in whatever case."""
    found = [
        c
        for c in candidates(page, Span(sentence.start, cue.start))
        if c.role in ("media", "institution", "name", "anonymous", "person", "title", "actor")
    ]
    return replace(found[0], governed=False) if found else None


def possessor(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "the ministry'ye göre": the noun right before."""
    found = candidates(page, Span(max(sentence.start, cue.start - 80), cue.start))
    known = next((c for c in found if _ENDING.fullmatch(page.flat, c.span.end, cue.start)), None)
    return known or _unknown_possessor(page, sentence, cue)


def _unknown_possessor(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """Whoever stands there with a capital in the case that "according to" asks for, on no list."""
    ending, none = page.rules.speakers.by_view_of, page.rules.speakers.no_view
    start = max([sentence.start, *(f.end() for f in _STOP_MARK.finditer(page.flat, sentence.start, cue.start))])
    start += len(page.flat[start : cue.start]) - len(page.flat[start : cue.start].lstrip(" "))
    words = page.flat[start : cue.start].rstrip(" ")
    cased = ending.search(words) if ending else None
    if cased is None or none is None or none.search(words) or len(words.split()) > _LONGEST_NAME:
        return None
    span = Span(start, start + cased.start())
    return Candidate(span, "media") if span.of(page.text)[:1].isupper() else None
