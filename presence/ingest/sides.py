"""Who did it, and to whom."""

import re
from dataclasses import dataclass, field

from presence.ingest.page import Page
from presence.ingest.reading import FoundMention, Span
from presence.ingest.rules.base import EventRule, closes

_BY_HOSTS = ("handover", "clash")
_AGAINST = ("air_strike", "clash", "talks", "attack_on_base", "ground_incursion")
_TOGETHER = ("talks", "patrol")
_TALK = re.compile(
    "talks|negotiat|görüşme|görusme|müzakere|переговор|محادثات|مفاوضات|مباحثات|sign|imzala|подписал|وقع|ratif"
)
_PASSIVE = re.compile(r"[,.;]|\b(?:was|were|been|be|'s|by|in|near|at|on)\b")
_AND = re.compile(r"\s*(?:,|،|and|و|и|ve|ile)\s*(?:the )?")
_DEATH = re.compile(
    r"(?:погиб|скончал|ранен[аоы]? |убит[аоы]? |подорвал|пострадал)[^.]*(?:в результате|при|от|после|из-за|во время)\b"
)
_OPENED = re.compile("откры")
_BLAST = re.compile("подрыв|подорв|взорв|сработал|засад")
_JOINT = re.compile(
    "совместн|вместе|российско-турецк|турецко-российск|обе стороны|(?:российск|турецк)\\w+ и (?:российск|турецк)"
)
_REACH = 60
_NEAR = 25


@dataclass(frozen=True, slots=True)
class Sides:
    actors: list[FoundMention] = field(default_factory=list)
    target: FoundMention | None = None


def sides_of(
    page: Page, trigger: Span, rule: EventRule, actors: list[FoundMention], hosts: frozenset[str]
) -> Sides | None:
    """None where nobody who could have done it is named."""
    agent = _agent(page, trigger, actors) or _noun_owner(page, trigger, rule, actors)
    if rule.kind == "attack_on_base":
        return _attack(agent, actors) or _unclaimed(page, trigger)
    if rule.kind in _TOGETHER:
        taking_part = _patrolling(page, trigger, agent, actors) if rule.kind == "patrol" else actors
        return _together(page.level[trigger.start : trigger.end], taking_part, hosts, rule)
    return _by_one(page, trigger, rule, actors, hosts, agent)


def _by_one(
    page: Page,
    trigger: Span,
    rule: EventRule,
    actors: list[FoundMention],
    hosts: frozenset[str],
    agent: FoundMention | None,
) -> Sides | None:
    if agent is None and rule.kind not in _BY_HOSTS and _hosts_act(page, trigger, actors, hosts):
        return None
    foreign = [m for m in actors if m.key not in hosts and not _victim(page, trigger, m)]
    if rule.kind == "handover" and foreign:
        return Sides([foreign[0]])  # who gives is named before who takes
    if rule.kind == "clash" and foreign:
        return _clash(page, trigger, actors, foreign)
    if rule.kind == "visit":
        return _visit(trigger, actors)
    actor = agent or _actor(page, trigger, foreign if rule.kind not in _BY_HOSTS else foreign or actors)
    if actor is None:
        return None
    target = _target(page, trigger, actor, actors)
    if actor.key in hosts and rule.kind not in _BY_HOSTS:
        hurt = target is not None and (target.span.start > trigger.start or _hurts(page, trigger, target))
        if agent is None or target is None or target.key in hosts or not hurt:
            return None
    company = _company(page, actor, foreign)
    return Sides([*company, actor], target if rule.kind in _AGAINST and target not in company else None)


def _attack(agent: FoundMention | None, actors: list[FoundMention]) -> Sides | None:
    """Of a rocket on a base mostly only the victim is named."""
    target = next((m for m in actors if agent is None or m.key != agent.key), None)
    return Sides([agent] if agent else [], target) if agent or target else None


def _clash(page: Page, trigger: Span, actors: list[FoundMention], foreign: list[FoundMention]) -> Sides:
    """A mine has no side; who opened fire is named right before it."""
    words = page.level[trigger.start : trigger.end]
    first = foreign[0]
    if _BLAST.search(words):
        return Sides([], first)
    if _OPENED.match(words):
        first = _actor(page, trigger, actors) or first
    return Sides([first], next((m for m in actors if m.key != first.key), None))


def _patrolling(
    page: Page, trigger: Span, agent: FoundMention | None, actors: list[FoundMention]
) -> list[FoundMention]:
    """ "Российские военные патрулируют линию между сирийской армией и турецкими войсками": one alone."""
    joint = _JOINT.search(page.level, max(0, trigger.start - 80), trigger.end + _REACH)
    if page.rules.code != "ru" or joint or not actors:
        return actors
    return [agent or _actor(page, trigger, actors) or actors[0]]


def _unclaimed(page: Page, trigger: Span) -> Sides | None:
    """ "По базе «Грин-Виллидж» выпущено десять ракет": neither side is named, the base is."""
    near = page.mentions_in(Span(max(0, trigger.start - _REACH), trigger.end + _REACH))
    return Sides() if any(m.kind == "base" for m in near) else None


