"""A state named for its border, its newspapers or its capital's talks is no actor of the article."""

from datetime import date

import pytest

from tests.ingest.known_names import GAZETTEER, reading_of


def actors(text: str, language: str = "en") -> list[str]:
    return [m.key for m in GAZETTEER.find(text, language, date(2025, 6, 12)) if m.kind == "actor"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They stand at the border with Jordan."),
        ("en", "The planes arrived from Jordan."),
        ("en", "Soldiers were hurt in Jordan."),
        ("en", "A Turkish newspaper wrote so."),
        ("en", "She is ambassador to Turkey."),
        ("ar", "في حديث إلى وكالة أسوشيتد برس الأمريكية"),
        ("tr", "Ürdün sınırında"),
        ("tr", "ABD'de yayımlandı"),
        ("ru", "вдоль границы с Иорданией"),
        ("ru", "живут в Турции"),
    ],
)
def test_no_actor_is_named(language: str, text: str) -> None:
    assert actors(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "Jordan condemned the raid.", "jordan"),
        ("en", "A strike hit positions in Turkish hands.", "turkey"),
        ("ar", "أدان الأردن الغارة", "jordan"),
        ("tr", "Ürdün ordusu", "jordan"),
        ("ru", "Иордания осудила", "jordan"),
    ],
)
def test_who_acts_is_one(language: str, text: str, key: str) -> None:
    assert actors(text, language) == [key]


def test_a_dateline_names_nobody() -> None:
    reading = reading_of("MOSCOW: Turkish troops will stay in Syria, the army said.\n\nThe Turkish army confirmed it.")
    assert "russia" not in reading.actors


def test_a_person_stands_for_the_state_whose_office_he_holds() -> None:
    reading = reading_of("Russian troops are in Syria. Hakan Fidan said that the bases were a matter of concern.")
    assert set(reading.actors) == {"russia", "turkey"}
