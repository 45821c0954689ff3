"""Which bases a change is of: its object, all of a list, the one a pronoun stands for, or the one named before.

Not where those who left have gone to, nor what something is only near to. A town is its base where a word for one
stands by it, or where whoever leaves has that one name for an object.
"""

from collections.abc import Sequence

from presence.ingest.reading.changes.told import Told, before
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.text.page import BLANK

_FAR, _FAR_CLAUSE = 160, 90
_LIST = 60
_BY_VERB = 60
_NOUN_RIGHT_BEFORE = 14
_PASSIVE = 34
_PRONOUN = 24
_NOUN_BEFORE, _NOUN_AFTER = 48, 40
_IN_TOWN = len(", in the town of ")
_OBJECT = 14
_HEAD = 70
_NO_TOWNS = frozenset(("al-tanf",))
"""Nobody lives there but a garrison."""
_PAUSES = ",،;؛"


def bases_meant(told: Told, trigger: Span, *, coming: bool = False) -> tuple[list[FoundMention], bool]:
    """Those it is of, and whether they were named before; of one who is `coming` where he comes to."""
    named = [m for m in told.mentions if m.kind == "base" and not m.span.holds(trigger)]
    named += [m for m in _by_town(told, trigger) if not any(m.span.meets(other.span) for other in named)]
    here = _meant(told, named, coming=coming, trigger=trigger)
    chosen = _chosen(told, trigger, here)
    if chosen is not None:
        return _listed(told, here, chosen), False
    if named and not _says_it(told, trigger):
        return [], False
    return _named_before(told, coming=coming)


def _named_before(told: Told, *, coming: bool = False) -> tuple[list[FoundMention], bool]:
    """The only one of the last sentence to name any, where “the base” stands here; where “the bases” do, all."""
    flat, rules = told.page.flat, told.rules
    several = rules.both.search(flat, told.span.start, told.span.end)
    if several is None and rules.base_again.search(flat, told.span.start, told.span.end) is None:
        return [], False
    earlier = {m.key: m for m in _meant(told, before(told, "base"), coming=coming)}
    return (list(earlier.values()), True) if len(earlier) == 1 or (several and earlier) else ([], False)


def bases_near(told: Told, span: Span) -> tuple[list[FoundMention], bool]:
    """The bases nearest to a figure, all of a list; else the one named just before, where “the base” stands."""
    here = [m for m in told.mentions if m.kind == "base" and not m.span.holds(span)]
    if here:
        nearest = min(here, key=lambda m: distance(m.span, span))
        return (_listed(told, here, nearest), False) if distance(nearest.span, span) <= _FAR else ([], False)
    return _named_before(told)


def _chosen(told: Told, trigger: Span, here: Sequence[FoundMention]) -> FoundMention | None:
    ahead = [m for m in here if m.span.end <= trigger.end and trigger.start - m.span.end <= _FAR]
    behind = [m for m in here if m.span.start >= trigger.start and _reaches(told, trigger, m)]
    if told.rules.verb_final:
        return ahead[-1] if ahead else behind[0] if behind else None
    if _says_it(told, trigger):
        return ahead[-1] if ahead else None
    before_it = ahead[-1] if ahead else None
    if before_it and _is_passive(told, trigger) and (not behind or _is_right_before(told, before_it.span, trigger)):
        return before_it
    if behind:
        return behind[0]
    if before_it is None or _comes_from(told, before_it):
        return None
    subject_first = told.rules.subject_behind is None
    fits = _says_base(told, trigger) or (subject_first and _is_right_before(told, before_it.span, trigger))
    return before_it if fits or (_ends_clause(told, trigger) and len({m.key for m in here}) == 1) else None


def _is_passive(told: Told, trigger: Span) -> bool:
    return told.rules.passive.search(told.page.flat, max(told.span.start, trigger.start - 16), trigger.end) is not None


def _comes_from(told: Told, base: FoundMention) -> bool:
    """ "A force from the barracks at Maariya withdrew": it went back there."""
    head = told.page.flat[max(0, base.span.start - _HEAD) : base.span.start].rstrip(" «\"“'")
    return closes(told.rules.out_of, head)


def _ends_clause(told: Told, trigger: Span) -> bool:
    """ "Moved into the base after the Americans pulled out." """
    return told.page.flat[trigger.end : trigger.end + 1] in (".", ",", "،", ";", "؛", "")


def _is_right_before(told: Told, base: Span, trigger: Span) -> bool:
    """ "The Tanf garrison was handed over"."""
    between = told.page.flat[base.end : trigger.start]
    return len(between) <= _PASSIVE and not any(mark in between for mark in _PAUSES)


def _reaches(told: Told, trigger: Span, base: FoundMention) -> bool:
    between = told.page.flat[trigger.end : base.span.start]
    if told.rules.contrast.search(between):
        return False
    return len(between) <= (_FAR_CLAUSE if any(mark in between for mark in _PAUSES) else _FAR)


def _says_base(told: Told, trigger: Span) -> bool:
    end = min(told.span.end, trigger.end + _PRONOUN)
    return told.rules.base_again.search(told.page.flat, trigger.end, end) is not None


def _says_it(told: Told, trigger: Span) -> bool:
    end = min(told.span.end, trigger.end + _PRONOUN)
    head = told.page.flat[max(told.span.start, trigger.start - _BY_VERB) : trigger.start].rstrip()
    return told.rules.it.search(told.page.flat, trigger.start, end) is not None or closes(told.rules.relative, head)


