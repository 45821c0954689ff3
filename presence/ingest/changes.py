"""Changes of state: a force that came to a base, shrank, left or handed it over, how strong it is; agreements' stages.

Only what has happened. What is planned of an agreement is that it is talked about; other plans and denials are nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from presence.ingest.bases_meant import bases_meant, date_of_each, distance, right_after
from presence.ingest.figures import find_figures
from presence.ingest.page import BLANK, Page
from presence.ingest.reading import ChangeKind, FoundChange, FoundMention, Span
from presence.ingest.rules.ar import changes as ar
from presence.ingest.rules.base import closes
from presence.ingest.rules.changes import ChangeRule, ChangeRules
from presence.ingest.rules.en import changes as en
from presence.ingest.rules.ru import changes as ru
from presence.ingest.rules.tr import changes as tr
from presence.ingest.stages import find_stages
from presence.ingest.told import Told, before
from presence.ingest.unreal import unreal
from presence.ingest.why import Why, because

RULES: dict[str, ChangeRules] = {
    "en": en.RULES,
    "ar": ar.RULES,
    "tr": tr.RULES,
    "ru": ru.RULES,
}
_FAR = 160
_CLAUSE = 60
_BY_VERB = 30
_FULLER: dict[ChangeKind, tuple[ChangeKind, ...]] = {"vacated": ("handed_over",), "reduced": ("handed_over", "vacated")}
_PARTS = (",", "،", ";", "؛", " and ", " while ", " ve ", " и ")


def find_changes(page: Page, hosts: frozenset[str]) -> list[FoundChange]:
    rules = RULES.get(page.rules.code)
    if rules is None:
        return []
    told = [change for sentence in page.sentences for change in _in_sentence(Told(page, rules, sentence, hosts))]
    return _once(told)


def _in_sentence(told: Told) -> Iterator[FoundChange]:
    yield from find_stages(told)
    yield from _moves(told)
    yield from _figures(told)


def _moves(told: Told) -> Iterator[FoundChange]:
    taken: list[Span] = []
    for rule in told.rules.changes:
        for match in rule.pattern.finditer(told.page.flat, told.span.start, told.span.end):
            trigger = Span(*match.span())
            if any(trigger.meets(other) for other in taken) or unreal(told.page, told.span, trigger):
                continue
            found = list(_moved(told, rule, trigger))
            taken += [trigger] if found else []
            yield from found


def _moved(told: Told, rule: ChangeRule, trigger: Span) -> Iterator[FoundChange]:
    bases, again = bases_meant(told, trigger)
    if rule.kind == "started" and not told.rules.verb_final:
        bases = [base for base in bases if base.span.start >= trigger.start]
        bases = bases if bases and right_after(told, trigger, bases[0]) else []
    giver, taker, sure = _sides(told, rule, trigger)
    if not sure:
        return
    dates = date_of_each(told, trigger, bases)
    for base in bases:
        foreign = taker if taker and taker.key not in told.hosts else None
        yield _change(told, rule, trigger, giver, base, again, dates[base.key])
        if foreign and (giver is None or foreign.key != giver.key):
            yield replace(_change(told, rule, trigger, foreign, base, again, dates[base.key]), kind="started")


def _sides(told: Told, rule: ChangeRule, trigger: Span) -> tuple[FoundMention | None, FoundMention | None, bool]:
    """Whose force it is, who takes its place, and whether that is known well enough."""
    if rule.kind != "handed_over":
        actor, sure = _actor(told, rule, trigger)
        return actor, None, sure
    if not rule.by_taker:
        giver, sure = _actor(told, rule, trigger)
        return giver, _recipient(told, trigger), sure
    taker = _recipient(told, trigger) or _taker(told, rule, trigger)
    others = {m.key: m for m in told.mentions if m.kind == "actor" and m.key not in told.hosts}
    others.pop(taker.key if taker else "", None)
    left = next((m for m in others.values() if _stands_behind(told, told.rules.giver, m)), None)
    giver = left or (next(iter(others.values())) if len(others) == 1 else None)
    return giver, taker, taker is not None


def _taker(told: Told, rule: ChangeRule, trigger: Span) -> FoundMention | None:
    actors = [m for m in told.mentions if m.kind == "actor"]
    behind = [m for m in actors if 0 <= m.span.start - trigger.end <= _BY_VERB]
    if rule.subject_after and behind and not _stands_behind(told, told.rules.giver, behind[0]):
        return behind[0]
    return next((m for m in reversed(actors) if m.span.start < trigger.start), None)


def _change(
    told: Told,
    rule: ChangeRule,
    trigger: Span,
    actor: FoundMention | None,
    base: FoundMention,
    again: bool,
    when: tuple[str, bool],
) -> FoundChange:
    date, dated = when
    score = rule.certainty + (0.1 if dated else 0) - (0.15 if again else 0) - (0 if actor else 0.15)
    return FoundChange(
        kind=rule.kind,
        span=told.span,
        trigger=trigger,
        actor_key=actor.key if actor else None,
        base_key=base.key,
        agreement_key=None,
        stage=None,
        low=None,
        high=None,
        date=date,
        score=round(min(max(score, 0.2), 0.95), 2),
        why=tuple(_why(told.page.text, trigger, actor, base, again, date)),
    )


def _why(
    text: str, trigger: Span, actor: FoundMention | None, base: FoundMention, again: bool, date: str
) -> Iterator[Why]:
    words = trigger.of(text)
    yield because("change", words=words, name=actor.span.of(text)) if actor else because("named", words=words)
    yield because("base_before" if again else "at_base", name=base.span.of(text))
    if date:
        yield because("dated", date=date)


def _actor(told: Told, rule: ChangeRule, trigger: Span) -> tuple[FoundMention | None, bool]:
    """Whose force it is, and whether it may be anybody's: what the host's own army does is no foreign presence."""
    actors = [m for m in told.mentions if m.kind == "actor" and told.page.flat[m.span.start] != BLANK]
    givers = [m for m in actors if not _is_recipient(told, m)] if rule.kind == "handed_over" else actors
    ahead = [m for m in givers if m.span.start < trigger.end]
    foreign = [m for m in ahead if m.key not in told.hosts]
    if foreign:
        return foreign[-1], True
    if ahead and rule.kind != "handed_over":
        return None, False
    behind = [m for m in givers if m.key not in told.hosts and m.span.start - trigger.end < _FAR]
    if behind:
        return behind[0], True
    return _only_before(told), True


def _only_before(told: Told) -> FoundMention | None:
    earlier = {m.key: m for m in before(told, "actor") if m.key not in told.hosts}
    return next(iter(earlier.values())) if len(earlier) == 1 else None


def _is_recipient(told: Told, mention: FoundMention) -> bool:
    return _stands_behind(told, told.rules.recipient, mention)


def _stands_behind(told: Told, words: re.Pattern[str], mention: FoundMention) -> bool:
    head = told.page.flat[max(told.span.start, mention.span.start - 16) : mention.span.start].rstrip()
    return closes(words, head)


def _recipient(told: Told, trigger: Span) -> FoundMention | None:
    return next(
        (m for m in told.mentions if m.kind == "actor" and m.span.start > trigger.start and _is_recipient(told, m)),
        None,
    )


def _figures(told: Told) -> Iterator[FoundChange]:
    rules, page = told.rules.figures, told.page
    if rules.there.search(page.flat, told.span.start, told.span.end) is None:
        return
    for figure in find_figures(page.flat, told.span, rules):
        bases, again = bases_meant(told, figure.span)
        foreign = [m for m in told.mentions if m.kind == "actor" and m.key not in told.hosts]
        if not bases or not _is_there(told, figure.span) or unreal(page, told.span, figure.span):
            continue
        base = min(bases, key=lambda m: distance(m.span, figure.span))
        if len(bases) > 1 and not _same_clause(page, base.span, figure.span):
            continue
        nearest = min(foreign, key=lambda m: distance(m.span, figure.span), default=_only_before(told))
        when = told.date_near(figure.span)
        made = _change(told, ChangeRule("personnel", rules.people, 0.7), figure.span, nearest, base, again, when)
        words: tuple[Why, ...] = (because("figure", words=figure.span.of(page.text)), *made.why[1:])
        yield replace(made, low=figure.low, high=figure.high, why=words)


def _same_clause(page: Page, one: Span, other: Span) -> bool:
    """ "Left Tell Baydar and Himo, as it shrinks to 1,000 troops": what follows is of neither."""
    between = page.flat[min(one.end, other.end) : max(one.start, other.start)]
    return not any(mark in between for mark in ",،;؛")


def _is_there(told: Told, figure: Span) -> bool:
    """Whether nothing in its clause says that those counted were killed, sent or withdrawn."""
    page, around = told.page, (max(told.span.start, figure.start - _CLAUSE), min(told.span.end, figure.end + _CLAUSE))
    start = max([around[0], *(page.flat.rfind(mark, around[0], figure.start) + 1 for mark in _PARTS)])
    ends = [at for mark in _PARTS if (at := page.flat.find(mark, figure.end, around[1])) >= 0]
    return told.rules.figures.not_there.search(page.flat, start, min([around[1], *ends])) is None


def _once(told: list[FoundChange]) -> list[FoundChange]:
    """Told twice, the surer telling counts, with the date of the other where only that has one."""
    kept: dict[tuple[object, ...], FoundChange] = {}
    for change in told:
        known_by = (change.kind, change.actor_key, change.base_key, change.agreement_key, change.stage)
        same = kept.get(known_by)
        if same is None:
            kept[known_by] = change
        elif change.score > same.score:
            kept[known_by] = replace(change, date=change.date or same.date)
        elif change.date and not same.date:
            kept[known_by] = replace(same, date=change.date)
    whole = [_with_giver(change, kept.values()) for change in kept.values()]
    return [change for change in whole if not _is_part(change, whole)]


def _with_giver(change: FoundChange, others: Iterable[FoundChange]) -> FoundChange:
    """ "The Americans left the base; the Syrian army took it over.": whoever left it gave it."""
    if change.kind != "handed_over" or change.actor_key is not None:
        return change
    left = {o.actor_key for o in others if o.kind in ("vacated", "reduced") and o.base_key == change.base_key}
    return replace(change, actor_key=left.pop()) if len(left) == 1 else change


def _is_part(change: FoundChange, others: Iterable[FoundChange]) -> bool:
    """A base that was handed over was left too, and one that was left was thinned out before."""
    if change.kind not in _FULLER:
        return False
    return any(
        other.kind in _FULLER[change.kind]
        and other.base_key == change.base_key
        and (change.actor_key is None or other.actor_key == change.actor_key)
        for other in others
    )
