import pytest

from tests.ingest.known_names import reading_of


def events(text: str, language: str = "en") -> list[tuple[str, str | None, str | None, str]]:
    return [
        (e.kind, e.actor_key, e.base_key or e.region_key, e.date) for e in reading_of(text, language=language).events
    ]


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        (
            "en",
            "Israeli warplanes struck a depot near Homs on Tuesday.",
            ("air_strike", "israel", "homs", "2025-06-10"),
        ),
        (
            "en",
            "Syria's depot near Homs was bombed by Israel yesterday.",
            ("air_strike", "israel", "homs", "2025-06-11"),
        ),
        (
            "en",
            "US troops withdrew from the base in Deir ez-Zor in April.",
            ("withdrawal", "united-states", "deir-ez-zor", "2025-04"),
        ),
        ("ar", "انسحبت القوات الروسية من مواقع في إدلب يوم الاثنين.", ("withdrawal", "russia", "idlib", "2025-06-09")),
        (
            "ar",
            "توغلت قوات الجيش الإسرائيلي في القنيطرة أمس.",
            ("ground_incursion", "israel", "quneitra", "2025-06-11"),
        ),
        ("tr", "İsrail savaş uçakları dün Humus'ta bir depoyu vurdu.", ("air_strike", "israel", "homs", "2025-06-11")),
        ("ru", "Израиль нанёс авиаудар по складу в Хомсе во вторник.", ("air_strike", "israel", "homs", "2025-06-10")),
        ("ru", "Российские военные покинули аэродром в Идлибе вчера.", ("withdrawal", "russia", "idlib", "2025-06-11")),
    ],
)
def test_an_event_with_who_where_and_when(language: str, text: str, event: tuple[str, str, str, str]) -> None:
    assert events(text, language) == [event]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Israel did not bomb the base in Homs. Israel denied that its planes bombed Homs."),
        ("en", "The US army plans to withdraw; American troops may be withdrawn from Homs."),
        ("ar", "لم تنسحب القوات الروسية من قاعدة حميميم."),
        ("tr", "Türk askerleri Suriye'deki üslerden çekilmedi."),
        ("ru", "Российские войска не покинули базу Хмеймим в Сирии."),
    ],
)
def test_what_did_not_happen_is_no_event(language: str, text: str) -> None:
    assert events(text, language) == []


def test_an_event_told_twice_is_one_with_the_fuller_facts() -> None:
    text = "Israel bombed a depot in Syria. The Israeli planes bombed the depot near Homs on Tuesday, residents said."
    assert events(text) == [("air_strike", "israel", "homs", "2025-06-10")]


def test_the_trigger_lies_in_its_sentence() -> None:
    text = "Russian troops left.\n\nIsraeli jets bombed Homs in Syria."
    event = reading_of(text).events[0]
    assert event.span.holds(event.trigger)
    assert event.trigger.of(text) == "bombed"


def test_who_was_attacked_is_the_target_and_not_the_actor() -> None:
    text = "Two American soldiers were wounded when rockets hit the Tanf base in Syria on Tuesday."
    event = reading_of(text).events[0]
    assert (event.kind, event.actor_key, event.target_key) == ("attack_on_base", None, "united-states")
    assert (event.base_key, event.date) == ("al-tanf", "2025-06-10")


def test_a_sentence_without_an_actor_goes_on_about_the_one_before() -> None:
    text = "Israeli planes were over Syria. Positions near Homs were bombed on Tuesday."
    assert events(text) == [("air_strike", "israel", "homs", "2025-06-10")]
