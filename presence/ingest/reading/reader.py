"""The reader that needs no network and no model: an article in, what it says out, each finding with its span."""

from collections.abc import Iterator
from dataclasses import replace

from actors.names import level
from presence.ingest.reading.changes.finding import RULES, find_changes
from presence.ingest.reading.events.finding import find_events
from presence.ingest.reading.found import Document, Finder, FoundMention, Offices, Reading, state_of
from presence.ingest.reading.names.actors_meant import Told, actors_meant
from presence.ingest.reading.names.agreements import find_agreements
from presence.ingest.reading.names.ambiguity import ENEMY
from presence.ingest.reading.names.directions import spoken_of
from presence.ingest.reading.names.new_names import find_names
from presence.ingest.reading.names.sites import recorded_bases
from presence.ingest.reading.names.unknown_bases import find_bases
from presence.ingest.reading.names.villages import find_villages
from presence.ingest.reading.relevance import judge
from presence.ingest.reading.rules import rules_for
from presence.ingest.reading.statements.people import find_people
from presence.ingest.reading.statements.speech import find_statements
from presence.ingest.reading.text.page import LONGEST_TEXT, lay_out, with_mentions
from presence.ingest.reading.text.sentences import dateline_end, split_paragraphs


def read(document: Document, gazetteer: Finder, offices: Offices) -> Reading:
    """Mentions always; statements and events only of an article that is about foreign forces in Syria.

    Of a text beyond `LONGEST_TEXT` characters only the beginning is read.
    """
    text = document.text[:LONGEST_TEXT]
    names = gazetteer.read(text, document.language, document.published)
    named = tuple(_told(text, names.mentions))
    levelled, rules = level(text), rules_for(document.language)
    mentions = tuple(m for m in named if m.key != ENEMY or rules.names.acts_after.match(levelled, m.span.end))
    page = lay_out(document, mentions, names.places)
    villages = find_villages(text, page.level, page.rules, mentions, names.places, gazetteer.hosts, gazetteer.town)
    page = replace(page, places=[*names.places, *villages], possible_bases=names.bases, seat_bases=names.seats)
    page = replace(page, within=gazetteer.within, sites=gazetteer.sites)
    states = {key: state for key, held in offices.items() if (state := state_of(held, document.published))}
    titled = gazetteer.read(document.title, document.language, document.published)
    headline = titled.mentions
    page = replace(page, headline=headline, headline_places=titled.places)
    relevant, why = judge(page, gazetteer.hosts, headline, states)
    if not relevant:
        return Reading(False, str(why), mentions, why=(why,))
    described = find_agreements(page, gazetteer.agreements, states, gazetteer.hosts, RULES[page.rules.code].nouns)
    page = with_mentions(page, [*described, *recorded_bases(page, gazetteer.hosts)])
    statements = tuple(find_statements(page, offices))
    people, bases = find_people(page, statements), find_bases(page, gazetteer.hosts)
    events = tuple(find_events(page, gazetteer.hosts, states))
    who = Told(page, named, states, gazetteer.hosts, statements, events)
    return Reading(
        relevant=True,
        reason=str(why),
        mentions=spoken_of(page, gazetteer.hosts),
        statements=statements,
        events=events,
        changes=tuple(find_changes(page, gazetteer.hosts, _signed(gazetteer, document), events)),
        names=tuple(find_names(page, gazetteer.hosts, people, bases)),
        why=(why,),
        places=tuple(page.places),
        actors=actors_meant(who),
        unknown_people=tuple(people),
        unknown_bases=tuple(bases),
    )


def _signed(gazetteer: Finder, document: Document) -> frozenset[str]:
    """Agreements that were signed by then."""
    on = document.published
    return frozenset(a.key for a in gazetteer.agreements if a.signed and (on is None or a.signed[1] < on))


def _told(text: str, mentions: list[FoundMention]) -> Iterator[FoundMention]:
    """Without what a dateline names: an article is written somewhere, and not for that about it."""
    ends = [(p.start, end) for p in split_paragraphs(text) if (end := dateline_end(text, p)) > p.start]
    return (m for m in mentions if not any(start <= m.span.start < end for start, end in ends))
