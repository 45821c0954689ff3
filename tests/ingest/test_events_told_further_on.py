"""What later sentences add to an event, and who stands as its doer where another is named nearer."""

import pytest

from tests.ingest.known_names import events

_DAY = "2025-06-10"


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        (
            "en",
            "Missiles struck a depot near Homs on Tuesday. Damascus blamed Israel.",
            ("air_strike", "israel", "homs", _DAY),
        ),
        (
            "en",
            "A Russian armoured vehicle rammed a patrol in Syria. The incident happened on Tuesday in Idlib.",
            ("clash", "russia", "idlib", _DAY),
        ),
        (
            "en",
            "Russian troops, trained for months, left a base in Idlib on Tuesday.",
            ("withdrawal", "russia", "idlib", _DAY),
        ),
        (
            "en",
            "Israeli jets took off on Tuesday and hammered a depot near Homs.",
            ("air_strike", "israel", "homs", _DAY),
        ),
        ("en", "Russian forces took over a base in Idlib on Tuesday.", ("deployment", "russia", "idlib", _DAY)),
        (
            "tr",
            "Humus'taki bir depo salı günü İsrail savaş uçakları tarafından vuruldu.",
            ("air_strike", "israel", "homs", _DAY),
        ),
        (
            "tr",
            "İsrail askerleri salı günü Kuneytra'da bir köye baskın düzenleyerek evleri aradı.",
            ("ground_incursion", "israel", "quneitra", _DAY),
        ),
    ],
)
def test_it_is_told_with_its_doer_and_day(
    language: str, text: str, event: tuple[str, str | None, str | None, str]
) -> None:
    assert event in events(text, language)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "A Russian delegation landed in Damascus on Tuesday.", "air_strike"),
        ("en", "A Russian patrol was ambushed near Homs on Tuesday.", "patrol"),
        ("en", "Russian troops went to Damascus on Tuesday.", "visit"),
        ("en", "Lavrov rejected claims that Russia had withdrawn from Idlib.", "withdrawal"),
        ("en", "Russia and Turkey, under a deal signed in January, share the road near Idlib.", "talks"),
        ("tr", "Rusya'nın tutumu salı günü Humus'ta dikkat çekti.", "withdrawal"),
        ("tr", "Rus askerleri anlaşmaya göre İdlib'de devriye gezecekti.", "patrol"),
    ],
)
def test_and_this_is_none(language: str, text: str, kind: str) -> None:
    assert kind not in [one[0] for one in events(text, language)]
