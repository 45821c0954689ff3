"""Bases and people that nothing here has, and further names of those that are known."""

import pytest

from presence.ingest.reading.found import Document, FoundName, Span, Unknown
from presence.ingest.reading.names.new_names import find_names
from presence.ingest.reading.text.page import lay_out
from tests.ingest.known_names import reading_of


def names(text: str, language: str = "en") -> tuple[FoundName, ...]:
    reading = reading_of(text, language=language)
    assert reading.relevant
    return reading.names


@pytest.mark.parametrize(
    ("language", "text", "name", "kind", "actor"),
    [
        ("en", "Turkish forces in Syria hold the Sarrin outpost.", "Sarrin outpost", "outpost", "turkey"),
        ("en", "US forces in Syria built a base near Rmeilan.", "Rmeilan base", "military_base", "united-states"),
        ("en", "The Turkish Sarrin air base in Syria has troops.", "Sarrin air base", "air_base", "turkey"),
        ("ar", "انتشرت القوات التركية في قاعدة صرين العسكرية في سوريا.", "صرين", "military_base", "turkey"),
        ("tr", "Türk askerleri Suriye'deki Sarrin üssünden ayrıldı.", "Sarrin", "military_base", "turkey"),
        ("ru", "Российские военные находятся на базе Саррин в Сирии.", "Саррин", "military_base", "russia"),
    ],
)
def test_a_base_nobody_knows(language: str, text: str, name: str, kind: str, actor: str) -> None:
    (found,) = names(text, language)
    assert (found.kind, found.text, found.noun, found.actor_key, found.of) == ("base", name, kind, actor, None)
    assert found.sentence.of(text) == text
    assert [reason.code for reason in found.why] == ["no_such_base"]


@pytest.mark.parametrize(
    "text",
    [
        "The Russian military base in Syria remains.",
        "Russian troops hold the base at Hmeimim in Syria.",
        "A US base in Syria was shelled, and American troops left.",
        "Turkish troops came to Syria on Monday. The Base was closed.",
        "Russian forces in Syria left the Al-Tanf garrison.",
    ],
)
def test_what_is_no_new_name(text: str) -> None:
    assert names(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "name", "title", "actor"),
    [
        ("en", "Russian Colonel Dmitry Sokolov spoke to troops in Syria.", "Dmitry Sokolov", "Colonel", "russia"),
        ("en", "General Kurilla met US troops in Syria.", "Kurilla", "General", None),
        ("ar", "قال العميد أحمد رحال إن القوات الروسية باقية في سوريا.", "أحمد رحال", "العميد", None),
        ("tr", "Albay Mehmet Yılmaz Suriye'deki Türk askerlerini anlattı.", "Mehmet Yılmaz", "Albay", None),
        ("ru", "Полковник Иван Петров рассказал о российских войсках в Сирии.", "Иван Петров", "Полковник", None),
    ],
)
def test_a_person_nobody_knows(language: str, text: str, name: str, title: str, actor: str | None) -> None:
    (found,) = names(text, language)
    assert (found.kind, found.text, found.noun, found.actor_key) == ("person", name, title, actor)


def test_a_surname_alone_is_the_person_named_in_full_elsewhere() -> None:
    text = "Colonel Sokolov commands Russian troops in Syria. Colonel Dmitry Sokolov came in May."
    assert [found.text for found in names(text)] == ["Dmitry Sokolov"]


def test_a_minister_without_a_first_name_and_one_who_is_known_are_none() -> None:
    text = "Foreign Minister Brown spoke of Russian troops in Syria. Foreign Minister Sergey Lavrov answered."
    assert names(text) == ()


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Russian troops in Syria are at Hmeimim air base, known locally as Jableh Field.", "Jableh Field"),
        ("ar", "القوات الروسية في سوريا باقية في قاعدة حميميم المعروفة باسم مطار باسل.", "مطار باسل"),
        ("tr", "Rus askerleri Suriye'de Basil olarak bilinen Hmeymim üssünde kaldı.", "Basil"),
        ("ru", "Российские войска в Сирии: база Хмеймим, также известная как Басиль, остаётся.", "Басиль"),
    ],
)
def test_another_name_of_a_known_base(language: str, text: str, name: str) -> None:
    (found,) = names(text, language)
    assert (found.kind, found.text, found.of) == ("base", name, "khmeimim")
    assert [reason.code for reason in found.why] == ["known_as"]


def test_an_article_about_something_else_gives_no_names() -> None:
    assert reading_of("Colonel John Smith spoke at the Clark base about Turkish football.").names == ()


def test_those_that_other_parts_of_the_reader_met_are_taken_in() -> None:
    text = "Sokolov spoke at Sarrin."
    page = lay_out(Document(text), [])
    people, bases = [Unknown(Span(0, 7), "Sokolov", "Colonel")], [Unknown(Span(17, 23), "Sarrin", "outpost")]
    found = find_names(page, frozenset(), people, bases)
    assert [(n.kind, n.text, n.noun, n.sentence.of(text)) for n in found] == [
        ("person", "Sokolov", "Colonel", text),
        ("base", "Sarrin", "outpost", text),
    ]
