"""People and bases no record names, as the text has them."""

import pytest

from tests.ingest.known_names import reading_of

OPENING = {
    "en": "Russian troops are based in Syria. ",
    "ar": "القوات الروسية في سوريا. ",
    "tr": "Rus askerleri Suriye'de bulunuyor. ",
    "ru": "Российские войска стоят в Сирии. ",
}


def people(text: str, language: str = "en") -> list[str]:
    return [one.text for one in reading_of(OPENING[language] + text, language=language).unknown_people]


def bases(text: str, language: str = "en") -> list[str]:
    return [one.text for one in reading_of(OPENING[language] + text, language=language).unknown_bases]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Deputy Defence Minister Ivan Petrov told parliament that the base would stay.", "Ivan Petrov"),
        ("en", "“The base is ours,” said Lina Haddad.", "Lina Haddad"),
        ("en", "The governor of the province, Rami Dogan, said that soldiers had died.", "Rami Dogan"),
        ("en", "They met Lina Haddad, a teacher from the base's neighbourhood, on Monday.", "Lina Haddad"),
        ("ar", "وقالت المتحدثة باسم البيت الأبيض سارة ساندرز إن الجنود باقون.", "سارة ساندرز"),
        ("ar", "وقال مختار القرية أبو محمد إن الجنود فتشوا المنازل.", "أبو محمد"),
        ("tr", 'Parti Sözcüsü Ömer Çelik, "Askerimiz kalacak" dedi.', "Ömer Çelik"),
        ("ru", "Военный эксперт Юрий Лямин полагает, что войска останутся.", "Юрий Лямин"),
    ],
)
def test_a_person_no_record_names(language: str, text: str, name: str) -> None:
    assert people(text, language) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Middle East Institute said that the base would stay.",
        "Saudi Arabia condemned the strikes on the base.",
        "Maghaweir Thowra, a rebel group, said its base was hit.",
        "Hakan Fidan said that the base would stay.",
    ],
)
def test_organisations_countries_and_known_people_are_not_among_them(text: str) -> None:
    assert people(text) == []


def test_a_person_named_twice_is_one_in_the_fuller_form() -> None:
    assert people("“We stay,” spokesman Pat Ryder said. Ryder added that the base was safe.") == ["Pat Ryder"]


def test_title_and_name_are_told_apart() -> None:
    (found,) = reading_of(OPENING["en"] + "Colonel Hassan Ghani said that the base was empty.").unknown_people
    assert (found.text, found.described) == ("Hassan Ghani", "Colonel")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Their convoy reached the Sarrin outpost.", "Sarrin outpost"),
        ("ar", "استهدفوا نقطة مراقبة تركية في بلدة تفتناز.", "نقطة مراقبة تركية في بلدة تفتناز"),
        (
            "tr",
            "Taftanaz beldesindeki Türk gözlem noktasına ateş açıldı.",
            "Taftanaz beldesindeki Türk gözlem noktasına",
        ),
    ],
)
def test_a_base_no_record_names(language: str, text: str, name: str) -> None:
    assert bases(text, language) == [name]


@pytest.mark.parametrize(
    "text", ["The Russian base is large.", "Two bases were closed.", "They left the Tanf garrison."]
)
def test_any_base_and_known_bases_are_not_among_them(text: str) -> None:
    assert bases(text) == []
