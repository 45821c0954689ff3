"""How sure a record without a stated confidence is, from who says it: the one rule, of what a folder knows."""

from collections.abc import Iterable

from django.utils import timezone

from presence.evidence.cited import proposal
from presence.evidence.confidence import SETTLED, Voice
from presence.models.vocabulary import Confidence


def confidence_of(sources: Iterable[tuple[str, str]]) -> Confidence:
    """Each source is its publisher and its Admiralty letter. Two documents of one publisher are one voice."""
    voices = (Voice(publisher, letter) for publisher, letter in sources)
    return Confidence(proposal(voices, SETTLED, timezone.localdate()).level)