def _company(page: Page, actor: FoundMention, foreign: list[FoundMention]) -> list[FoundMention]:
    """ "The United States, France and Britain struck": those listed before the last of them."""
    found: list[FoundMention] = []
    first = actor
    for other in reversed([m for m in foreign if m.span.end <= actor.span.start]):
        if other.key == actor.key or not _AND.fullmatch(page.level[other.span.end : first.span.start]):
            break
        found.insert(0, other)
        first = other
    return found


def _hosts_act(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> bool:
    """ "Syrian government troops moved into Manbij": right before the verb stands who did it."""
    before = [m for m in actors if m.span.end <= trigger.start]
    if page.rules.code not in ("en", "ru") or not before or before[-1].key not in hosts:
        return False
    between = page.level[before[-1].span.end : trigger.end]
    return len(between) - len(trigger.of(page.level)) < _NEAR and not _PASSIVE.search(between)


def _visit(trigger: Span, actors: list[FoundMention]) -> Sides | None:
    """Whoever is named first comes; the host and the inviter are named after him."""
    before = [m for m in actors if m.span.start < trigger.end]
    first = next(iter(before or actors), None)
    return Sides([first]) if first else None


def _hurts(page: Page, trigger: Span, target: FoundMention) -> bool:
    rules, near = page.rules.figures, Span(target.span.start, trigger.end)
    return any(pattern.search(page.level, near.start, near.end) for pattern in (rules.killed, rules.wounded))


def _victim(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "The strike killed 33 Turkish soldiers.": who stands behind a word for dying did not strike."""
    if mention.span.start < trigger.end:
        return page.rules.code == "ru" and _died(page, trigger, mention)
    rules = page.rules.figures
    start, end = trigger.end, mention.span.start
    return any(pattern.search(page.level, start, end) for pattern in (rules.killed, rules.wounded))


def _died(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "33 турецких военнослужащих погибли в результате авиаудара"."""
    between = page.level[mention.span.end : trigger.start]
    return _DEATH.search(between) is not None


def _together(words: str, actors: list[FoundMention], hosts: frozenset[str], rule: EventRule) -> Sides | None:
    """Talks and patrols are held by all who are named, each of them foreign to Syria."""
    if rule.kind == "talks" and len({m.key for m in actors}) < 2 and not _TALK.search(words):
        return None
    foreign = list({m.key: m for m in reversed(actors) if m.key not in hosts}.values())[::-1]
    if not foreign:
        return None
    return Sides(foreign[:3], next((m for m in actors if m.key in hosts), None) if rule.kind == "talks" else None)


def _target(page: Page, trigger: Span, actor: FoundMention, actors: list[FoundMention]) -> FoundMention | None:
    others = [m for m in actors if m.key != actor.key]
    after = next((m for m in others if m.span.start > trigger.start), None)
    return after or next(iter(others), None)


def _agent(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """ "by Israel", "rejim unsurlarınca"."""
    by = page.rules.agent.search(page.level, trigger.start, trigger.end + _REACH)
    if by:
        found = next((m for m in actors if 0 <= m.span.start - by.end() < _NEAR), None)
        if found and " и " not in page.level[by.end() : found.span.start]:
            return found
    if page.rules.agent_after is None:
        return None
    return next((m for m in actors if page.rules.agent_after.match(page.level, m.span.end) or _by(page, m)), None)


def _by(page: Page, mention: FoundMention) -> bool:
    """The name itself stands in the form of an agent: "rejim unsurlarınca"."""
    return page.rules.code == "tr" and mention.span.of(page.level).endswith(("nca", "nce"))


def _noun_owner(page: Page, trigger: Span, rule: EventRule, actors: list[FoundMention]) -> FoundMention | None:
    """ "an Israeli air strike", "غارة إسرائيلية": the state right beside a noun for what was done."""
    if rule.kind not in ("air_strike", "attack_on_base", "patrol", "ground_incursion"):
        return None
    if rule.kind == "attack_on_base":
        return next((m for m in actors if 0 <= trigger.start - m.span.end <= 1), None)
    inside = [m for m in actors if trigger.holds(m.span)]
    if inside:
        return inside[-1] if page.rules.code == "ar" else inside[0]
    before = [m for m in actors if 0 <= trigger.start - m.span.end <= 1]
    return before[0] if before else next((m for m in actors if 0 <= m.span.start - trigger.end <= 1), None)


def _governed(page: Page, mention: FoundMention) -> bool:
    """ "с иранского аэродрома": what a preposition governs is not the subject."""
    head = page.level[max(0, mention.span.start - 12) : mention.span.start].rstrip()
    return closes(page.rules.speakers.governor, head)


def _actor(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """The last actor before the trigger, else the first after it."""
    before = [m for m in actors if m.span.start < trigger.end]
    if page.rules.code == "ru":
        before = [m for m in before if not _governed(page, m)] or before
    if before:
        return before[-1]
    return actors[0] if actors and actors[0].span.start - trigger.end < _REACH else None
