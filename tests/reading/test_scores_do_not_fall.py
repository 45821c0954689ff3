"""How well the articles of this folder are read. A floor is raised when the reading gets better, never lowered."""

import pytest

from presence.ingest.measured.judge import KINDS
from tests.reading.read_once import evaluation

# F1 over all languages; of the statements found the share with the right speaker, stance and speech.
FLOORS = {
    "relevance": 0.72,
    "actors": 0.80,
    "people": 0.87,
    "regions": 0.75,
    "bases": 0.65,
    "agreements": 0.0,
    "statements": 0.67,
    "speaker": 0.85,
    "stance": 0.65,
    "speech": 0.96,
    "events": 0.20,
    "figures": 0.0,
}
# Judged once the reader looks for them.
LATER = {"changes", "new names"}
MOST_OFF_TOPIC = 7


@pytest.mark.parametrize(("kind", "floor"), FLOORS.items())
def test_no_kind_falls_below_its_floor(kind: str, floor: float) -> None:
    f1 = evaluation().tables["all"][kind].f1
    assert f1 is not None and f1 >= floor


def test_every_kind_has_a_floor() -> None:
    judged = {kind for kind, count in evaluation().tables["all"].items() if count.found}
    assert judged - LATER <= FLOORS.keys() <= set(KINDS)


def test_off_topic_articles_give_no_more_suggestions() -> None:
    off_topic = evaluation().off_topic
    assert sum(one.counts["statements"].found + one.counts["events"].found for one in off_topic) <= MOST_OFF_TOPIC
