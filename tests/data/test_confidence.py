"""How sure a record is, from who says it."""

import pytest

from presence.data.confidence import confidence_of

RULE = [
    ([("A", "A"), ("B", "C")], "high"),
    ([("A", "B"), ("B", "D")], "medium"),
    ([("A", "B"), ("A", "A")], "medium"),
    ([("A", "D"), ("B", "E"), ("C", "F")], "low"),
    ([], "low"),
]


@pytest.mark.parametrize(("sources", "confidence"), RULE)
def test_two_reliable_voices_one_or_none(sources: list[tuple[str, str]], confidence: str) -> None:
    assert confidence_of(sources) == confidence
