"""Names by their sound: one key for a name written in Latin, Turkish, Cyrillic or Arabic letters.

"Khan Sheikhoun", "Han Şeyhun", "Хан-Шейхун" and "خان شيخون" come out alike. What sounds alike need not be the same:
whoever looks a name up compares the vowelled forms as well.
"""

import re
import unicodedata

from rapidfuzz import fuzz

from actors.names import fold

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_ARABIC = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k",
    "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i", "ء": "", "ؤ": "u", "ئ": "i", "گ": "g", "پ": "p",
}  # fmt: skip
_LETTERS = str.maketrans({**_CYRILLIC, **_ARABIC})
_TURKISH = str.maketrans({"ş": "sh", "Ş": "sh", "ç": "ch", "Ç": "ch"})
_TURKISH_J = str.maketrans({"c": "j", "C": "j"})
_DIGRAPHS = (
    ("dzh", "j"), ("dj", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("sch", "s"), ("sh", "s"), ("ch", "č"),
    ("th", "t"), ("dh", "d"), ("ph", "f"), ("ck", "k"), ("tz", "ts"), ("h ", " "),
)  # fmt: skip
_SINGLE = str.maketrans({"q": "k", "c": "k", "x": "ks", "v": "f", "o": "u", "w": "u", "e": "i", "y": "i"})
_VOWELS = re.compile("[aiu]")
_TWICE = re.compile(r"(\w)\1+")
_ALIKE = 62
_ARABIC_ARTICLE = re.compile(r"(?<!\w)ال(?=\w{2})")
_QUOTES = "'’‘ʿʾ`"


def romanise(text: str, language: str = "") -> str:
    """Lower-case Latin letters, vowels kept, articles gone."""
    spelled = text.translate(_TURKISH)
    return fold(spelled.translate(_TURKISH_J) if language == "tr" else spelled).translate(_LETTERS)


def vowelled(text: str, language: str = "") -> str:
    """As it is spoken: letters that stand for one sound are one letter."""
    return spoken(romanise(text, language))


def spoken(folded: str) -> str:
    """`vowelled` for what is folded already."""
    plain = f"{folded.translate(_LETTERS)} "
    for letters, letter in _DIGRAPHS:
        plain = plain.replace(letters, letter)
    return _TWICE.sub(r"\1", plain.translate(_SINGLE)).strip()


def sound(spoken: str) -> str:
    """The consonants of a vowelled form."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", spoken).replace(" ", "").replace("p", "b"))


def ratio(one: str, other: str) -> float:
    return fuzz.ratio(one, other)


def alike(one: str, other: str, least: int = _ALIKE) -> bool:
    return fuzz.ratio(one, other) >= least


def slug_of(text: str) -> str:
    """A plain Latin slug: "Khān Shaykhūn" → khan-shaykhun, "تفتناز" → tftnaz."""
    plain = _ARABIC_ARTICLE.sub("", text).replace("ة", "a")
    plain = unicodedata.normalize("NFKD", plain.casefold().translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in _QUOTES)
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("ı", "i")).strip("-")
