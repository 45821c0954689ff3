"""Arabic: whoever holds an office is he who speaks, not the state of his office nor the office itself."""

import pytest

from presence.ingest.reading.found import Document
from tests.ingest.test_changes_at_bases import CONTEXT, reader


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("وقالت ممثلة الولايات المتحدة مارثا كولينز إن القوات الأميركية باقية في سوريا.", "كولينز"),
        ("أما القائم بالأعمال السوري سامر حداد فطالب بانسحاب إسرائيلي فوري من الأراضي السورية.", "حداد"),
        ("وأكد القائم بأعمال السفارة الأميركية بيتر هانسن أن قوات بلاده باقية في سوريا.", "هانسن"),
    ],
)
def test_the_holder_speaks(text: str, surname: str) -> None:
    found = reader().read(Document(CONTEXT["ar"] + text, "", "ar")).statements
    assert [one.speaker_text.split()[-1] for one in found] == [surname]


def test_who_wants_no_name_is_not_he_who_speaks_after() -> None:
    text = (
        "ونقلت صحيفة عن مسؤولين إسرائيليين لم تسمهم أن الهجوم وقع في سوريا، "
        "فيما قال المتحدث باسم الجيش الإسرائيلي ران كوهين إن القوات باقية."
    )
    found = reader().read(Document(CONTEXT["ar"] + text, "", "ar")).statements
    assert any(one.speaker_text.endswith("كوهين") and not one.anonymous for one in found)
