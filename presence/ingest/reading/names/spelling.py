"""How one known name may look in running text: attached particles, case endings, short forms of a person's name."""

import re
import unicodedata
from dataclasses import dataclass, replace

from actors.names import fold
from presence.ingest.reading.found import Name, NameKind
from presence.ingest.reading.names.short_names import short_names

_ENDINGS = (
    "а|у|е|и|ы|о|я|ю|ь|ью|ом|ем|ои|еи|ою|ею|ам|ям|ами|ями|ах|ях|ов|ев|ым|ых|ые|ыи|ыми|их|им|ими|ии|ие|ию|ием|иеи|иям"
    "|ая|ую|ого|ому|ое|его|ему|ею"
)
_STEM_END = re.compile(r"(?:ая|ую|ые|ыи|ии|ое|ие|ои|[аеиоуыюяьэ])$")
_ENDING = re.compile(rf"(?:{_ENDINGS})?(?!\w)")
_ARABIC_PREFIX = re.compile(r"(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)$")
_ARABIC_ARTICLE = re.compile(r"[وف]?[بلك]?ال$|[وف]?لل$")
_ARABIC_SUFFIX = re.compile(r"(?:ه|ين|ون|ا|ان|ات|يه|يون|يين)(?!\w)")
_LEADERS = frozenset(("abu", "abo", "abdel", "abd", "ibn", "bin", "ben", "van", "von", "de", "ابو", "عبد", "بن", "абу"))
_ACRONYM_LENGTH = 7
_NUMBERED = re.compile(r"T-?\d{1,2}")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One pattern of the automaton: what it names and what must be checked around it."""

    kind: NameKind
    key: str
    tail: tuple[str, ...] = ()
    """Cyrillic: stems of the words after the first."""
    script: str = "latin"
    capital: bool = True
    acronym: bool = False
    article: bool = False
    """Only with its article (al-Bab; bab alone is a word)."""
    surname: bool = False
    common: bool = False
    minor: bool = False
    sounded: bool = False
    """Found by its sound alone."""


def script_of(text: str) -> str:
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "")
            return "cyrillic" if name.startswith("CYRILLIC") else "arabic" if name.startswith("ARABIC") else "latin"
    return "latin"


def spellings(name: Name, common_words: frozenset[str]) -> list[tuple[str, Spelling]]:
    if name.kind in ("region", "place") and " (" in name.text:
        return []  # "Дамаск (мухафаза)" is told apart there, and not in running text
    text = name.text.split(" (")[0].strip() or name.text.strip()
    folded = fold(text).strip()
    if len(folded) < 2 or not any(character.isalpha() for character in folded):
        return []
    script = script_of(text)
    found = [_spelling(name, text, folded, script, common_words)]
    if name.minor:
        found = [(pattern, replace(spelling, minor=True)) for pattern, spelling in found]
    if name.kind == "person":
        short = _surname(name, text, folded, script)
        found += [(pattern, replace(spelling, common=pattern in common_words)) for pattern, spelling in short]
    return [pair for pair in found if len(pair[0]) > 1]


def every_spelling(name: Name, common_words: frozenset[str]) -> list[tuple[str, Spelling]]:
    """Those of the name and, of a base, of what it is called for short."""
    short = (*short_names(name.text), *_in_cyrillic(name.text)) if name.kind == "base" else ()
    return [pair for text in (name.text, *short) for pair in spellings(replace(name, text=text), common_words)]


def _in_cyrillic(text: str) -> tuple[str, ...]:
    """T-4 is written Т-4 there."""
    return (f"Т{text[1:]}",) if _NUMBERED.fullmatch(text) else ()


def _spelling(name: Name, text: str, folded: str, script: str, common: frozenset[str]) -> tuple[str, Spelling]:
    acronym = text.isupper() and len(folded) <= _ACRONYM_LENGTH and " " not in folded
    if script == "cyrillic" and not acronym and not any(letter.isdigit() for letter in folded):
        stem, *tail = (_stem(word) for word in folded.split(" "))
        return stem, Spelling(name.kind, name.key, tuple(tail), script, text[:1].isupper())
    if script == "arabic":
        bare = folded[2:] if folded.startswith("ال") and len(folded) > 5 else folded
        spelling = Spelling(name.kind, name.key, (), script, False, article=bare != folded, common=folded in common)
        return bare, spelling
    dropped = len(fold("x " + text)) < len(text) + 2 and text.lower()[:3] in ("al-", "el-", "al ", "el ")
    article = dropped and len(folded) <= 4
    capital = text[:1].isupper() or (dropped and text[3:4].isupper())
    usual = folded in common and not article
    return folded, Spelling(name.kind, name.key, (), script, capital, acronym, article, common=usual)


def _surname(name: Name, text: str, folded: str, script: str) -> list[tuple[str, Spelling]]:
    words = folded.split(" ")
    if len(words) < 2:
        return []
    start = len(words) - 1
    if words[start - 1] in _LEADERS and start > 1:
        start -= 1
    short = words[start:]
    if script == "cyrillic":
        stem, *tail = (_stem(word) for word in short)
        return [(stem, Spelling(name.kind, name.key, tuple(tail), script, surname=True))]
    joined = " ".join(short)
    if script == "arabic":
        bare = joined[2:] if joined.startswith("ال") and len(joined) > 4 else joined
        return [(bare, Spelling(name.kind, name.key, (), script, False, article=bare != joined, surname=True))]
    return [(joined, Spelling(name.kind, name.key, surname=True))] if len(joined) > 2 else []


def _stem(word: str) -> str:
    return _STEM_END.sub("", word) if len(word) > 4 else word.rstrip("аяьы") if len(word) == 4 else word


def end_of(spelling: Spelling, folded: str, start: int, end: int, suffix: re.Pattern[str] | None) -> int | None:
    """Where the match really ends once endings are counted, or None if this is another word."""
    if spelling.script == "cyrillic" and not spelling.acronym and not folded[end - 1].isdigit():
        return _cyrillic_end(spelling, folded, end)
    if not _is_word(folded, end):
        return end
    if spelling.kind != "actor" or end - start < 4:
        return None
    pattern = _ARABIC_SUFFIX if spelling.script == "arabic" else suffix
    found = pattern.match(folded, end) if pattern else None
    return found.end() if found and not _is_word(folded, found.end()) else None


def _cyrillic_end(spelling: Spelling, folded: str, end: int) -> int | None:
    ending = _ENDING.match(folded, end)
    for stem in spelling.tail:
        if ending is None or not folded.startswith(" " + stem, ending.end()):
            return None
        ending = _ENDING.match(folded, ending.end() + 1 + len(stem))
    return ending.end() if ending else None


def begins(spelling: Spelling, folded: str, start: int) -> bool:
    """Whether a word starts here, counting Arabic's attached particles."""
    left = start
    while left > 0 and start - left < 6 and _is_word(folded, left - 1):
        left -= 1
    prefix = folded[left:start]
    if spelling.script != "arabic":
        return not prefix
    return (_ARABIC_ARTICLE if spelling.article else _ARABIC_PREFIX).fullmatch(prefix) is not None


def _is_word(text: str, index: int) -> bool:
    return 0 <= index < len(text) and (text[index].isalnum() or text[index] == "_")
