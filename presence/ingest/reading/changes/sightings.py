"""Where an article may tell of a change: words for one, anywhere; who and which base stand by them decides no rule.

Beside the words of the rules, loose ones that only say that somebody goes, comes or gives: what a rule misses is told
in words like these.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from presence.ingest.reading.changes.bases_meant import bases_meant
from presence.ingest.reading.changes.takers import is_foreign, sides
from presence.ingest.reading.changes.told import Told, before
from presence.ingest.reading.found import ChangeKind, Span
from presence.ingest.reading.rules.changes import ChangeRule
from presence.ingest.reading.rules.patterns import NEVER
from presence.ingest.reading.text.unreal import unreal

_LOOSE: Mapping[str, ChangeRule] = {
    "out": ChangeRule("vacated", NEVER),
    "in": ChangeRule("started", NEVER),
    "over": ChangeRule("handed_over", NEVER),
    "build": ChangeRule("started", NEVER),
}
"""By the name of the words that surround events."""
_BESIDE = (
    "vehicles",
    "ships",
    "aircraft",
    "troops",
    "reinforce",
    "together",
    "patrol",
    "hit",
    "office",
    "out",
    "in",
    "over",
)


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words for a change, with which bases and forces stand by them and how near, by their key."""

    rule: ChangeRule
    told: Told
    trigger: Span
    bases: Mapping[str, str]
    actors: Mapping[str, str]
    signs: tuple[str, ...]

    @property
    def kind(self) -> ChangeKind:
        return self.rule.kind

    @property
    def loose(self) -> bool:
        return self.rule.pattern is NEVER


def sightings(sentences: Sequence[Told]) -> Iterator[Sighting]:
    """Of several rules that match at one place, the first."""
    for at, told in enumerate(sentences):
        taken: list[Span] = []
        for rule in told.rules.changes:
            for match in rule.pattern.finditer(told.page.flat, told.span.start, told.span.end):
                trigger = Span(*match.span())
                if not any(trigger.meets(other) for other in taken):
                    taken.append(trigger)
                    yield _seen(sentences, at, rule, trigger)
        if _of_some_base(told):
            yield from (_seen(sentences, at, rule, trigger) for rule, trigger in _loose(told))


def _of_some_base(told: Told) -> bool:
    if any(m.kind == "base" for m in told.mentions) or told.possible_bases:
        return True
    return told.rules.base_again.search(told.page.flat, told.span.start, told.span.end) is not None


def _loose(told: Told) -> Iterator[tuple[ChangeRule, Span]]:
    """The first word of each sort that is no plan, else the first."""
    for name, rule in _LOOSE.items():
        words = told.page.rules.surroundings[name]
        met = [Span(*m.span()) for m in words.finditer(told.page.flat, told.span.start, told.span.end)]
        real = (span for span in met if not unreal(told.page, told.span, span))
        if met:
            yield rule, next(real, met[0])


def _seen(sentences: Sequence[Told], at: int, rule: ChangeRule, trigger: Span) -> Sighting:
    told = sentences[at]
    return Sighting(
        rule,
        told,
        trigger,
        _bases(sentences, at, rule, trigger),
        _actors(sentences, at, rule, trigger),
        tuple(_signs(told, rule, trigger)),
    )


def _bases(sentences: Sequence[Told], at: int, rule: ChangeRule, trigger: Span) -> dict[str, str]:
    """The surest relation of each: by the rules, in the sentence, named before “the base”, in a sentence beside it."""
    told = sentences[at]
    found: dict[str, str] = {}
    meant, again = bases_meant(told, trigger, coming=rule.kind == "started" or rule.by_taker)
    for m in meant:
        found.setdefault(m.key, "meant again" if again else "meant")
    ahead = [m for m in told.mentions if m.kind == "base" and m.span.end <= trigger.start]
    behind = [m for m in told.mentions if m.kind == "base" and m.span.start >= trigger.start]
    for m in (*ahead[-1:], *behind[:1]):
        found.setdefault(m.key, "nearest ahead" if m in ahead else "nearest behind")
    for m in (*ahead, *behind):
        found.setdefault(m.key, "here")
    for m in told.possible_bases:
        found.setdefault(m.key, "town here")
    noun = told.rules.base_again.search(told.page.flat, told.span.start, told.span.end) is not None
    for m in before(told, "base"):
        found.setdefault(m.key, "before, noun here" if noun else "before")
    for m in sentences[at + 1].mentions if at + 1 < len(sentences) else ():
        if m.kind == "base":
            found.setdefault(m.key, "behind")
    return found


def _actors(sentences: Sequence[Told], at: int, rule: ChangeRule, trigger: Span) -> dict[str, str]:
    told = sentences[at]
    found: dict[str, str] = {}
    giver, taker, sure = sides(told, rule, trigger)
    if giver:
        found[giver.key] = "meant" if sure else "meant, unsure"
    if taker and is_foreign(told, taker):
        found.setdefault(taker.key, "takes")
    here = [m for m in told.mentions if m.kind == "actor" and is_foreign(told, m)]
    ahead = [m for m in here if m.span.start < trigger.end]
    for m in ahead[-1:]:
        found.setdefault(m.key, "nearest ahead")
    for m in here:
        found.setdefault(m.key, "ahead" if m in ahead else "further on")
    for m in before(told, "actor"):
        if is_foreign(told, m):
            found.setdefault(m.key, "before")
    return found


def _signs(told: Told, rule: ChangeRule, trigger: Span) -> Iterator[str]:
    flat, rules, span = told.page.flat, told.rules, told.span
    if not rule.gone and unreal(told.page, span, trigger):
        yield "unreal"
    if rules.parts.search(flat, span.start, span.end):
        yield "parts"
    if rules.whole.search(flat, span.start, span.end):
        yield "whole"
    if rules.since.search(flat, span.start, span.end):
        yield "since"
    checks = {"by taker": rule.by_taker, "seizes": rule.seizes, "anywhere": rule.anywhere, "goes on": rule.going_on}
    yield from (name for name, so in checks.items() if so)
    if rule.pattern is NEVER:
        yield "loose"
    around = told.page.rules.surroundings
    yield from (f"with {name}" for name in _BESIDE if around[name].search(flat, span.start, span.end))
    host = [m for m in told.mentions if m.kind == "actor" and m.key in told.hosts]
    if host:
        near = min(host, key=lambda m: min(abs(m.span.end - trigger.start), abs(m.span.start - trigger.end)))
        yield f"host {'ahead' if near.span.start < trigger.start else 'behind'}"
    if told.sentence.number < 2:
        yield "opens"
    yield "dated" if told.dates else "undated"
