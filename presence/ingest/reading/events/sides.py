"""Who did it, and to whom."""

import re

from presence.ingest.reading.events.doers import (
    Sides,
    agent_of,
    beside_hosts,
    clause_start,
    company_behind,
    company_of,
    doer_in_clause,
    first_in_clause,
    host_that_struck,
    hosts_act,
    nearest,
    noun_owner,
)
from presence.ingest.reading.events.kinds import AT_HOME, flying
from presence.ingest.reading.events.partners import in_clause, patrolling, together
from presence.ingest.reading.events.undergoers import (
    HURTS,
    NEAR,
    REACH,
    TOGETHER,
    aside,
    by_unnamed,
    defends,
    fell,
    helper,
    hurts,
    is_passive,
    target_of,
    undergoes,
    victim,
)
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.base import EventRule
from presence.ingest.reading.text.page import Page

_BY_HOSTS = ("handover", "clash")
_AGAINST = ("air_strike", "clash", "talks", "attack_on_base", "ground_incursion")
_ONE_SIDED = re.compile("rammed|shelled|opened fire (?:on|at)|.* down|downed|downing|intercept.*|repel.*|foil.*")
_MEANWHILE = re.compile(r",? (?:as|while|amid|after|before)\b")
_CAPITAL = re.compile("دمشق|موسكو|انقره|طهران|واشنطن|تل ابيب|سوريا|روسيا|تركيا")
_ON = re.compile(r"\b(?:on|against|at|targeting|hit|struck) (?:an? |the )?(?:[\w-]+ ){0,2}$")
_OPENED = re.compile("откры")
_BY_ONE = re.compile("[وف]?(?:صدم|اصطدم|اطلق|فتح|هاجم|استهدف|اسقط)")
_LED = re.compile(r"(?:commander|chief|head|leader|spokesman) of (?:the )?$")
_UNIDENTIFIED = re.compile(r"(?:unidentified|unknown|kimli[gğ]i belirsiz|kimli[gğ]i belirlenemeyen)\b[^.,;]*$")
_BESIDE = 12
_LEAVING, _FAR = ("withdrawal", "deployment"), 160
_ACTIVE = re.compile("attack|opened fire|shelled|fired|stormed|raided|targeted|struck|hit")
_SHOTS = re.compile("shells?|rockets?|missiles?|drones?|mortars?|artillery|shelling")
_OWN_SHOTS = re.compile(r"(?: (?:army|government|forces|regime|military|artillery|troops))* ")
_PARTED = re.compile(r"[,.;:]|\b(?:and|but|when|where|that|which|as|base|bases|post|posts|after|before)\b")
_TROOPS = re.compile(
    r"(?:'\w+)?(?: [\w-]+){0,2} (?:troops|forces|soldiers|patrols?|convoys?|vehicles|fighters|planes|warships?"
    r"|police|asker\w*|birlik\w*|konvoy\w*"
    r"|devriye\w*|g[uü][cç]leri\w*|polis\w*)\b"
)
"""They come and are deployed, or patrol: none of them pays a visit."""
_BLAST = re.compile("подрыв|подорв|взорв|сработал|засад")


def sides_of(
    page: Page, trigger: Span, rule: EventRule, actors: list[FoundMention], hosts: frozenset[str]
) -> Sides | None:
    """None where nobody who could have done it is named."""
    actors = [m for m in actors if rule.kind in (*TOGETHER, "attack_on_base") or not helper(page, trigger, m)]
    free = [m for m in actors if not undergoes(page, rule, m) and not aside(page, trigger, rule, m)]
    free = flying(free, hosts) if rule.kind == "air_strike" else free
    agent = (
        agent_of(page, trigger, actors) or doer_in_clause(page, trigger, free) or noun_owner(page, trigger, rule, free)
    )
    agent = beside_hosts(page, agent, free, hosts)
    if rule.kind == "attack_on_base":
        repels = page.rules.repels if page.rules.place_list is None else None
        if repels and repels.search(page.level, trigger.start, trigger.end + (NEAR if page.rules.clause_end else 0)):
            return Sides()
        by = agent_of(page, trigger, actors)
        agent = None if agent and agent is not by and defends(page, trigger, agent) else agent
        return _attack(agent or _subject(page, trigger, free), actors) or _unclaimed(page, trigger)
    if rule.kind in TOGETHER:
        return _partners(page, trigger, rule, agent, actors, free, hosts)
    if rule.kind == "air_strike" and agent is None:
        agent = host_that_struck(page, trigger, actors, free, hosts)
    if agent is None and rule.kind not in _BY_HOSTS and hosts_act(page, trigger, free, hosts):
        return None
    foreign = [m for m in free if m.key not in hosts and not victim(page, trigger, m)]
    if rule.kind == "handover" and foreign:
        foreign = [m for m in foreign if m.key not in AT_HOME] or foreign
        return Sides([foreign[0]])  # who gives is named before who takes
    if rule.kind == "clash":
        met = foreign if page.rules.place_list is None else [m for m in free if m.key not in hosts]
        return _clash(page, trigger, met, actors) or _unknown(page, trigger, rule, actors, hosts)
    if rule.kind == "visit":
        return _visit(page, trigger, free, hosts)
    return _done_by(page, trigger, rule, agent, (actors, free, foreign), hosts)


