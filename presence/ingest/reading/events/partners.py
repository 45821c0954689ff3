"""Who held talks or went on patrol together."""

import re

from presence.ingest.reading.events.doers import LISTED, Sides, company_of, nearest
from presence.ingest.reading.events.kinds import AT_HOME
from presence.ingest.reading.events.undergoers import REACH
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.base import EventRule
from presence.ingest.reading.text.page import Page

_TALK = re.compile(
    "talks|negotiat|görüşme|görusme|müzakere|переговор|محادثات|مفاوضات|مباحثات|sign|imzala|подписал|وقع|ratif"
)
_MEDIATION = re.compile("(?:وساطه|رعايه|ضيافه) $")
_BEFELL = re.compile(
    r"[^.,;]{0,40}\b(?:was|were|came|been|hit|struck) (?:also |then )?"
    r"(?:ambushed|attacked|targeted|hit|struck|shot|fired|under|a (?:land ?)?mine)"
    r"|\w*[^.,;]{0,50}(?:pusuya|sald[ıi]r[ıi]ya u[gğ]ra|hedef al[ıi]n|ate[sş] a[cç][ıi]l|may[ıi]na)"
)
_BROKERED = re.compile(
    r"(?:-(?:brokered|mediated|sponsored|hosted|backed|led)"
    r"|'(?:n[ıiuü]n|[ıiuü]n) (?:arabulucu|ara buluc|ev sahipli|himaye|g[oö]zetim)\w*)\b"
)
_JOINT = re.compile(
    "\\bjoint|together|alongside|accompan|[a-z]-(?:turkish|russian|american|syrian)|совместн|вместе|российско-турецк"
    "|турецко-российск|обе стороны|(?:российск|турецк)\\w+ и (?:российск|турецк)"
)


def together(
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
    states = [m for m in foreign if m.key not in AT_HOME]
    foreign = states if rule.kind == "talks" and states else foreign
    if not foreign:
        return None
    return Sides(
        _at_table(page, foreign), next((m for m in actors if m.key in hosts), None) if rule.kind == "talks" else None
    )


def _at_table(page: Page, foreign: list[FoundMention]) -> list[FoundMention]:
    """Two, or as many as one list names."""
    found = foreign[:2]
    for other in foreign[2:]:
        if not LISTED.fullmatch(page.level[found[-1].span.end : other.span.start]):
            break
        found.append(other)
    return found


def befallen(page: Page, trigger: Span) -> bool:
    """ "A patrol was ambushed": told for what befell it."""
    return _BEFELL.match(page.level, trigger.end) is not None


def in_clause(page: Page, trigger: Span, actors: list[FoundMention], hosts: frozenset[str]) -> list[FoundMention]:
    """In Arabic, which sets a comma behind each clause, those of the same clause talked to each other."""
    gaps = {m: page.level[min(trigger.end, m.span.end) : max(trigger.start, m.span.start)] for m in actors}
    beside = [m for m in actors if "،" not in gaps[m]]
    return beside if any(m.key not in hosts for m in beside) else actors


def _mediates(page: Page, mention: FoundMention) -> bool:
    """ "بوساطة أميركية", "US-brokered": who brings others together does not talk himself."""
    return (
        _BROKERED.match(page.level, mention.span.end) is not None
        or _MEDIATION.search(page.level, max(0, mention.span.start - 10), mention.span.start) is not None
    )


def patrolling(page: Page, trigger: Span, agent: FoundMention | None, actors: list[FoundMention]) -> list[FoundMention]:
    """ "Российские военные патрулируют линию между сирийской армией и турецкими войсками": one alone."""
    joint = _JOINT.search(page.level, max(0, trigger.start - 80), trigger.end + REACH)
    if page.rules.code not in ("ru", "en") or joint or not actors:
        return actors
    one = agent or nearest(page, trigger, actors) or actors[0]
    return [*company_of(page, one, actors), one] if page.rules.code == "en" else [one]
