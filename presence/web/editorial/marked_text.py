"""An article's text with its mentions and evidence marked: plain pieces for a template, never HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

MENTIONS = ("actor", "person", "region", "base", "agreement")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text. `kind` is what is mentioned there, or the role the span has as evidence."""

    start: int
    end: int
    kind: str
    title: str = ""
    url: str = ""
    letter: str = ""

    @property
    def is_mention(self) -> bool:
        return self.kind in MENTIONS


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text in which nothing begins or ends, and the marks that lie over all of it."""

    text: str
    marks: tuple[Mark, ...] = ()
    first_evidence: bool = False
    first_of: tuple[str, ...] = ()
    """The kinds of marks that stand here for the first time."""

    @property
    def mention(self) -> Mark | None:
        """The closest of the mentions over it."""
        return min((m for m in self.marks if m.is_mention), key=lambda m: m.end - m.start, default=None)

    @property
    def evidence(self) -> list[Mark]:
        return [m for m in self.marks if not m.is_mention]

    @property
    def address(self) -> str:
        return next((m.url for m in self.evidence if m.url), "")


def linked(paragraph: Iterable[Segment]) -> list[tuple[str, list[Segment]]]:
    """Runs of pieces that lead to one address; one of spaces and stops alone leads nowhere."""
    runs = [(address, list(run)) for address, run in groupby(paragraph, key=lambda segment: segment.address)]
    return [(address if any(c.isalnum() for s in run for c in s.text) else "", run) for address, run in runs]


def paragraphs(text: str, marks: Iterable[Mark]) -> list[list[Segment]]:
    """The whole text in order, each paragraph with the line breaks that end it; spans outside the text are cut."""
    found: list[list[Segment]] = []
    evidence_seen = False
    seen: set[str] = set()
    ends = {match.end() for match in re.finditer(r"\n+", text)}
    begins_paragraph = True
    for start, end, over in _pieces(len(text), _within(text, marks), ends):
        first = not evidence_seen and any(not m.is_mention for m in over)
        evidence_seen = evidence_seen or first
        if begins_paragraph:
            found.append([])
        fresh = tuple(dict.fromkeys(m.kind for m in over if m.kind not in seen))
        seen.update(fresh)
        found[-1].append(Segment(text[start:end], over, first, fresh))
        begins_paragraph = end in ends
    return found


def _within(text: str, marks: Iterable[Mark]) -> list[Mark]:
    cut = (replace(m, start=max(m.start, 0), end=min(m.end, len(text))) for m in marks)
    return sorted((m for m in cut if m.start < m.end), key=lambda m: (m.start, -m.end))


def _pieces(length: int, marks: list[Mark], breaks: set[int]) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    edges = sorted({0, length, *breaks, *(m.start for m in marks), *(m.end for m in marks)})
    open_marks: list[Mark] = []
    waiting = iter(marks)
    following = next(waiting, None)
    for start, end in pairwise(edges):
        open_marks = [m for m in open_marks if m.end > start]
        while following is not None and following.start <= start:
            open_marks.append(following)
            following = next(waiting, None)
        yield start, end, tuple(open_marks)
