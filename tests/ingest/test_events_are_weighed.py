"""What happened is weighed: words that no rule knows count where much else speaks for an event."""

from datetime import date

import pytest

from presence.ingest.reading.events.whole_weights import THRESHOLD
from presence.ingest.reading.weighing import chance, chances, grown
from tests.ingest.known_names import reading_of

_DAY = date(2025, 6, 11)


def told(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(e.kind, e.actor_key) for e in reading_of(text, language=language, published=_DAY).events]


def test_chances_of_all_that_is_possible_are_one_together() -> None:
    odds = chances([("near",), ("far",), ()], {"near": 1.0, "far": -1.0})
    assert sum(odds) == pytest.approx(1.0)
    assert odds[0] > odds[2] > odds[1]


def test_what_nothing_speaks_for_is_as_likely_as_not() -> None:
    assert chance((), {"near": 1.0}) == 0.5
    assert chance(("near",), {"near": 1.0}) > 0.5


def test_pairs_of_signs_weigh_by_what_else_is_there() -> None:
    trees = [("near", "day", "title", 1.0, -1.0, 2.0, -2.0)]
    given = [grown(frozenset(signs), 0.0, trees) for signs in ((), ("near",), ("near", "day"), ("title",))]
    assert given == sorted(given)
    assert grown(frozenset(), 0.0, []) == 0.5


def test_those_listed_go_on_patrol_together_in_the_order_of_the_text() -> None:
    found = told("Turkish and Russian troops held a joint patrol near Idlib in Syria on Tuesday.")
    assert found == [("patrol", "turkey"), ("patrol", "russia")]


def test_words_that_no_rule_knows_tell_where_much_speaks_for_it() -> None:
    words = "Israeli jets ripped into the Mezzeh air base in Damascus late on Tuesday, residents said."
    assert set(told(words)) == {("air_strike", "israel")}


def test_an_attack_that_did_not_happen_weighs_nothing() -> None:
    assert told("Israel did not strike the airport of Damascus on Tuesday, the Syrian army said.") == []


def test_no_event_is_less_likely_than_the_threshold() -> None:
    text = "Israeli warplanes bombed the T4 air base in Homs province on Tuesday. Talks with Russia went on, he said."
    found = reading_of(text, published=_DAY).events
    assert found
    assert all(THRESHOLD <= one.score <= 0.95 for one in found)


def test_an_event_recalled_without_a_day_is_not_one_more() -> None:
    text = (
        "Israeli warplanes bombed the T4 air base in Homs province on Tuesday, the Syrian army said.\n\n"
        "Two hangars burned down. The strike on the T4 air base was condemned by Iran.\n\n"
        "Residents of Homs said they had heard the planes before the strike."
    )
    assert told(text).count(("air_strike", "israel")) == 1
