"""What is told of each hit: its title, a piece of its text, and why it is one."""

from collections.abc import Sequence
from datetime import date

from presence.search.asked import Asked
from presence.search.found import Hit, Reason, Thing
from presence.search.marking import Reading, read, snippet
from presence.search.names import folded
from presence.search.question import Question
from presence.search.things import loaded, readings, title

Chosen = tuple[str, int, date | None, Reason | None]


def lines(chosen: Sequence[Chosen], put: Question, asked: Asked) -> list[Hit]:
    things = loaded((kind, pk) for kind, pk, _, _ in chosen)
    present = [one for one in chosen if (one[0], one[1]) in things]
    told = [_told(things[kind, pk]) for kind, pk, _, _ in present]
    every = iter(read([pair for pairs in told for pair in pairs], put))
    return [
        _line(one, things[one[0], one[1]], [next(every) for _ in pairs], put, asked)
        for one, pairs in zip(present, told, strict=True)
    ]


def _told(thing: Thing) -> list[tuple[str, str]]:
    return [title(thing), *readings(thing)]


def _line(chosen: Chosen, thing: Thing, told: list[Reading], put: Question, asked: Asked) -> Hit:
    kind, _, day, reason = chosen
    named, *bodies = told
    body = max(bodies, key=lambda reading: len({mark.clause for mark in reading.marks}), default=None)
    why = [reason] if reason else _why(told, put, asked)
    return Hit(
        kind=kind,
        object=thing,
        title=named.text,
        title_language=named.language,
        snippet=snippet(body) if body else (),
        language=body.language if body else "",
        why=tuple(why),
        day=day if day and day.year > 1 else None,
    )


def _why(told: list[Reading], put: Question, asked: Asked) -> list[Reason]:
    words: dict[str, None] = {}
    also: dict[tuple[str, str], None] = {}
    met: set[int] = set()
    for reading in told:
        for mark in reading.marks:
            met.add(mark.clause)
            typed, name = put.wanted[mark.clause].typed, mark.spelling.name
            if name and folded(name) != folded(typed):
                also[typed, name] = None
            else:
                words[reading.said(mark)] = None
    reasons = [Reason("text", words=tuple(words)[:8])] if words else []
    reasons += [Reason("also", name=name, typed=typed) for typed, name in list(also)[:3]]
    reasons += [
        Reason("about", name=clause.typed, typed=clause.typed)
        for number, clause in enumerate(put.wanted)
        if number not in met and clause.things
    ]
    # What was found stands where it is not read for showing: far down in a long text, or in other names.
    return reasons or [Reason("text", words=(asked.words,))]
