"""Which words of a text are what was asked for: compared as the index does, shown as the text writes them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from presence.search.database import rows
from presence.search.found import Part
from presence.search.question import Question, Spelling

# Letters and what is written on them or left out of a word by the index.
_IN_WORD = r"\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640'’‘ʼʻ`´′ʹʿʾ‛\u00ad\u200c-\u200f"
_WORD = re.compile(rf"[{_IN_WORD}]*\w[{_IN_WORD}]*")
_OWN = ("en", "ar", "tr", "ru", "typed")
_WIDTH = 36
_BEFORE = 6
_LONGEST = 400
_LONGEST_WORD = 60
_REMEMBERED = 50_000
_PLAIN = {"ı": "i", "ø": "o", "đ": "d", "ł": "l"}
_lexemes: dict[tuple[str, str], str | None] = {}


@dataclass(frozen=True, slots=True)
class Mark:
    first: int
    last: int
    clause: int
    spelling: Spelling


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with what of it was asked for."""

    text: str
    language: str
    words: list[tuple[int, int]]
    marks: list[Mark]

    def said(self, mark: Mark) -> str:
        return self.text[self.words[mark.first][0] : self.words[mark.last][1]]


def read(texts: Sequence[tuple[str, str]], question: Question) -> list[Reading]:
    """Each text, given with its language; one query for all words not met before."""
    told = [(text, _configured(language, question)) for text, language in texts]
    words = [[found.span() for found in _WORD.finditer(text)] for text, _ in told]
    spoken = {language for _, language in told}
    asked = [(index, spelling) for index, clause in enumerate(question.wanted) for spelling in clause.spellings]
    terms = {spelling: _WORD.findall(spelling.text.replace("-", " ")) for _, spelling in asked}
    firsts = _firsts(terms)
    met = {
        (language, text[start:end].lower())
        for (text, language), spans in zip(told, words, strict=True)
        for start, end in spans
        if end - start <= _LONGEST_WORD and (not firsts or language == "ar" or _first(text[start]) in firsts)
    }
    met |= {(language, word.lower()) for language in spoken for term in terms.values() for word in term}
    _learn(met)
    sought = {language: _sought(language, asked, terms) for language in spoken}
    return [
        Reading(text, given, spans, _marks(_lexemes_of(text, language, spans), sought[language]))
        for (text, language), (_, given), spans in zip(told, texts, words, strict=True)
    ]


def _firsts(terms: dict[Spelling, list[str]]) -> set[str]:
    """With what letters a word must begin to be asked about: only Arabic's endings go with beginnings. Empty: any,
    for a run of words passes over those that are not kept, whatever they begin with."""
    if any(spelling.together and len(words) > 1 for spelling, words in terms.items()):
        return set()
    return {"", *(_first(word[0]) for words in terms.values() for word in words)}


@cache
def _first(letter: str) -> str:
    """As the index writes it, or coarser; empty for what it may leave out or change."""
    plain = unicodedata.normalize("NFKD", letter)[0].lower()
    plain = _PLAIN.get(plain, plain)
    return plain if "a" <= plain <= "z" or "а" <= plain <= "я" else ""


def _configured(language: str, question: Question) -> str:
    return "typed" if question.typed else language[:2] if language[:2] in _OWN else "xx"


def _learn(met: Iterable[tuple[str, str]]) -> None:
    if len(_lexemes) > _REMEMBERED:
        _lexemes.clear()
    new = [pair for pair in met if pair not in _lexemes]
    if new:
        languages, words = map(list, zip(*new, strict=True))
        learnt = rows(
            "SELECT public.presence_search_lexeme(language, word)"
            " FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS met (language, word, place) ORDER BY place",
            [languages, words],
        )
        _lexemes.update((pair, lexeme) for pair, (lexeme,) in zip(new, learnt, strict=True))


def _lexemes_of(text: str, language: str, spans: list[tuple[int, int]]) -> list[str | None]:
    return [_lexemes.get((language, text[start:end].lower())) for start, end in spans]


_Sought = dict[str, list[tuple[list[str], int, Spelling]]]


def _sought(language: str, asked: list[tuple[int, Spelling]], terms: dict[Spelling, list[str]]) -> _Sought:
    """By its first word each run of words; one not kept in this language (“the”) counts for nothing."""
    sought: _Sought = {}
    for clause, spelling in asked:
        kept = [lexeme for word in terms[spelling] if (lexeme := _lexemes.get((language, word.lower())))]
        for run in [kept] if spelling.together and kept else [[lexeme] for lexeme in kept]:
            sought.setdefault(run[0], []).append((run, clause, spelling))
    return sought


def _marks(lexemes: list[str | None], sought: _Sought) -> list[Mark]:
    """At each place the longest; of those as long the first, which is what was typed."""
    marks: list[Mark] = []
    place = 0
    while place < len(lexemes):
        best: Mark | None = None
        for run, clause, spelling in sought.get(lexemes[place] or "", ()):
            last = _end(lexemes, place, run)
            if last is not None and (best is None or last > best.last):
                best = Mark(place, last, clause, spelling)
        if best:
            marks.append(best)
        place = best.last + 1 if best else place + 1
    return marks


def _end(lexemes: list[str | None], place: int, run: list[str]) -> int | None:
    for lexeme in run[1:]:
        place += 1
        while place < len(lexemes) and lexemes[place] is None:
            place += 1
        if place >= len(lexemes) or lexemes[place] != lexeme:
            return None
    return place


def snippet(reading: Reading) -> tuple[Part, ...]:
    """The piece of the text with most of what was asked for, or its beginning."""
    if not reading.words:
        return (Part(reading.text[:_LONGEST]),) if reading.text.strip() else ()
    first = max(0, _best_start(reading.marks) - _BEFORE)
    last = min(len(reading.words) - 1, first + _WIDTH)
    start = reading.words[first][0] if first else 0
    end = reading.words[last][1] if last < len(reading.words) - 1 else len(reading.text)
    end = min(end, start + _LONGEST)
    parts = [Part("… ")] if start else []
    for mark in reading.marks:
        left, right = reading.words[mark.first][0], reading.words[mark.last][1]
        if left >= start and right <= end:
            parts += [Part(reading.text[start:left]), Part(reading.text[left:right], True)]
            start = right
    parts.append(Part(reading.text[start:end]))
    if end < len(reading.text):
        parts.append(Part(" …"))
    return tuple(part for part in parts if part.text)


def _best_start(marks: list[Mark]) -> int:
    """The mark from which on most different clauses, then most words, are near."""

    def worth(mark: Mark) -> tuple[int, int, int]:
        near = [other for other in marks if mark.first <= other.first <= mark.first + _WIDTH - 2 * _BEFORE]
        return len({other.clause for other in near}), len(near), -mark.first

    return max(marks[:200], key=worth).first if marks else 0
