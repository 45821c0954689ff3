"""A name between commas behind the office: "قال قائد القوات، مظلوم عبدي، إن"."""

import re

from actors.names import level
from presence.ingest.reading.found import Span
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import BLANK, Page

_ENDING = re.compile(rf", ([^,.:\n{BLANK}]{{4,50}})(?=[.,])")
_APPOSED = re.compile(rf"[،,] ?([^،,.:\n{BLANK}]{{4,50}})[،,]")


def named_behind(page: Page, first: Candidate, rest: Span) -> Candidate | None:
    """ "قال قائد القوات، مظلوم عبدي، إن": the name stands between commas behind the office."""
    if first.role not in ("title", "institution", "anonymous") or first.named is not None:
        return None
    if not page.rules.speakers.verb_first:
        return _behind_comma(page, first, rest)
    apposed = _APPOSED.match(page.flat, rest.start, rest.end)
    if apposed is None:
        return None
    piece = Span(apposed.start(1), apposed.end(1))
    found = [c for c in candidates(page, piece) if c.role in ("person", "name") and not c.governed]
    if found:
        return found[0]
    words = piece.of(page.flat).split()
    title = next(pattern for role, pattern in page.rules.speakers.roles if role == "title")
    titled = title.match(page.flat, first.span.start, first.span.end) is not None
    return Candidate(piece, "name") if titled and len(words) in (2, 3) and _plain(page, piece) else None


def _behind_comma(page: Page, first: Candidate, rest: Span) -> Candidate | None:
    """ "says an officer, Arman Mambetov."."""
    apposed = _ENDING.match(page.flat, rest.start, rest.end)
    if apposed is None or first.role == "institution":
        return None
    piece = Span(*apposed.span(1))
    found = [c for c in candidates(page, piece) if c.role in ("person", "name")]
    whole = len(found) == 1 and found[0].span.end == piece.end and " " in found[0].span.of(page.text)
    return found[0] if whole else None


def _plain(page: Page, piece: Span) -> bool:
    """Nothing in it is known for another thing than a name."""
    return _unlike_others(page, piece) and not any(place.span.meets(piece) for place in page.places_in(piece))


def _unlike_others(page: Page, piece: Span) -> bool:
    rules = page.rules
    words = piece.of(page.flat)
    dated = any(re.search(rf"(?<!\w)(?:{level(day)})(?!\w)", words) for day in rules.dates.weekdays)
    led = rules.speakers.governor.match(words) or rules.speakers.filler.match(words)
    return not dated and not led and not candidates(page, piece) and "\n" not in words
