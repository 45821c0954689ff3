"""Who could have done what is told, and what speaks for and against each: position, form, part in the article."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from presence.ingest.reading.events.doers import LISTED, Sides, agent_of, doer_in_clause, nearest, noun_owner
from presence.ingest.reading.events.kinds import AT_HOME, FLYING
from presence.ingest.reading.events.tellings import Recent, Telling, actors_in
from presence.ingest.reading.events.undergoers import (
    TOGETHER,
    aside,
    defends,
    fell,
    helper,
    is_passive,
    undergoes,
    victim,
)
from presence.ingest.reading.found import EventKind, FoundMention, Span
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.weighing import Signs

_STEPS = (2, 12, 30, 70, 150)
_GROUPS: Mapping[EventKind, str] = {
    "air_strike": "hurts",
    "attack_on_base": "hurts",
    "clash": "hurts",
    "talks": "meets",
    "visit": "meets",
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays which part in the article."""

    hosts: frozenset[str]
    states: Mapping[str, str]
    main: str
    """The foreign one named most."""
    title: frozenset[str]
    lead: frozenset[str]


@dataclass(frozen=True, slots=True)
class Possible:
    """One that may have done it; nobody named where there is no mention."""

    mention: FoundMention | None
    signs: Signs

    @property
    def key(self) -> str | None:
        return self.mention.key if self.mention else None


def cast_of(page: Page, hosts: frozenset[str], states: Mapping[str, str]) -> Cast:
    whole = actors_in(page, Span(0, len(page.text)), states)
    counted = Counter(m.key for m in whole if m.key not in hosts)
    title = (states.get(m.key, m.key) for m in page.headline if m.kind in ("actor", "person"))
    lead = page.sentences[0].span if page.sentences else Span(0, 0)
    main = counted.most_common(1)[0][0] if counted else ""
    return Cast(hosts, states, main, frozenset(title), frozenset(m.key for m in actors_in(page, lead, states)))


@dataclass(frozen=True, slots=True)
class _Scene:
    """One telling, with all that bears on who did it."""

    page: Page
    told: Telling
    here: list[FoundMention]
    cast: Cast
    recent: Recent
    chosen: frozenset[str]
    """Whom the rules found to have done it."""
    around: Mapping[str, list[str]]
    """Whom the sentences beside it name."""
    grammar: Mapping[str, FoundMention | None]

    @property
    def group(self) -> str:
        return _GROUPS.get(self.told.rule.kind, "moves")


def possible_doers(page: Page, told: Telling, sides: Sides | None, recent: Recent, cast: Cast) -> list[Possible]:
    """Those of the sentence, then those that others name, and nobody."""
    here = actors_in(page, told.sentence.span, cast.states)
    chosen = frozenset(m.key for m in sides.actors) if sides else frozenset()
    around = _around(page, told, cast)
    scene = _Scene(page, told, here, cast, recent, chosen, around, _grammar(page, told, here))
    opening = Span(told.sentence.span.start, told.sentence.span.start)
    others = [*(m.key for m in told.actors), *(key for keys in around.values() for key in keys)]
    others += [*(m.key for m in recent.get(told.rule.kind, ())), *filter(None, [cast.main])]
    elsewhere = dict.fromkeys(key for key in others if key not in {m.key for m in here})
    found = [Possible(m, (*_of_part(scene, m), *_of_place(scene, m))) for m in here]
    carried = (FoundMention(opening, "actor", key) for key in elsewhere)
    found += [Possible(m, (*_of_part(scene, m), *_of_absence(scene))) for m in carried]
    return [*found, Possible(None, tuple(_nobody(scene, sides)))]


def _grammar(page: Page, told: Telling, here: list[FoundMention]) -> dict[str, FoundMention | None]:
    able = [m for m in here if not undergoes(page, told.rule, m) and not aside(page, told.trigger, told.rule, m)]
    return {
        "agent": agent_of(page, told.trigger, here),
        "in clause": doer_in_clause(page, told.trigger, able),
        "owner": noun_owner(page, told.trigger, told.rule, able),
        "nearest": nearest(page, told.trigger, able),
        "first": able[0] if able else None,
    }


def _around(page: Page, told: Telling, cast: Cast) -> dict[str, list[str]]:
    number = told.sentence.number
    beside = {"before": number - 1, "two before": number - 2, "behind": number + 1}
    return {
        name: [m.key for m in actors_in(page, page.sentences[at].span, cast.states)]
        for name, at in beside.items()
        if 0 <= at < len(page.sentences) and page.sentences[at].number == at
    }


