"""Which of an event's tellings an editor is shown: the one whose sentence itself says who did what, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from presence.ingest.reading.events.tellings import actors_in
from presence.ingest.reading.found import FoundEvent
from presence.ingest.reading.text.page import Page

_OF_SENTENCE = ("trigger", "named")
"""Reasons that quote the words shown."""


def shown(page: Page, event: FoundEvent, tellings: Sequence[FoundEvent], states: Mapping[str, str]) -> FoundEvent:
    """ "The aggression is condemned" is likely enough; what is shown is "Israeli planes struck Homs"."""
    if not tellings:
        return event
    own = next((one for one in tellings if one.trigger == event.trigger), event)
    plainest = max(tellings, key=lambda one: (_plain(page, one, event, states), one.trigger == own.trigger))
    if _plain(page, plainest, event, states) <= _plain(page, own, event, states):
        return event
    said = tuple(reason for reason in plainest.reasons if reason.code in _OF_SENTENCE)
    rest = tuple(reason for reason in event.reasons if reason.code not in _OF_SENTENCE)
    return replace(event, span=plainest.span, trigger=plainest.trigger, reasons=(*said, *rest))


def _plain(page: Page, telling: FoundEvent, event: FoundEvent, states: Mapping[str, str]) -> int:
    """How many of kind, doer and place its sentence names as they are known in the end."""
    named = {one.key for one in actors_in(page, telling.span, states)}
    doer = event.actor_key is None or event.actor_key in named
    place = not event.place or event.place in telling.span.of(page.text)
    return sum((telling.kind == event.kind, doer, place))
