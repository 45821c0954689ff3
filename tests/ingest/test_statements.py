import pytest

from tests.ingest.known_names import reading_of, said

OPENING = "Russian troops are based at Hmeimim in Syria. "


def test_direct_speech_before_after_and_around_its_attribution() -> None:
    text = (
        OPENING
        + "“The bases will remain,” Dmitry Peskov told reporters on Tuesday.\n\nHakan Fidan replied: “Nobody asked us "
        "about the bases.”\n\n“We want calm,” Ahmed al-Sharaa said, “and we want our sovereignty respected.”"
    )
    reading = reading_of(text)
    assert said(reading) == [("direct", "peskov"), ("direct", "fidan"), ("direct", "al-sharaa")]
    first, second, third = (s.quote.of(text) for s in reading.statements)
    assert first == "The bases will remain,"
    assert second == "Nobody asked us about the bases."
    assert third.startswith("We want calm") and third.endswith("respected.")


def test_the_office_tells_whose_view_it_is() -> None:
    statement = reading_of(OPENING + "Israel Katz said that his army would stay on the summit.").statements[0]
    assert (statement.speaker_kind, statement.speaker_key, statement.actor_key) == ("person", "katz", "israel")


def test_an_institution_speaks_for_its_actor() -> None:
    text = OPENING + "The Russian defence ministry said its troops would stay. The Kremlin denied any plan to leave."
    assert [(s.speaker_kind, s.speaker_key) for s in reading_of(text).statements] == [("actor", "russia")] * 2


def test_a_pronoun_goes_back_to_the_last_speaker() -> None:
    text = (
        OPENING
        + "Hakan Fidan said Turkey would not withdraw. He added that talks continued.\n\nHe also confirmed a visit."
    )
    reading = reading_of(text)
    assert said(reading) == [("reported", "fidan")] * 3
    assert [(why.code, *why.told.values()) for why in reading.statements[1].reasons] == [
        ("reported",),
        ("sentences_before", "He added", "Hakan Fidan", 1),
    ]


def test_a_bare_title_goes_back_to_the_last_speaker() -> None:
    text = (
        OPENING + "Yasar Guler, Turkey's defence minister, said his troops would stay. The minister added "
        "that the border came first."
    )
    assert said(reading_of(text)) == [("reported", "guler")] * 2


def test_a_quotation_goes_on_after_its_attribution() -> None:
    text = OPENING + "“The base is ours,” said Sergey Lavrov. “We shall keep it.”"
    assert said(reading_of(text)) == [("direct", "lavrov")] * 2


def test_an_anonymous_source_stays_anonymous() -> None:
    text = (
        OPENING
        + "Two security sources said the Russian convoy had left. A military source told the agency it was empty."
    )
    statements = reading_of(text).statements
    assert [(s.speaker_key, s.anonymous) for s in statements] == [(None, True)] * 2
    assert "security sources" in statements[0].speaker_text


def test_an_unknown_speaker_keeps_the_name() -> None:
    statement = reading_of(
        OPENING + "Lina Haddad, a teacher in Homs, said that the Russian soldiers kept to their base."
    ).statements[0]
    assert (statement.speaker_kind, statement.speaker_text, statement.anonymous) == (None, "Lina Haddad", False)


def test_according_to() -> None:
    assert said(reading_of(OPENING + "According to the Israeli military, its troops left Quneitra.")) == [
        ("reported", "israel")
    ]


def test_captions_and_datelines_are_no_statements() -> None:
    text = (
        "A Russian soldier says goodbye in Syria on 3 June 2025 [John Doe/Example "
        "Agency]\n\nMOSCOW: Russian troops will leave "
        "the base in Syria, the Kremlin said on Monday."
    )
    reading = reading_of(text)
    assert said(reading) == [("reported", "russia")]
    assert reading.statements[0].date == "2025-06-09"
    assert reading.statements[0].quote.of(text).startswith("Russian troops")


