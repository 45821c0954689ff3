"""What is told of by where it lies, whose it is, or by a first name alone is found like what is named."""

import pytest

from presence.ingest.reading.names.first_names import is_first_name
from presence.ingest.reading.names.known_places import known_places
from presence.ingest.reading.names.romanised import place_slug
from tests.reading import starter_names


def keys(text: str, language: str, kind: str) -> set[str]:
    return {m.key for m in starter_names.gazetteer().read(text, language).mentions if m.kind == kind}


@pytest.mark.parametrize(
    ("language", "text", "region"),
    [
        ("en", "They keep a post in the northeast of the country.", "north-east"),
        ("ar", "وصل الرتل إلى شمال شرقي البلاد.", "north-east"),
        ("tr", "Konvoy ülkenin kuzeydoğusuna ulaştı.", "north-east"),
        ("ru", "Колонна прибыла на северо-восток страны.", "north-east"),
        ("tr", "İdlib gerginliği azaltma bölgesinde üs kuruldu.", "idlib-deescalation"),
    ],
)
def test_a_part_of_the_country_is_a_region(language: str, text: str, region: str) -> None:
    assert region in keys(text, language, "region")


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "Pro-Turkish fighters shelled the village.", "sna"),
        ("ar", "قصفت فصائل موالية لتركيا القرية.", "sna"),
        ("tr", "Türkiye destekli gruplar köyü bombaladı.", "sna"),
        ("ru", "Протурецкие боевики обстреляли деревню.", "sna"),
        ("ru", "Отошли подразделения Сирийских демократических сил.", "sdf"),
    ],
)
def test_forces_are_known_by_whose_they_are(language: str, text: str, actor: str) -> None:
    assert actor in keys(text, language, "actor")


def test_a_village_has_its_usual_name_and_another_the_name_english_would_give_it() -> None:
    assert any(place.names[0] == "Koya" and "كويا" in place.names for place in known_places())
    assert place_slug("غريب", "ar") == "gharib"
    assert place_slug("Aşme", "tr") == "ashme"
    assert place_slug("Кафр-Лусина", "ru") == "kafr-lusin"


def test_first_names_are_known_in_any_case() -> None:
    assert all(map(is_first_name, ("Sharfan", "Тимоти", "Томаса", "Yaşar")))
    assert not is_first_name("Damascus")
