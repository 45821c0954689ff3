from presence import shown
from presence.publish.tables.column import Table
from presence.publish.tables.parts import addresses, names, plain, slug

PEOPLE = Table(
    "people",
    "People",
    "Those who speak and sign; what they hold and held is in `offices`.",
    "slug",
    shown.people,
    (
        slug(),
        *names(),
        plain("updated_at", "When it was last written.", type="datetime", needed=True),
        *addresses("person", "people"),
    ),
)