def test_terms_in_quotation_marks_are_no_statements() -> None:
    assert reading_of(OPENING + "The so-called “safe zone” lies in the north of Syria.").statements == ()


def test_venue_topics_stance_and_matter() -> None:
    text = (
        OPENING
        + "In an interview with Example TV, Ahmed al-Sharaa said that Israel must leave the buffer zone near Quneitra."
    )
    statement = reading_of(text).statements[0]
    assert "interview with Example TV" in statement.venue
    assert statement.stance == "opposes"
    assert {"withdrawal", "buffer-zone"} <= set(statement.topics)
    assert (statement.about_actors, statement.about_regions) == (("israel",), ("quneitra",))
    assert 0 < statement.score <= 1


def test_arabic() -> None:
    text = (
        "قال وزير الدفاع التركي يشار غولر إن القوات التركية ستبقى في سوريا. وأضاف أن الانسحاب مرهون بالأمن.\n\n"
        "وأشار غولر إلى أن المحادثات مستمرة. وصرح سيرغي لافروف: «قاعدة حميميم ستبقى في خدمة الاستقرار».\n\n"
        "وأعلنت وزارة الدفاع الروسية أن جنودها غادروا القاعدة. وذكرت مصادر محلية أن رتلا خرج منها."
    )
    reading = reading_of(text, language="ar")
    assert [who for _, who in said(reading)][:5] == ["guler", "guler", "guler", "lavrov", "russia"]
    assert reading.statements[3].speech == "direct"
    assert reading.statements[5].anonymous


def test_turkish() -> None:
    text = (
        "Türk askerleri Suriye'deki üslerinde kalıyor. Dışişleri Bakanı Hakan Fidan, görüşmelerin "
        "devam ettiğini söyledi. "
        'Fidan, "Suriye\'den şu aşamada çekilmeyeceğiz" dedi.\n\nBakan, İsrail ile temas kurulduğunu da belirtti. '
        "Sınırın güvenli olduğunu aktaran Yaşar Güler, “Askerimiz görevinin başında kalacak” ifadelerini kullandı."
    )
    reading = reading_of(text, language="tr")
    assert said(reading) == [
        ("reported", "fidan"),
        ("direct", "fidan"),
        ("reported", "fidan"),
        ("reported", "guler"),
        ("direct", "guler"),
    ]


def test_russian() -> None:
    text = (
        "Российские военные остаются на базе Хмеймим в Сирии. «Вопрос обсуждается с Дамаском», — "
        "заявил Дмитрий Песков. "
        "Он добавил, что переговоры продолжаются.\n\nПо словам Сергея Лаврова, базы нужны для гуманитарных задач. "
        "Источники в Дамаске сообщили, что колонна покинула аэродром."
    )
    reading = reading_of(text, language="ru")
    assert [who for _, who in said(reading)][:3] == ["peskov", "peskov", "lavrov"]
    assert reading.statements[0].speech == "direct"
    assert reading.statements[3].anonymous


def test_an_unknown_speaker_is_known_again_by_the_surname() -> None:
    text = OPENING + "“We hold the base,” spokesman Pat Ryder said on Tuesday. Ryder said that nobody would withdraw."
    assert [who.split()[-1] for _, who in said(reading_of(text))] == ["Ryder", "Ryder"]


def test_a_possessor_is_not_the_speaker() -> None:
    text = OPENING + "Ahmed al-Sharaa's adviser Nader Saleh said that the Russian bases were under review."
    assert "Saleh" in reading_of(text).statements[0].speaker_text
    assert reading_of(text).statements[0].speaker_key is None


