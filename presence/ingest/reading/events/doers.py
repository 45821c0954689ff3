"""Whose deed it was: the agent, the owner of the noun, the subject of the clause, or the nearest name."""

import re
from dataclasses import dataclass, field

from presence.ingest.reading.events.undergoers import NEAR, REACH
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.base import EventRule
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.text.page import Page

_PASSIVE = re.compile(r"[,.;]|\b(?:was|were|been|be|'s|by|in|near|at|on)\b")
_THEIR = "قوات|فصائل|طيران|مقاتلات|طائرات|جيش|القوات|الجيش|الطيران|войска|силы|самолеты|отряды"
LISTED = re.compile(rf"\s*(?:,|،|and|و|и|ve|ile)\s*(?:of )?(?:the )?(?:(?:{_THEIR}) )?")
_WITH_OBJECT = re.compile("[تا](?:ها|هم|هما)$")
"""A verb that holds its object: who stands behind it is its subject ("التي غادرتها القوات الأميركية")."""
_REACHED = 10
_AIMED = 40
_AT = re.compile(r" (?:по|на) [^,.;]*")
_TURN = re.compile(r", (?:but|while|and) ")


@dataclass(frozen=True, slots=True)
class Sides:
    actors: list[FoundMention] = field(default_factory=list)
    target: FoundMention | None = None


