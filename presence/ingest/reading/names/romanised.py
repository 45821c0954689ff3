"""How English would write a place that no list holds: letters of other scripts, and for Arabic the likely vowels."""

import re

from actors.names import level
from presence.ingest.reading.names.sound import slug_of
from presence.ingest.reading.names.spelling import script_of

_TURKISH = str.maketrans(
    {
        "ş": "sh",
        "Ş": "Sh",
        "ç": "ch",
        "Ç": "Ch",
        "c": "j",
        "C": "J",
        "ğ": "gh",
        "x": "kh",
        "X": "Kh",
        "ê": "e",
        "î": "i",
    }
)
_CYRILLIC_CASE = re.compile(r"(?<=[бвгджзклмнпрстфхцчш])(?:а|е|у|ом|ой|ы|и|ах|ами)\b")
_ARTICLE = re.compile(r"\b(?:аль|эль|эс|эш|эт|ас|аш|ат|эн|эд|эз|эр)-", re.IGNORECASE)
_TURKISH_ARTICLE = re.compile(r"\b(?:el|es|eş|et|er|en|ed|ez)-", re.IGNORECASE)
_WORDS = {
    "تل": "tal", "كفر": "kafr", "عين": "ain", "خان": "khan", "بيت": "beit", "دير": "deir", "خربه": "khirbet",
    "بير": "bir",
    "بءر": "bir", "بئر": "bir", "ام": "umm", "راس": "ras", "جسر": "jisr", "معره": "maarat", "باب": "bab",
    "وادي": "wadi",
    "حوش": "hawsh", "مزرعه": "mazraat", "تله": "tallat", "جبل": "jabal", "ابو": "abu", "الشيخ": "sheikh", "رسم": "rasm",
    "نبع": "nabaa", "سد": "sadd", "مرج": "marj", "جب": "jubb", "قلعه": "qalaat", "قصر": "qasr", "برج": "burj",
    "صيدا": "saida",
    "الغربيه": "al-gharbiyah", "الشرقيه": "al-sharqiyah", "الشماليه": "al-shamaliyah", "الجنوبيه": "al-janubiyah",
    "الكبيره": "al-kabirah", "الصغيره": "al-saghirah", "علي": "ali", "احمد": "ahmad", "محمد": "muhammad",
    "حسن": "hasan",
}  # fmt: skip
_CONSONANTS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z",
    "س": "s", "ش": "sh",
    "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
    "م": "m", "ن": "n",
    "ه": "h", "گ": "g", "پ": "p", "چ": "ch", "ڤ": "v",
}  # fmt: skip
_VOWELS = "aiu"


def place_slug(name: str, language: str) -> str:
    return slug_of(english(name, language))


def english(name: str, language: str) -> str:
    script = script_of(name)
    if script == "arabic":
        return "-".join(_arabic(word) for word in level(name).split())
    if script == "cyrillic":
        return _CYRILLIC_CASE.sub("", _ARTICLE.sub("аль-", name))
    return _TURKISH_ARTICLE.sub("al-", name).translate(_TURKISH) if language == "tr" else name


def _arabic(word: str) -> str:
    if word in _WORDS:
        return _WORDS[word]
    article = "al-" if word.startswith("ال") and len(word) > 4 else ""
    letters = word.removeprefix("ال") if article else word
    out = ""
    for index, letter in enumerate(letters):
        out += _letter(letter, letters[index - 1 : index], letters[index + 1 : index + 2], out)
    return article + out


def _letter(letter: str, before: str, following: str, out: str) -> str:
    """With the vowel that a cluster of three consonants, or a word's first two or last two, cannot be without."""
    if letter == "ا":
        return "" if out.endswith("a") else "a"
    if letter == "ه" and not following:
        return "ah" if out[-1:] not in _VOWELS or out.endswith("i") else "h"
    if letter in "ويئؤ":
        return _half_vowel(letter, before, following, out)
    sign = _CONSONANTS.get(letter, "")
    if sign == "a" or not sign:
        return "" if out.endswith("a") else sign
    bare = bool(out) and out[-1] not in _VOWELS
    open_before = len(out.rstrip("bcdfghjklmnpqrstvwyz")) == 0
    return (
        f"a{sign}"
        if bare and (open_before or not following or (len(out) > 1 and out[-2] not in f"{_VOWELS}hk"))
        else sign
    )


def _half_vowel(letter: str, before: str, following: str, out: str) -> str:
    vowel, consonant = ("u", "w") if letter in "وؤ" else ("i", "y")
    if not out:
        return consonant
    if out == "a" and before == "ا":
        return f"{vowel}" if following else consonant
    if following in ("ا", "ه") and following:
        return vowel + consonant if letter == "ي" and out[-1] not in _VOWELS else consonant
    if letter == "و" and out[-1] == "i" and following:
        return "yu"
    return consonant if out[-1] in _VOWELS else vowel
