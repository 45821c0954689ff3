"""The words that tell an event, and the clause they tell it in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from presence.ingest.reading.found import EventKind, FoundMention, Span
from presence.ingest.reading.rules.base import EventRule, LooseWords
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.unreal import unreal

WORDS: tuple[tuple[EventKind, str], ...] = (
    ("air_strike", "hit"),
    ("withdrawal", "out"),
    ("deployment", "in"),
    ("handover", "over"),
    ("construction", "build"),
    ("clash", "fight"),
    ("patrol", "patrol"),
    ("talks", "meeting"),
    ("visit", "visit"),
)
"""Which words of `surroundings` may tell something of which kind, where no rule says more."""
_PAUSE = re.compile(r"[,;:،؛—]| and | but ")
_COMMA = re.compile(r"[،;]|(?<=[dt][ıiuü]\w{2}),|(?<=[dt][ıiuü]),")
_RELATIVE = re.compile(r" ?(?:which|who|whom|whose|that|where|as|when|while|after)\b")
_SHARED = re.compile(r" and (?:then |later |also |had |has |have )?$")
"""The verb right behind "and" has the subject of the verb before."""
_BACK, _APART = 60, 50
_JOINT = re.compile(r"(?:,|;)? (?:and|while|after|but) |; ")


@dataclass(frozen=True, slots=True)
class Words:
    """What a rule finds in a sentence."""

    plain: list[Span]
    """In order, none overlapping, without what did not happen."""
    unfit: list[Span]
    """Loose words without the doer or thing they want."""


def triggers(page: Page, span: Span, words: Words, claimed: Sequence[Span]) -> list[tuple[Span, Span]]:
    """One mostly; two where each clause of a sentence tells of its own ("hit Homs on Monday, and struck Hama")."""
    found = [t for t in words.plain if not any(t.meets(c) for c in claimed)]
    for first, second in pairwise(found[:2]):
        joint = _JOINT.search(page.level, first.end, second.start) if page.rules.code == "en" else None
        clause = Span(joint.end(), span.end) if joint else None
        if joint and clause and any(m.kind != "person" for m in page.mentions_in(clause)):
            return [(first, Span(span.start, joint.start())), (second, clause)]
    if page.rules.clause_break and len(found) > 1:
        return _by_clause(page, span, found)
    return [(trigger, span) for trigger in (_apart(page, found) if page.rules.code in ("ar", "tr") else found[:1])]


def _by_clause(page: Page, span: Span, found: list[Span]) -> list[tuple[Span, Span]]:
    """ "снялись с позиций под Кобани, а 13 декабря бросили посты в Кунейтре": each clause that names a place."""
    cuts, told = [span.start], found[:1]
    for trigger in found[1:]:
        breaks = (
            list(page.rules.clause_break.finditer(page.level, told[-1].end, trigger.start))
            if page.rules.clause_break
            else []
        )
        if breaks and all(
            _placed(page, part) for part in (Span(cuts[-1], breaks[-1].start()), Span(breaks[-1].end(), span.end))
        ):
            told.append(trigger)
            cuts.append(breaks[-1].end())
    return list(zip(told, (Span(*ends) for ends in pairwise([*cuts, span.end])), strict=True))


def _placed(page: Page, part: Span) -> bool:
    return any(m.kind in ("base", "region") for m in page.mentions_in(part)) or bool(page.places_in(part))


def _apart(page: Page, found: list[Span]) -> Iterator[Span]:
    """The first, and those that a comma parts from the one before: "قصفت …، كما استهدفت …"."""
    last: Span | None = None
    for trigger in found:
        if last is None or _COMMA.search(page.level, last.end, trigger.start):
            yield trigger
            last = trigger


def of_clause(actors: list[FoundMention], clause: Span, hosts: frozenset[str]) -> list[FoundMention]:
    """Those of the clause, where it names a foreign one."""
    own = [m for m in actors if clause.holds(m.span)]
    return own if any(m.key not in hosts for m in own) else actors


def unfit_words(page: Page, span: Span, words: Words, claimed: Sequence[Span]) -> Span | None:
    """Loose words that may tell an event all the same."""
    free = (one for one in words.unfit if not any(one.meets(c) for c in claimed))
    return next((one for one in free if not unreal(page, span, one)), None)


def mere_words(page: Page, span: Span) -> Iterator[tuple[Span, EventKind]]:
    """The first word of each class, and the first far behind it."""
    for kind, name in WORDS:
        last: int | None = None
        for found in page.rules.surroundings[name].finditer(page.level, span.start, span.end):
            trigger = Span(*found.span())
            if (last is None or trigger.start - last > _APART) and not unreal(page, span, trigger):
                yield trigger, kind
                if last is not None:
                    break
                last = trigger.end


def words_of(page: Page, span: Span, rule: EventRule) -> Words:
    found = [Span(*match.span()) for match in rule.pattern.finditer(page.level, span.start, span.end)]
    unfit = list[Span]()
    for loose in rule.loose:
        for match in loose.pattern.finditer(page.level, span.start, span.end):
            trigger = Span(*match.span())
            if any(trigger.meets(other) for other in found):
                continue
            (found if _fits(page, span, trigger, loose) else unfit).append(trigger)
    real = (trigger for trigger in found if not unreal(page, span, trigger))
    return Words(sorted(real, key=lambda trigger: trigger.start), unfit)


def _fits(page: Page, sentence: Span, trigger: Span, loose: LooseWords) -> bool:
    """ "Troops left the base", and not "the deal left Russia weaker"."""
    return (loose.doer is None or _done_by(page, sentence, trigger, loose)) and (
        loose.thing is None or _done_to(page, sentence, trigger, loose)
    )


def _done_by(page: Page, sentence: Span, trigger: Span, loose: LooseWords) -> bool:
    near = _before(sentence, trigger, loose)
    if not loose.verb_last and _SHARED.search(page.level, near.start, near.end):
        near = Span(max(sentence.start, near.start - _BACK), near.end)
    pauses = () if loose.verb_last else _PAUSE.finditer(page.level, near.start, near.end)
    start = _past_apposition(page, near, [m.span() for m in pauses])
    if loose.doer and loose.doer.search(page.level, start, near.end):
        return True
    return loose.named and any(m.kind in ("actor", "person") for m in page.mentions_in(Span(start, near.end)))


def _past_apposition(page: Page, near: Span, pauses: list[tuple[int, int]]) -> int:
    """Where the clause of the verb starts: "Milley, chairman of the chiefs, talked" has its subject before both."""
    if not pauses:
        return near.start
    if page.level[pauses[-1][0] : pauses[-1][1]] == " and " and _SHARED.search(page.level, near.start, near.end):
        return pauses[-2][1] if len(pauses) > 1 else near.start
    if len(pauses) > 1 and not page.level[pauses[-1][1] : near.end].strip() and page.level[pauses[-1][0]] == ",":
        if _RELATIVE.match(page.level, pauses[-2][1]):
            return pauses[-1][1]
        return pauses[-3][1] if len(pauses) > 2 else near.start
    return pauses[-1][1]


def _done_to(page: Page, sentence: Span, trigger: Span, loose: LooseWords) -> bool:
    near = _before(sentence, trigger, loose)
    if not loose.verb_last:
        near = Span(trigger.end, min(sentence.end, trigger.end + loose.reach))
        pause = _PAUSE.search(page.level, near.start, near.end)
        near = Span(near.start, pause.start() if pause else near.end)
    if loose.thing and loose.thing.search(page.level, near.start, near.end):
        return True
    kinds = {"any": ("base", "region"), "base": ("base",), "none": ()}[loose.places]
    named = any(m.kind in kinds for m in page.mentions_in(near))
    return named or (loose.places == "any" and bool(page.places_in(near)))


def _before(sentence: Span, trigger: Span, loose: LooseWords) -> Span:
    return Span(max(sentence.start, trigger.start - loose.reach), trigger.start)
