"""How the rules of a language write down words: patterns of levelled text (`actors.names.level`)."""

import re

from actors.names import level

NEVER = re.compile("(?!)")
"""Where a language has no such words."""

_CLASS = re.compile(r"(\[[^\]]*\])")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a](?=[\u0621-\u064a )|]|$)")
_SIGNS = "[\u064b-\u0652]?"


def terms(alternatives: str, *, before: str = "") -> re.Pattern[str]:
    """Whole words in levelled text; write no capital escapes (\\S, \\W) in `alternatives`."""
    return re.compile(rf"(?<!\w){before}(?:{_vowelled(level(alternatives))})(?!\w)")


def _vowelled(pattern: str) -> str:
    """Arabic letters may carry a vowel sign each; a newspaper writes one now and then."""
    if not _ARABIC_LETTER.search(pattern):
        return pattern
    pieces = _CLASS.split(pattern)
    return "".join(p if p.startswith("[") else _ARABIC_LETTER.sub(rf"\g<0>{_SIGNS}", p) for p in pieces)


def before(alternatives: str) -> re.Pattern[str]:
    """Whole words that are to end where something else begins."""
    return re.compile(rf"(?<!\w)(?:{level(alternatives)})$")


def after(alternatives: str) -> re.Pattern[str]:
    """What is to stand right behind something, from its first character on."""
    return re.compile(rf"(?:{level(alternatives)})(?!\w)")


def closes(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the text ends in a match."""
    return any(found.end() == len(text) for found in pattern.finditer(text))