def _done_by(
    page: Page,
    trigger: Span,
    rule: EventRule,
    agent: FoundMention | None,
    named: tuple[list[FoundMention], list[FoundMention], list[FoundMention]],
    hosts: frozenset[str],
) -> Sides | None:
    """By whom it was done: `named` are all, those who can have done it, and the foreign ones of those."""
    actors, free, foreign = named
    acting = foreign if rule.kind not in _BY_HOSTS else foreign or free
    start = clause_start(page, trigger, free)
    actor = agent or (
        first_in_clause(trigger, acting, free, start) if page.rules.clause_end else nearest(page, trigger, acting)
    )
    if actor is None and rule.kind in _LEAVING and page.rules.code == "en":
        actor = _alone(trigger, actors, foreign)
    if actor is None:
        return _unknown(page, trigger, rule, actors, hosts)
    target = target_of(page, trigger, actor, actors)
    if actor.key in hosts and rule.kind not in _BY_HOSTS:
        hurt = target is not None and (target.span.start > trigger.start or hurts(page, trigger, target))
        if agent is None or target is None or target.key in hosts or not hurt:
            return None
    company = company_of(page, actor, foreign)
    behind = company_behind(page, actor, foreign) if rule.kind == "air_strike" else []
    return Sides([*company, actor, *behind], target if rule.kind in _AGAINST and target not in company else None)


def _alone(trigger: Span, actors: list[FoundMention], foreign: list[FoundMention]) -> FoundMention | None:
    """ "A convoy left the base on Monday, sources said, as American forces …": the only one of the sentence."""
    behind = foreign[0] if foreign and len({m.key for m in actors}) == 1 else None
    return behind if behind and 0 <= behind.span.start - trigger.end < _FAR else None


def _partners(
    page: Page,
    trigger: Span,
    rule: EventRule,
    agent: FoundMention | None,
    actors: list[FoundMention],
    free: list[FoundMention],
    hosts: frozenset[str],
) -> Sides | None:
    start = clause_start(page, trigger, free)
    actors = patrolling(page, trigger, agent, actors) if rule.kind == "patrol" else actors
    actors = [m for m in actors if m.span.start >= start or m.span.start > trigger.start] or actors
    actors = in_clause(page, trigger, actors, hosts) if rule.kind == "talks" else actors
    return together(page, trigger, actors, hosts, rule)


def _subject(page: Page, trigger: Span, free: list[FoundMention]) -> FoundMention | None:
    """Where the verb stands last, who opens the clause of an active one."""
    if is_passive(page, trigger):
        return None
    if page.rules.clause_end is None:
        return _before_verb(page, trigger, free) if page.rules.code == "en" else None
    return first_in_clause(trigger, free, free, clause_start(page, trigger, free))


def _before_verb(page: Page, trigger: Span, free: list[FoundMention]) -> FoundMention | None:
    """ "An Israeli tank shelled a post": who stands in the clause of an active verb, no word for a base between."""
    last = next((m for m in reversed(free) if m.span.end <= trigger.start), None)
    if last is None:
        return None
    if _SHOTS.match(page.level, trigger.start):
        return last if _OWN_SHOTS.fullmatch(page.level, last.span.end, trigger.start) else None
    if _ACTIVE.match(page.level, trigger.start) is None:
        return None
    between = page.level[last.span.end : trigger.start]
    return last if len(between) < REACH and not _PARTED.search(between) else None


