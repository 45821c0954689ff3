from presence import shown
from presence.models.vocabulary import Reliability
from presence.publish.tables.column import Table
from presence.publish.tables.parts import addresses, plain, slug, word

SOURCES = Table(
    "sources",
    "Sources",
    "Publishers of the articles that something published rests on.",
    "slug",
    shown.sources,
    (
        slug(),
        plain("name", "Its name.", needed=True),
        *word("reliability", "Admiralty letter.", Reliability, needed=True),
        plain("homepage", "Its own address."),
        *addresses("source", "sources"),
    ),
)
