"""One name in four alphabets sounds alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.ingest.reading.names.sound import alike, slug_of, sound, vowelled


@pytest.mark.parametrize(
    "spellings",
    [
        ("Khan Sheikhoun", "Khān Shaykhūn", "Han Şeyhun", "Хан-Шейхун", "خان شيخون"),
        ("Manbij", "Манбидж", "منبج"),
        ("Al-Tanf", "At-Tanf", "Эт-Танф", "Tenef"),
        ("Qamishli", "Kamishly", "Эль-Камышлы"),
        ("Dmitry Peskov", "Dmitriy Peskov", "Дмитрий Песков", "دميتري بيسكوف"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    heard = [vowelled(text, "tr" if "Ş" in text else "") for text in spellings]
    assert len({sound(one) for one in heard}) == 1


def test_other_names_do_not() -> None:
    assert sound(vowelled("Homs")) != sound(vowelled("Hama"))
    assert not alike(vowelled("Tabqa"), vowelled("Tabakiya"), 85)


def test_a_slug_is_plain() -> None:
    assert slug_of("Khān Shaykhūn") == "khan-shaykhun"
    assert slug_of("‘Ayn al ‘Arab") == "ayn-al-arab"
    assert slug_of("Саракиб") == "sarakib"
    assert slug_of("تفتناز") == "tftnaz"


@given(st.text())
def test_any_text_has_a_sound_that_stays_the_same(text: str) -> None:
    heard = vowelled(text)
    assert sound(heard) == sound(heard.strip())
    assert set(slug_of(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
