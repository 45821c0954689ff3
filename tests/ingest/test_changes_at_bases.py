"""Which base is left and whose it is: by its town, by a pronoun, not by where they went; and what is no change."""

from datetime import date
from functools import cache

import pytest

from presence.ingest.reading.found import Document, FoundChange
from presence.ingest.reading.readers import RulesReader
from tests.reading import starter_names

# An article is read only where it is about foreign forces in Syria: this makes each of these one.
CONTEXT = {
    "en": "Foreign troops in Syria. ",
    "ar": "القوات الأجنبية في سوريا. ",
    "tr": "Suriye'deki yabancı askerler. ",
    "ru": "Иностранные войска в Сирии. ",
}


@cache
def reader() -> RulesReader:
    return RulesReader(starter_names.gazetteer(), starter_names.offices())


def changes(text: str, language: str, day: str = "2026-02-17", title: str = "") -> tuple[FoundChange, ...]:
    document = Document(CONTEXT[language] + text, title, language, date.fromisoformat(day))
    return reader().read(document).changes


def told(text: str, language: str, title: str = "") -> set[str]:
    found = changes(text, language, title=title)
    return {f"{c.kind} {c.actor_key} {c.base_key}" for c in found if c.kind != "stage"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Russian forces have abandoned their base in the town of Ain Issa.", "vacated russia ain-issa-base"),
        (
            "en",
            "Turkey has evacuated its largest post, in the town of Morek.",
            "vacated turkey morek-observation-point",
        ),
        (
            "tr",
            "Türk Silahlı Kuvvetleri Morek'teki nokta ile ilgili açıklama yaptı; Şir Mugar'daki nokta boşaltıldı.",
            "vacated turkey shir-mughar-observation-point",
        ),
        ("ru", "Неделей ранее США ушли из Эт-Танфа.", "vacated united-states al-tanf-garrison"),
        ("ar", "انسحبت القوات الروسية من قاعدتها في عامودا.", "vacated russia amuda-base"),
    ],
)
def test_a_town_is_its_base_where_a_word_for_one_stands_by_it(language: str, text: str, expected: str) -> None:
    assert expected in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "American troops left the Conoco base on Sunday and moved to the Shaddadi base.",
            "vacated united-states conoco-base",
        ),
        ("ar", "انسحبت القوات الأمريكية من قاعدة الشدادي باتجاه قاعدة قسرك.", "vacated united-states al-shaddadi-base"),
        ("tr", "Rusya, Kamışlı Havalimanı'ndan Hmeymim Üssü'ne çekildi.", "vacated russia qamishli-airport"),
        ("ru", "Россия вывозит технику с аэродрома Камышлы на базу Хмеймим.", "reduced russia qamishli-airport"),
    ],
)
def test_where_they_went_is_not_what_they_left(language: str, text: str, expected: str) -> None:
    assert told(text, language) == {expected}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ar",
            "أخلت القوات الأمريكية قاعدة كونيكو وسلمتها إلى قوات سوريا الديمقراطية، ونقلت جنودها إلى قاعدة الشدادي.",
            "handed_over united-states conoco-base",
        ),
        (
            "ru",
            "Американские войска освободили базу Эш-Шаддади и передали ее сирийской армии.",
            "handed_over united-states al-shaddadi-base",
        ),
        (
            "en",
            "The al-Tanf base, which American troops had held since 2016, was turned over to the Syrian army.",
            "handed_over united-states al-tanf-garrison",
        ),
        (
            "tr",
            "Suriye ordusu, ABD'nin çekildiği Şeddadi üssünü pazar günü teslim aldı.",
            "handed_over united-states al-shaddadi-base",
        ),
    ],
)
def test_a_pronoun_or_a_passive_stands_for_the_base_before(language: str, text: str, expected: str) -> None:
    assert told(text, language) == {expected}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Israeli commandos seized the position on the summit of Mount Hermon.", "started israel mount-hermon"),
        ("ar", "سيطرت القوات الإسرائيلية على قمة جبل الشيخ.", "started israel mount-hermon"),
        ("tr", "İsrail ordusu Hermon Dağı'nın zirvesini ele geçirdi.", "started israel mount-hermon"),
    ],
)
def test_who_seizes_a_place_comes_to_it(language: str, text: str, expected: str) -> None:
    assert told(text, language) == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two rockets landed at the Conoco base, but no US troops were hurt."),
        ("en", "A Russian patrol left Qamishli airport and drove through the villages on the border."),
        ("en", "A US convoy of 40 trucks arrived at the Shaddadi base from Iraq."),
        ("en", "Israeli soldiers searched a house and withdrew to their base at Jubata al-Khashab."),
        ("en", "Israeli forces have had a post at Jubata al-Khashab, set up at the base there, since last December."),
        ("ar", "توغلت قوة إسرائيلية انطلاقا من قاعدة جباتا الخشب ثم انسحبت."),
        ("ar", "خرج رتل أمريكي من قاعدة الشدادي وتوجه إلى حقل الجبسة."),
        ("tr", "Koalisyona ait 40 araçlık konvoy Kasrak üssüne girdi."),
        ("ru", "Колонна США прибыла на базу Касрак."),
        ("ru", "Россия отводит военных с постов в горах, однако авиабазу Хмеймим оставлять не собирается."),
    ],
)
def test_patrols_supplies_and_what_stays_are_no_changes(language: str, text: str) -> None:
    assert told(text, language) == set()