def _clash(page: Page, trigger: Span, foreign: list[FoundMention], actors: list[FoundMention]) -> Sides | None:
    """None among Syrians alone; a mine has no side; where one side opened fire, it is named right before the verb."""
    if not foreign:
        return None
    words, who = page.level[trigger.start : trigger.end], foreign[0]
    if page.rules.code == "en":
        foreign = [m for m in foreign if not _MEANWHILE.search(page.level, m.span.end, trigger.start)]
        if not foreign:
            return None
        who = foreign[0]
    befell = page.rules.place_list is None and is_passive(page, trigger) and not agent_of(page, trigger, actors)
    if _BLAST.search(words) or by_unnamed(page, trigger) or befell:
        return Sides([], who)
    if page.rules.place_list is not None:
        foreign = [m for m in foreign if not fell(page, m)] or []
        if not foreign:
            return Sides([], who)
        near = (m for m in foreign if 0 <= m.span.start - trigger.start < REACH)
        who = next(near, foreign[0]) if _BY_ONE.match(words) else foreign[0]
    if _ONE_SIDED.fullmatch(words):
        who = next((m for m in reversed(foreign) if m.span.end <= trigger.start), who)
    if _OPENED.match(words):
        who = nearest(page, trigger, actors) or who
    return Sides([who], next((m for m in actors if m.key != who.key), None))


def _unknown(
    page: Page, trigger: Span, rule: EventRule, actors: list[FoundMention], hosts: frozenset[str]
) -> Sides | None:
    """ "A strike on a Turkish convoy", "a Russian plane was shot down": a foreign force is hit, by whom is not told."""
    if rule.kind not in HURTS:
        return None
    if not actors and _UNIDENTIFIED.search(page.level, max(0, trigger.start - _FAR), trigger.start):
        return Sides()
    if by_unnamed(page, trigger) and any(m.key not in hosts for m in actors):
        return Sides([], next(m for m in actors if m.key not in hosts))
    for one in actors:
        struck = one.span.start >= trigger.end and _ON.search(page.level, trigger.start, one.span.start)
        if one.key not in hosts and (struck or (is_passive(page, trigger) and one.span.start < trigger.start)):
            return Sides([], one)
    return None


def _attack(agent: FoundMention | None, actors: list[FoundMention]) -> Sides | None:
    """Of a rocket on a base mostly only the victim is named."""
    target = next((m for m in actors if agent is None or m.key != agent.key), None)
    return Sides([agent] if agent else [], target) if agent or target else None


def _unclaimed(page: Page, trigger: Span) -> Sides | None:
    """ "По базе «Грин-Виллидж» выпущено десять ракет": neither side is named, the base is."""
    near = page.mentions_in(Span(max(0, trigger.start - REACH), trigger.end + REACH))
    site = page.rules.names.base_noun.search(page.level, trigger.start, trigger.end)
    if site and page.rules.place_list and any(m.kind == "region" for m in near):
        return Sides()
    return Sides() if any(m.kind == "base" for m in near) else None


def _visit(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> Sides | None:
    """Whoever is named first comes, if none stands right before the verb; the host and the inviter are named after him.

    "زار دمشق وفد": not the capital.
    """
    actors = [m for m in actors if not _goal(page, trigger, m) and not are_troops(page, trigger, m)]
    before = [m for m in actors if m.span.start < trigger.end]
    beside = next((m for m in reversed(before) if 0 <= trigger.start - m.span.end < _BESIDE), None)
    first = beside or next(iter(before or actors), None)
    return Sides([first]) if first and first.key not in hosts else None


def are_troops(page: Page, trigger: Span, mention: FoundMention) -> bool:
    led = _LED.search(page.level, max(0, mention.span.start - REACH), mention.span.start)
    return led is None and _TROOPS.match(page.level, mention.span.end, max(mention.span.end, trigger.start)) is not None


def _goal(page: Page, trigger: Span, mention: FoundMention) -> bool:
    behind = page.level[trigger.end : mention.span.start] if mention.span.start >= trigger.end else "-"
    return (
        page.rules.code == "ar"
        and (behind == " " or trigger.holds(mention.span))
        and _CAPITAL.fullmatch(mention.span.of(page.level)) is not None
    )
