"""Whom an article is about, of all that it names: those it merely names are no actors of it. Weighed by signs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from presence.ingest.reading.found import FoundEvent, FoundMention, FoundStatement
from presence.ingest.reading.names.actor_weights import ACTORS, THRESHOLD
from presence.ingest.reading.names.ambiguity import ENEMY
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import Signs, chance

_NEAR = 60
_STEPS = (2, 3, 5, 9)
_SHARES = (0.1, 0.2, 0.35, 0.6)


@dataclass(frozen=True, slots=True)
class Told:
    """An article with who is named in it, who speaks, and who did what to whom."""

    page: Page
    named: Sequence[FoundMention]
    states: Mapping[str, str]
    """Whose office each person holds."""
    hosts: frozenset[str]
    statements: Sequence[FoundStatement]
    events: Sequence[FoundEvent]


def actors_meant(told: Told) -> tuple[str, ...]:
    return tuple(key for key, signs in possible_actors(told).items() if chance(signs, ACTORS) >= THRESHOLD)


def possible_actors(told: Told) -> dict[str, Signs]:
    """By the key of each that is named, or for whom somebody stands by the office held on the article's day."""
    mentions: dict[str, list[FoundMention]] = {}
    for m in told.named:
        if m.kind == "actor":
            mentions.setdefault(m.key, []).append(m)
    people = Counter(told.states[m.key] for m in told.named if m.kind == "person" and m.key in told.states)
    keys = dict.fromkeys((*mentions, *people))
    speaking = {_state(told, one) for one in told.statements}
    parts: Mapping[str, Iterable[str | None]] = {
        "speaks": speaking,
        "acts": [one.actor_key for one in told.events],
        "undergoes": [one.target_key for one in told.events],
        "titled": [told.states.get(m.key, m.key) for m in told.page.headline],
    }
    parts = {name: frozenset(filter(None, keys)) for name, keys in parts.items()}
    return {key: tuple(dict.fromkeys(_signs(told, key, mentions.get(key, []), people[key], parts))) for key in keys}


def _state(told: Told, one: FoundStatement) -> str | None:
    return told.states.get(one.speaker_key or "", one.speaker_key) if one.speaker_key else None


def _signs(
    told: Told, key: str, named: Sequence[FoundMention], people: int, parts: Mapping[str, Iterable[str | None]]
) -> Iterator[str]:
    page, host = told.page, key in told.hosts
    sentences = max(1, len(page.sentences))
    rules = _by_rules(told, key, named)
    yield from ("always", f"is {key}", f"rules {rules}", f"rules {rules} {'host' if host else 'guest'}")
    yield f"named {sum(len(named) >= step for step in _STEPS) if named else 'not'}"
    yield f"share {sum(len(named) / sentences > share for share in _SHARES)}"
    yield f"people {min(2, people)}"
    does = [name for name, keys in parts.items() if key in keys]
    yield from does
    yield from (f"{name} {'host' if host else 'guest'}" for name in does)
    if not does and not people:
        yield from ("does nothing", f"does nothing, named {min(3, len(named))}")
        if key == ENEMY:
            yield "enemy does nothing"
    opens = page.sentences[1].span.end if len(page.sentences) > 1 else len(page.text)
    if any(m.span.start < opens for m in named):
        yield "opens"
    martial = sum(_martial(page, m) for m in named)
    yield f"martial {min(3, martial)}"
    if host:
        passing = sum(_in_passing(page, m) for m in named)
        yield f"host in passing {'all' if passing == len(named) else 'some' if passing else 'never'}"
        yield f"host not in passing {min(3, len(named) - passing)}"
    if any(any(cue.pattern.match(page.level, m.span.end + 1) for cue in page.rules.cues) for m in named):
        yield "before a verb of saying"


def _by_rules(told: Told, key: str, named: Sequence[FoundMention]) -> bool:
    """Named more than in passing, or stood for."""
    if key in {told.states.get(m.key) for m in told.named if m.kind == "person"}:
        return True
    if key == ENEMY:
        return any(told.page.rules.names.acts_after.match(told.page.level, m.span.end) for m in named)
    return key not in told.hosts or any(not _in_passing(told.page, m) for m in named)


def _martial(page: Page, m: FoundMention) -> bool:
    return page.rules.military.search(page.level, max(0, m.span.start - _NEAR), m.span.end + _NEAR) is not None


def _in_passing(page: Page, mention: FoundMention) -> bool:
    """The host country's soil or people, and not its government."""
    rules, span = page.rules.names, mention.span
    before = page.level[max(0, span.start - 30) : span.start].rstrip()
    return rules.host_passing_after.match(page.level, span.end) is not None or closes(rules.host_passing_before, before)
