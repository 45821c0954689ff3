"""How sure a record without a stated confidence is, from who says it."""

from collections.abc import Iterable

from presence.models.vocabulary import Confidence, Reliability

RELIABLE = (Reliability.A, Reliability.B, Reliability.C)


def confidence_of(sources: Iterable[tuple[str, str]]) -> Confidence:
    """High for two or more publishers of reliability A to C, medium for one, low for none.

    Each source is its publisher and its Admiralty letter. Two documents of one publisher are one voice.
    """
    reliable = {publisher for publisher, letter in sources if letter in RELIABLE}
    if len(reliable) >= 2:
        return Confidence.HIGH
    return Confidence.MEDIUM if reliable else Confidence.LOW
