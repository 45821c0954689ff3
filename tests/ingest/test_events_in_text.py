import pytest

from tests.ingest.known_names import events, reading_of


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
        (
            "tr",
            "Rusya, İsrail'in pazartesi günü Humus'taki İran mevzilerini vurduğunu açıkladı.",
            ("air_strike", "israel", "homs", "2025-06-09"),
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
    (event,) = (e for e in reading_of(text).events if e.kind == "air_strike")
    assert event.span.holds(event.trigger)
    assert event.trigger.of(text).endswith("bombed")


def test_who_was_attacked_is_the_target_and_not_the_actor() -> None:
    text = "Two American soldiers were wounded when rockets hit the Tanf base in Syria on Tuesday."
    event = reading_of(text).events[0]
    assert (event.kind, event.actor_key, event.target_key) == ("attack_on_base", None, "united-states")
    assert (event.base_key, event.date) == ("al-tanf", "2025-06-10")


def test_a_sentence_without_an_actor_goes_on_about_the_one_before() -> None:
    text = "Israeli planes were over Syria. Positions near Homs were bombed on Tuesday."
    assert events(text) == [("air_strike", "israel", "homs", "2025-06-10")]


@pytest.mark.parametrize(
    ("language", "text", "kind", "actors"),
    [
        ("en", "Turkish and Russian troops held a joint patrol near Idlib in Syria.", "patrol", ["turkey", "russia"]),
        (
            "en",
            "In Idlib 33 Turkish soldiers were killed in an air strike by Syrian forces on Tuesday.",
            "air_strike",
            ["syria"],
        ),
        ("en", "American forces handed over a base in Syria to the SDF.", "handover", ["united-states"]),
        ("ar", "سيرت القوات الروسية والتركية دورية مشتركة في إدلب بسوريا.", "patrol", ["russia", "turkey"]),
        (
            "tr",
            "Rus ve Türk askerleri Suriye'de İdlib'de ortak devriye gerçekleştirdi.",
            "patrol",
            ["russia", "turkey"],
        ),
        (
            "ru",
            "Российские и турецкие военные провели патрулирование в Идлибе в Сирии.",
            "patrol",
            ["russia", "turkey"],
        ),
    ],
)
def test_whoever_does_it_is_named_and_no_one_else(language: str, text: str, kind: str, actors: list[str]) -> None:
    assert [(e.kind, e.actor_key) for e in reading_of(text, language=language).events] == [(kind, a) for a in actors]


@pytest.mark.parametrize(
    "text",
    [
        "Russian soldiers are in Syria. Syrian government troops moved into Homs.",
        "Russian troops entered Syria in September 2015.",
        "The Russian ministry rejected reports that its patrols would return to Homs in Syria.",
    ],
)
def test_hosts_the_past_and_what_may_come_are_no_events_of_foreign_forces(text: str) -> None:
    assert events(text) == []


def test_two_bases_in_a_list_are_two_events() -> None:
    text = "Israeli jets bombed the Hmeimim base and the Tanf garrison in Syria on Tuesday."
    assert [e.base_key for e in reading_of(text).events] == ["khmeimim", "al-tanf"]


def test_an_event_is_where_the_sentence_before_was() -> None:
    text = "The Tanf garrison in Syria is empty. US troops have withdrawn from it."
    assert events(text) == [("withdrawal", "united-states", "al-tanf", "2025-06")]


def test_a_base_just_spoken_of_is_the_base() -> None:
    text = "Planes neared the Tanf garrison in Syria. Israel bombed the base on Tuesday, residents said."
    assert events(text) == [("air_strike", "israel", "al-tanf", "2025-06-10")]


def test_a_town_is_told_by_name_and_by_the_governorate_it_lies_in() -> None:
    (event,) = reading_of("Israeli jets bombed the town of Khan Sheikhoun in Syria yesterday.").events
    assert (event.region_key, event.place, event.place_key) == ("idlib", "Khan Sheikhoun", "khan-sheikhoun")


def test_a_road_is_a_place() -> None:
    (event,) = reading_of("Russian troops patrolled the M4 highway in Syria on Tuesday.").events
    assert (event.place, event.place_key) == ("M4 highway", "m4-highway")


def test_talks_abroad_are_in_no_governorate_that_they_are_about() -> None:
    text = "Turkish and Russian officials met in Moscow on Tuesday to discuss Turkish troops in Idlib, Syria."
    found = {(event.kind, event.place_key, event.region_key) for event in reading_of(text).events}
    assert found == {("talks", "moscow", None)}
