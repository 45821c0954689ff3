"""Changes of state: a force that came to a base, shrank, left or handed it over, how strong it is; agreements' stages.

Only what has happened. What is planned of an agreement is that it is talked about; other plans and denials are nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actors.names import level
from presence.ingest.reading.changes.bases_meant import bases_meant, bases_near, date_of_each, distance, right_after
from presence.ingest.reading.changes.change_signs import Scene, scene_of
from presence.ingest.reading.changes.once import once
from presence.ingest.reading.changes.sightings import sightings
from presence.ingest.reading.changes.stages import find_stages
from presence.ingest.reading.changes.takers import is_foreign, only_before, sides
from presence.ingest.reading.changes.told import Told
from presence.ingest.reading.changes.weighed import likely
from presence.ingest.reading.found import ChangeKind, FoundChange, FoundEvent, FoundMention, Span
from presence.ingest.reading.rules.ar import changes as ar
from presence.ingest.reading.rules.changes import ChangeRule, ChangeRules
from presence.ingest.reading.rules.en import changes as en
from presence.ingest.reading.rules.ru import changes as ru
from presence.ingest.reading.rules.tr import changes as tr
from presence.ingest.reading.text.figures import find_figures
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.unreal import unreal
from presence.ingest.reading.why import Why, because

RULES: dict[str, ChangeRules] = {
    "en": en.RULES,
    "ar": ar.RULES,
    "tr": tr.RULES,
    "ru": ru.RULES,
}
_CLAUSE = 60
_SUBJECT, _SUBJECT_BEHIND = 90, 40
_STEM = 5
_PARTS = (",", "،", ";", "؛", " and ", " while ", " ve ", " и ")


def find_changes(
    page: Page, hosts: frozenset[str], signed: frozenset[str] = frozenset(), events: Sequence[FoundEvent] = ()
) -> list[FoundChange]:
    """`events` are those found in the article: a withdrawal from a base speaks for its having been left."""
    sentences = _sentences(page, hosts, signed)
    told = [change for one in sentences for change in (*find_stages(one), *_figures(one))]
    return once([*told, *likely(scene(page, hosts, events))], page.document.published)


def scene(page: Page, hosts: frozenset[str], events: Sequence[FoundEvent]) -> Scene | None:
    """All that changes at bases are weighed by; nothing where no language's rules tell of any."""
    sentences = _sentences(page, hosts)
    if not sentences:
        return None
    ruled = once([change for one in sentences for change in _moves(one)], None)
    return scene_of(sentences, hosts, list(sightings(sentences)), events, ruled)


def _sentences(page: Page, hosts: frozenset[str], signed: frozenset[str] = frozenset()) -> list[Told]:
    rules = RULES.get(page.rules.code)
    return [Told(page, rules, sentence, hosts, signed) for sentence in page.sentences] if rules else []


def _moves(told: Told) -> Iterator[FoundChange]:
    taken: list[Span] = []
    for rule in told.rules.changes:
        for match in rule.pattern.finditer(told.page.flat, told.span.start, told.span.end):
            trigger = Span(*match.span())
            if any(trigger.meets(other) for other in taken):
                continue
            if not rule.gone and unreal(told.page, told.span, trigger):
                continue
            found = list(_moved(told, rule, trigger))
            taken += [trigger] if found else []
            yield from found


def _moved(told: Told, rule: ChangeRule, trigger: Span) -> Iterator[FoundChange]:
    coming = rule.kind == "started"
    if coming and told.rules.since.search(told.page.flat, told.span.start, told.span.end):
        return
    bases, again = (
        bases_near(told, trigger) if rule.anywhere else bases_meant(told, trigger, coming=coming or rule.by_taker)
    )
    if coming and not told.rules.verb_final:
        bases = bases if bases and right_after(told, trigger, bases[0]) else []
    giver, taker, sure = sides(told, rule, trigger)
    if not sure:
        return
    dates = date_of_each(told, trigger, bases)
    for base in bases:
        if coming and giver is None:
            continue
        kind, foreign = _kind(told, rule, trigger, base), taker if is_foreign(told, taker) else None
        if kind is None:
            continue
        if not (rule.seizes and foreign and giver is None):
            yield replace(_change(told, rule, trigger, giver, base, again, dates[base.key]), kind=kind)
        if foreign and (giver is None or foreign.key != giver.key):
            yield replace(_change(told, rule, trigger, foreign, base, again, dates[base.key]), kind="started")


def _kind(told: Told, rule: ChangeRule, trigger: Span, base: FoundMention) -> ChangeKind | None:
    """Trucks that left are not all who were there, or only on a patrol; by the headline they may be the last."""
    if rule.kind not in ("vacated", "reduced"):
        return rule.kind
    given_up = _in_headline(told, base)
    if rule.kind == "reduced":
        return "vacated" if rule.going_on and given_up else "reduced"
    flat, rules = told.page.flat, told.rules
    start = told.span.start if rules.verb_final else max(told.span.start, trigger.start - _SUBJECT)
    if not rules.verb_final and base.span.end <= trigger.start:
        start = max(start, base.span.end)
    end = min(told.span.end, trigger.end + (_SUBJECT_BEHIND if rules.subject_behind else 0))
    if given_up or rules.parts.search(flat, start, end) is None:
        return "vacated"
    if rules.whole.search(flat, told.span.start, told.span.end):
        return "vacated"
    return "reduced" if rules.leaving.search(told.page.level) else None


def _in_headline(told: Told, base: FoundMention) -> bool:
    """Of this base, or of one that it does not name."""
    title, rules = level(told.page.document.title), told.rules
    if rules.headline.search(title) is None or rules.parts.search(title):
        return False
    named = {m.key for m in told.page.mentions if m.kind == "base" and _stem(told, m) in title}
    if base.key in named or _stem(told, base) in title:
        return True
    return not named and told.page.rules.names.base_noun.search(title) is not None


def _stem(told: Told, base: FoundMention) -> str:
    return max(base.span.of(told.page.level).split(), key=len)[:_STEM]


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


def _figures(told: Told) -> Iterator[FoundChange]:
    rules, page = told.rules.figures, told.page
    if rules.there.search(page.flat, told.span.start, told.span.end) is None:
        return
    for figure in find_figures(page.flat, told.span, rules):
        bases, again = bases_near(told, figure.span)
        foreign = [m for m in told.mentions if m.kind == "actor" and is_foreign(told, m)]
        if not bases or not _is_there(told, figure.span) or unreal(page, told.span, figure.span):
            continue
        base = min(bases, key=lambda m: distance(m.span, figure.span))
        apart = not again and not _same_clause(page, base.span, figure.span)
        if apart and told.rules.there.search(page.flat, told.span.start, told.span.end) is None:
            continue
        nearest = min(foreign, key=lambda m: distance(m.span, figure.span), default=only_before(told))
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
