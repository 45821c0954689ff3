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
_HELPED_BY = re.compile(r"\b(?:backed|supported|aided|accompanied|trained) by (?:[\w-]+ ){0,4}$")
_USED_BY = re.compile(
    r"\b(?:backed|supported|trained|used|utili[sz]ed|controlled|held|run|operated|brokered|mediated) by "
    r"(?:[\w-]+ ){0,4}$"
)
_BACKED = re.compile(r"-(?:backed|aligned|linked|affiliated|allied|made|supported|controlled|held|trained)\b")
_SPEAKS = re.compile(r"(?:'s)?(?: [\w-]+){0,3} (?:said|says|reported|announced|confirmed|claimed)\b")
_ONE_SIDED = re.compile("rammed|shelled|opened fire (?:on|at)")
_TURN = re.compile(r", (?:but|while|and) ")
_CAPITAL = re.compile("دمشق|موسكو|انقره|طهران|واشنطن|تل ابيب|سوريا|روسيا|تركيا")
_MEDIATION = re.compile("(?:وساطه|رعايه|ضيافه) $")
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
    actors = [m for m in actors if rule.kind in (*_TOGETHER, "attack_on_base") or not _helper(page, trigger, m)]
    free = [m for m in actors if not undergoes(page, rule, m)]
    agent = (
        _agent(page, trigger, actors) or _doer_in_clause(page, trigger, free) or _noun_owner(page, trigger, rule, free)
    )
    agent = _beside_hosts(page, agent, free, hosts)
    if rule.kind == "attack_on_base":
        return _attack(agent, actors) or _unclaimed(page, trigger)
    start = _clause_start(page, trigger, free)
    if rule.kind in _TOGETHER:
        actors = _patrolling(page, trigger, agent, actors) if rule.kind == "patrol" else actors
        actors = [m for m in actors if m.span.start >= start or m.span.start > trigger.start] or actors
        actors = _in_clause(page, trigger, actors, hosts) if rule.kind == "talks" else actors
        return _together(page, trigger, actors, hosts, rule)
    if agent is None and rule.kind not in _BY_HOSTS and _hosts_act(page, trigger, actors, hosts):
        return None
    foreign = [m for m in free if m.key not in hosts and not _victim(page, trigger, m)]
    if rule.kind == "handover" and foreign:
        return Sides([foreign[0]])  # who gives is named before who takes
    if rule.kind == "clash":
        return _clash(page, trigger, foreign, actors)
    if rule.kind == "visit":
        return _visit(page, trigger, free, hosts)
    acting = foreign if rule.kind not in _BY_HOSTS else foreign or free
    actor = agent or (_first(trigger, acting, free, start) if page.rules.clause_end else _actor(page, trigger, acting))
    if actor is None:
        return None
    target = _target(page, trigger, actor, actors)
    if actor.key in hosts and rule.kind not in _BY_HOSTS:
        hurt = target is not None and (target.span.start > trigger.start or _hurts(page, trigger, target))
        if agent is None or target is None or target.key in hosts or not hurt:
            return None
    company = _company(page, actor, foreign)
    return Sides([*company, actor], target if rule.kind in _AGAINST and target not in company else None)


def _clash(page: Page, trigger: Span, foreign: list[FoundMention], actors: list[FoundMention]) -> Sides | None:
    """None among Syrians alone; a mine has no side; where one side opened fire, it is named right before the verb."""
    if not foreign:
        return None
    words, who = page.level[trigger.start : trigger.end], foreign[0]
    if _BLAST.search(words):
        return Sides([], who)
    if _ONE_SIDED.fullmatch(words):
        who = next((m for m in reversed(foreign) if m.span.end <= trigger.start), who)
    if _OPENED.match(words):
        who = _actor(page, trigger, actors) or who
    return Sides([who], next((m for m in actors if m.key != who.key), None))


def _beside_hosts(
    page: Page, agent: FoundMention | None, free: list[FoundMention], hosts: frozenset[str]
) -> FoundMention | None:
    """ "Russian and Syrian planes": the foreign one of them."""
    if agent is None or agent.key not in hosts:
        return agent
    return next(iter(_company(page, agent, [m for m in free if m.key not in hosts])), agent)


def _attack(agent: FoundMention | None, actors: list[FoundMention]) -> Sides | None:
    """Of a rocket on a base mostly only the victim is named."""
    target = next((m for m in actors if agent is None or m.key != agent.key), None)
    return Sides([agent] if agent else [], target) if agent or target else None


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
        carried = other.span == first.span  # from a sentence before
        between = page.level[other.span.end : first.span.start]
        if (
            other.key == actor.key
            or not (carried or _AND.fullmatch(between))
            or (page.rules.clause_end and "," in between)
        ):
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


