"""Where in a text somebody else's copy of some of its words stands."""

import unicodedata
from dataclasses import dataclass, field

from presence.ingest.reading.found import Span

_QUOTES = frozenset("\"'“”„‟«»‹›‘’‚‛`´")
_DASHES = "‐‑‒–—―"


@dataclass(slots=True)
class Places:
    """Exactly, else whatever the spaces, quotation marks and dashes are; text that is not there is nowhere."""

    text: str
    _plain: str = field(default="", init=False)
    _offsets: list[int] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self._plain, self._offsets = _plain(self.text)

    def of(self, copy: str) -> Span | None:
        wanted = copy.strip()
        if not any(character.isalnum() for character in wanted):
            return None
        start = self.text.find(wanted)
        if start >= 0:
            return Span(start, start + len(wanted))
        plain = _plain(wanted)[0].strip()
        start = self._plain.find(plain)
        if not plain or start < 0:
            return None
        return Span(self._offsets[start], self._offsets[start + len(plain) - 1] + 1)


def _plain(text: str) -> tuple[str, list[int]]:
    pieces: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        if character in _QUOTES or unicodedata.category(character) == "Cf":
            continue
        piece = "-" if character in _DASHES else " " if character.isspace() else character
        if piece == " " and (not pieces or pieces[-1] == " "):
            continue
        pieces.append(piece)
        offsets.append(index)
    return "".join(pieces), offsets
