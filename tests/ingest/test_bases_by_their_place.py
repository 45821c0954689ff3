"""A base told of by where it is: whose, what kind, by a town or a village that no list has."""

import pytest

from presence.ingest.reading.found import Document
from tests.ingest.test_changes_at_bases import CONTEXT, reader, told


def bases(text: str, language: str) -> list[str]:
    found = reader().read(Document(CONTEXT[language] + text, "", language))
    return [one.text for one in found.unknown_bases]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            "Iran left a military compound in the town of Khan Arnabah.",
            "military compound in the town of Khan Arnabah",
        ),
        ("en", "Russian jets flew from an airfield south of Latakia.", "airfield south of Latakia"),
        pytest.param(
            "en",
            "The Turkish outpost near Jamlut was hit.",
            "Turkish outpost near Jamlut",
            marks=pytest.mark.xfail(
                strict=True, reason="near a place that no list has: likelier none, by the articles"
            ),
        ),
        ("ar", "سقطت قذائف على نقطة حدودية تركية قبالة معبر باب السلامة.", "نقطة حدودية تركية قبالة معبر باب السلامة"),
        ("tr", "Kefer Kermin köyü yakınlarındaki Türk taburu vuruldu.", "Kefer Kermin köyü yakınlarındaki Türk taburu"),
        ("ru", "Турецкий батальон у деревни Кафр-Кармин попал под удар.", "Турецкий батальон у деревни Кафр-Кармин"),
    ],
)
def test_a_base_is_told_of_by_where_it_is(language: str, text: str, name: str) -> None:
    assert name in bases(text, language)


def test_an_airfield_without_an_owner_is_the_one_that_is_named() -> None:
    assert bases("The T4 airbase was hit. Russian officers had left the air base near Homs.", "en") == []
    assert bases("Russian officers had left an air base near Homs.", "en") == ["air base near Homs"]


def test_a_post_in_another_country_is_none() -> None:
    assert bases("Iraqi officers saw the American outpost near Qayyara in Iraq.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "There are no Russian soldiers left at Qamishli airport.", "vacated russia qamishli-airport"),
        ("ru", "На базе Касрак не осталось американских солдат.", "vacated united-states qasrak-base"),
        ("tr", "Kamışlı Havaalanı'nda Rus askeri kalmadı.", "vacated russia qamishli-airport"),
        ("ar", "خلا مطار القامشلي من القوات الروسية.", "vacated russia qamishli-airport"),
        ("en", "Turkey dismantled its observation post at Morek.", "vacated turkey morek-observation-point"),
        ("tr", "ABD askerleri Sarrin'deki üsse geri döndü.", "started united-states sarrin-airfield"),
        ("ar", "اختفت منظومات الدفاع الجوي الروسية من قاعدة حميميم.", "reduced russia khmeimim-air-base"),
    ],
)
def test_nobody_left_a_post_taken_down_and_who_came_back(language: str, text: str, expected: str) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "About 2,000 Russian soldiers are stationed at Hmeimim."),
        ("en", "Israeli troops returned to their base at Jubata al-Khashab."),
        ("ru", "Вертолеты вернулись на авиабазу Хмеймим."),
    ],
)
def test_who_is_there_or_comes_home_has_not_come(language: str, text: str) -> None:
    assert not any(one.startswith("started") for one in told(text, language))
