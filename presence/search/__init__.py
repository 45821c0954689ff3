"""Search: one box over records and articles. How it works is in docs/search.md.

The index is kept by the database (`presence/search/sql`), this package asks it.
"""

from presence.search.asked import KINDS, LONGEST, Asked, Term, asked
from presence.search.find import find
from presence.search.found import Facet, Found, Hit, Part, Reason, Suggestion
from presence.search.suggest import suggest
from presence.search.within import EVERYTHING, Span, Within

__all__ = [
    "EVERYTHING",
    "KINDS",
    "LONGEST",
    "Asked",
    "Facet",
    "Found",
    "Hit",
    "Part",
    "Reason",
    "Span",
    "Suggestion",
    "Term",
    "Within",
    "asked",
    "find",
    "suggest",
]
