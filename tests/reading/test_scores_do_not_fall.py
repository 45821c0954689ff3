"""How well the articles of this folder are read. A floor is raised when the reading gets better, and lowered
only when articles are added."""

import pytest

from presence.ingest.reading.measured.judge import KINDS
from tests.reading.read_once import evaluation

# F1 over all languages; of the statements found the share with the right speaker, stance and speech.
FLOORS = {
    "relevance": 1.0,
    "actors": 0.95,
    "people": 0.96,
    "regions": 0.93,
    "bases": 0.89,
    "agreements": 0.85,
    "statements": 0.94,
    "speaker": 0.93,
    "stance": 0.81,
    "speech": 0.97,
    "events": 0.68,
    "figures": 0.40,
    "changes": 0.61,
    "new names": 0.88,
}
MOST_OFF_TOPIC = 0


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_no_kind_falls_below_its_floor(kind: str, floor: float) -> None:
    f1 = evaluation().tables["all"][kind].f1
    assert f1 is not None and f1 >= floor


def test_every_kind_has_a_floor() -> None:
    judged = {kind for kind, count in evaluation().tables["all"].items() if count.found}
    assert judged <= FLOORS.keys() <= set(KINDS)


def test_off_topic_articles_give_no_more_suggestions() -> None:
    off_topic = evaluation().off_topic
    assert sum(one.counts["statements"].found + one.counts["events"].found for one in off_topic) <= MOST_OFF_TOPIC
