"""Who has no planes attacks a base; where shots come from, and between which two places, is no second place."""

import pytest

from tests.ingest.test_events_in_arabic_and_russian import ARABIC, RUSSIAN, events, told


@pytest.mark.parametrize(
    ("text", "language", "kind", "actor"),
    [
        ("قصفت ميليشيات مسلحة قاعدة كونيكو الأمريكية في سوريا بعشرة صواريخ.", ARABIC, "attack_on_base", None),
        ("رشق أهالي القرية في سوريا عربات للقوات الأمريكية بالحجارة.", ARABIC, "clash", "united-states"),
        ("أقدمت القوات الإسرائيلية على اقتحام بلدة قرب درعا في سوريا.", ARABIC, "ground_incursion", "israel"),
        ("Неизвестные открыли огонь по российской базе Хмеймим в Сирии.", RUSSIAN, "attack_on_base", None),
        ("На американской базе Коноко в Сирии прогремели взрывы.", RUSSIAN, "attack_on_base", None),
        ("Российские военные в Сирии попали под обстрел под Идлибом.", RUSSIAN, "clash", "russia"),
        ("Россия выставила два новых поста под Хомсом в Сирии.", RUSSIAN, "deployment", "russia"),
        ("Турецкие военные приступили к сооружению площадки под Идлибом в Сирии.", RUSSIAN, "construction", "turkey"),
        pytest.param(
            "Под турецкий огонь попал американский пост под Хомсом в Сирии.",
            RUSSIAN,
            "air_strike",
            "turkey",
            marks=pytest.mark.xfail(strict=True, reason="Without a day or a source it is not likely enough."),
        ),
        (
            "В понедельник под турецкий огонь попал американский пост под Хомсом в Сирии, сообщили жители.",
            RUSSIAN,
            "air_strike",
            "turkey",
        ),
    ],
)
def test_a_deed_by_who_did_it(text: str, language: str, kind: str, actor: str | None) -> None:
    assert (kind, actor) in told(text, language)


def test_where_missiles_came_from_was_not_struck() -> None:
    text = "Израильские самолеты нанесли удар со стороны района Ат-Танф по складам под Хомсом в Сирии."
    (event,) = events(text, RUSSIAN)
    assert event.region_key == "homs"
    assert event.base_key is None


def test_between_two_towns_is_one_place() -> None:
    text = "قصفت طائرة إسرائيلية قافلة سيارات على الطريق بين حمص وإدلب في سوريا."
    assert len(events(text, ARABIC)) == 1


def test_an_adjective_is_no_village() -> None:
    (event,) = events("بدأت القوات التركية بناء قاعدة جديدة قرب إدلب في سوريا.", ARABIC)
    assert event.region_key == "idlib"