def _of_part(scene: _Scene, m: FoundMention) -> Iterator[str]:
    """Who it is, and what part it plays in the article."""
    kind, group, cast = scene.told.rule.kind, scene.group, scene.cast
    yield from (f"is {m.key}", f"{m.key} {kind}", f"{'host' if m.key in cast.hosts else 'foreign'} {group}")
    if m.key in scene.chosen:
        yield from ("rules", f"rules {group}", f"rules, {'plain' if scene.told.strength == 'plain' else 'weak'}")
    if kind == "air_strike":
        yield "flies" if m.key in FLYING else "cannot fly"
    if m.key in AT_HOME:
        yield f"at home {kind}"
    parts = {"main": (cast.main,), "title": cast.title, "lead": cast.lead}
    yield from (name for name, keys in parts.items() if m.key in keys)
    for other, who in scene.recent.items():
        if any(one.key == m.key for one in who):
            yield f"did {'the like' if other == kind else 'something'}"
    yield from (f"named {name}" for name, keys in scene.around.items() if m.key in keys)


def _of_absence(scene: _Scene) -> tuple[str, str]:
    foreign = {one.key for one in scene.here} - scene.cast.hosts
    return f"elsewhere, {'others' if foreign else 'none'} here", f"elsewhere {scene.group}"


def _of_place(scene: _Scene, m: FoundMention) -> Iterator[str]:
    """Where in the sentence it stands, and in which form."""
    page, told, trigger, group = scene.page, scene.told, scene.told.trigger, scene.group
    yield from (f"{name} {group}" for name, one in scene.grammar.items() if one == m)
    agent = scene.grammar["agent"] == m
    if agent and m.key in scene.chosen:
        yield "agent, rules"
    yield from _undone(scene, m, agent=agent)
    if trigger.holds(m.span):
        yield f"within {group}"
        return
    side = "ahead" if m.span.start < trigger.start else "behind"
    between = Span(min(m.span.end, trigger.end), max(m.span.start, trigger.start))
    words = page.level[between.start : between.end]
    nearer = len({o.key for o in scene.here if o.key != m.key and between.holds(o.span)})
    yield f"{side} {group} {'last' if page.rules.clause_end else page.rules.code}"
    yield f"{side} {sum(between.end - between.start > step for step in _STEPS)}"
    yield f"{side} parted {min(2, sum(words.count(mark) for mark in ',;،:—'))}"
    yield f"{side} past {min(2, nearer)}"
    yield f"{side} {'passive' if is_passive(page, trigger) else 'active'}"
    if len({o.key for o in scene.here}) == 1:
        yield f"alone {side}"
    if told.clause != told.sentence.span and told.clause.holds(m.span):
        yield "same clause"
    if any(cue.pattern.match(page.level, m.span.end + 1) for cue in page.rules.cues):
        yield "speaks"


def _undone(scene: _Scene, m: FoundMention, *, agent: bool) -> Iterator[str]:
    """What says that it has to do with the deed and did it not."""
    page, trigger, rule = scene.page, scene.told.trigger, scene.told.rule
    hurts = scene.group == "hurts"
    checks = {
        "undergoes": undergoes(page, rule, m),
        "aside": aside(page, trigger, rule, m),
        "helper": helper(page, trigger, m),
        "victim": victim(page, trigger, m),
        "defends": hurts and defends(page, trigger, m),
        "fell": hurts and fell(page, m) and not agent,
    }
    yield from (f"{name} {scene.group}" for name, so in checks.items() if so)


def _nobody(scene: _Scene, sides: Sides | None) -> Iterator[str]:
    page, kind, group = scene.page, scene.told.rule.kind, scene.group
    foreign = {m.key for m in scene.here} - scene.cast.hosts
    yield from ("nobody", f"nobody {kind}", f"nobody {group} {page.rules.code}")
    yield f"nobody, {min(2, len(foreign))} foreign here"
    if sides and not sides.actors:
        yield from ("rules", f"rules {group}", f"rules nobody {kind}")
    if is_passive(page, scene.told.trigger):
        yield f"nobody {group} passive"


def doing(
    page: Page, kind: EventKind, options: list[Possible], odds: list[float], share: float
) -> list[FoundMention | None]:
    """The likeliest; with him who is listed beside him, and of a meeting whoever is nearly as likely."""
    ranked = sorted(zip(options, odds, strict=True), key=lambda pair: -pair[1])
    top, highest = ranked[0][0].mention, ranked[0][1]
    if top is None:
        return [None]
    found: dict[str, FoundMention] = {}
    for one, odd in ranked:
        m = one.mention
        if m is None or m.key in found:
            continue
        listed, near = _listed(page, m, top), odd >= share * highest
        if m is top or (near and listed) or (kind in TOGETHER and (near or listed)):
            found[m.key] = m
    return [*sorted(found.values(), key=lambda m: m.span.start)]


def _listed(page: Page, one: FoundMention, other: FoundMention) -> bool:
    first, second = sorted((one, other), key=lambda m: m.span.start)
    return LISTED.fullmatch(page.level[first.span.end : second.span.start]) is not None
