import pytest

from presence.models import Base
from presence.search import asked, find
from tests.search.ask import cited, hits


@pytest.mark.parametrize("text", ["hmeimem", "Khmeymim", "hmiemim", "حميمم", "Хмеймем", "khmeimin air base"])
def test_forgiven_in_names(hmeimim: Base, text: str) -> None:
    first = hits(text)[0]
    assert first.slug == "khmeimim"
    assert first.why[0].because == "spelling"
    assert first.why[0].typed == text


def test_texts_about_the_thing_meant_come_too(hmeimim: Base) -> None:
    cited("english", "Two aircraft left Hmeimim today.")
    assert [hit.slug for hit in hits("hmeimem")] == ["khmeimim", "english"]


def test_not_for_what_is_found_as_typed(hmeimim: Base) -> None:
    cited("english", "The hmeimem is a word of its own.")
    assert [hit.slug for hit in hits("hmeimem")] == ["english"]


@pytest.mark.parametrize("text", ["hmei", "kuweires", "hme xyzzy"])
def test_not_for_other_words(hmeimim: Base, text: str) -> None:
    assert hits(text) == []


def test_did_you_mean(hmeimim: Base) -> None:
    found = find(asked("hmeimem drones"))
    assert (found.total, found.suggested) == (0, "Hmeimim drones")
