"""What speaks for one force having come to one base, shrunk there, left it or handed it over."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actors import edtf
from actors.names import level
from presence.ingest.reading.changes.once import about
from presence.ingest.reading.changes.sightings import Sighting
from presence.ingest.reading.changes.takers import is_foreign
from presence.ingest.reading.changes.told import Told
from presence.ingest.reading.found import ChangeKind, FoundChange, FoundEvent
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import Signs

KINDS: tuple[ChangeKind, ...] = ("started", "reduced", "vacated", "handed_over")
_BASE_RANK = (
    "meant",
    "meant again",
    "nearest behind",
    "nearest ahead",
    "before, noun here",
    "here",
    "town here",
    "before",
    "behind",
)
_ACTOR_RANK = ("meant", "takes", "meant, unsure", "nearest ahead", "ahead", "further on", "before", "")
_AGES = (timedelta(days=10), timedelta(days=45), timedelta(days=120), timedelta(days=400))
_SURE = 0.65
_MOST = 3


@dataclass(frozen=True, slots=True)
class Possible:
    """One force, one base, one kind; where it is told best, and by which event."""

    kind: ChangeKind
    actor: str
    base: str
    sighting: Sighting | None
    event: FoundEvent | None
    ruled: FoundChange | None
    date: str
    signs: Signs


@dataclass(frozen=True, slots=True)
class Scene:
    """The article, with what is asked of it for every possible change."""

    page: Page
    hosts: frozenset[str]
    sightings: Sequence[Sighting]
    events: Sequence[FoundEvent]
    ruled: Sequence[FoundChange]
    bases: Counter[str]
    actors: Counter[str]
    titled: frozenset[str]
    title_kinds: frozenset[str]


def scene_of(
    sentences: Sequence[Told],
    hosts: frozenset[str],
    seen: Sequence[Sighting],
    events: Sequence[FoundEvent],
    ruled: Sequence[FoundChange],
) -> Scene:
    told = sentences[0]
    page, title = told.page, level(told.page.document.title)
    return Scene(
        page,
        hosts,
        seen,
        events,
        ruled,
        Counter(m.key for m in page.mentions if m.kind == "base"),
        Counter(m.key for m in page.mentions if m.kind == "actor" and is_foreign(told, m)),
        frozenset(m.key for m in page.headline),
        frozenset(rule.kind for rule in told.rules.changes if rule.pattern.search(title))
        | (frozenset(("gives up",)) if told.rules.headline.search(title) else frozenset()),
    )


def possible(scene: Scene) -> Iterator[Possible]:
    """Each kind of each force at each base, where words for a change, an event or the rules bring them together."""
    pairs: dict[tuple[str | None, str | None], None] = {(c.actor_key, c.base_key): None for c in scene.ruled}
    pairs |= {(e.actor_key, e.base_key): None for e in scene.events if e.actor_key in scene.actors}
    main = [key for key, _ in scene.actors.most_common(1)]
    for seen in scene.sightings:
        near = [key for key in (*seen.actors, *main) if key in scene.actors][:_MOST]
        pairs |= {(actor, base): None for base in seen.bases for actor in near}
    for actor, base in pairs:
        if actor and base:
            yield from (_possible(scene, kind, actor, base) for kind in KINDS)


def _possible(scene: Scene, kind: ChangeKind, actor: str, base: str) -> Possible:
    best = {k: _best(scene.sightings, k, actor, base) for k in KINDS}
    events = {e.kind: (e, how) for e, how in sorted(_events(scene, actor, base), key=lambda pair: -_RANKS[pair[1]])}
    ruled = next((c for c in scene.ruled if (c.kind, c.actor_key, c.base_key) == (kind, actor, base)), None)
    own = best[kind]
    event = next((e for like in _LIKE[kind] if like in events and (e := events[like][0]).base_key == base), None)
    day = _day(scene, ruled, event, own)
    signs = [
        *_of_words(kind, actor, base, best),
        *_of_rules(scene, kind, actor, base),
        *(f"{e.kind} {how}>{kind}" for e, how in events.values()),
        *_of_parts(scene, kind, actor, base),
        f"told {_age(day, scene.page.document.published)} {kind}",
    ]
    return Possible(
        kind, actor, base, own, event, ruled, day or about(scene.page.document.published), tuple(dict.fromkeys(signs))
    )


_LIKE: Mapping[ChangeKind, tuple[str, ...]] = {
    "started": ("deployment", "construction", "ground_incursion"),
    "reduced": ("withdrawal",),
    "vacated": ("withdrawal",),
    "handed_over": ("handover", "withdrawal"),
}
_RANKS = {"at base by actor": 4, "at base": 3, "by actor": 2, "elsewhere": 1}


def _events(scene: Scene, actor: str, base: str) -> Iterator[tuple[FoundEvent, str]]:
    for e in scene.events:
        if e.base_key == base:
            yield e, "at base by actor" if e.actor_key == actor else "at base"
        elif e.actor_key == actor:
            yield e, "by actor"
        else:
            yield e, "elsewhere"


def _best(seen: Iterable[Sighting], kind: ChangeKind, actor: str, base: str) -> Sighting | None:
    able = [one for one in seen if one.kind == kind and base in one.bases]
    return min(able, key=lambda one: _rank(one, actor, base), default=None)


def _rank(one: Sighting, actor: str, base: str) -> tuple[bool, bool, int, int]:
    return (
        "unreal" in one.signs,
        one.loose,
        _BASE_RANK.index(one.bases[base]) + _ACTOR_RANK.index(one.actors.get(actor, "")),
        one.told.sentence.number,
    )


def _of_words(kind: ChangeKind, actor: str, base: str, best: Mapping[ChangeKind, Sighting | None]) -> Iterator[str]:
    own = best[kind]
    if own is None:
        yield f"no words {kind}"
    else:
        at, by = own.bases[base], own.actors.get(actor, "elsewhere")
        yield from (f"base {at}", f"actor {by}", f"base {at} {kind}", f"actor {by} {kind}", f"base {at}, actor {by}")
        yield from (f"words {sign}" for sign in own.signs)
        yield from (f"words {sign} {kind}" for sign in own.signs)
        yield f"{'loose' if own.loose else 'plain'}, base {at}, actor {by}"
    for other, one in best.items():
        if other != kind and one is not None:
            near = "meant" in one.bases[base] and one.actors.get(actor) in ("meant", "takes")
            strength = "loose" if one.loose else "meant" if near else "near"
            yield f"words of {other}, {strength}>{kind}"
            yield from (f"words of {other}, {sign}>{kind}" for sign in one.signs if sign.startswith("host"))


def _of_rules(scene: Scene, kind: ChangeKind, actor: str, base: str) -> Iterator[str]:
    for c in scene.ruled:
        if c.base_key != base:
            continue
        who = "same" if c.actor_key == actor else "nobody" if c.actor_key is None else "other"
        if c.kind == kind and who == "same":
            yield from ("rules", f"rules {kind}", f"rules {'sure' if c.score >= _SURE else 'unsure'}")
        else:
            yield f"rules {c.kind}, {who}>{kind}"


def _of_parts(scene: Scene, kind: ChangeKind, actor: str, base: str) -> Iterator[str]:
    """Which part the force and the base play in the article."""
    yield from ("always", kind)
    ranked = [key for key, _ in scene.actors.most_common()]
    yield f"actor {min(3, ranked.index(actor)) if actor in ranked else 'unnamed'} of {min(3, len(ranked))}"
    yield f"bases {min(3, len(scene.bases))}"
    yield f"base named {min(3, scene.bases[base])}"
    for name, key in (("actor", actor), ("base", base)):
        if key in scene.titled:
            yield from (f"{name} titled", f"{name} titled {kind}")
    yield from (f"title {one}>{kind}" for one in scene.title_kinds)
    if base in scene.titled:
        yield from (f"title {one} of base>{kind}" for one in scene.title_kinds)


def _day(scene: Scene, ruled: FoundChange | None, event: FoundEvent | None, own: Sighting | None) -> str:
    if ruled is not None and ruled.date:
        return ruled.date
    published = scene.page.document.published
    if event is not None and event.date and event.date != (f"{published:%Y-%m}" if published else ""):
        return event.date
    return own.told.date_near(own.trigger)[0] if own else ""


def _age(day: str, published: date | None) -> str:
    if not day or published is None:
        return "undated"
    back = published - edtf.parse(day).latest
    return f"age {sum(back > limit for limit in _AGES)}"