def _visit(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> Sides | None:
    """Whoever is named first comes; the host and the inviter are named after him. "زار دمشق وفد": not the capital."""
    actors = [m for m in actors if not _goal(page, trigger, m)]
    before = [m for m in actors if m.span.start < trigger.end]
    first = next(iter(before or actors), None)
    return Sides([first]) if first and first.key not in hosts else None


def _goal(page: Page, trigger: Span, mention: FoundMention) -> bool:
    behind = page.level[trigger.end : mention.span.start] if mention.span.start >= trigger.end else "-"
    return (
        page.rules.code == "ar"
        and (behind == " " or trigger.holds(mention.span))
        and _CAPITAL.fullmatch(mention.span.of(page.level)) is not None
    )


def _hurts(page: Page, trigger: Span, target: FoundMention) -> bool:
    rules, near = page.rules.figures, Span(max(0, target.span.start - _NEAR), trigger.end)
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


def _helper(page: Page, trigger: Span, mention: FoundMention) -> bool:
    """ "backed by planes of the coalition", "sites used by Iran", ", Russia said": has to do with it and did it not."""
    before = page.level[max(0, mention.span.start - _REACH) : mention.span.start]
    if mention.span.start < trigger.end:
        return _HELPED_BY.search(before) is not None
    if before.endswith((", ", ", the ", ", a ")) and _SPEAKS.match(page.level, mention.span.end):
        return True
    return _USED_BY.search(before) is not None or _BACKED.match(page.level, mention.span.end) is not None


def _at_table(page: Page, foreign: list[FoundMention]) -> list[FoundMention]:
    """Two, or as many as one list names."""
    found = foreign[:2]
    for other in foreign[2:]:
        if not _AND.fullmatch(page.level[found[-1].span.end : other.span.start]):
            break
        found.append(other)
    return found


def _in_clause(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> list[FoundMention]:
    """In Arabic, which sets a comma behind each clause, those of the same clause talked to each other."""
    gaps = {m: page.level[min(trigger.end, m.span.end) : max(trigger.start, m.span.start)] for m in actors}
    beside = [m for m in actors if "،" not in gaps[m]]
    return beside if any(m.key not in hosts for m in beside) else actors


def _mediates(page: Page, mention: FoundMention) -> bool:
    """ "بوساطة أميركية": who brings others together does not talk himself."""
    return _MEDIATION.search(page.level, max(0, mention.span.start - 10), mention.span.start) is not None


def _together(
    page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str], rule: EventRule
) -> Sides | None:
    """Talks and patrols are held by all who are named, each of them foreign to Syria."""
    if (
        rule.kind == "talks"
        and len({m.key for m in actors}) < 2
        and not _TALK.search(page.level, trigger.start, trigger.end)
    ):
        return None
    actors = [m for m in actors if not _mediates(page, m)]
    first = {m.key: m for m in reversed(actors) if m.key not in hosts}
    foreign = sorted(first.values(), key=lambda m: m.span.start)
    if not foreign:
        return None
    return Sides(
        _at_table(page, foreign), next((m for m in actors if m.key in hosts), None) if rule.kind == "talks" else None
    )


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


def undergoes(page: Page, rule: EventRule, mention: FoundMention) -> bool:
    """ "İran'a ait", "ABD üssüne": to whom it is done, where endings and not the order of words tell it."""
    pattern = page.rules.undergoes_after
    return (
        pattern is not None and rule.kind not in _TOGETHER and pattern.match(page.level, mention.span.end) is not None
    )


def _doer_in_clause(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """ "rejim uçaklarının düzenlediği hava saldırısında": whose deed the noun or the reported clause tells."""
    pattern = page.rules.agent_clause
    if pattern is None:
        return None
    before = [m for m in actors if m.span.end <= trigger.start]
    return next((m for m in reversed(before) if pattern.match(page.level, m.span.end, trigger.end)), None)


def _clause_start(page: Page, trigger: Span, actors: list[FoundMention]) -> int:
    """Where the clause of a verb begins that stands last; 0 if the sentence has but one."""
    ends = page.rules.clause_end
    if ends is None or not actors:
        return 0
    first = min(m.span.end for m in actors)
    return max((m.end() for m in ends.finditer(page.level, first, trigger.start)), default=0)


def _first(trigger: Span, acting: list[FoundMention], free: list[FoundMention], start: int) -> FoundMention | None:
    """Where the verb stands last its subject opens its clause, or else the sentence."""
    before = [m for m in acting if m.span.start < trigger.end]
    own = [m for m in free if start <= m.span.start < trigger.start]
    if start and own and not any(m in acting for m in own):
        return None  # the hosts act in it
    return next((m for m in before if m.span.start >= start), before[0] if before else None)


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
    if not actors or actors[0].span.start - trigger.end >= _REACH:
        return None
    return None if _TURN.search(page.level, trigger.end, actors[0].span.start) else actors[0]
