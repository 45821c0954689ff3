"""How many fell, where the sentences after a strike say so: "The planes hit the port. Three were killed"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from presence.ingest.reading.events.figures import figures_of
from presence.ingest.reading.events.undergoers import HURTS
from presence.ingest.reading.found import FoundEvent, Span
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.why import because

_AHEAD = 2


def with_aftermath(page: Page, events: Sequence[FoundEvent]) -> Iterator[FoundEvent]:
    """Counted once, for the first of the places that one sentence tells of."""
    tolling = {event.span for event in events if event.kind in HURTS}
    counted: set[Span] = set()
    for event in events:
        open_ = event.kind in HURTS and event.killed is None and event.wounded is None and event.span not in counted
        counted.add(event.span)
        yield _counted(page, event, tolling) if open_ else event


def _counted(page: Page, event: FoundEvent, tolling: set[Span]) -> FoundEvent:
    index = next(i for i, one in enumerate(page.sentences) if one.span == event.span)
    for after in page.sentences[index + 1 : index + 1 + _AHEAD]:
        if after.paragraph != page.sentences[index].paragraph or after.span in tolling:
            break
        figures = figures_of(page, after.span, event.kind)
        if figures.killed is not None or figures.wounded is not None:
            reasons = (because("figure", words=span.of(page.text)) for span in figures.said)
            return replace(event, killed=figures.killed, wounded=figures.wounded, reasons=(*event.reasons, *reasons))
    return event
