import pytest
from hypothesis import given
from hypothesis import strategies as st

from actors.names import fold, fold_with_offsets, level


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmad Al-Sharaa", "ahmad al-sharaa"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("al-Tanf", "At-Tanf"),
        ("Sa'ar", "Sa’ar"),
        ("İdlib", "idlib"),
        ("Şam", "şam"),
        ("IŞİD", "ışid"),
        ("إدلب", "ادلب"),
        ("القنيطرة", "القنيطره"),
        ("مستشفى", "مستشفي"),
        ("دِمَشْق", "دمشق"),
        ("حلـــب", "حلب"),
        ("Орёл", "орел"),
        ("Дейр-эз-Зор", "Дейр эз-Зор"),
        ("Ｈｏｍｓ", "Homs"),
    ],
)
def test_spellings_of_one_name_fold_together(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Homs", "Hama"), ("قطر", "قطنا"), ("Иран", "Ирак")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_offsets_lead_back_to_the_original() -> None:
    text = "near At-Tanf’s gate"
    folded, offsets = fold_with_offsets(text)
    start = folded.index("tanf")
    assert text[offsets[start] : offsets[start + 3] + 1] == "Tanf"


@given(st.text())
def test_offsets_agree_with_the_folded_text(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(st.text())
def test_levelling_moves_no_character(text: str) -> None:
    assert len(level(text)) == len(text)
