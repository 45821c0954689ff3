"""Towns and villages: those of the list in any spelling, and those a word beside them shows."""

import pytest

from presence.ingest.reading.names.settlements import settlements
from tests.ingest.known_names import reading_of

RUSSIANS = {
    "en": "Russian troops are based in Syria. ",
    "ar": "القوات الروسية في سوريا. ",
    "tr": "Rus askerleri Suriye'de. ",
    "ru": "Российские войска в Сирии. ",
}


def towns(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    reading = reading_of(RUSSIANS[language] + text, language=language)
    return [(place.key, place.region_key) for place in reading.places]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They shelled the town of Khan Sheikhoun."),
        ("en", "Positions near Khan Sheikhun were shelled."),
        ("ar", "قصفوا مواقع قرب خان شيخون."),
        ("tr", "Han Şeyhun'da mevziler vuruldu."),
        ("ru", "Позиции в Хан-Шейхуне обстреляли."),
    ],
)
def test_a_town_is_found_in_every_language_and_lies_in_its_governorate(language: str, text: str) -> None:
    assert towns(text, language) == [("khan-sheikhoun", "idlib")]


@pytest.mark.parametrize(
    ("language", "text", "key"),
    [
        ("en", "They entered the village of Bustan Samir in Quneitra.", "bustan-samir"),
        ("en", "They entered Bustan Samir village in Quneitra.", "bustan-samir"),
        ("ar", "دخلوا قرية شعرورة بريف القنيطرة.", "sharurah"),
        ("tr", "Kuneytra'da Bustan Semir köyüne girdiler.", "bustan-semir"),
        ("ru", "Они вошли в деревню Гадир в Эль-Кунейтре.", "gadir"),
    ],
)
def test_a_village_no_list_holds_is_known_by_the_word_beside_it(language: str, text: str, key: str) -> None:
    assert towns(text, language) == [(key, "quneitra")]


@pytest.mark.parametrize(
    "text",
    [
        "Jassim said no.",  # a town, and mostly a man
        "The State Duma voted.",
        "Many towns in the country suffered.",
        "They crossed the Yarmouk basin.",
    ],
)
def test_other_words_are_no_towns(text: str) -> None:
    assert towns(text) == []


def test_tanf_is_an_area_with_a_base_and_without() -> None:
    assert towns("The Tanf garrison is empty.") == [("al-tanf", "homs")]
    assert towns("The Tanf garrison is empty. They left Al-Tanf on Monday.") == 2 * [("al-tanf", "homs")]


def test_the_list_leaves_out_what_regions_are_called() -> None:
    listed = settlements({"SY07": "idlib"}, ["Idlib", "Homs"])
    assert len(listed) > 250
    assert {town.region_key for town in listed} == {"idlib", None}
    assert not {town.key for town in listed} & {"idlib", "homs"}
    saraqib = next(town for town in listed if town.key == "saraqib")
    assert "سراقب" in saraqib.names and saraqib.region_key == "idlib"


@pytest.mark.parametrize(
    ("language", "text", "believed"),
    [
        ("en", "The bombs fell on Talbiseh.", True),
        ("ru", "Бомбы посыпались на Тальбису.", True),
        ("en", "The bombs were described by Karim Talbiseh.", False),
    ],
)
def test_a_name_in_the_middle_of_a_sentence_needs_no_word_for_a_place(language: str, text: str, believed: bool) -> None:
    assert (("talbiseh", "homs") in towns(text, language)) is believed
