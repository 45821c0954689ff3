"""Events as Arabic and Russian papers tell them: verbal nouns, passives, doers and places of a list."""

import pytest

from presence.ingest.reading.found import FoundEvent
from tests.ingest.known_names import reading_of

ARABIC, RUSSIAN = "ar", "ru"


def events(text: str, language: str) -> list[FoundEvent]:
    return list(reading_of(text, language=language).events)


def told(text: str, language: str) -> set[tuple[str, str | None]]:
    return {(event.kind, event.actor_key) for event in events(text, language)}


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("أعلنت روسيا تنفيذ ضربات على مستودعات في ريف إدلب في سوريا.", "air_strike", "russia"),
        ("تعرّضت بلدة في ريف حمص بسوريا لغارات إسرائيلية.", "air_strike", "israel"),
        ("شنّ طيران الاحتلال الإسرائيلي غارات على ريف حمص في سوريا.", "air_strike", "israel"),
        ("أعلنت روسيا إسقاط مسيّرتين حاولتا مهاجمة قاعدة حميميم في سوريا.", "attack_on_base", None),
        ("توغلت أربع سيارات عسكرية للجيش الإسرائيلي في قرية بريف حمص في سوريا.", "ground_incursion", "israel"),
        ("سيّرت القوات الروسية دورية في ريف إدلب بسوريا.", "patrol", "russia"),
        ("شهدت حميميم وصول تعزيزات روسية إلى القاعدة في سوريا.", "deployment", "russia"),
        ("القاعدة في ريف إدلب التي غادرتها القوات الروسية أمس تقع في سوريا.", "withdrawal", "russia"),
    ],
)
def test_an_arabic_event(text: str, kind: str, actor: str | None) -> None:
    assert (kind, actor) in told(text, ARABIC)


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("Израильские самолеты обрушили бомбы на окрестности Хомса в Сирии.", "air_strike", "israel"),
        ("Под удар израильских ВВС попал склад под Хомсом в Сирии.", "air_strike", "israel"),
        ("Дрон врезался в казарму на базе Хмеймим в Сирии, где служат российские военные.", "attack_on_base", None),
        ("Российская база Хмеймим в Сирии подверглась ракетному обстрелу.", "attack_on_base", None),
        ("Российские военные снялись с позиций под Хомсом в Сирии.", "withdrawal", "russia"),
        ("В порт Тартус в Сирии вошла российская подводная лодка.", "deployment", "russia"),
        ("Состоялось патрулирование российской военной полиции под Идлибом в Сирии.", "patrol", "russia"),
    ],
)
def test_a_russian_event(text: str, kind: str, actor: str | None) -> None:
    assert (kind, actor) in told(text, RUSSIAN)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("أدانت روسيا الغارات الإسرائيلية على سوريا.", ARABIC),
        ("قالت روسيا إن إسرائيل قصفت سوريا أكثر من ألف مرة.", ARABIC),
        ("طالبت روسيا إسرائيل بأن تنسحب من سوريا.", ARABIC),
        ("Россия осудила израильские удары по Сирии.", RUSSIAN),
        ("Израиль пригрозил ударами по войскам в Сирии.", RUSSIAN),
        ("Российские военные ушли с базы в Ираке, сообщили в Сирии.", RUSSIAN),
    ],
)
def test_no_event(text: str, language: str) -> None:
    assert told(text, language) == set()


def test_a_list_of_places_goes_on_through_nouns() -> None:
    text = "قصفت طائرات إسرائيلية مواقع في حمص ومستودعات أسلحة في إدلب بسوريا."
    assert {event.region_key for event in events(text, ARABIC)} == {"homs", "idlib"}


def test_one_sentence_tells_of_two_deeds_each_in_its_place() -> None:
    text = "Израильские самолеты атаковали склады под Хомсом, а 5 июня разбомбили колонну под Идлибом в Сирии."
    found = events(text, RUSSIAN)
    assert [event.region_key for event in found] == ["homs", "idlib"]
    assert found[1].date == "2025-06-05"


def test_the_day_of_telling_is_no_day_of_the_event() -> None:
    text = "Израильские самолеты разбомбили склад под Хомсом в Сирии, сообщила в понедельник газета."
    assert [event.date for event in events(text, RUSSIAN)] == ["2025-06"]


def test_who_fell_is_counted_from_the_sentence_after() -> None:
    text = "Израильские самолеты разбомбили склад под Хомсом в Сирии. Погибли трое военных, двое ранены."
    assert [(event.killed, event.wounded) for event in events(text, RUSSIAN)] == [(3, 2)]


def test_a_single_one_needs_no_number() -> None:
    (event,) = events("قتل جندي وأصيب آخر جراء قصف إسرائيلي على ريف حمص في سوريا.", ARABIC)
    assert (event.killed, event.wounded) == (1, 1)


def test_a_month_by_both_names() -> None:
    (event,) = events("قصفت طائرات إسرائيلية ريف حمص في سوريا في 4 نيسان/أبريل 2025.", ARABIC)
    assert event.date == "2025-04-04"
