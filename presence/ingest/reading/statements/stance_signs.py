"""What may tell the stance of a statement: signs in its words, who speaks, whose force is spoken of, how and where.

Each feature has a value, most 1; those that few statements have count less, so that what is common weighs first.
"""

import re
from collections.abc import Iterator

from actors.names import level
from presence.ingest.reading.found import Span, Speech
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.relations import NO_FORCE, relation
from presence.ingest.reading.statements.standing import Standing, actors_in, spoken_of_in, standing
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

PARTLY, OUTSIDE, WORD = 0.6, 0.5, 0.6
STEM = 6
"""Letters by which forms of a word are taken for one."""
_WORD = re.compile(r"[^\W\d]\w*")
_DIGIT = re.compile(r"\d")
_QUESTION = re.compile("[?؟]")
_TOGETHER = (
    ("not", "leaving"),
    ("condition", "must"),
    ("condition", "stay"),
    ("condition", "leaving"),
    ("condition", "missed"),
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


def features(page: Page, speech: Speech, words: Span, sentence: Sentence, by: Attribution) -> dict[str, float]:
    where = standing(page, words, sentence, by)
    signs = set(_signs_in(page, (words, by.verb)))
    signs = signs.difference(*(_SAYS_MORE[sign] for sign in signs & _SAYS_MORE.keys()))
    outside = (Span(sentence.span.start, words.start), Span(words.end, sentence.span.end))
    told = {"always": 1.0}
    told.update((sign, OUTSIDE) for sign in _signs_in(page, outside))
    told.update((sign, 1.0) for sign in signs)
    told.update((f"{sign} of {where.towards}", PARTLY) for sign in signs)
    told.update((f"{sign} side {where.side}", PARTLY) for sign in signs)
    told.update((lacking, 1.0) for lacking in _lacking(signs))
    told.update((f"{one} and {other}", 1.0) for one, other in _TOGETHER if one in signs and other in signs)
    told.update(_whose(where))
    told.update(_spoken_of(page, words, sentence, by, where))
    told.update((how, 1.0) for how in _how(page, speech, words, sentence, by, where))
    told.update(_words(page, words, by))
    return told


def _whose(where: Standing) -> Iterator[tuple[str, float]]:
    yield f"side {where.side}", 1.0
    yield f"of {where.towards}", 1.0
    yield f"article of {where.main}", PARTLY
    yield f"side {where.side} of {where.towards}", PARTLY
    if len(where.most) > 1:
        yield f"second {relation(where.actor, where.most[1])}", 1.0


def _spoken_of(
    page: Page, words: Span, sentence: Sentence, by: Attribution, where: Standing
) -> Iterator[tuple[str, float]]:
    """What those named are to the speaker, who comes first, and of whom this speaker speaks."""
    mentions = spoken_of_in(page, words, by)
    relations = [relation(where.actor, m.key) for m in mentions]
    for one in dict.fromkeys(relations):
        yield f"names {one}", 1.0
    yield f"names only {' '.join(sorted(set(relations)))}", 1.0
    if relations:
        yield f"first {relations[0]}", 1.0
        other = next((one for one in relations if one != relations[0]), None)
        if other:
            yield f"first {relations[0]} then {other}", 1.0
    else:
        yield from ((f"beside {relation(where.actor, m.key)}", 1.0) for m in spoken_of_in(page, sentence.span, by))
        for earlier in page.sentences[max(0, sentence.number - 1) : sentence.number]:
            yield from ((f"before {relation(where.actor, m.key)}", 0.5) for m in actors_in(page, earlier.span))
    force = next((m.key for m in mentions if m.key not in NO_FORCE), None) or next(iter(where.most), "none")
    speaker = where.actor or where.side
    yield from ((one, 1.0) for one in (f"by {speaker}", f"about {force}", f"{speaker} about {force}"))
    if where.most:
        yield f"{speaker} in an article about {where.most[0]}", 1.0
        yield f"in an article about {where.most[0]}", 1.0


def _how(
    page: Page, speech: Speech, words: Span, sentence: Sentence, by: Attribution, where: Standing
) -> Iterator[str]:
    yield speech
    yield f"{speech} side {where.side}"
    yield f"speaker {by.speaker.kind}{' anonymous' if by.speaker.anonymous else ''}"
    if sentence.number == 0:
        yield "first sentence"
    if _QUESTION.search(page.text, words.start, words.end):
        yield "question"
    if _DIGIT.search(page.text, words.start, words.end):
        yield "figure"
    if speech == "reported" and page.quotations_in(words):
        yield "words quoted"


def _words(page: Page, words: Span, by: Attribution) -> Iterator[tuple[str, float]]:
    """Of the language: in the statement, of the verb that reports it, for the speaker."""
    language = page.document.language
    for word in _WORD.findall(page.level, words.start, words.end):
        yield f"{language} {word[:STEM]}", WORD
    for word in _WORD.findall(by.verb.of(page.level)):
        yield f"{language} verb {word[:STEM]}", WORD
    for word in _WORD.findall(level(by.speaker.text)):
        yield f"{language} speaker {word[:STEM]}", WORD


def _lacking(signs: set[str]) -> Iterator[str]:
    if not signs & _AGAINST:
        yield "nothing against"
    if not signs & _FOR:
        yield "nothing for"
    if not signs & (_AGAINST | _FOR | {"blow", "vow", "condition"}):
        yield "no sign"


def _signs_in(page: Page, spans: tuple[Span, Span]) -> Iterator[str]:
    for sign, pattern in page.rules.signs.items():
        if any(one.start < one.end and pattern.search(page.level, one.start, one.end) for one in spans):
            yield sign
