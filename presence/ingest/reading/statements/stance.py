"""What a statement makes of the presence spoken of: signs in its words, weighed by where the speaker stands.

No sign decides alone: "illegal" of an opponent's base is against it, in a ministry's report on its own raid it is not.
`python -m bench.stances` makes the weights again from articles with answers.
"""

from collections.abc import Iterator

from presence.ingest.reading.found import Span, Speech, Stance
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.stance_weights import WEIGHTS
from presence.ingest.reading.statements.standing import standing
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

STANCES: tuple[Stance, ...] = ("supports", "conditional", "opposes", "neutral")
PARTLY = 0.6
"""What is particular to few statements counts less, so that the weights of what is common are found first."""
_OUTSIDE = 0.5
_TOGETHER = (
    ("vow", "we"),
    ("not", "leaving"),
    ("blow", "terror"),
    ("hurt", "blow"),
    ("not", "we"),
    ("if", "leaving"),
    ("must", "leaving"),
    ("condition", "must"),
    ("condition", "stay"),
    ("condition", "leaving"),
    ("praise", "stay"),
    ("they", "not"),
    ("deny", "blow"),
)
_SAYS_MORE = {
    "stay": frozenset(("leaving", "not")),
    "missed": frozenset(("leaving", "not")),
    "farewell": frozenset(("leaving",)),
    "demand": frozenset(("leaving",)),
    "reduce": frozenset(("leaving",)),
}
"""A sign that says what is made of what another only names: "will not leave" of leaving."""
_AGAINST = frozenset(("condemn", "occupier", "accuse", "harm", "demand", "farewell"))
_FOR = frozenset(("missed", "benefit", "praise", "stay", "goes_on", "lawful", "defend", "respond", "terror"))


def stance_of(page: Page, speech: Speech, words: Span, sentence: Sentence, by: Attribution) -> Stance:
    return heaviest(features(page, speech, words, sentence, by))


def heaviest(told: dict[str, float]) -> Stance:
    """Against neutral, which weighs nothing."""
    totals = [0.0] * len(STANCES)
    for feature, value in told.items():
        for index, weight in enumerate(WEIGHTS.get(feature, ())):
            totals[index] += value * weight
    return STANCES[totals.index(max(totals))]


def features(page: Page, speech: Speech, words: Span, sentence: Sentence, by: Attribution) -> dict[str, float]:
    where = standing(page, words, sentence, by)
    signs = set(_signs_in(page, (words, by.verb)))
    signs = signs.difference(*(_SAYS_MORE[sign] for sign in signs & _SAYS_MORE.keys()))
    told = {
        "always": 1.0,
        speech: 1.0,
        f"side {where.side}": 1.0,
        f"of {where.towards}": 1.0,
        f"article of {where.main}": PARTLY,
        f"side {where.side} of {where.towards}": PARTLY,
    }
    told.update((sign, 1.0) for sign in signs)
    told.update((f"{sign} of {where.towards}", PARTLY) for sign in signs)
    told.update((f"{sign} side {where.side}", PARTLY) for sign in signs)
    told.update((f"{one} and {other}", 1.0) for one, other in _TOGETHER if one in signs and other in signs)
    told.update(_lacking(signs))
    outside = (Span(sentence.span.start, words.start), Span(words.end, sentence.span.end))
    told.update((sign, _OUTSIDE) for sign in _signs_in(page, outside) if sign not in signs)
    return told


def _lacking(signs: set[str]) -> Iterator[tuple[str, float]]:
    if not signs & _AGAINST:
        yield "nothing against", 1.0
    if not signs & _FOR:
        yield "nothing for", 1.0
    if not signs & (_AGAINST | _FOR | {"blow", "vow", "condition"}):
        yield "no sign", 1.0


def _signs_in(page: Page, spans: tuple[Span, Span]) -> Iterator[str]:
    for sign, pattern in page.rules.signs.items():
        if any(one.start < one.end and pattern.search(page.level, one.start, one.end) for one in spans):
            yield sign
