"""The nouns of a sentence that could be the one who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.statements.joined import RANK, Candidate, cased, joined, oblique
from presence.ingest.reading.text.page import BLANK, Page

_PROPER = re.compile(
    r"(?<![\w-])[A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ][\w’'-]+"
    r"(?: (?:(?:al|el|as|ash|bin|ibn|abu|de|von|van|der|аль|эль|де|фон|ван|бин|аш|ас)[- ])?"
    r"[A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ][\w’'.-]*){0,8}"
)
_MARK = re.compile("'")
_WITH_PARTICLE = ("media", "institution", "title", "anonymous")
_ENDING = re.compile(r"(?:['’]s)?[.'’-]*$")
_OPENING = " «“„"
"""A preposition governs what stands behind it in quotation marks as well: "в беседе с «НГ»"."""
_MEMORY = 3_000
_VERB = 14
"""A name pattern may begin with the verb that the window follows."""
_AHEAD = 12
"""A name pattern may look at the word behind the name, which opens the clause that was said."""


def candidates(page: Page, window: Span) -> list[Candidate]:
    """Those in the window, in order; a name with its titles before it is one."""
    found = sorted(_raw(page, window), key=lambda c: (c.span.start, RANK.get(c.role, 9), -c.span.end))
    kept: list[Candidate] = []
    for candidate in found:
        if kept and candidate.span.start < kept[-1].span.end:
            kept[-1] = _overlapping(kept[-1], candidate)
            continue
        kept.append(candidate)
    together = joined(page, [replace(c, governed=_governed(page, window, c)) for c in kept])
    return [replace(c, governed=c.governed or oblique(page, c) or cased(page, c)) for c in together]


def _overlapping(first: Candidate, second: Candidate) -> Candidate:
    """ "Kremlin" is an institution and an actor, "army spokesman" begins as one and is a title."""
    if (first.role, second.role) == ("institution", "title") and second.span.holds(first.span):
        return replace(second, actor=first.actor)
    if second.role != "actor" or first.actor:
        return first
    return replace(first, span=Span(first.span.start, max(first.span.end, second.span.end)), actor=second.actor)


def _raw(page: Page, window: Span) -> Iterator[Candidate]:
    yield from _known(page, window)
    for role, pattern in page.rules.speakers.roles:
        for found in pattern.finditer(page.flat, window.start, window.end):
            yield Candidate(Span(*found.span()), role)
    yield from _patterned(page, window)
    for found in _PROPER.finditer(page.text, window.start, window.end):
        if page.text[found.start() - 1 : found.start()] == "(" and page.text[found.end() : found.end() + 1] == ")":
            continue  # "the Observatory (SOHR)"
        opens = " " not in found[0] and _opens_sentence(page, found.start())
        if not opens or _named_before(page, found) or _says(page, found):
            for span in _by_case(page, Span(*found.span())):
                yield from _proper(page, span)


def _says(page: Page, found: re.Match[str]) -> bool:
    """ "Cairo accused Israel": one word with a capital, on no list, right before a verb of saying."""
    word = found[0].lower()
    many, behind = page.rules.speakers.many, found.end() + 1
    if page.rules.undergoes_after or (many and many.search(word)) or f" {word} " in page.text:
        return False
    return any("before" in cue.look and cue.pattern.match(page.flat, behind) for cue in page.rules.cues)


def _by_case(page: Page, span: Span) -> Iterator[Span]:
    """ "CHP'den Namık Tan": a name ends with its case, and another begins."""
    oblique, start = page.rules.speakers.oblique_after, span.start
    for mark in _MARK.finditer(page.level, span.start, span.end) if page.rules.speakers.case_ends_names else ():
        ending = oblique.match(page.level, mark.start()) if oblique else None
        if ending and ending.end() < span.end:
            yield Span(start, ending.end())
            start = ending.end() + 1
    yield Span(start, span.end)


def _patterned(page: Page, window: Span) -> Iterator[Candidate]:
    """Names where capitals show none."""
    for pattern in page.rules.speakers.names:
        for found in pattern.finditer(page.flat, max(0, window.start - _VERB), window.end + _AHEAD):
            name = Span(*found.span(1))
            if not window.holds(name) or _described(page, name):
                continue
            if " " not in name.of(page.flat) and not _stood_before(page, name):
                continue
            if not any(m.kind == "person" for m in page.mentions_in(Span(name.start - 8, name.end))):
                yield Candidate(name, "name")


def _stood_before(page: Page, name: Span) -> bool:
    """A surname alone, where capitals show none: it must have ended a name before."""
    start = max(0, name.start - _MEMORY)
    return page.flat.find(f" {name.of(page.flat)}", start, name.start - 1) >= 0


def _described(page: Page, name: Span) -> bool:
    """ "a Russian expert", "an eyewitness": whoever is told of by a word for what he is has no name here."""
    return any(pattern.match(page.flat, name.start) for _, pattern in page.rules.speakers.roles)


def _known(page: Page, window: Span) -> Iterator[Candidate]:
    for mention in page.mentions_in(window):
        if page.flat[mention.span.start] == BLANK or mention.span.end > window.end:
            continue
        if mention.kind == "person":
            yield Candidate(mention.span, "person", key=mention.key)
        elif mention.kind == "actor":
            yield Candidate(mention.span, "actor", actor=mention.key)


def _proper(page: Page, span: Span) -> Iterator[Candidate]:
    near = page.mentions_in(Span(span.start - 30, span.end))
    if _titled(page, span):
        near = [m for m in near if m.kind in ("actor", "person")]
    span = _bare(page, Span(span.start, span.start + len(_ENDING.sub("", span.of(page.text)))), near)
    span = _without_case(page, span)
    flat = span.of(page.flat)
    if flat in page.rules.names.first_words or _describes(span, near):
        return
    if not flat or flat[0] == BLANK or flat.endswith("-based") or any(m.span.meets(span) for m in near):
        return
    nearby = Span(max(0, span.start - 30), span.end + 30)
    if not _titled(page, span) and any(place.span.meets(span) for place in page.places_in(nearby)):
        return
    if any(role == "anonymous" and pattern.match(page.flat, span.start) for role, pattern in page.rules.speakers.roles):
        return  # "Источник РИА Новости"
    if any(_longer(pattern, page, span) for role, pattern in page.rules.speakers.roles if role != "title"):
        return
    dates = page.rules.dates
    dated = flat.removesuffix(" may")  # Theresa May
    if any(re.search(rf"\b(?:{word})\b", dated) for word in (*dates.weekdays, *dates.months)):
        return
    if not any(pattern.fullmatch(flat) for _, pattern in page.rules.speakers.roles):
        yield Candidate(span, "name")


def _describes(span: Span, near: Sequence[FoundMention]) -> bool:
    """ "Курдско-арабские Сирийские демократические силы": a word before a name says of what kind."""
    return any(m.kind == "actor" and m.span.start == span.end + 1 for m in near) and span.end - span.start > 0


def _titled(page: Page, span: Span) -> bool:
    """Behind a title two capital words are a person, though a place has the same name: "spokesman Sharfan Darwish"."""
    if " " not in span.of(page.text):
        return False
    head = page.flat[max(0, span.start - 60) : span.start]
    title = next(pattern for role, pattern in page.rules.speakers.roles if role == "title")
    if head.endswith(", ") and page.flat[span.end : span.end + 1] == ",":
        return title.search(head) is not None and "," not in head[:-2]
    return head.endswith(" ") and closes(title, head[:-1])


def _without_case(page: Page, span: Span) -> Span:
    """ "AFP'ye": the ending behind the apostrophe is no part of the name."""
    oblique, mark = page.rules.speakers.oblique_after, page.level.rfind("'", span.start, span.end)
    cased = oblique is not None and mark > span.start and oblique.match(page.level, mark) is not None
    return Span(span.start, mark) if cased else span


def _bare(page: Page, span: Span, near: Sequence[FoundMention]) -> Span:
    """ "Russian Deputy Ambassador Dmitry Polyanskiy": the name begins after the state and the title."""
    for _ in range(3):
        leading = next((m for m in near if m.span.start <= span.start < m.span.end < span.end), None)
        leading = leading or next((m for m in near if _of_office(page, span, m.span)), None)
        later = Span(_word_at(page.text, leading.span.end), span.end) if leading else _past_title(page, span)
        if later == span or later.start >= later.end:
            break
        span = later
    following = next((m for m in near if span.start < m.span.start < span.end and span.end <= m.span.end), None)
    return (
        Span(span.start, span.start + len(page.text[span.start : following.span.start].rstrip())) if following else span
    )


def _of_office(page: Page, span: Span, state: Span) -> bool:
    """ "МВД Сирии Нуреддин аль-Баба": the name begins behind the office's state."""
    before = page.text[span.start : state.start].rstrip()
    return span.start < state.start and state.end < span.end and before.isupper() and " " not in before


