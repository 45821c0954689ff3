import pytest

from tests import world
from tests.search.ask import cited, hits, marked, slugs


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("en", "Soldiers were withdrawing.", "withdraw soldier"),
        ("ar", "دخلت القوات إلى القاعدةِ، وانسحبت.", "القاعده"),
        ("ar", "وصلت الشحنة للقاعدة", "قاعدة"),
        ("ar", "أعلنت الإدارة", "الادارة"),
        ("tr", "Askerler üslerini terk etti.", "asker"),
        ("ru", "Солдаты ушли с военной базы «Тест».", "военная база"),
        ("ru", "Самолёт взлетел", "самолет"),
        ("fr", "Élysée : rien.", "elysee"),
        ("de", "Die Straße war leer.", "Straße"),
        ("", "Wörter ohne Sprache", "worter"),
    ],
)
def test_by_the_rules_of_its_language(db: None, language: str, text: str, asked: str) -> None:
    cited("one", text, language)
    (hit,) = hits(asked)
    assert hit.language == language
    assert marked(hit)


def test_marks_around_words_do_not_hide_them(db: None) -> None:
    cited("one", "“Quoted”, (bracketed) — dashed؛ and/or a-hyphen… ‘end’")
    for word in ("quoted", "bracketed", "dashed", "hyphen", "end"):
        assert slugs(word) == {"one"}


def test_quotation_in_another_language_than_the_summary(db: None) -> None:
    world.statement(summary="He spoke of the coast.", quotation="Мы не оставим базы", language="ru")
    (hit,) = hits("база")
    assert (hit.language, marked(hit)) == ("ru", ["базы"])
