"""Which of kinds that are told in like words an event is of, and what speaks for each."""

from collections.abc import Iterator
from dataclasses import dataclass

from presence.ingest.reading.events.kinds import AT_HOME, FLYING, LIKE, kind_of
from presence.ingest.reading.events.tellings import Telling
from presence.ingest.reading.found import EventKind, FoundMention, Span
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import Signs

_NEAR = 90
_STEM, _FIRST = 6, 3


@dataclass(frozen=True, slots=True)
class PossibleKind:
    kind: EventKind
    signs: Signs


def possible_kinds(
    page: Page, told: Telling, actor: FoundMention | None, on_base: bool, hosts: frozenset[str], titled: frozenset[str]
) -> list[PossibleKind]:
    """`on_base` says whether it was at a base; `titled` are the kinds that the title tells."""
    prior = told.rule.kind
    words = told.trigger.of(page.level)
    ruled = kind_of(prior, actor, words, on_base)
    seen = [*_surroundings(page, told, on_base), *_words(page, told)]
    key = actor.key if actor else "nobody"
    who = _class_of(key, hosts)
    kinds = dict.fromkeys((*LIKE[prior], ruled))
    return [
        PossibleKind(kind, tuple(_signs(prior, kind, ruled, key, who, seen, titled, told.strength))) for kind in kinds
    ]


def _class_of(key: str, hosts: frozenset[str]) -> str:
    if key in hosts:
        return "host"
    classes = {"home": AT_HOME, "flying": FLYING, "nobody": ("nobody",)}
    return next((name for name, keys in classes.items() if key in keys), "other")


def _signs(
    prior: EventKind,
    kind: EventKind,
    ruled: EventKind,
    key: str,
    who: str,
    seen: list[str],
    titled: frozenset[str],
    strength: str,
) -> list[str]:
    found = [f"{prior} as {kind}", f"{prior} as {kind} by {who}", f"{kind} by {key}"]
    found += ["rules"] if kind == ruled else []
    found += ["own", f"own {strength}"] if kind == prior else []
    found += [f"{strength} {prior} as {kind}"] if strength == "word" else []
    found += [f"titled {kind}"] if kind in titled else []
    return [*found, *(f"{one} {kind}" for one in seen)]


def _surroundings(page: Page, told: Telling, on_base: bool) -> list[str]:
    span, trigger = told.sentence.span, told.trigger
    near = Span(max(span.start, trigger.start - _NEAR), min(span.end, trigger.end + _NEAR))
    return [*classes_near(page, near), *(["on base"] if on_base else [])]


def _words(page: Page, told: Telling) -> Iterator[str]:
    """How the words begin that tell it."""
    yield from (f"word {word[:_STEM]}" for word in told.trigger.of(page.level).split()[:_FIRST])


def classes_near(page: Page, span: Span) -> list[str]:
    found = page.rules.surroundings.items()
    return [name for name, pattern in found if pattern.search(page.level, span.start, span.end)]


def kinds_titled(page: Page, title: str) -> frozenset[str]:
    """Which rules' words the title has."""
    return frozenset(rule.kind for rule in page.rules.events if rule.pattern.search(title))
