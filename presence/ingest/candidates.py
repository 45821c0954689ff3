"""The nouns of a sentence that could be the one who speaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presence.ingest.page import BLANK, Page
from presence.ingest.reading import Span
from presence.ingest.rules.base import Role, closes

_PROPER = re.compile(
    r"(?<![\w-])[A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ][\w’'-]+(?: (?:(?:al|el|as|ash|bin|ibn|abu|de|von|van|der|аль|эль)[- ])?"
    r"[A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ][\w’'.-]*){0,5}"
)
_JOINED = re.compile(r"[\w\s.’'–-]{0,45}")
_MEMORY = 3_000
_RANK: dict[Role, int] = {"person": 0, "name": 1, "media": 2, "institution": 3, "actor": 4, "anonymous": 2, "title": 5}


@dataclass(frozen=True, slots=True)
class Candidate:
    span: Span
    role: Role
    key: str | None = None
    """Of the person."""
    actor: str | None = None
    """The actor named in or right beside it: "the *Syrian* defence ministry"."""
    governed: bool = False


def candidates(page: Page, window: Span) -> list[Candidate]:
    """Those in the window, in order; a name with its titles before it is one."""
    found = sorted(_raw(page, window), key=lambda c: (c.span.start, _RANK.get(c.role, 9)))
    kept: list[Candidate] = []
    for candidate in found:
        if kept and candidate.span.start < kept[-1].span.end:
            kept[-1] = _overlapping(kept[-1], candidate)
            continue
        kept.append(candidate)
    joined = _joined(page, [replace(c, governed=_governed(page, window, c)) for c in kept])
    return [replace(c, governed=c.governed or _oblique(page, c)) for c in joined]


def _overlapping(first: Candidate, second: Candidate) -> Candidate:
    """ "Kremlin" is an institution and an actor."""
    if second.role != "actor" or first.actor:
        return first
    return replace(first, span=Span(first.span.start, max(first.span.end, second.span.end)), actor=second.actor)


def _raw(page: Page, window: Span) -> Iterator[Candidate]:
    for mention in page.mentions_in(window):
        if page.flat[mention.span.start] == BLANK or mention.span.end > window.end:
            continue
        if mention.kind == "person":
            yield Candidate(mention.span, "person", key=mention.key)
        elif mention.kind == "actor":
            yield Candidate(mention.span, "actor", actor=mention.key)
    for role, pattern in page.rules.speakers.roles:
        for found in pattern.finditer(page.flat, window.start, window.end):
            yield Candidate(Span(*found.span()), role)
    for found in _PROPER.finditer(page.text, window.start, window.end):
        if " " in found[0] or not _opens_sentence(page, found.start()) or _named_before(page, found):
            yield from _proper(page, Span(*found.span()))


def _proper(page: Page, span: Span) -> Iterator[Candidate]:
    near = page.mentions_in(Span(span.start - 30, span.end))
    if page.flat[span.start] == BLANK or any(mention.span.meets(span) for mention in near):
        return
    span = _past_title(page, Span(span.start, span.start + len(span.of(page.text).rstrip(".'’-"))))
    flat = span.of(page.flat)
    dates = page.rules.dates
    if any(re.search(rf"\b(?:{word})\b", flat) for word in (*dates.weekdays, *dates.months)):
        return
    if not any(pattern.fullmatch(flat) for _, pattern in page.rules.speakers.roles):
        yield Candidate(span, "name")


def _past_title(page: Page, span: Span) -> Span:
    """ "Deputy Defence Minister Nikolai Pankov": the name begins after the title."""
    for role, pattern in page.rules.speakers.roles:
        title = pattern.match(page.flat, span.start, span.end) if role == "title" else None
        if title and title.end() + 1 < span.end:
            return Span(title.end() + 1, span.end)
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
    head = page.flat[max(window.start, candidate.span.start - 30) : candidate.span.start]
    return closes(page.rules.speakers.governor, head.rstrip(" "))


def _oblique(page: Page, candidate: Candidate) -> bool:
    after = page.rules.speakers.oblique_after
    return after is not None and after.match(page.flat, candidate.span.end) is not None


def _joined(page: Page, found: list[Candidate]) -> list[Candidate]:
    """ "Syria's interim President Ahmad Al-Sharaa": actor, title and person are one speaker."""
    joined: list[Candidate] = []
    for candidate in found:
        last = joined[-1] if joined else None
        if last and _belong(page, last, candidate):
            joined[-1] = _merged(last, candidate)
        elif last and _seated(page, last, candidate):
            joined[-1] = replace(last, span=Span(last.span.start, candidate.span.end), actor=candidate.actor)
        else:
            joined.append(candidate)
    return joined


def _seated(page: Page, left: Candidate, right: Candidate) -> bool:
    """ "the government in Tehran", "the army of Israel"."""
    between = page.flat[left.span.end : right.span.start]
    near = len(between.split()) <= 2 and between.replace(" ", "").isalpha()
    return left.role == "institution" and left.actor is None and right.role == "actor" and right.governed and near


def _belong(page: Page, left: Candidate, right: Candidate) -> bool:
    if right.governed or right.role in ("pronoun", "it") or left.role in ("pronoun", "it", "person"):
        return False
    between = page.flat[left.span.end : right.span.start]
    if not _JOINED.fullmatch(between) or "\n" in between or BLANK in between:
        return False
    if left.role == "name" and right.role in ("person", "name"):
        return False
    return len(between.split()) <= (2 if left.role == "actor" else 1)


def _merged(left: Candidate, right: Candidate) -> Candidate:
    stronger = min(left, right, key=lambda c: _RANK.get(c.role, 9))
    if {left.role, right.role} == {"institution", "title"} or {left.role, right.role} == {"actor", "title"}:
        stronger = right
    if right.role == "anonymous":
        stronger = right
    role: Role = "media" if "media" in (left.role, right.role) and stronger.role == "name" else stronger.role
    return Candidate(
        Span(left.span.start, right.span.end), role, left.key or right.key, left.actor or right.actor, left.governed
    )
