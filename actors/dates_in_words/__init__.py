"""Dates in the words of a sentence, one module for each language: the same functions, the forms of its grammar.

Pure: parts in, words out. `actors.edtf_words` chooses the language.
"""

from actors.dates_in_words import arabic, english, russian, turkish
from actors.dates_in_words.parts import Parts, parts_of
from actors.dates_in_words.speech import Speech

SPEECH: dict[str, Speech] = {
    "en": english.SPEECH,
    "ar": arabic.SPEECH,
    "tr": turkish.SPEECH,
    "ru": russian.SPEECH,
}

__all__ = ["SPEECH", "Parts", "Speech", "parts_of"]
