"""“At least twelve wounded” has no upper end: a figure is suggested as the article bounds it."""

import pytest

from actors.names import level
from presence.ingest.reading.changes.finding import RULES
from presence.ingest.reading.found import Span
from presence.ingest.reading.text.figures import bounds_told


@pytest.mark.parametrize(
    ("language", "text", "value", "bounds"),
    [
        ("en", "The strike killed three soldiers and wounded at least 12.", 3, (3, 3)),
        ("en", "The strike killed three soldiers and wounded at least 12.", 12, (12, None)),
        ("en", "More than 1,200 troops left the base.", 1200, (1200, None)),
        ("en", "Up to 40 people were wounded.", 40, (None, 40)),
        ("en", "Between 3 and 5 people died.", 3, (3, None)),
        ("en", "At least 4 were killed; a ministry said 4.", 4, (4, 4)),
        ("ar", "أسفرت الغارة عن مقتل ما لا يقل عن 5 جنود وإصابة 7 آخرين.", 5, (5, None)),
        ("ar", "أسفرت الغارة عن مقتل ما لا يقل عن 5 جنود وإصابة 7 آخرين.", 7, (7, 7)),
        ("tr", "Saldırıda en az 4 kişi öldü, 12'den fazla kişi yaralandı.", 4, (4, None)),
        ("tr", "Saldırıda en az 4 kişi öldü, 12'den fazla kişi yaralandı.", 12, (12, None)),
        ("ru", "Погибли не менее 6 человек, 20 ранены.", 6, (6, None)),
        ("ru", "Погибли не менее 6 человек, 20 ранены.", 20, (20, 20)),
    ],
)
def test_a_number_and_what_stands_before_it(
    language: str, text: str, value: int, bounds: tuple[int | None, int | None]
) -> None:
    assert bounds_told(level(text), Span(0, len(text)), value, RULES[language].figures) == bounds
