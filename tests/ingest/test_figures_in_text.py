"""The dead, the wounded and the troops an event counts."""

import pytest

from tests.ingest.known_names import reading_of


def figures(text: str, language: str = "en") -> tuple[int | None, int | None, int | None]:
    (event,) = reading_of(text, language=language).events
    return event.killed, event.wounded, event.personnel


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("en", "Israeli jets bombed Homs in Syria, killing five people and wounding 11 others.", (5, 11, None)),
        ("en", "Israeli jets bombed Homs in Syria on 3 June 2025. Twelve houses burned.", (None, None, None)),
        ("en", "Russian forces withdrew 1,200 soldiers from Homs in Syria.", (None, None, 1200)),
        ("ar", "قصفت طائرات إسرائيلية حمص في سوريا ما أدى إلى مقتل ثلاثة أشخاص وإصابة 7 آخرين.", (3, 7, None)),
        ("tr", "İsrail savaş uçakları Suriye'de Humus'u vurdu, 4 kişi öldü, 9 kişi yaralandı.", (4, 9, None)),
        ("ru", "Израиль нанёс авиаудар по Хомсу в Сирии, погибли три человека, 20 получили ранения.", (3, 20, None)),
    ],
)
def test_what_a_sentence_counts(language: str, text: str, counted: tuple[int | None, int | None, int | None]) -> None:
    assert figures(text, language) == counted
