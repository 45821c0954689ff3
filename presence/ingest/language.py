"""Which language a text is in, as an ISO 639-1 code; `und` when it cannot be told."""

import unicodedata
from collections import Counter
from copy import copy
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNDETERMINED = "und"
_SAMPLE = 20_000
_SHORT = 40
_SURE = 0.5
# Those in which articles about Syria are written; a wider choice only mistakes more.
_BY_SCRIPT = {
    "LATIN": ("en", "tr", "fr", "de", "es", "it", "nl", "pl", "pt", "ku", "az", "ro", "sv", "cs", "hu"),
    "ARABIC": ("ar", "fa", "ur", "ug", "ps"),
    "CYRILLIC": ("ru", "uk", "bg", "sr", "be", "kk"),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "ARMENIAN": ("hy",),
    "GEORGIAN": ("ka",),
    "HANGUL": ("ko",),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "CJK": ("zh",),
}
# Letters that one language of a script has and its neighbours do not.
_TELLTALE = {
    "ARABIC": (("ku", "ڕڵۆێ"), ("ur", "ٹڈڑےں"), ("ps", "ښځڅړ"), ("fa", "پچژگ")),
    "CYRILLIC": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћџљњј"), ("kk", "әңғүұқөһ")),
    "LATIN": (("tr", "ğışİ"),),
}
_USUAL = {"ARABIC": "ar", "CYRILLIC": "ru"}


def detect(text: str, hint: str = "") -> str:
    """The language of the text. A hint (the page's own word) decides only where the text is too short to tell."""
    sample = text[:_SAMPLE]
    script, letters = _script_of(sample)
    choices = _BY_SCRIPT.get(script, ())
    if len(choices) == 1:
        return choices[0]
    if not choices:
        return UNDETERMINED
    if letters < _SHORT:
        return _of_short(sample, script, hint if hint in choices else "")
    if script == "ARABIC" and _rate(sample, "ڕڵۆێ", letters) > 0.02:
        return "ku"  # Sorani: the model knows only Kurdish in Latin letters
    language, certainty = _identifier(script).classify(sample)
    return str(language) if certainty >= _SURE else hint if hint in choices else str(language)


def _of_short(text: str, script: str, hint: str) -> str:
    lowered = text.lower()
    for language, letters in _TELLTALE.get(script, ()):
        if any(letter in lowered or letter in text for letter in letters):
            return language
    if hint or script in _USUAL:
        return hint or _USUAL[script]
    language, certainty = _identifier(script).classify(text)
    return str(language) if certainty >= 0.8 and len(text.split()) >= 3 else UNDETERMINED


def _script_of(text: str) -> tuple[str, int]:
    """The script of most letters, and how many letters of it there are."""
    counted: Counter[str] = Counter()
    for character, times in Counter(text).items():
        if character.isalpha():
            counted[unicodedata.name(character, "?").split()[0]] += times
    for kana in ("HIRAGANA", "KATAKANA"):
        if counted[kana]:
            counted["HIRAGANA"] += counted["CJK"]
    return counted.most_common(1)[0] if counted else ("", 0)


def _rate(text: str, letters: str, of: int) -> float:
    return sum(map(text.count, letters)) / max(of, 1)


@cache
def _identifier(script: str) -> LanguageIdentifier:
    """One for each script, for choosing languages changes the identifier; the model itself is shared."""
    identifier = copy(_model())
    known = set(identifier.labels)
    identifier.set_languages([code for code in _BY_SCRIPT[script] if code in known])
    return identifier


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