def _by_town(told: Told, trigger: Span) -> list[FoundMention]:
    return [m for m in told.possible_bases if _has_noun(told, m.span) or _is_object(told, trigger, m.span)]


def _has_noun(told: Told, town: Span) -> bool:
    """ "Their base in the town of Ain Issa", "Morek'teki nokta": within what no pause parts."""
    flat, nouns = told.page.flat, (told.page.rules.names.base_noun, told.rules.posts)
    start, end = max(told.span.start, town.start - _NOUN_BEFORE), min(told.span.end, town.end + _NOUN_AFTER)
    pauses = (flat.rfind(mark, start, town.start - _IN_TOWN) + 1 for mark in (*_PAUSES, ":"))
    others = (m.span.end for m in told.mentions if m.kind == "base" and m.span.end <= town.start)
    start = max([start, *pauses, *others])
    end = min([end, *(at for mark in (*_PAUSES, ":") if (at := flat.find(mark, town.end, end)) >= 0)])
    return any(noun.search(flat, start, town.start) or noun.search(flat, town.end, end) for noun in nouns)


def _is_object(told: Told, trigger: Span, town: Span) -> bool:
    """ "Left Tanf": of a name that no town has beside the base."""
    towns = [p.span for p in told.page.places if p.key not in _NO_TOWNS]
    if any(town.meets(span) for span in (*towns, *(m.span for m in told.mentions))):
        return False
    between = (town.start - trigger.end) if not told.rules.verb_final else (trigger.start - town.end)
    return 0 <= between <= _OBJECT


def _meant(
    told: Told, named: Sequence[FoundMention], *, coming: bool, trigger: Span | None = None
) -> list[FoundMention]:
    """In order; what is joined to one that is not meant is not meant either."""
    found: list[FoundMention] = []
    last: tuple[FoundMention, bool] | None = None
    for base in sorted(named, key=lambda m: m.span.start):
        meant = _is_meant(told, base, trigger, coming=coming)
        if last is not None and not last[1] and _joined(told, last[0], base):
            meant = False
        last = (base, meant)
        found += [base] if meant else []
    return found


def _is_meant(told: Told, base: FoundMention, trigger: Span | None, *, coming: bool) -> bool:
    flat = told.page.flat
    if flat[base.span.start] == BLANK:
        return False
    head = flat[max(0, base.span.start - _HEAD) : base.span.start].rstrip(" «\"“'")
    if coming and closes(told.rules.giver, head):
        return False
    of_trigger = trigger is None or told.rules.verb_final or base.span.start >= trigger.start
    if not coming and of_trigger and _goes_there(told, base.span, head):
        return False
    return not _is_only_near(told, base.span, head)


def _goes_there(told: Told, base: Span, head: str) -> bool:
    return closes(told.rules.towards, head) or told.rules.towards_after.match(told.page.flat, base.end) is not None


def _is_only_near(told: Told, base: Span, head: str) -> bool:
    """ "Near the Imam Ali base" is not there; "the post near Ain Issa" is that post."""
    beside = next((m for m in told.rules.beside.finditer(head) if m.end() == len(head)), None)
    if beside is None:
        return False
    noun = told.page.rules.names.base_noun
    of_it = noun.search(head, beside.start()) or noun.search(told.page.flat, base.start, base.end + 12)
    return of_it is not None or noun.search(head, max(0, beside.start() - _NOUN_RIGHT_BEFORE), beside.start()) is None


def right_after(told: Told, trigger: Span, base: FoundMention) -> bool:
    """Where a force came to stands by the verb: "sent to Qamishli, but Hmeimim is larger" says nothing of Hmeimim."""
    between = told.page.flat[trigger.end : base.span.start]
    return len(between) <= _BY_VERB and not any(mark in between for mark in ",،:;؛")


def distance(span: Span, trigger: Span) -> int:
    """A name after the trigger is likelier its own than one before."""
    return span.start - trigger.end if span.start >= trigger.start else 15 + trigger.start - span.end


def date_of_each(told: Told, trigger: Span, bases: list[FoundMention]) -> dict[str, tuple[str, bool]]:
    """ "Tanf on 12 February and Shaddadi on 15 February": each has its own where there are as many dates as bases."""
    if len(bases) < 2 or len(told.dates) < len(bases):
        return {base.key: told.date_near(trigger) for base in bases}
    return {base.key: told.date_near(base.span) for base in bases}


def _listed(told: Told, bases: Sequence[FoundMention], one: FoundMention) -> list[FoundMention]:
    at = bases.index(one)
    first = last = at
    while first > 0 and _joined(told, bases[first - 1], bases[first]):
        first -= 1
    while last + 1 < len(bases) and _joined(told, bases[last], bases[last + 1]):
        last += 1
    return list({m.key: m for m in bases[first : last + 1]}.values())


def _joined(told: Told, left: FoundMention, right: FoundMention) -> bool:
    """Nothing between two names but commas, "and", nouns for a base, where each lies, and when."""
    start, end = left.span.end, right.span.start
    if end - start > _LIST:
        return False
    between = list(told.page.flat[start:end])
    lies = [m.span for m in told.mentions if m.kind == "region"] + [p.span for p in told.page.places_in(told.span)]
    for span in (*lies, *(one.span for one in told.dates)):
        if start <= span.start and span.end <= end:
            between[span.start - start : span.end - start] = " " * (span.end - span.start)
    words = told.rules.joins.sub("", "".join(between).replace("'", " ").replace("’", " "))
    return not any(c.isalnum() for c in words.strip(" ,،").removeprefix("و"))
