"""Spelling made comparable: one folded form for search keys and for finding names in running text."""

import re
import unicodedata

_DROPPED = frozenset("'’‘ʼʻ`´′ʹʿʾ‛ـ\u00ad")
_LETTERS = {"ı": "i", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ø": "o", "đ": "d", "ł": "l"}
_ARTICLES = "al|el|as|ash|at|an|ar|az|ad|es|esh|et|en|er|ez|ed|аль|эль|ас|аш|ат|ан|ар|аз|ад|эс|эш|эт|эн|эр|эз|эд"
# "Deir ez-Zor", "Deir al-Zor" and "Deir Zor" are one place: the attached article is left out of the folded form.
_LOOSE = re.compile(rf"(?<!\w)(?:(?:{_ARTICLES})-|(?:al|el) )(?=\w)|[- ]+")
_ARTICLE_BEFORE = re.compile(rf"(?<!\w)(?:(?:{_ARTICLES})[-‐‑–]|(?:al|el) )$", re.IGNORECASE)


def _fold_character(character: str) -> str:
    if character in _DROPPED:
        return ""
    if character in "\n\r\u2028\u2029":
        return "\n"
    category = unicodedata.category(character)
    if category == "Pd":
        return "-"
    if category[0] == "Z" or character == "\t":
        return " "
    if category in ("Mn", "Cf"):
        return ""
    wide = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", character).casefold())
    return "".join(_LETTERS.get(part, part) for part in wide if unicodedata.category(part) not in ("Mn", "Cf", "Zs"))


class _Memory(dict[int, str]):
    """A translation table filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_folded = _Memory()


def _loosen(found: re.Match[str]) -> str:
    return "" if found[0][0].isalpha() else " "


def fold(text: str) -> str:
    """Lower case, no accents, no apostrophes, hyphens as spaces, no attached article."""
    return _LOOSE.sub(_loosen, text.translate(_folded))


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index in `text` of the one it came from."""
    pieces: list[str] = []
    sources: list[int] = []
    for index, character in enumerate(text):
        piece = _folded[ord(character)]
        pieces.append(piece)
        sources.extend([index] * len(piece))
    raw = "".join(pieces)
    out: list[str] = []
    offsets: list[int] = []
    last = 0
    for found in _LOOSE.finditer(raw):
        start, end = found.span()
        out.append(raw[last:start])
        offsets += sources[last:start]
        if not raw[start].isalpha():
            out.append(" ")
            offsets.append(sources[start])
        last = end
    out.append(raw[last:])
    return "".join(out), offsets + sources[last:]


def article_start(text: str, start: int) -> int:
    """Where a name at `start` begins once an article attached before it ("al-") is counted in."""
    found = _ARTICLE_BEFORE.search(text, max(0, start - 5), start)
    return found.start() if found else start


_LEVEL = {
    "İ": "i", "I": "i", "ı": "i", "’": "'", "ʼ": "'", "‘": "'", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
    "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ё": "е", "Ё": "е",
    "\u00a0": " ", "\u202f": " ", "â": "a", "î": "i", "û": "u",
}  # fmt: skip


class _LevelMemory(dict[int, str]):
    def __missing__(self, code: int) -> str:
        character = chr(code)
        lowered = _LEVEL.get(character) or character.lower()
        levelled = self[code] = lowered if len(lowered) == 1 else character
        return levelled


_levelled = _LevelMemory()


def level(text: str) -> str:
    """Case and letter variants made even while every character keeps its place (for patterns over a text)."""
    return text.translate(_levelled)
