"""Media and those who tell them: by their names, a bare noun ("the agency") by the one named before."""

import re
from collections.abc import Sequence

from actors.names import level
from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import Page

_MEDIUM_REACH = 1_500
_ARTICLE = 8
_PROPER = r"(?:(?:al|el|al-|el-|Al|El)[- ]?)?[A-ZÇĞİÖŞÜ][\w’-]+(?: [A-ZÇĞİÖŞÜ0-9][\w’-]*){0,3}"
_BEHIND = re.compile(rf" ({_PROPER})(?![\w-])")
_NAME = 50
_BEFORE = re.compile(rf"(?<!\w)(?<!-)({_PROPER}) \Z")
_SHORT = re.compile(r" \((?:the )?([A-ZА-ЯЁÇĞİÖŞÜ]{2,8}|ال[^ ()،]{3,12}|[^ ()،\d\W]{3,7}(?<=[\u0621-\u064a]))\)")


def some_reporter(page: Page, text: str) -> bool:
    reporter = page.rules.speakers.reporter
    return reporter is not None and closes(reporter, level(text))


def of_medium(page: Page, candidate: Candidate) -> bool:
    """ "SANA's correspondent", "مراسل عنب بلدي": beside the word for a reporter stands the medium's own name."""
    reporter, text = page.rules.speakers.reporter, candidate.span.of(page.text)
    if page.rules.speakers.verb_first:
        words = text.split()
        return len(words) > 1 and not bare_medium(page, words[-1])
    own = [word for word in text.split() if word[:1].isupper() and not (reporter and reporter.match(level(word)))]
    opening = text.split()[0] if text and _opens(page, candidate.span.start) else ""
    return any(word != opening or word[1:] != word[1:].lower() or "'" in level(word) for word in own)


def _opens(page: Page, start: int) -> bool:
    return page.text[max(0, start - 2) : start].strip() in ("", ".", "!", "?")


def some_official(page: Page, candidate: Candidate) -> bool:
    pattern, start = page.rules.speakers.some_official, candidate.span.start
    if pattern is None:
        return False
    led = max(0, start - _ARTICLE)
    with_article = next(
        (f for f in pattern.finditer(page.flat, led, candidate.span.end) if f.start() <= start < f.end()), None
    )
    return with_article is not None


def in_full(page: Page, named: Sequence[str], candidate: Candidate, text: str) -> str:
    """ "the Observatory" by the full name it had where it first stood."""
    if candidate.role != "media" or len(text.split()) > 2:
        return text
    earlier = _medium_before(page, named, candidate) if bare_medium(page, text) else None
    if earlier:
        return earlier
    if " " in text:
        return text
    name = rf"\b((?:[A-Z][\w-]+ ){{0,3}}{re.escape(text)}(?: (?:of|for) [A-Z]\w+(?: [A-Z]\w+)?)?)\b"
    found = re.search(name, page.text[: candidate.span.start])
    return found[1] if found else text


def brand(page: Page, candidate: Candidate, text: str) -> str:
    """ "SANA news agency" by its name; "the state news agency" has none."""
    ends = page.rules.speakers.brand_ends
    found = ends.search(level(text)) if ends and candidate.role == "media" else None
    name = text[: found.start()] if found else ""
    own = name[:1].isupper() and not page.mentions_in(Span(candidate.span.start, candidate.span.start + len(name)))
    return name if own else text


def short_name(page: Page, candidate: Candidate) -> str | None:
    """ "Ukraine's Main Military Intelligence Directorate (HUR)": what it is called from there on."""
    found = _SHORT.match(page.text, candidate.span.end)
    return found[1] if found and candidate.role in ("institution", "name", "actor") else None


def beside_name(page: Page, candidate: Candidate) -> str | None:
    """ "the Lebanese channel al-Mayadeen", "Al Mayadeen TV": the name stands right behind or before the word for it."""
    if candidate.role != "media" or not bare_medium(page, candidate.span.of(page.text)):
        return None
    behind, before = (
        _BEHIND.match(page.text, candidate.span.end),
        _BEFORE.search(page.text, max(0, candidate.span.start - _NAME), candidate.span.start),
    )
    for found in (behind, before):
        if found is None or level(found[1]) in page.rules.names.first_words:
            continue
        span = Span(*found.span(1))
        if not any(m.span.meets(span) for m in page.mentions_in(Span(max(0, span.start - 30), span.end))):
            return span.of(page.text)
    return None


def bare_medium(page: Page, text: str) -> bool:
    medium = page.rules.speakers.medium
    return medium is not None and medium.fullmatch(level(text)) is not None


def _medium_before(page: Page, named: Sequence[str], candidate: Candidate) -> str | None:
    """ "the agency": whatever medium was named last."""
    if named:
        return named[-1]
    pattern = next(pattern for role, pattern in page.rules.speakers.roles if role == "media")
    start = max(0, candidate.span.start - _MEDIUM_REACH)
    spans = [Span(*found.span()) for found in pattern.finditer(page.flat, start, candidate.span.start)]
    texts = [span.of(page.text).strip() for span in spans]
    return next((text for text in reversed(texts) if not bare_medium(page, text)), None)