def agent_of(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """ "by Israel", "rejim unsurlarınca"."""
    by = page.rules.agent.search(page.level, trigger.start, trigger.end + REACH)
    if by:
        found = next((m for m in actors if 0 <= m.span.start - by.end() < NEAR), None)
        if found and " и " not in page.level[by.end() : found.span.start]:
            return found
    if page.rules.agent_after is None:
        return None
    return next((m for m in actors if page.rules.agent_after.match(page.level, m.span.end) or _by(page, m)), None)


def _by(page: Page, mention: FoundMention) -> bool:
    """The name itself stands in the form of an agent: "rejim unsurlarınca"."""
    return page.rules.code == "tr" and mention.span.of(page.level).endswith(("nca", "nce"))


def noun_owner(page: Page, trigger: Span, rule: EventRule, actors: list[FoundMention]) -> FoundMention | None:
    """ "an Israeli air strike", "غارة إسرائيلية": the state right beside a noun for what was done."""
    if rule.kind not in ("air_strike", "attack_on_base", "patrol", "ground_incursion"):
        return None
    if rule.kind == "attack_on_base":
        beside = [m for m in actors if 0 <= trigger.start - m.span.end <= 1 and page.rules.code != "ar"]
        return beside[0] if beside else _attacker(page, trigger, actors)
    inside = [m for m in actors if trigger.holds(m.span)]
    if inside:
        return inside[0]
    before = [m for m in actors if 0 <= trigger.start - m.span.end <= 1 and page.rules.code != "ar"]
    return before[0] if before else next((m for m in actors if 0 <= m.span.start - trigger.end <= 1), None)


def _attacker(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """ "استهدفت مدفعية النظام نقطة", "позиции накрыла сирийская артиллерия": before the site, or behind the verb."""
    sites = [Span(*m.span()) for m in page.rules.names.base_noun.finditer(page.level, trigger.start, trigger.end)]
    if not sites:
        return None
    inside = next((m for m in actors if trigger.holds(m.span) and m.span.end <= sites[0].start), None)
    if inside or page.rules.code != "ru" or sites[-1].end == trigger.end:
        return inside
    return next((m for m in actors if 0 <= m.span.start - trigger.end <= 1), None)


def doer_in_clause(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """ "rejim uçaklarının düzenlediği hava saldırısında": whose deed the noun or the reported clause tells."""
    pattern = page.rules.agent_clause
    if pattern is None:
        return None
    before = [m for m in actors if m.span.end <= trigger.start]
    return next((m for m in reversed(before) if pattern.match(page.level, m.span.end, trigger.end)), None)


def clause_start(page: Page, trigger: Span, actors: list[FoundMention]) -> int:
    """Where the clause of a verb begins that stands last; 0 if the sentence has but one."""
    ends = page.rules.clause_end
    if ends is None or not actors:
        return 0
    first = min(m.span.end for m in actors)
    return max((m.end() for m in ends.finditer(page.level, first, trigger.start)), default=0)


def first_in_clause(
    trigger: Span, acting: list[FoundMention], free: list[FoundMention], start: int
) -> FoundMention | None:
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


def nearest(page: Page, trigger: Span, actors: list[FoundMention]) -> FoundMention | None:
    """The last actor before the trigger, else the first after it."""
    if page.rules.code == "ar" and _WITH_OBJECT.search(page.level, trigger.start, trigger.end):
        behind = next((m for m in actors if 0 <= m.span.start - trigger.end < _REACHED), None)
        if behind:
            return behind
    before = [m for m in actors if m.span.start < trigger.end]
    if page.rules.code == "ru":
        ahead = [m for m in before if m.span.end <= trigger.start or m.span.start == trigger.start]
        before = [m for m in ahead if not _governed(page, m)] or ahead or before
    if before:
        return before[-1]
    if not actors or actors[0].span.start - trigger.end >= REACH:
        return None
    return None if _TURN.search(page.level, trigger.end, actors[0].span.start) else actors[0]


def company_of(page: Page, actor: FoundMention, foreign: list[FoundMention]) -> list[FoundMention]:
    """ "The United States, France and Britain struck": those listed before the last of them."""
    found: list[FoundMention] = []
    first = actor
    for other in reversed([m for m in foreign if m.span.end <= actor.span.start]):
        carried = other.span == first.span  # from a sentence before
        between = page.level[other.span.end : first.span.start]
        if (
            other.key == actor.key
            or not (carried or LISTED.fullmatch(between))
            or (page.rules.clause_end and "," in between)
        ):
            break
        found.insert(0, other)
        first = other
    return found


def company_behind(page: Page, actor: FoundMention, foreign: list[FoundMention]) -> list[FoundMention]:
    """ "ABD, İngiltere ve Fransa … füze attı": where the verb stands last its subjects are listed from the first on."""
    found, last, ends = list[FoundMention](), actor, False
    for other in (m for m in foreign if m.span.start >= actor.span.end) if page.rules.clause_end else ():
        between = page.level[last.span.end : other.span.start]
        if ends or other.key == actor.key or not LISTED.fullmatch(between):
            break
        found.append(other)
        last, ends = other, "," not in between
    return found if ends else []


def beside_hosts(
    page: Page, agent: FoundMention | None, free: list[FoundMention], hosts: frozenset[str]
) -> FoundMention | None:
    """ "Russian and Syrian planes": the foreign one of them."""
    if agent is None or agent.key not in hosts:
        return agent
    return next(iter(company_of(page, agent, [m for m in free if m.key not in hosts])), agent)


def host_that_struck(
    page: Page, trigger: Span, actors: list[FoundMention], free: list[FoundMention], hosts: frozenset[str]
) -> FoundMention | None:
    """ "Сирийские ВВС нанесли удар по турецкой колонне": right before the verb the hosts, behind it whom they hit."""
    before = [m for m in free if m.span.end <= trigger.start]
    if page.rules.code != "ru" or not before or before[-1].key not in hosts or _governed(page, before[-1]):
        return None
    behind = next((m for m in actors if 0 <= m.span.start - trigger.end < _AIMED), None)
    near = trigger.start - before[-1].span.end < NEAR
    aimed = behind is not None and _AT.fullmatch(page.level, trigger.end, behind.span.start) is not None
    return before[-1] if near and aimed and behind and behind.key not in hosts else None


def hosts_act(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> bool:
    """ "Syrian government troops moved into Manbij": right before the verb stands who did it."""
    before = [m for m in actors if m.span.end <= trigger.start]
    if page.rules.code not in ("en", "ru") or not before or before[-1].key not in hosts:
        return False
    between = page.level[before[-1].span.end : trigger.end]
    if between.startswith((", whose ", " whose ")):
        return True
    return len(between) - len(trigger.of(page.level)) < NEAR and not _PASSIVE.search(between)
