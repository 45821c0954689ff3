from collections.abc import Callable
from cProfile import Profile
from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from presence.ingest.reading.found import Name
from presence.ingest.reading.names.gazetteer import Gazetteer
from tests.ingest.known_names import GAZETTEER


def found(text: str, language: str = "en", on: date | None = date(2025, 6, 12)) -> list[tuple[str, str, str]]:
    return [(m.kind, m.key, m.span.of(text)) for m in GAZETTEER.find(text, language, on)]


def keys(text: str, language: str = "en", on: date | None = date(2025, 6, 12)) -> list[str]:
    return [key for _, key, _ in found(text, language, on)]


def test_names_are_found_with_their_spans() -> None:
    assert found("Russian planes left Khmeimim Air Base.") == [
        ("actor", "russia", "Russian"),
        ("base", "khmeimim", "Khmeimim Air Base"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Troops near At-Tanf base", "en", "al-tanf"),
        ("the AL-TANF GARRISON", "en", "al-tanf"),
        ("Gideon Sa’ar spoke", "en", "saar"),
        ("Deir el-Zor was quiet", "en", "deir-ez-zor"),
        ("İDLİB’de çatışma", "tr", "idlib"),
        ("Suriye'de", "tr", "syria"),
        ("Türkiye’nin askerleri", "tr", "turkey"),
        ("وبإدلب", "ar", "idlib"),
        ("والقوات الروسية", "ar", "russia"),
        ("للقوات التركية", "ar", "turkey"),
        ("في القُنَيطِرة", "ar", "quneitra"),
        ("الجنود الأتراك", "ar", "turkey"),
        ("в Хомсе", "ru", "homs"),
        ("из Идлиба", "ru", "idlib"),
        ("базы в Хмеймиме", "ru", "khmeimim"),
        ("встреча с Сергеем Лавровым", "ru", "lavrov"),
        ("российские военные", "ru", "russia"),
        ("Москве", "ru", "russia"),
    ],
)
def test_a_name_survives_spelling_and_endings(text: str, language: str, key: str) -> None:
    assert keys(text, language) == [key]


@pytest.mark.parametrize(
    "text",
    [
        "roast turkey for six",
        "tell us why",
        "the moscowitz clan",
        "Syriana is a film",
        "a bab in a taf",
        "un café",
        "Homsian",
    ],
)
def test_other_words_are_no_names(text: str) -> None:
    assert keys(text) == []


def test_the_longest_name_wins() -> None:
    assert keys("Israel Katz met the Syrian Democratic Forces") == ["katz", "sdf"]


def test_a_name_does_not_reach_over_a_full_stop() -> None:
    assert keys("He praised Israel. Katz was away.") == ["israel", "katz"]


def test_a_surname_stands_for_a_person_named_in_full_or_titled() -> None:
    assert keys("Hakan Fidan came. Later Fidan left.") == ["fidan", "fidan"]
    assert keys("Defence Minister Katz said no") == ["katz"]
    assert keys("Katz Delicatessen is open") == []


def test_a_capital_is_its_government_or_a_place_by_context() -> None:
    assert found("Damascus said no.")[0][:2] == ("actor", "syria")
    assert found("A blast in Damascus.")[0][:2] == ("region", "damascus")
    assert found("Şam'da patlama", "tr")[0][:2] == ("region", "damascus")
    assert found("взрыв в Дамаске", "ru")[0][:2] == ("region", "damascus")
    assert found("انفجار في دمشق", "ar")[0][:2] == ("region", "damascus")


def test_the_date_decides_which_government_a_name_means() -> None:
    assert keys("Damascus said no.", on=date(2024, 12, 7)) == ["syria-assad"]
    assert keys("Damascus said no.", on=date(2024, 12, 8)) == ["syria"]


def test_a_town_is_a_base_only_beside_a_word_for_one() -> None:
    assert found("ships in Tartous harbour")[0][:2] == ("region", "tartus")
    assert found("the Tartous naval base")[0][:2] == ("base", "tartus-naval-base")


def test_to_find_them_takes_as_long_among_many_as_among_few() -> None:
    """In calls, which nothing else on the machine adds to; how long it takes is measured by bench.reading."""
    text = "Near the base Tell Name004242 Post nothing happened. " * 100
    few, many = (
        Gazetteer.build([Name("base", f"b{i}", f"Tell Name{i:06d} Post") for i in range(first, 4300)])
        for first in (4200, 0)
    )
    assert len(many.find(text, "en")) == len(few.find(text, "en")) == 100
    assert calls(partial(many.find, text, "en")) < 1.2 * calls(partial(few.find, text, "en"))


def calls(work: Callable[[], object]) -> int:
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


def test_without_names_nothing_is_found() -> None:
    assert Gazetteer.build([]).find("Russia", "en") == []


@given(st.text(), st.sampled_from(["en", "ar", "tr", "ru", "xx"]))
@settings(max_examples=150, deadline=None)
def test_spans_lie_in_the_text_and_do_not_overlap(text: str, language: str) -> None:
    mixed = f"{text}Russia{text} دمشق {text}Şam'a"
    last = 0
    for mention in GAZETTEER.find(mixed, language):
        assert last <= mention.span.start < mention.span.end <= len(mixed)
        assert mention.span.of(mixed).strip()
        last = mention.span.end
