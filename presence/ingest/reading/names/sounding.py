"""Known names in a spelling nobody noted: a capitalised word or two that sound like one ("Şeddadi", "Эт-Танф")."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping

from presence.ingest.reading.found import NameKind, Span
from presence.ingest.reading.names.belief import Choice
from presence.ingest.reading.names.sound import alike, ratio, sound, spoken, vowelled
from presence.ingest.reading.names.spelling import Spelling, script_of

_CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ"
_WORD = re.compile(
    rf"(?<![\w’'-])(?:(?:al|el|as|ash|at|an|ar|аль|эль|аш|ас|эт|эн|эс|эш)-)?[{_CAPITAL}][\w]+(?:[-‘ʿ`][\w]+)*",
    re.IGNORECASE,
)
_FIRST_CAPITAL = re.compile(rf"[{_CAPITAL}]")
_CASES = re.compile(r"(?:ом|ем|ам|ах|ами|ов|ой|ого|ому|ью)$")
_GOES_ON = re.compile(r"-| (?:al|el|as|ash)-")
_SPOKEN_W = str.maketrans({"v": "w", "V": "W", "в": "w", "В": "W"})
"""Turkish and Russian have no w: "Zaviye" is Zawiya."""
_LONGEST = 3
_SHORTEST = 3
_SHORT_ALIKE = 75
_KINDS = ("base", "region", "place", "person")


class Sounding:
    """Names by their consonants; filled while the names are read."""

    def __init__(self) -> None:
        self._names: dict[str, dict[tuple[str, tuple[NameKind, str]], None]] = {}

    def add(self, pattern: str, spelling: Spelling) -> None:
        if (
            spelling.script == "arabic"
            or spelling.kind not in _KINDS
            or spelling.surname
            or spelling.acronym
            or spelling.common
        ):
            return
        if spelling.kind == "person" and (" " not in pattern or spelling.script == "cyrillic"):
            return
        heard = spoken(" ".join((pattern, *spelling.tail)))
        key = sound(heard)
        if len(key) >= _SHORTEST:
            self._names.setdefault(key, {})[heard, (spelling.kind, spelling.key)] = None

    def choices(self, text: str, language: str, taken: Mapping[NameKind, list[Span]]) -> list[Choice]:
        """Those that the exact search has not found; a town it found may be a base as well, a base its town."""
        if not self._names or script_of(text) == "arabic":
            return []
        towns, bases = _Spans(taken.get("place", [])), _Spans(taken.get("base", []))
        others = _Spans([span for kind, spans in taken.items() if kind not in ("place", "base") for span in spans])
        return [
            Choice(span, spelling)
            for span in _phrases(text)
            if not others.hold(span)
            for spelling in self._alike(span.of(text), language)
            if spelling.kind == "base" or not towns.hold(span)
            if spelling.kind == "place" or not bases.hold(span)
        ]

    def place(self, written: str, language: str) -> str | None:
        """The town that this sounds like most."""
        found = [one.key for one in self._alike(written, language) if one.kind == "place"]
        return found[0] if found else None

    def _alike(self, written: str, language: str) -> Iterator[Spelling]:
        plain = written.split("'")[0].split("’")[0]
        forms = (plain, _CASES.sub("", plain) if language == "ru" else plain)
        for form in dict.fromkeys((*forms, *(one.translate(_SPOKEN_W) for one in forms))):
            heard = vowelled(form, language)
            key = sound(heard)
            least = _SHORT_ALIKE if len(key) < 4 else 62
            near = [(known, one) for known, one in self._names.get(key, ()) if alike(known, heard, least)]
            hits = [one for _, one in sorted(near, key=lambda hit: -ratio(hit[0], heard))]
            if hits:
                yield from (Spelling(kind, name, sounded=True) for kind, name in dict.fromkeys(hits))
                return


def _phrases(text: str) -> Iterator[Span]:
    """Runs of up to three capitalised words."""
    words = [Span(*m.span()) for m in _WORD.finditer(text) if _FIRST_CAPITAL.search(m[0][:5])]
    for index, first in enumerate(words):
        if not _GOES_ON.match(text, first.end):
            yield first
        end = first.end
        for last in words[index + 1 : index + _LONGEST]:
            if last.start - end != 1 or text[end] not in " -":
                break
            yield Span(first.start, last.end)
            end = last.end


class _Spans:
    """Exact matches."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]

    def hold(self, span: Span) -> bool:
        index = bisect_right(self._starts, span.start)
        return any(one.holds(span) for one in self._spans[max(0, index - 6) : index])
