"""What a statement makes of the presence spoken of: all that may tell it (`stance_signs.py`), weighed.

No sign decides alone: "illegal" of an opponent's base is against it, in a ministry's report on its own raid it is not.
`python -m bench.stances` makes the weights again from articles with answers.
"""

from presence.ingest.reading.found import Span, Speech, Stance
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.stance_signs import features
from presence.ingest.reading.statements.stance_weights import WEIGHTS
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

STANCES: tuple[Stance, ...] = ("supports", "conditional", "opposes", "neutral")


def stance_of(page: Page, speech: Speech, words: Span, sentence: Sentence, by: Attribution) -> Stance:
    return heaviest(features(page, speech, words, sentence, by))


def heaviest(told: dict[str, float]) -> Stance:
    """Against neutral, which weighs nothing."""
    totals = [0.0] * len(STANCES)
    for feature, value in told.items():
        for index, weight in enumerate(WEIGHTS.get(feature, ())):
            totals[index] += value * weight
    return STANCES[totals.index(max(totals))]