def test_trucks_that_leave_are_not_all_unless_the_headline_says_so() -> None:
    text = "A convoy left the US base at Qasrak for Iraq as the withdrawal went on."
    assert told(text, "en") == {"reduced united-states qasrak-base"}
    assert told(text, "en", "US troops quit Qasrak") == {"vacated united-states qasrak-base"}


def test_days_after_another_day_are_counted_back() -> None:
    text = "The US handed over the Shaddadi base on Feb. 15, four days after it had vacated the al-Tanf garrison."
    assert {c.base_key: c.date for c in changes(text, "en")} == {
        "al-shaddadi-base": "2026-02-15",
        "al-tanf-garrison": "2026-02-11",
    }


def test_without_a_day_it_was_about_the_month_of_the_article() -> None:
    (change,) = changes("US troops have vacated the al-Tanf garrison.", "en")
    assert (change.date, change.day_told) == ("2026-02~", "")


@pytest.mark.parametrize(
    ("language", "text", "day", "expected"),
    [
        (
            "en",
            "The UN Security Council extended the mandate of the UN observer force in the Golan for six months.",
            "2025-06-30",
            ("undof-protocol-1974", "amended"),
        ),
        (
            "ar",
            "مدد مجلس الأمن الدولي، الاثنين، ولاية قوة الأمم المتحدة لمراقبة فض الاشتباك في الجولان ستة أشهر.",
            "2025-06-30",
            ("undof-protocol-1974", "amended"),
        ),
        (
            "tr",
            "Suriye, IŞİD karşıtı uluslararası koalisyona katıldı.",
            "2025-11-11",
            ("coalition-accession-2025", "signed"),
        ),
        (
            "ru",
            "Президенты России и Турции договорились во вторник в Сочи о меморандуме по северо-востоку Сирии.",
            "2019-10-23",
            ("sochi-northeast-2019", "signed"),
        ),
    ],
)
def test_mandates_accessions_and_what_was_agreed(language: str, text: str, day: str, expected: tuple[str, str]) -> None:
    assert expected in {(c.agreement_key, c.stage) for c in changes(text, language, day)}


def test_an_agreement_signed_is_not_talked_about_any_more() -> None:
    text = "Russia and Turkey held talks on Tuesday on the Sochi memorandum on north-east Syria of October 2019."
    assert not [c for c in changes(text, "en", "2020-01-09") if c.stage == "talks"]


def test_nouns_that_begin_as_an_arabic_future_does_are_no_plans() -> None:
    text = "دخلت سيارات روسية وسيطرت القوات الإسرائيلية على قمة جبل الشيخ."
    assert "started israel mount-hermon" in told(text, "ar")
