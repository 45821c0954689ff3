from collections.abc import Mapping

from django.db.models.expressions import Combinable

from presence import shown
from presence.models.vocabulary import Stance
from presence.publish.tables.column import Table
from presence.publish.tables.lists import cited, tied
from presence.publish.tables.parts import addresses, date, many, plain, record, reference, several, slug, word
from presence.timeline import Period


def _made(_when: Period) -> Mapping[str, Combinable]:
    return {
        **cited("statement"),
        **tied("about_actors", shown.actors(), "statements_about"),
        **tied("about_bases", shown.bases(), "statements_about"),
        **tied("about_agreements", shown.agreements(), "statements_about"),
        **tied("about_regions", shown.regions(), "statements_about"),
    }


STATEMENTS = Table(
    "statements",
    "Statements",
    "What people and institutions said about the presence.",
    "slug",
    shown.statements,
    (
        slug(),
        *date("date", "When it was said.", needed=True),
        *reference("speaker", "Who spoke.", "people"),
        plain("speaker_description", "A speaker without a name: “a defence official”."),
        *reference("actor", "For whom it was said.", "actors"),
        plain("venue", "Where or to whom it was said."),
        plain("language", "The language it was said in (ISO 639)."),
        plain("summary", "A paraphrase in our own words.", needed=True),
        plain("quotation", "The speaker's own words, where a source has them."),
        many("topics", "What about."),
        *word("stance", "Towards the presence spoken of.", Stance, needed=True),
        *several("about_actors", "Actors it is about."),
        *several("about_bases", "Bases it is about."),
        *several("about_agreements", "Agreements it is about."),
        *several("about_regions", "Regions it is about."),
        *record(),
        *addresses("statement", "statements"),
    ),
    _made,
)
