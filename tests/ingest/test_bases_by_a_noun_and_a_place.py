"""A base is named by a noun for a site and a place, with anything between them; lists; numbers for names."""

import pytest

from presence.ingest.reading.found import Document
from tests.ingest.test_changes_at_bases import CONTEXT, reader


def keys(text: str, language: str) -> set[str]:
    found = reader().read(Document(CONTEXT[language] + text, "", language))
    return {m.key for m in found.mentions if m.kind == "base"}


def unknown(text: str, language: str) -> list[str]:
    return [one.text for one in reader().read(Document(CONTEXT[language] + text, "", language)).unknown_bases]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rockets hit a base used by Iranian militias near Morek."),
        ("tr", "Morek yakınlarında Türk askerlerinin kullandığı bir üsse roket isabet etti."),
        ("ar", "سقطت صواريخ على قاعدة تستخدمها القوات التركية قرب مورك."),
    ],
)
def test_whatever_stands_between_noun_and_place(language: str, text: str) -> None:
    assert "morek-observation-point" in keys(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Russian troops remain at the Hmeimim air base and in Tartus."),
        ("ru", "Россия не намерена уходить с авиабазы Хмеймим и из Тартуса."),
        ("ar", "تبقى القوات الروسية في قاعدة حميميم الجوية وفي طرطوس."),
    ],
)
def test_a_town_listed_with_a_base_is_its_base(language: str, text: str) -> None:
    assert {"khmeimim-air-base", "tartus-naval-base"} <= keys(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Peacekeepers of the UN left Position 69 at night.", "Position 69"),
        ("ar", "غادرت قوات الأمم المتحدة الموقع رقم 68 ليلا.", "الموقع رقم 68"),
    ],
)
def test_a_number_is_a_name(language: str, text: str, name: str) -> None:
    assert name in unknown(text, language)


def test_depots_checkpoints_and_posts_in_plenty_are_no_certain_base() -> None:
    text = "Israeli jets hit depots near Morek. Gunmen set up a checkpoint in Morek. Turkey has 12 posts in Idlib."
    assert not keys(text, "en") and not unknown(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Turkish troops left the Morek and Shir Mughar observation points."),
        ("tr", "Türk askerleri Morek ile Şir Mugar üslerinden ayrıldı."),
    ],
)
def test_a_noun_behind_a_list_belongs_to_all_of_it(language: str, text: str) -> None:
    assert {"morek-observation-point", "shir-mughar-observation-point"} <= keys(text, language)


def test_a_province_is_no_base_and_a_person_none() -> None:
    text = "Turkish troops left the post in Morek, Hama province. General Reza Morad Hmeimim of Russia said so."
    assert keys(text, "en") == {"morek-observation-point"}
