"""Who speaks where a long office stands before the name, or no name at all."""

import pytest

from presence.ingest.reading.found import Document
from tests.ingest.test_changes_at_bases import CONTEXT, reader


def speaker(text: str, language: str) -> tuple[str, bool]:
    found = reader().read(Document(CONTEXT[language] + text, "", language)).statements[-1]
    return found.speaker_text, found.anonymous


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ru",
            "«Американские войска остаются в Сирии», — заявил директор Центра анализа стратегий Антон Лемехов.",
            "Антон Лемехов",
        ),
        (
            "ru",
            "Его глава, генерал Антон Лемехов, накануне сказал депутатам, что американские войска останутся.",
            "Антон Лемехов",
        ),
        ("ar", "وبحسب مدير مركز الدراسات في حلب رامي الخضر، فإن القوات التركية ستبقى في سوريا.", "رامي الخضر"),
        ("en", "According to the governor of Daraa, Ahmad Sallum, Turkish troops will stay in Syria.", "Ahmad Sallum"),
        ("tr", "Türk askerinin kalacağını belirten Suriye Ulaştırma Bakanı Ahmed Sellum, üssü gezdi.", "Ahmed Sellum"),
    ],
)
def test_the_name_behind_an_office(language: str, text: str, name: str) -> None:
    found, unnamed = speaker(text, language)
    assert name in found and not unnamed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Высокопоставленный представитель новых властей сообщил, что войска США останутся в Сирии."),
        ("ru", "Офицер турецкой армии рассказал, что войска США останутся в Сирии."),
        ("en", "An Israeli army spokesperson said that troops of the United States would stay in Syria."),
        ("en", "A source in the 18th Division said that troops of the United States would stay in Syria."),
        ("en", "Military and security sources said that troops of the United States would stay in Syria."),
    ],
)
def test_who_speaks_for_others_and_is_not_named(language: str, text: str) -> None:
    assert speaker(text, language)[1]
