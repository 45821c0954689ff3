"""The same words weigh otherwise by who says them of whose force; in all four languages."""

import pytest

from tests.ingest.known_names import reading_of

ENGLISH = "Israeli troops hold posts in Quneitra in Syria. "


@pytest.mark.parametrize(
    ("language", "text", "stance"),
    [
        ("en", ENGLISH + "Israel Katz said that the army would remain at the posts as long as necessary.", "supports"),
        ("en", ENGLISH + "Ahmed al-Sharaa said that Israel must withdraw from all the posts.", "opposes"),
        ("en", ENGLISH + "Residents said that the soldiers searched houses and closed the road.", "opposes"),
        ("en", ENGLISH + "The Syrian Observatory for Human Rights said that 12 vehicles had left.", "neutral"),
        ("ru", "Войска Израиля стоят в Кунейтре в Сирии. Дамаск потребовал вывода израильских войск.", "opposes"),
        (
            "ru",
            "Россия держит базу Хмеймим в Сирии. Кремль заявил, что войска никуда не уйдут.",
            "supports",
        ),
        ("tr", "Rusya'nın Suriye'de Hmeymim üssü var. Kremlin, üssün kalıcı olduğunu açıkladı.", "supports"),
        ("tr", "İsrail askerleri Suriye'de Kuneytra'da. Şam, İsrail'in işgaline son vermesini istedi.", "opposes"),
        ("ar", "تنتشر قوات إسرائيلية في القنيطرة في سوريا. وأدانت دمشق الانتهاكات الإسرائيلية لسيادتها.", "opposes"),
        ("ar", "لروسيا قاعدة حميميم في سوريا. وقال الكرملين إن القوات الروسية باقية ولن تنسحب.", "supports"),
    ],
)
def test_stance_by_who_speaks_of_whose_force(language: str, text: str, stance: str) -> None:
    assert [s.stance for s in reading_of(text, language=language).statements] == [stance]


def test_a_condition_outweighs_the_wish_to_stay() -> None:
    text = ENGLISH + "Israel Katz said that the soldiers could stay only until Damascus secured the border."
    assert [s.stance for s in reading_of(text).statements] == ["conditional"]
