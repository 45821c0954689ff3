"""How Arabic papers attribute, join and place what they report."""

import pytest

from tests.ingest.known_names import events, reading_of

OPENING = "تتمركز القوات الروسية في سوريا. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال رئيس هيئة الأركان الروسية فاليري غيراسيموف إن القوات ستبقى.", "فاليري غيراسيموف"),
        ("وأعلن المتحدث باسم التحالف الدولي، العقيد واين ماروتو، أن الجنود باقون.", "واين ماروتو"),
        ("ويرى الباحث في مركز عمران للدراسات معن طلاع أن القوات الروسية باقية.", "معن طلاع"),
        ("وأكد نائب رئيس المركز أوليغ إغناسيوك مقتل جنديين روسيين.", "أوليغ إغناسيوك"),
        ("وقال رئيس الوزراء التركي بن علي يلدريم في تصريحات إن القوات دخلت.", "بن علي يلدريم"),
        ("وقال ريدور خليل، مسؤول العلاقات العامة: «نرفض دخول الجنود الأتراك إلى مناطقنا».", "ريدور خليل"),
    ],
)
def test_a_name_behind_its_office(text: str, name: str) -> None:
    assert [one.text for one in reading_of(OPENING + text, language="ar").unknown_people] == [name]


def test_an_eyewitness_has_no_name() -> None:
    reading = reading_of(OPENING + "وروى شاهد عيان أن الجنود الروس انسحبوا بعد ساعات.", language="ar")
    assert reading.statements[-1].anonymous
    assert not reading.unknown_people


def test_each_clause_that_opens_with_saying_is_a_statement() -> None:
    text = OPENING + "وقال هاكان فيدان إن القوات التركية باقية في إدلب، مؤكداً أن الحوار مع روسيا مستمر بشأن القواعد."
    statements = reading_of(text, language="ar").statements
    assert [s.speaker_key for s in statements] == ["fidan", "fidan"]
    assert statements[1].quote.of(text).startswith("مؤكداً")
    assert statements[0].quote.of(text).endswith("إدلب")


def test_that_no_answer_came_is_no_statement() -> None:
    assert not reading_of(OPENING + "ولم يصدر رد عن الجيش الإسرائيلي على القصف.", language="ar").statements


def test_the_day_of_a_strike_is_not_that_of_its_condemnation() -> None:
    text = "أدانت سوريا، الأربعاء، الغارات الجوية التي استهدفت فيها إسرائيل مواقع في حمص مساء الاثنين."
    assert events(text, "ar") == [("air_strike", "israel", "homs", "2025-06-09")]


def test_two_provinces_in_the_dual_are_two_places() -> None:
    text = "شنت إسرائيل غارات على مواقع عسكرية في محافظتي حمص وإدلب في سوريا أمس."
    assert [event[2] for event in events(text, "ar")] == ["homs", "idlib"]


def test_whoever_mediates_does_not_talk() -> None:
    text = OPENING + "وأجرت إسرائيل مع دمشق محادثات بوساطة أميركية أمس."
    assert [(kind, actor) for kind, actor, _, _ in events(text, "ar")] == [("talks", "israel")]


def test_a_state_at_whose_border_it_is_does_nothing() -> None:
    reading = reading_of(OPENING + "وانتشرت قوات روسية قرب الحدود السورية التركية.", language="ar")
    assert "turkey" not in reading.actors
