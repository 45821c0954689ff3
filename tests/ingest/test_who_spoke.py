"""Whose words they are, where a list of names and verbs alone does not tell."""

import pytest

from tests.ingest.known_names import reading_of

OPENINGS = {
    "en": "Russian troops are based at Hmeimim in Syria. ",
    "ru": "Российские войска стоят на базе Хмеймим в Сирии. ",
    "tr": "Rus askerleri Suriye'de Hmeymim üssünde bulunuyor. ",
    "ar": "تتمركز القوات الروسية في قاعدة حميميم في سوريا. ",
}


def speakers(language: str, text: str) -> list[tuple[str, bool]]:
    reading = reading_of(OPENINGS[language] + text, language=language)
    return [(statement.speaker_text, statement.anonymous) for statement in reading.statements]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Fishermen in the port said the soldiers had left the base.", "Fishermen in the port"),
        ("en", "A spokesman for the coalition said its troops would stay.", "spokesman"),
        ("en", "An AFP reporter said the convoy had left the base.", "reporter"),
        ("tr", "Reuters'a konuşan iki güvenlik kaynağı, askerlerin üsten ayrıldığını anlattı.", "iki güvenlik kaynağı"),
        ("ar", "وقال أحد وجهاء البلدة إن الجنود انسحبوا من القاعدة.", "أحد وجهاء"),
    ],
)
def test_who_has_no_name_is_unnamed(language: str, text: str, speaker: str) -> None:
    ((found, anonymous),) = speakers(language, text)
    assert anonymous and found.endswith(speaker)


def test_who_asked_not_to_be_named_is_unnamed_however_he_is_called() -> None:
    text = "Представитель командования, не назвавший своего имени, сказал, что солдаты останутся на базе."
    assert [anonymous for _, anonymous in speakers("ru", text)] == [True]


def test_a_subject_stands_behind_where_and_to_whom_it_was_said() -> None:
    text = "«Солдаты останутся на этой базе», — заявил журналистам в Москве полковник Иван Петров."
    assert [name for name, _ in speakers("ru", text)] == ["полковник Иван Петров"]


def test_any_verb_between_a_quotation_and_its_speaker_reports_it() -> None:
    text = "«Солдаты останутся на этой базе», — прошептал полковник Иван Петров."
    assert [name for name, _ in speakers("ru", text)] == ["полковник Иван Петров"]


def test_to_whom_it_was_said_is_no_speaker() -> None:
    text = "مصدر عسكري، طلب عدم ذكر اسمه، قال لعنب بلدي إن الجنود انسحبوا من القاعدة."
    assert speakers("ar", text) == [("مصدر عسكري", True)]


def test_an_agency_is_the_one_named_before() -> None:
    text = "Агентство SANA сообщило об ударах по базе. По данным агентства, солдаты не пострадали."
    assert [name for name, _ in speakers("ru", text)][-1].endswith("SANA")


def test_whose_view_it_is_in_any_case() -> None:
    text = "Bölge Konseyi'ne göre askerler üsten ayrıldı. Geçen yıla göre üs sayısı arttı."
    assert speakers("tr", text) == [("Bölge Konseyi", False)]


def test_a_verb_knows_its_subject_in_a_clause_of_its_own() -> None:
    text = "The troops left the base hours after Turkey said the talks had failed."
    assert speakers("en", text) == [("Turkey", False)]


def test_who_is_told_of_takes_no_word_from_who_tells() -> None:
    text = "Hakan Fidan told reporters that Russia had proposed talks about the base. He added that they went on."
    assert [name for name, _ in speakers("en", text)] == ["Hakan Fidan"] * 2


def test_an_announced_speech_is_what_the_next_paragraph_quotes() -> None:
    text = "Hakan Fidan said:\n\n“We shall keep our soldiers at the base.”"
    reading = reading_of(OPENINGS["en"] + text)
    assert [(s.speech, s.speaker_key) for s in reading.statements] == [("direct", "fidan")]


def test_a_ministry_without_its_state_is_that_of_the_press() -> None:
    text = "Milli Savunma Bakanlığı, askerlerin üste kalacağını açıkladı."
    (statement,) = reading_of(OPENINGS["tr"] + text, language="tr").statements
    assert (statement.speaker_kind, statement.speaker_key) == ("actor", "turkey")
