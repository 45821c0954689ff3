from presence import shown
from presence.models.vocabulary import EventKind
from presence.publish.tables.column import Table
from presence.publish.tables.lists import cited
from presence.publish.tables.parts import (
    addresses,
    bounds,
    date,
    guarded,
    located,
    plain,
    record,
    reference,
    slug,
    word,
)

EVENTS = Table(
    "events",
    "Events",
    "What happened: air strikes, incursions, withdrawals, handovers, talks …",
    "slug",
    shown.events,
    (
        slug(),
        *date("date", "When it happened, or began.", needed=True),
        *date("date_end", "When it ended, of what lasted more than a day."),
        *word("kind", "What it was.", EventKind, needed=True),
        *reference("actor", "Who did it.", "actors"),
        *reference("target_actor", "The target or the other side.", "actors"),
        *guarded("base", "At which base.", "bases", ("name_en", "name_ar")),
        *reference("region", "Where.", "regions"),
        plain("place", "Where, in words."),
        *located("base__location_precision", state="base__state"),
        *bounds("killed", "people killed"),
        *bounds("wounded", "people wounded"),
        *bounds("personnel", "people who came, went or took part"),
        plain("summary", "In short.", needed=True),
        *record(),
        *addresses("event", "events"),
    ),
    lambda _when: cited("event"),
)
