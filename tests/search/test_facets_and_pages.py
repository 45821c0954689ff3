import pytest

from presence.models import Event
from presence.problems import InvalidParameter
from presence.search import Facet, asked, find, texts
from tests import world


@pytest.fixture(autouse=True)
def _convoys(db: None) -> None:
    world.statement(summary="A convoy came.")
    for day in range(1, 8):
        world.event(f"event-{day}", date=f"2025-01-{day:02}", summary="A convoy came.")


def test_counts_of_every_kind_whichever_is_asked() -> None:
    both = [Facet("statement", 1), Facet("event", 7)]
    assert find(asked("convoy")).facets == find(asked("convoy", kinds=["event"])).facets == both
    assert find(asked("convoy", kinds=["event"])).total == 7


def test_only_the_kinds_asked_for() -> None:
    assert {hit.kind for hit in find(asked("convoy", kinds=["statement"])).hits} == {"statement"}


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(InvalidParameter, match="statement"):
        asked("convoy", kinds=["statment"])


def test_each_is_on_one_page_the_newest_first() -> None:
    pages = [find(asked("convoy", kinds=["event"]), page=page, size=3) for page in (1, 2, 3)]
    assert [hit.slug for found in pages for hit in found.hits] == [f"event-{day}" for day in range(7, 0, -1)]
    assert {found.pages for found in pages} == {3}


def test_past_the_end_there_is_nothing() -> None:
    found = find(asked("convoy"), page=99)
    assert (found.hits, found.pages, found.total) == ([], 1, 8)


def test_counting_ends_at_a_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MOST", 5)
    found = find(asked("convoy"))
    assert found.facets[1] == Facet("event", 5, more=True)
    assert found.more


def test_older_ones_are_asked_when_the_newest_do_not_suffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "_STEPS", (2, 4))
    monkeypatch.setattr(texts, "_boundaries", {})
    Event.objects.filter(slug="event-1").update(summary="A caravan.")
    assert find(asked("caravan")).total == 1
    assert find(asked("convoy", kinds=["event"])).total == 6
