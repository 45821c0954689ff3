"""How far an agreement is: talked about, signed, in force, suspended … by the sentence that says so."""

from collections.abc import Iterator
from datetime import timedelta

from actors import edtf
from presence.ingest.reading.changes.told import Told, before
from presence.ingest.reading.found import FoundChange, FoundMention, Span, Stage
from presence.ingest.reading.rules.changes import StageRule
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.text.unreal import unreal
from presence.ingest.reading.why import Why, because

_NEAR = 110
_BY_NOUN = 45
_BY_BASE = 60
_HEAD = 40
_FRESH = timedelta(days=14)
_DAY = len("2025-01-31")
_DONE_TO_IT: frozenset[Stage] = frozenset(("suspended", "terminated", "amended", "lapsed"))
_TALKS: frozenset[Stage] = frozenset(("talks", "under_negotiation"))
# What is only planned of these, somebody talks about.
_TALKED_ABOUT: frozenset[Stage] = frozenset(("signed", "ratified", "in_force", "amended"))


def find_stages(told: Told) -> Iterator[FoundChange]:
    """One of each agreement in a sentence: of several the first rule that matches."""
    done: set[str] = set()
    for rule in told.rules.stages:
        for match in rule.pattern.finditer(told.page.flat, told.span.start, told.span.end):
            trigger = Span(*match.span())
            found = _stage(told, rule, trigger)
            if found and (found.agreement_key or "") not in done:
                done.add(found.agreement_key or "")
                yield found


def _stage(told: Told, rule: StageRule, trigger: Span) -> FoundChange | None:
    stage, certainty, plan = _as_it_stands(told, rule, trigger)
    agreement, again = _agreement(told, trigger)
    if stage is None or (stage in _TALKS and agreement is not None and agreement.key in told.signed):
        return None
    if agreement is not None and rule.stage in _DONE_TO_IT and _is_frame(told, agreement.span):
        return None
    base, actor = _of(told, "base"), _of(told, "actor")
    if agreement is None and (base is None or _gap(base.span, trigger) > _BY_BASE or not _noun_beside(told, trigger)):
        return None
    date, dated = _date(told, trigger, plan)
    if (rule.dated and not (dated or told.dates_before)) or (rule.fresh and _is_stale(told, date)):
        return None
    stage = rule.on_a_day if rule.on_a_day and len(date) == _DAY and not plan else stage
    named = agreement or base
    score = certainty + (0.1 if dated else 0) - (0.15 if again else 0) - (0 if agreement else 0.2)
    return FoundChange(
        kind="stage",
        span=told.span,
        trigger=trigger,
        actor_key=actor.key if actor else None,
        base_key=base.key if base else None,
        agreement_key=agreement.key if agreement else None,
        stage=stage,
        low=None,
        high=None,
        date=date,
        score=round(min(max(score, 0.2), 0.95), 2),
        why=tuple(_why(told.page.text, trigger, named.span.of(told.page.text) if named else "", plan, again, date)),
    )


def _is_stale(told: Told, date: str) -> bool:
    published = told.page.document.published
    return date != "" and published is not None and edtf.parse(date).latest < published - _FRESH


def _why(text: str, trigger: Span, name: str, plan: str, again: bool, date: str) -> Iterator[Why]:
    if plan:
        yield because("planned", words=plan)
    yield because("change", words=trigger.of(text), name=name)
    if again:
        yield because("agreement_before", name=name)
    if date:
        yield because("dated", date=date)


def _as_it_stands(told: Told, rule: StageRule, trigger: Span) -> tuple[Stage | None, float, str]:
    governing = unreal(told.page, told.span, trigger)
    if not governing:
        return rule.stage, rule.certainty, ""
    if rule.stage in _TALKED_ABOUT and told.rules.planned.search(governing):
        return "talks", 0.5, governing
    return None, 0.0, ""


def _agreement(told: Told, trigger: Span) -> tuple[FoundMention | None, bool]:
    """The one nearest to the trigger, which is no word of its name; else the only one named just before."""
    named = [m for m in told.mentions if m.kind == "agreement"]
    if any(m.span.holds(trigger) and m.span.start != trigger.start for m in named):
        return None, False
    near = [m for m in named if _gap(m.span, trigger) <= _NEAR]
    if near:
        nearest = min(near, key=lambda m: _gap(m.span, trigger))
        return (None if _is_of_another(told, nearest.span, trigger) else nearest), False
    earlier = {m.key: m for m in before(told, "agreement")}
    if named or len(earlier) != 1 or not _noun_beside(told, trigger):
        return None, False
    return next(iter(earlier.values())), True


def _is_frame(told: Told, named: Span) -> bool:
    """ "Paused its offensive under the deal": it is the offensive that pauses."""
    flat = told.page.flat
    head = flat[max(told.span.start, named.start - _HEAD) : named.start].rstrip()
    return closes(told.rules.under, head) or told.rules.under_after.match(flat, named.end) is not None


def _is_of_another(told: Told, named: Span, trigger: Span) -> bool:
    """ "Damascus ended the contract for the port; the agreement of 2017 stands": the nearer noun is what was ended."""
    start, end = min(named.end, trigger.end), max(named.start, trigger.start)
    between = told.rules.agreement.search(told.page.flat, start, end)
    return between is not None and _gap(Span(*between.span()), trigger) < _gap(named, trigger) - 1


def _noun_beside(told: Told, trigger: Span) -> bool:
    start, end = max(told.span.start, trigger.start - _BY_NOUN), min(told.span.end, trigger.end + _BY_NOUN)
    return told.rules.agreement.search(told.page.flat, start, end) is not None


def _of(told: Told, kind: str) -> FoundMention | None:
    """The base, or the foreign actor, that the sentence names, if it names one only."""
    found = {m.key: m for m in told.mentions if m.kind == kind and m.key not in told.hosts}
    return next(iter(found.values())) if len(found) == 1 else None


def _gap(span: Span, trigger: Span) -> int:
    return max(span.start - trigger.end, trigger.start - span.end, 0)


def _date(told: Told, trigger: Span, plan: str) -> tuple[str, bool]:
    """When a plan is to come true is not when it was talked about."""
    return ("", False) if plan else told.date_near(trigger)
