import pytest

from presence.problems import InvalidParameter
from presence.search import asked
from tests.search.ask import cited, hits, marked, slugs


@pytest.fixture(autouse=True)
def _articles(db: None) -> None:
    cited("convoy", "A convoy of trucks left the depot at night.")
    cited("trucks", "The trucks of a private convoy burned.")


def test_all_words_in_any_order() -> None:
    assert slugs("trucks convoy") == {"convoy", "trucks"}


def test_a_phrase_in_its_order() -> None:
    assert slugs('"convoy of trucks"') == {"convoy"}


def test_minus_takes_away() -> None:
    assert slugs("convoy -burned") == {"convoy"}
    assert slugs('trucks -"private convoy"') == {"convoy"}


def test_either_of_two() -> None:
    assert slugs("depot OR burned") == {"convoy", "trucks"}


def test_what_was_asked_is_marked() -> None:
    (hit,) = hits("depots")
    assert marked(hit) == ["depot"]
    assert hit.why[0].words == ("depot",)


def test_words_of_a_phrase_are_not_marked_alone() -> None:
    (hit,) = hits('"convoy of trucks"')
    assert marked(hit) == ["convoy of trucks"]


def test_nothing_but_minus_is_refused() -> None:
    with pytest.raises(InvalidParameter, match="as well"):
        asked("-convoy")


def test_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(InvalidParameter, match="200"):
        asked("x" * 201)


def test_an_empty_box_finds_nothing() -> None:
    assert hits("") == hits('""') == []
