"""Who speaks where the words for him name nobody, and his name stands elsewhere or beside somebody else's."""

import pytest

from presence.ingest.reading.found import Document
from tests.ingest.test_changes_at_bases import CONTEXT, reader


def speakers(text: str, language: str) -> list[tuple[str, bool]]:
    found = reader().read(Document(CONTEXT[language] + text, "", language)).statements
    return [
        (one.speaker_text, one.anonymous) for one in found if text.find(one.quote.of(CONTEXT[language] + text)) >= 0
    ]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", '"Turkish troops will stay," Orient\'s correspondent said.', "Orient"),
        ("ar", "وقال مراسل عنب بلدي في إدلب إن القوات التركية ستبقى في المنطقة.", "عنب بلدي"),
        (
            "en",
            "Estonia's Coast Directorate (ECD) said that Turkish troops would stay. The agency added that it knew.",
            "ECD",
        ),
        ("ru", "Эксперт Антон Лемехов в беседе с «НГ» отметил, что турецкие войска останутся.", "Лемехов"),
        ("ru", "Антон Лемехов, знаток Сирии, сказал агентству AFP, что турецкие войска останутся.", "Лемехов"),
        ("ru", "Турецкие войска останутся, заявил президенту генерал Антон Лемехов.", "Лемехов"),
        ("ar", "وطالب الشيخ رامي الخضراوي المملكة بإبقاء القوات التركية في سوريا.", "الخضراوي"),
        ("en", "David Brown, head of the Estonian National Council, said that Turkish troops would stay.", "Brown"),
    ],
)
def test_is_named(language: str, text: str, name: str) -> None:
    found = speakers(text, language)
    assert found and all(name in text and not unnamed for text, unnamed in found)


def test_the_name_stands_in_the_next_sentence() -> None:
    text = "Turkish troops will stay, the Turkish ambassador said. Ahmad Sallum told reporters that they were needed."
    assert {name for name, _ in speakers(text, "en")} == {"Ahmad Sallum"}
