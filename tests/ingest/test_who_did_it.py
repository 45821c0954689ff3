"""Who acted where several are named, told twice in a sentence, or told on another day."""

import pytest

from tests.ingest.known_names import events


def test_who_uses_a_place_did_not_strike_it() -> None:
    text = "The United States carried out air strikes on Tuesday near Homs on sites used by Iranian troops."
    assert [actor for _, actor, _, _ in events(text)] == ["united-states"]


def test_who_is_accused_is_who_struck() -> None:
    text = "Missiles struck a depot near Homs on Tuesday, and Russia accused Israel of the raid."
    assert ("air_strike", "israel", "homs", "2025-06-10") in events(text)


def test_each_clause_has_its_own_place_and_day() -> None:
    text = "Israeli jets struck a depot near Homs on Tuesday, and Israeli jets bombed tanks in Idlib on Monday."
    assert events(text) == [
        ("air_strike", "israel", "homs", "2025-06-10"),
        ("air_strike", "israel", "idlib", "2025-06-09"),
    ]


def test_the_day_of_telling_is_not_the_day_of_the_event() -> None:
    (event,) = events("Turkey said on Tuesday that Israeli jets had struck a depot near Homs.")
    assert event[3] == "2025-06"


@pytest.mark.parametrize(
    "text",
    [
        "Iran's militias fired missiles at Ain al-Asad air base in Iraq on Tuesday, said Israel's army in Syria.",
        "Syrian government forces clashed with rebels in Idlib on Tuesday, Russia said.",
        "US troops are deployed in Deir ez-Zor, Syria.",
    ],
)
def test_no_event_of_foreign_forces_in_syria(text: str) -> None:
    assert events(text) == []


def test_where_a_convoy_goes_is_not_what_it_left() -> None:
    text = "A US convoy left Deir ez-Zor on Tuesday for Homs in Syria."
    assert events(text)[0][:3] == ("withdrawal", "united-states", "deir-ez-zor")