def _word_at(text: str, start: int) -> int:
    """Where the next word with a capital begins."""
    while start < len(text) and not (text[start].isupper() and not text[start - 1].isalpha()):
        start += 1
    return start


def _longer(pattern: re.Pattern[str], page: Page, span: Span) -> bool:
    found = pattern.match(page.flat, span.start)
    return found is not None and found.end() > span.end


def _past_title(page: Page, span: Span) -> Span:
    """ "Deputy Defence Minister Nikolai Pankov": the name begins after the title, and after "But"."""
    first = re.match(r"\w+ ", span.of(page.flat))
    if first and first[0].strip() in page.rules.names.first_words:
        span = Span(span.start + first.end(), span.end)
    for role, pattern in page.rules.speakers.roles:
        titles = list(pattern.finditer(page.flat, span.start, span.end)) if role == "title" else []
        if titles and titles[-1].end() + 1 < span.end:
            return Span(titles[-1].end() + 1, span.end)
    return span


def _named_before(page: Page, found: re.Match[str]) -> bool:
    """A single capital word opens a sentence like any other, unless it stood within one before: "Ryder said"."""
    word = found[0].split("'")[0].split("’")[0]
    start = max(0, found.start() - _MEMORY)
    return len(word) > 3 and page.text.find(f" {word}", start, found.start() - 2) >= 0


def _opens_sentence(page: Page, start: int) -> bool:
    before = page.text[max(0, start - 3) : start].rstrip(" “\"«'‘(")
    return not before or before[-1] in ".!?\n:؟"


def _governed(page: Page, window: Span, candidate: Candidate) -> bool:
    prefixed = page.rules.speakers.oblique_before
    if prefixed and candidate.role in _WITH_PARTICLE and prefixed.fullmatch(candidate.span.of(page.flat)):
        return True
    head = page.flat[max(window.start, candidate.span.start - 30) : candidate.span.start]
    return closes(page.rules.speakers.governor, head.rstrip(_OPENING))
