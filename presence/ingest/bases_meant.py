"""Which bases a change is of: the nearest of its sentence, all of a list, or the one named before."""

from presence.ingest.reading import FoundMention, Span
from presence.ingest.told import Told, before

_FAR = 160
_LIST = 60
_BY_VERB = 50


def bases_meant(told: Told, trigger: Span) -> tuple[list[FoundMention], bool]:
    """The bases nearest to the trigger, all of a list; else the one named just before, where “the base” stands."""
    here = [m for m in told.mentions if m.kind == "base" and not m.span.holds(trigger)]
    if here:
        nearest = min(here, key=lambda m: distance(m.span, trigger))
        return (_listed(told, here, nearest), False) if distance(nearest.span, trigger) <= _FAR else ([], False)
    if told.rules.base_again.search(told.page.flat, told.span.start, told.span.end) is None:
        return [], False
    earlier = {m.key: m for m in before(told, "base")}
    return (list(earlier.values()), True) if len(earlier) == 1 else ([], False)


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


def _listed(told: Told, bases: list[FoundMention], one: FoundMention) -> list[FoundMention]:
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
