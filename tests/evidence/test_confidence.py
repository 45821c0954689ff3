"""The rule of confidence: origins and not outlets, disputes and age only lower it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presence.evidence.confidence import HIGH, LEVELS, LOW, MEDIUM, SETTLED, Claim, Proposal, Voice, propose
from presence.models.vocabulary import Confidence, Reliability

TODAY = date(2026, 11, 23)
GOES_ON = Claim(goes_on=True)


def proposed(*voices: Voice, claim: Claim = SETTLED) -> Proposal:
    return propose(voices, claim=claim, today=TODAY, fade_months=18)


def said(origin: str, letter: str, **more: object) -> Voice:
    return Voice(origin, letter, **{"told": date(2026, 10, 1), "article": origin, **more})  # type: ignore[arg-type]


RULE = [
    ([], LOW, "Nothing is cited that supports it."),
    ([("A", "D"), ("B", "E"), ("C", "F")], LOW, "3 origins, none with reliability C or better."),
    ([("A", "C")], MEDIUM, "One origin with reliability C or better: A (C)."),
    ([("A", "C"), ("B", "C")], MEDIUM, "none of them better than fairly reliable"),
    ([("A", "C"), ("B", "B")], HIGH, "2 independent origins are at least fairly reliable (C or better): B (B), A (C)."),
    ([("A", "B"), ("B", "D")], MEDIUM, "One origin"),
]


@pytest.mark.parametrize(("voices", "level", "why"), RULE)
def test_independent_reliable_origins(voices: list[tuple[str, str]], level: str, why: str) -> None:
    found = proposed(*(said(*each) for each in voices))
    assert found.level == level
    assert why in found.reasons[0]


def test_seven_papers_with_one_agency_are_one_origin() -> None:
    found = proposed(*(said(" AFP " if n % 2 else "afp", "B", article=n) for n in range(7)))
    assert (found.level, found.extent) == (MEDIUM, "7 articles, 1 origin")
    assert "in 7 articles that count as one" in found.reasons[0]


def test_an_origin_is_as_reliable_as_who_had_it_first() -> None:
    first, later = said("X", "D", told=date(2020, 1, 1)), said("X", "A", told=date(2020, 1, 2), article=2)
    assert proposed(first, later).level == LOW
    assert proposed(replace(first, letter="B"), replace(later, letter="E")).level == MEDIUM


def test_the_state_concerned_confirms_it() -> None:
    found = proposed(said("X", "E"), claim=Claim(admitted=True))
    assert (found.level, found.reasons) == (HIGH, ("The deploying state itself confirms it.",))
    assert proposed(claim=Claim(admitted=True)).level == LOW


@pytest.mark.parametrize(
    ("dispute", "level"),
    [
        (said("X", "C", disputes=True), LOW),
        (said("X", "D", disputes=True), MEDIUM),
        (said("X", "A", disputes=True, whole=False), MEDIUM),
    ],
)
def test_a_dispute_lowers_it(dispute: Voice, level: str) -> None:
    found = proposed(said("A", "A"), said("B", "B"), dispute)
    assert found.level == level
    assert "X (" in found.reasons[1]


def test_what_goes_on_and_was_not_said_again_for_long_is_a_step_lower() -> None:
    old = said("A", "B", told=date(2025, 5, 22))
    assert proposed(old).level == MEDIUM
    faded = proposed(old, claim=GOES_ON)
    assert faded.level == LOW
    assert "22 May 2025: it has faded" in faded.reasons[1]
    assert proposed(replace(old, told=date(2025, 5, 23)), claim=GOES_ON).level == MEDIUM
    assert proposed(replace(old, saw=date(2026, 1, 1)), claim=GOES_ON).level == MEDIUM


def test_disputed_and_faded_is_two_steps() -> None:
    old = [said(name, "A", told=date(2020, 1, 1)) for name in "AB"]
    found = proposed(*old, said("X", "E", disputes=True), claim=GOES_ON)
    assert (found.level, len(found.reasons)) == (LOW, 3)


def test_the_words_are_those_of_the_records() -> None:
    assert set(LEVELS) == set(Confidence.values)
    assert set("ABCDEF") == set(Reliability.values)


DAYS = st.dates(date(2010, 1, 1), TODAY)
VOICES = st.builds(
    Voice,
    origin=st.sampled_from(["", "afp", "AFP", "sana", "monitor"]),
    letter=st.sampled_from("ABCDEF"),
    told=st.none() | DAYS,
    saw=st.none() | DAYS,
    disputes=st.booleans(),
    whole=st.booleans(),
    article=st.none() | st.integers(0, 5),
)
CLAIMS = st.builds(Claim, st.booleans(), st.booleans())


def level(voices: list[Voice], claim: Claim) -> int:
    return LEVELS.index(proposed(*voices, claim=claim).level)


@given(st.lists(VOICES, min_size=1, max_size=8), CLAIMS, st.data())
def test_a_reprint_never_raises_it(voices: list[Voice], claim: Claim, data: st.DataObject) -> None:
    """It appears no earlier than what it reprints, in whatever paper, and saw nothing more."""
    original = data.draw(st.sampled_from(voices))
    later = data.draw(st.integers(0, 5000))
    told = data.draw(st.sampled_from([None, (original.told or TODAY) + timedelta(days=later)]))
    reprint = replace(original, letter=data.draw(st.sampled_from("ABCDEF")), told=told, article=None)
    assert level([*voices, reprint], claim) <= level(voices, claim)


@given(st.lists(VOICES, max_size=8), VOICES, CLAIMS)
def test_a_dispute_never_raises_it(voices: list[Voice], more: Voice, claim: Claim) -> None:
    assert level([*voices, replace(more, disputes=True)], claim) <= level(voices, claim)


@given(st.lists(VOICES, max_size=8), CLAIMS, st.randoms())
def test_the_order_does_not_matter(voices: list[Voice], claim: Claim, random: object) -> None:
    shuffled = list(voices)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert proposed(*shuffled, claim=claim).level == proposed(*voices, claim=claim).level
