import pytest

from tests.ingest.known_names import reading_of

OFF_TOPIC = {
    "troops elsewhere": (
        "en",
        "The Pentagon is moving 3,000 soldiers from Germany to Poland, a US general said on Monday. "
        "Allies from Turkey to "
        "Norway were told in advance.\n\nThe bases at Grafenwoehr will close. “We are glad of it,” "
        "the general told reporters."
        "\n\nThe plan costs billions. Poland will pay half.",
    ),
    "in passing": (
        "en",
        "The US Army will close two barracks in Bavaria, an officer said. About 900 soldiers are "
        "affected.\n\nThe mayor was "
        "sad. Shops will lose trade. Rents are falling.\n\nOne brigade from the town has served in "
        "Iraq and Syria. It returns "
        "in May. Families are packing. Schools will merge. A museum is planned.",
    ),
    "kitchen": (
        "en",
        "Roast the turkey for three hours. “It must stay moist,” said the cook. Serve with Aleppo pepper from Syria.",
    ),
    "football": (
        "en",
        "Al-Karamah beat their rivals from Damascus 2-1 in Homs on Friday. “We attacked from the "
        "first minute,” the coach said."
        "\n\nThe striker hit the post twice. Syria play Jordan next week.",
    ),
    "earthquake": (
        "tr",
        "Suriye'de Humus kentinde deprem oldu. Belediye başkanı, hasarın az olduğunu belirtti. "
        "Türkiye yardım gönderdi.",
    ),
    "a ship of grain": (
        "ru",
        "В порт Латакии пришло судно с зерном из России. Пшеницу разгрузят за три дня, сообщили "
        "в управлении портов Сирии."
        "\n\nНовый тендер объявят осенью: муки хватит до октября, считают в Дамаске.",
    ),
    "a base in Iraq that is called like a president": (
        "ru",
        "Американские солдаты покинули авиабазу Айн-эль-Асад в провинции Анбар. Базу приняла иракская армия.\n\n"
        "«Здесь больше никого нет», — сказал генерал. До сирийской границы отсюда двести километров.",
    ),
    "football in Russian": (
        "ru",
        "Сборная Сирии сыграла с командой Иордании в Дамаске. «Мы играли хорошо», — сказал тренер.",
    ),
    "trade": ("ar", "وقعت سوريا والأردن اتفاقا تجاريا في دمشق. وقال الوزير إن التجارة ستزداد هذا العام."),
    "war of others": (
        "en",
        "Israeli jets struck air bases far away, and the Israeli army said two soldiers were hurt.\n\n"
        "Ankara called for calm. Flights over Syria, Jordan and Iraq were halted. "
        "Washington denied taking part. The Pentagon moved a carrier.",
    ),
    "the other side of the border": (
        "en",
        "The Lebanese army found a tunnel in Baalbek near the Syrian border. Israel bombed the area last week.",
    ),
    "an election": (
        "en",
        "Syrians voted on Sunday for a parliament. Turnout in Damascus was high, and Turkey congratulated the country.",
    ),
    "a base elsewhere": (
        "tr",
        "NATO zirvesi İncirlik üssünde yapıldı. Türk ordusu tatbikata katıldı.\n\nToplantıda Ukrayna ele alındı. "
        "Polonya asker gönderecek. Suriye de gündemdeydi. Zirve cuma günü bitti.",
    ),
    "a series": ("ar", "يبدأ تصوير مسلسل سوري في تركيا. وقال المخرج إن العمل قاعدة لصناعة درامية بين سوريا وتركيا."),
    "an exercise elsewhere": (
        "ru",
        "Армия США проведёт учения на базе в Польше, сообщил Пентагон. В них участвуют солдаты, служившие в Сирии. "
        "Москва назвала учения провокацией.",
    ),
    "nothing": ("en", ""),
}


@pytest.mark.parametrize("case", OFF_TOPIC)
def test_an_article_about_something_else_gives_nothing(case: str) -> None:
    language, text = OFF_TOPIC[case]
    reading = reading_of(text, language=language)
    assert (reading.relevant, reading.statements, reading.events) == (False, (), ())
    assert reading.reason


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian troops remain at Hmeimim in Syria, residents say."),
        ("ar", "انسحبت القوات الروسية من قاعدة في سوريا يوم الاثنين."),
        ("tr", "Türk askerleri Suriye'deki üslerinde kalacak."),
        ("ru", "Российские военные остаются на базе Хмеймим в Сирии."),
        ("en", "Russia will keep Hmeimim under a deal that Damascus signed on Sunday."),
        ("en", "The UN observer force stays in Quneitra, where Israel holds positions in Syria."),
        ("ar", "رست سفينة روسية في سوريا لنقل معدات من قاعدة حميميم."),
        ("ru", "Американский спецназ высадился с вертолетов у деревни Атме в провинции Идлиб на севере Сирии."),
        ("ru", "Переговоры о судьбе базы Хмеймим продолжаются, заявил посол России в Дамаске."),
        (
            "en",
            "On the coast of Syria people wonder.\n\nMoscow is content, it seems. Khmeimim is worth more as a promise, "
            "a professor of history thinks.",
        ),
        (
            "tr",
            "İsrail askerleri Suriye'nin güneyinde Beyt Cin'e girdi. Ordu, Beyt Cin'de altı askerinin yaralandığını "
            "duyurdu. Beyt Cin halkı göç ediyor.",
        ),
    ],
)
def test_foreign_forces_in_syria_are_the_matter(language: str, text: str) -> None:
    reading = reading_of(text, language=language)
    assert reading.relevant
    assert [why.code for why in reading.why] == ["force_in_syria"]
