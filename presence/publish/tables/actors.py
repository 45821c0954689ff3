from actors.models import ActorKind
from presence import shown
from presence.publish.tables.column import Table
from presence.publish.tables.parts import addresses, date, names, plain, slug, word

ACTORS = Table(
    "actors",
    "Actors",
    "States, coalitions, international organisations and armed groups.",
    "slug",
    shown.actors,
    (
        slug(),
        *names(),
        *word("kind", "What it is.", ActorKind, needed=True),
        plain("iso2", "ISO 3166-1 code of a state, two letters.", pattern="^[A-Z]{2}$"),
        plain("wikidata", "Wikidata id.", pattern=r"^Q\d+$"),
        *date("active_from", "Since when it exists, where one government follows another."),
        *date("active_until", "Until when it existed."),
        plain("updated_at", "When it was last written.", type="datetime", needed=True),
        *addresses("actor", "actors"),
    ),
)
