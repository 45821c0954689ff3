"""Verbs that tell an event only of the right doer or thing, and who of those named did it."""

import pytest

from tests.ingest.known_names import events

_DAY = "2025-06-10"


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        ("en", "Russian troops cleared out of a base in Idlib on Tuesday.", ("withdrawal", "russia", "idlib", _DAY)),
        (
            "en",
            "Israeli tanks rolled into a village in Quneitra on Tuesday.",
            ("ground_incursion", "israel", "quneitra", _DAY),
        ),
        ("en", "An Israeli drone hammered a depot near Homs on Tuesday.", ("air_strike", "israel", "homs", _DAY)),
        (
            "en",
            "A convoy of Russian military police pulled into Idlib on Tuesday.",
            ("deployment", "russia", "idlib", _DAY),
        ),
        (
            "tr",
            "İsrail ordusu salı günü Humus'taki bir depoyu hedef alarak imha etti.",
            ("air_strike", "israel", "homs", _DAY),
        ),
        ("tr", "Rus askerleri salı günü İdlib'deki üsten ayrılmıştır.", ("withdrawal", "russia", "idlib", _DAY)),
    ],
)
def test_verbs_of_a_class(language: str, text: str, event: tuple[str, str | None, str | None, str]) -> None:
    assert event in events(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The deal left Russia weaker in Idlib on Tuesday.",
        "Sanctions hit Turkey hard on Tuesday.",
        "Israel has struck Homs hundreds of times since 2013.",
        "Turkey is reinforcing nothing in Idlib, but critics hammered Ankara on Tuesday.",
    ],
)
def test_the_same_verbs_of_other_matters(text: str) -> None:
    assert events(text) == []


def test_who_is_struck_did_not_strike() -> None:
    found = events("An air strike on a Turkish convoy in Idlib killed two people on Tuesday, residents said.")
    assert found == [("air_strike", None, "idlib", _DAY)]


def test_militants_are_not_those_named_before_them() -> None:
    found = events("Moscow said on Wednesday that militants shelled a Russian base in Idlib on Tuesday.")
    assert all(actor != "russia" for _, actor, _, _ in found)


def test_who_backs_a_force_is_not_it() -> None:
    assert all(e[1] != "russia" for e in events("Russian-backed forces advanced on a town in Idlib on Tuesday."))


def test_a_raid_with_all_that_belongs_to_it_is_one_event() -> None:
    text = "Israeli troops entered a village in Quneitra on Tuesday, set up a checkpoint and withdrew."
    assert events(text) == [("ground_incursion", "israel", "quneitra", _DAY)]


def test_the_day_of_the_agreement_is_not_that_of_the_patrol() -> None:
    text = "Russian military police patrolled Idlib under the agreement signed on June 3."
    assert all(day != "2025-06-03" for kind, _, _, day in events(text) if kind == "patrol")


def test_every_governorate_of_a_list() -> None:
    found = events("Russian military police patrolled Homs and Idlib on Tuesday.")
    assert {where for _, _, where, _ in found} == {"homs", "idlib"}
