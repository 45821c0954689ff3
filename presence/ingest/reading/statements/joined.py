"""Nouns that stand together and are one speaker: a state, its office, and the name of who holds it."""

import re
from dataclasses import dataclass, replace

from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.rules.speaking import Role
from presence.ingest.reading.text.page import BLANK, Page

_JOINED = re.compile(r"[\w\s.’'–-]{0,45}")
_POSSESSIVE = re.compile(r"(?:'s|s'|') (?:(?!and )[\w-]+ ){0,3}")
RANK: dict[Role, int] = {"person": 0, "name": 1, "media": 2, "institution": 3, "actor": 4, "anonymous": 2, "title": 5}
_ARTICLE = re.compile(r"\b(?:the|told)\b")
"""Another noun begins: "according to the monitor the soldiers …"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    span: Span
    role: Role
    key: str | None = None
    """Of the person."""
    actor: str | None = None
    """The actor named in or right beside it: "the *Syrian* defence ministry"."""
    governed: bool = False
    named: Span | None = None
    """The name itself where titles stand before it."""


def oblique(page: Page, candidate: Candidate) -> bool:
    after = page.rules.speakers.oblique_after
    return after is not None and after.match(page.flat, candidate.span.end) is not None


def cased(page: Page, candidate: Candidate) -> bool:
    """ "президенту Путину", "израильских": by its own ending no subject."""
    ending = page.rules.speakers.cased
    if ending is None or candidate.role not in ("title", "person", "name", "actor"):
        return False
    found = ending.match(page.flat, candidate.span.start, candidate.span.end)
    return found is not None and (
        candidate.role == "actor" or found.end() < candidate.span.end or candidate.role == "title"
    )


def joined(page: Page, found: list[Candidate]) -> list[Candidate]:
    """ "Syria's interim President Ahmad Al-Sharaa": actor, title and person are one speaker."""
    together: list[Candidate] = []
    for candidate in found:
        last = together[-1] if together else None
        if last and not _of_others(page, last, candidate) and _belong(page, last, candidate):
            medium = last.role in ("media", "name") and _reports(page, candidate)
            whole = Span(last.span.start, candidate.span.end)
            together[-1] = Candidate(whole, "media") if medium else _merged(last, candidate)
        elif last and _seated(page, last, candidate):
            together[-1] = replace(last, span=Span(last.span.start, candidate.span.end), actor=candidate.actor)
        else:
            together.append(candidate)
    return together


def _seated(page: Page, left: Candidate, right: Candidate) -> bool:
    """ "the government in Tehran", "the army of Israel"."""
    between = page.flat[left.span.end : right.span.start]
    near = len(between.split()) <= 2 and between.replace(" ", "").isalpha()
    return left.role == "institution" and left.actor is None and right.role == "actor" and right.governed and near


def _belong(page: Page, left: Candidate, right: Candidate) -> bool:
    between = page.flat[left.span.end : right.span.start]
    if _owns(page, left, right, between):
        return True
    if right.governed or right.role in ("pronoun", "it") or left.role in ("pronoun", "it", "person"):
        return False
    if page.rules.speakers.oblique_after and _apart(page, left, right, between):
        return False
    if left.role == "name" and (right.role != "media" or page.rules.speakers.verb_first):
        return False
    if left.role == "media" and right.role == "name" and page.rules.speakers.verb_first:
        return False
    if left.role == "media" and between.startswith("'s"):
        return False
    offices = ("actor", "institution") if page.rules.speakers.verb_first else ("actor",)
    if left.governed and left.role in offices and right.role in ("person", "name"):
        return False
    if left.role == right.role == "actor" and between.strip(" -–"):
        return False
    if (
        _ARTICLE.search(page.text, left.span.end, right.span.start)
        or not _JOINED.fullmatch(between)
        or "\n" in between
        or BLANK in between
    ):
        return False
    return len(between.split()) <= (2 if left.role == "actor" else 1)


def _of_others(page: Page, left: Candidate, right: Candidate) -> bool:
    """ "доложил президенту генерал …": two titles in two cases are two people's."""
    return left.role == right.role == "title" and cased(page, left) and not cased(page, right)


def _apart(page: Page, left: Candidate, right: Candidate, between: str) -> bool:
    """Where endings tell the cases: no state behind its ministry, "SANA ise ordu …", "bir yetkili AFP'ye"."""
    if right.role == "actor" or page.rules.speakers.filler.fullmatch(between.strip()):
        return True
    if left.role == "anonymous" and oblique(page, right):
        return True
    title = next(pattern for role, pattern in page.rules.speakers.roles if role == "title")
    return (left.role, right.role) == ("media", "name") and not closes(title, left.span.of(page.flat))


def _owns(page: Page, left: Candidate, right: Candidate, between: str) -> bool:
    """ "Netanyahu's office", "Iran's public relations department", "SANA's correspondent"."""
    if not _POSSESSIVE.fullmatch(between) or right.governed:
        return False
    if right.role == "institution":
        return between in ("'s ", "s' ", "' ") if left.role in ("person", "name") else left.role in ("actor", "media")
    return left.role in ("media", "name") and _reports(page, right)


def _reports(page: Page, candidate: Candidate) -> bool:
    reporter = page.rules.speakers.reporter
    return reporter is not None and closes(reporter, candidate.span.of(page.flat))


def _merged(left: Candidate, right: Candidate) -> Candidate:
    stronger = min(left, right, key=lambda c: RANK.get(c.role, 9))
    if {left.role, right.role} == {"institution", "title"}:
        stronger = right
    if {left.role, right.role} == {"actor", "title"}:
        stronger = left if left.role == "title" else right
    if right.role == "anonymous" or (left.role in ("person", "name") and right.role == "institution"):
        stronger = right
    role: Role = "media" if "media" in (left.role, right.role) and stronger.role == "name" else stronger.role
    key = stronger.key if role != "person" else left.key or right.key
    whole = Span(left.span.start, right.span.end)
    named = right.span if role == "name" else None
    return Candidate(whole, role, key, left.actor or right.actor, left.governed, named)
