"""Direct quotations: from every pair of quotation marks in use, over several paragraphs where the marks say so."""

from bisect import bisect_left
from dataclasses import dataclass

from presence.ingest.reading.found import Span

_CLOSERS = {"“": "”“", "”": "”", "„": "“”„", "«": "»", "»": "«", '"': '"', "‘": "’", "'": "'", "‚": "‘’", "‹": "›"}
_SINGLE = "‘’'‚"
_BEFORE_OPENING = " \n\t\u00a0([{—–-:،,«“"
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Quotation:
    outer: Span
    """With its marks."""
    inner: Span


def find_quotations(text: str) -> list[Quotation]:
    found: list[Quotation] = []
    position, closes = 0, _Closes(text)
    while position < len(text):
        if text[position] in _CLOSERS and _opens(text, position):
            end = _closing(text, position, closes)
            if end is not None:
                quotation = _trimmed(text, position, end)
                if quotation:
                    found.append(quotation)
                position = end + 1
                continue
        position += 1
    return found


class _Closes:
    """Where quotations can end: single marks, which are mostly apostrophes, are judged once for the whole text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.single = [i for i, mark in enumerate(text) if mark in _SINGLE and i and _single_closes(text, i)]

    def next(self, opener: str, start: int, end: int) -> int | None:
        if opener in _SINGLE:
            index = bisect_left(self.single, start)
            found = self.single[index] if index < len(self.single) else end
            return found if found < end else None
        hits = (self.text.find(mark, start, end) for mark in _CLOSERS[opener])
        return min((hit for hit in hits if hit >= 0), default=None)


def _opens(text: str, position: int) -> bool:
    mark = text[position]
    after = text[position + 1 : position + 2]
    if not after or after.isspace():
        return False
    before = text[position - 1 : position]
    if mark in "“„«":
        return True
    if mark in _SINGLE:
        return (not before or before in _BEFORE_OPENING) and (after.isalnum() or after in '“"…')
    return not before or before in _BEFORE_OPENING


def _closing(text: str, start: int, closes: _Closes) -> int | None:
    opener = text[start]
    limit = min(len(text), start + _LONGEST)
    search, paragraph_end = start + 1, _paragraph_end(text, start, limit)
    while True:
        end = closes.next(opener, search, paragraph_end)
        if end is not None:
            return end
        # A quotation over paragraphs opens each of them anew and closes once.
        following = _next_paragraph(text, paragraph_end)
        if text[following : following + 1] != opener or following >= limit:
            return None
        search, paragraph_end = following + 1, _paragraph_end(text, following, limit)


def _single_closes(text: str, position: int) -> bool:
    """Whether a single mark ends a quotation or is an apostrophe (don't, the soldiers' homes)."""
    before, after = text[position - 1], text[position + 1 : position + 2]
    if after.isalnum():
        return False
    if before in '.,!?;:…”"' or after in ".,;:!?)”":
        return True
    if before.isspace():
        return False
    rest = text[position + 1 : position + 400].split("\n")[0]
    return not (before == "s" and after == " " and any(f"{stop}{mark}" in rest for stop in ".,!?" for mark in "’'"))


def _paragraph_end(text: str, start: int, limit: int) -> int:
    end = text.find("\n", start, limit)
    return limit if end < 0 else end


def _next_paragraph(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _trimmed(text: str, start: int, end: int) -> Quotation | None:
    left, right = start + 1, end
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    if not any(character.isalnum() for character in text[left:right]):
        return None
    return Quotation(Span(start, end + 1), Span(left, right))
