import pytest

from presence.ingest.language import detect
from tests.ingest.texts import ARABIC, ENGLISH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ARABIC, "ar"),
        ("Türk askerleri kuzeydeki üslerden çekilmeye başladı, Savunma Bakanlığı açıkladı.", "tr"),
        ("Российские военные покинули базу на севере страны, сообщило министерство обороны.", "ru"),
        ("Російські військові залишили базу на півночі країни, повідомило міністерство оборони України.", "uk"),
        ("نیروهای روسیه پایگاه خود را در شمال سوریه ترک کردند و به حمیمیم رفتند.", "fa"),
        ("הצבא הודיע כי כוחותיו פועלים ברמת הגולן", "he"),
        ("هێزەکانی ڕووسیا لە بنکەکەیان لە باکووری سووریا دەرچوون و گەڕانەوە بۆ حمێمیم", "ku"),
        ("Le président syrien a déclaré que les bases russes resteraient pour l’instant.", "fr"),
        ("Şam", "tr"),
        ("دمشق", "ar"),
        ("Путин", "ru"),
        ("", "und"),
        ("12:30 — 14 %", "und"),
        ("OK", "und"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert detect(text) == language


def test_the_pages_own_word_decides_only_for_a_text_too_short_to_tell() -> None:
    assert detect("Hmeimim", "tr") == "tr"
    assert detect(ENGLISH, "tr") == "en"
    assert detect("Путин", "tr") == "ru"
