"""The reader that needs no network and no model: an article in, what it says out, each finding with its span."""

from presence.ingest.changes import find_changes
from presence.ingest.events import find_events
from presence.ingest.new_names import find_names
from presence.ingest.page import LONGEST_TEXT, lay_out
from presence.ingest.reading import Document, Finder, Offices, Reading
from presence.ingest.relevance import judge
from presence.ingest.speech import find_statements


def read(document: Document, gazetteer: Finder, offices: Offices) -> Reading:
    """Mentions always; statements and events only of an article that is about foreign forces in Syria.

    Of a text beyond `LONGEST_TEXT` characters only the beginning is read.
    """
    mentions = gazetteer.find(document.text[:LONGEST_TEXT], document.language, document.published)
    page = lay_out(document, mentions)
    headline = gazetteer.find(document.title, document.language, document.published)
    relevant, why = judge(page, gazetteer.hosts, headline)
    if not relevant:
        return Reading(False, str(why), tuple(mentions), why=(why,))
    return Reading(
        True,
        str(why),
        tuple(mentions),
        tuple(find_statements(page, offices)),
        tuple(find_events(page, gazetteer.hosts)),
        tuple(find_changes(page, gazetteer.hosts)),
        tuple(find_names(page, gazetteer.hosts)),
        (why,),
    )
