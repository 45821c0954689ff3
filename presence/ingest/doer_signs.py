"""Who could have done what is told, and what speaks for and against each: position, form, part in the article."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from presence.ingest.doers import LISTED, Sides, agent_of, doer_in_clause, nearest, noun_owner
from presence.ingest.event_kinds import AT_HOME, FLYING
from presence.ingest.page import Page
from presence.ingest.reading import EventKind, FoundMention, Span
from presence.ingest.tellings import Recent, Telling, actors_in
from presence.ingest.undergoers import TOGETHER, aside, defends, fell, helper, is_passive, undergoes, victim
from presence.ingest.weighing import Signs

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


def possible_doers(page: Page, told: Telling, sides: Sides | None, recent: Recent, cast: Cast) -> list[Possible]:
    """Those of the sentence, then those that others name, and nobody."""
    here = actors_in(page, told.sentence.span, cast.states)
    keys = {m.key for m in here}
    around = _around(page, told, cast)
    carried: dict[str, FoundMention] = {}
    opening = Span(told.sentence.span.start, told.sentence.span.start)
    others = [*(m.key for m in told.actors), *(key for keys_ in around.values() for key in keys_)]
    others += [m.key for m in recent.get(told.rule.kind, ())] + ([cast.main] if cast.main else [])
    for key in others:
        if key not in keys:
            carried[key] = FoundMention(opening, "actor", key)
    chosen = {m.key for m in sides.actors} if sides else set()
    grammar = _grammar(page, told, here)
    found = [Possible(m, tuple(_signs(page, told, m, here, chosen, around, recent, cast, grammar))) for m in here]
    found += [
        Possible(m, tuple(_signs(page, told, m, here, chosen, around, recent, cast, grammar, here_named=False)))
        for m in carried.values()
    ]
    return [*found, Possible(None, tuple(_nobody(page, told, sides, here, cast)))]


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


def _signs(
    page: Page,
    told: Telling,
    m: FoundMention,
    here: list[FoundMention],
    chosen: set[str],
    around: dict[str, list[str]],
    recent: Recent,
    cast: Cast,
    grammar: dict[str, FoundMention | None],
    *,
    here_named: bool = True,
) -> list[str]:
    kind = told.rule.kind
    group = _GROUPS.get(kind, "moves")
    host = m.key in cast.hosts
    found = [f"is {m.key}", f"{m.key} {kind}", f"{'host' if host else 'foreign'} {group}"]
    if m.key in chosen:
        found += ["rules", f"rules {group}", "rules, weak" if told.strength != "plain" else "rules, plain"]
    if kind == "air_strike":
        found.append("flies" if m.key in FLYING else "cannot fly")
    if m.key in AT_HOME:
        found.append(f"at home {kind}")
    found += [name for name, so in (("main", m.key == cast.main), ("title", m.key in cast.title), ("lead", m.key in cast.lead)) if so]
    found += [f"did {'the like' if other == kind else 'something'}" for other, who in recent.items() if any(one.key == m.key for one in who)]
    found += [f"named {name}" for name, keys in around.items() if m.key in keys]
    if not here_named:
        others = {one.key for one in here} - cast.hosts
        return [*found, f"elsewhere, {'others' if others else 'none'} here", f"elsewhere {group}"]
    found += [f"{name} {group}" for name, one in grammar.items() if one == m]
    found += _placed(page, told, m, here, group)
    found += _undone(page, told, m, group)
    return found


def _placed(page: Page, told: Telling, m: FoundMention, here: list[FoundMention], group: str) -> list[str]:
    trigger, last = told.trigger, "last" if page.rules.clause_end else page.rules.code
    if trigger.holds(m.span):
        return [f"within {group}"]
    side = "ahead" if m.span.start < trigger.start else "behind"
    between = Span(min(m.span.end, trigger.end), max(m.span.start, trigger.start))
    far = sum(between.end - between.start > step for step in _STEPS)
    words = page.level[between.start : between.end]
    parted = min(2, sum(words.count(mark) for mark in ",;،:—"))
    nearer = min(2, len({o.key for o in here if o.key != m.key and between.holds(o.span)}))
    voice = "passive" if is_passive(page, trigger) else "active"
    alone = len({o.key for o in here}) == 1
    found = [f"{side} {group} {last}", f"{side} {far}", f"{side} parted {parted}", f"{side} past {nearer}", f"{side} {voice}"]
    found += [f"alone {side}"] if alone else []
    found += ["same clause"] if told.clause.holds(m.span) and told.clause != told.sentence.span else []
    cue = any(c.pattern.match(page.level, m.span.end + 1) for c in page.rules.cues)
    return [*found, *(["speaks"] if cue else [])]


def _undone(page: Page, told: Telling, m: FoundMention, group: str) -> list[str]:
    trigger, rule = told.trigger, told.rule
    checks = {
        "undergoes": undergoes(page, rule, m),
        "aside": aside(page, trigger, rule, m),
        "helper": helper(page, trigger, m),
        "victim": victim(page, trigger, m),
        "defends": group == "hurts" and defends(page, trigger, m),
        "fell": group == "hurts" and fell(page, m),
    }
    return [f"{name} {group}" for name, so in checks.items() if so]


def _nobody(page: Page, told: Telling, sides: Sides | None, here: list[FoundMention], cast: Cast) -> list[str]:
    kind = told.rule.kind
    group = _GROUPS.get(kind, "moves")
    foreign = {m.key for m in here} - cast.hosts
    found = ["nobody", f"nobody {kind}", f"nobody, {min(2, len(foreign))} foreign here", f"nobody {group} {page.rules.code}"]
    if sides and not sides.actors:
        found += ["rules", f"rules {group}", f"rules nobody {kind}"]
    found += [f"nobody {group} passive"] if is_passive(page, told.trigger) else []
    return found


def doing(page: Page, kind: EventKind, options: list[Possible], odds: list[float], share: float) -> list[FoundMention | None]:
    """The likeliest; with him who is listed beside him, and of a meeting whoever is nearly as likely."""
    best = max(range(len(options)), key=odds.__getitem__)
    top = options[best].mention
    if top is None:
        return [None]
    found: dict[str, FoundMention] = {}
    for one, odd in sorted(zip(options, odds, strict=True), key=lambda pair: -pair[1]):
        m = one.mention
        if m is None or m.key in found:
            continue
        if m is top or odd >= share * odds[best] and (kind in TOGETHER or _listed(page, m, top)):
            found[m.key] = m
    return list(found.values())


def _listed(page: Page, one: FoundMention, other: FoundMention) -> bool:
    first, second = sorted((one, other), key=lambda m: m.span.start)
    return LISTED.fullmatch(page.level[first.span.end : second.span.start]) is not None