def test_a_quotation_after_a_colon_is_its_own() -> None:
    text = OPENING + "“The Americans should remain here,” Hakan Fidan said, adding: “We told them so on Monday.”"
    assert said(reading_of(text)) == [("direct", "fidan")] * 2


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The ambassador to the UN, Hakan Fidan, repeated that the bases were illegal.", "fidan"),
        ("en", "Israel Katz boasted on X that his troops hold the base.", "katz"),
        ("en", "“The base must serve peace,” Ahmed al-Sharaa was quoted by the agency as saying.", "al-sharaa"),
        ("en", "The Turkish defence minister said that his soldiers would stay.", "guler"),
        ("en", "Israel, which has troops in Homs, voiced concern about the base.", "israel"),
        ("ar", "كشف وزير الخارجية التركي هاكان فيدان أن المحادثات بشأن القاعدة مستمرة.", "fidan"),
        ("ar", "وقال وزير الدفاع التركي إن الجنود باقون في القاعدة.", "guler"),
        ("ar", "اعتبرت الخارجية الروسية على لسان سيرغي لافروف أن القاعدة ضرورية.", "lavrov"),
        ("tr", "Hakan Fidan, Suriye'deki üslerin boşaltıldığını öne sürdü.", "fidan"),
        ("tr", "“Askerimiz Suriye'de kalacak” diyen Yaşar Güler, üslere işaret etti.", "guler"),
        ("ru", "База останется, сообщил журналистам Сергей Лавров.", "lavrov"),
        ("ru", "По словам Хакана Фидана, войска останутся на базе.", "fidan"),
        ("ru", "Министр обороны Турции заявил, что войска останутся на базе.", "guler"),
        ("ru", "В Кремле заявили, что база останется.", "russia"),
        ("ru", "База останется, говорится в сообщении Минобороны России.", "russia"),
    ],
)
def test_many_ways_of_saying_who_said_it(language: str, text: str, who: str) -> None:
    opening = {"en": OPENING, "ar": "القوات الروسية في سوريا. ", "tr": "Rus askerleri Suriye'de bulunuyor. "}
    reading = reading_of(opening.get(language, "Российские войска стоят в Сирии. ") + text, language=language)
    assert [key for _, key in said(reading)] == [who]


def test_small_talk_of_an_unnamed_source_is_no_statement() -> None:
    text = OPENING + "Two diplomats said that the weather was fine."
    assert reading_of(text).statements == ()


def test_arabic_vowel_signs_hide_no_verb() -> None:
    text = "القوات الروسية في سوريا. وبيّن هاكان فيدان أن القاعدة باقية."
    assert said(reading_of(text, language="ar")) == [("reported", "fidan")]


def test_two_speakers_in_one_sentence_made_two_statements() -> None:
    text = OPENING + "Hakan Fidan warned that the base was a danger, while Israel Katz said that it was a blessing."
    reading = reading_of(text)
    assert said(reading) == [("reported", "fidan"), ("reported", "katz")]
    assert [s.quote.of(text).split()[0] for s in reading.statements] == ["Hakan", "Israel"]


def test_who_closes_the_sentence_said_what_others_said_in_it() -> None:
    text = OPENING + "Dmitry Peskov told Moscow's allies that the base would stay, Hakan Fidan said on Monday."
    assert said(reading_of(text)) == [("reported", "fidan")]


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    text = (
        OPENING + "Hakan Fidan confirmed that four American jets had left the base and said that more would. He smiled."
    )
    assert said(reading_of(text)) == [("reported", "fidan")]


@pytest.mark.parametrize(
    ("text", "who", "anonymous"),
    [
        (
            "A Western diplomat in Geneva, where talks go on, doubted that the base would close.",
            "diplomat",
            True,
        ),
        ("A commander of the Syrian Democratic Forces said the base was empty.", "commander", True),
        ("The Observatory said two fighters, one of them Russian, died at the base.", "Observatory", False),
        ("“The base stays,” the agency quoted him as saying.", None, False),
    ],
)
def test_who_is_not_the_noun_nearest_to_the_verb(text: str, who: str | None, anonymous: bool) -> None:
    opening = OPENING + ("Hakan Fidan spoke about it. " if who is None else "")
    found = reading_of(opening + text).statements[-1]
    assert found.anonymous == anonymous
    assert (found.speaker_key == "fidan") if who is None else (who in found.speaker_text)
