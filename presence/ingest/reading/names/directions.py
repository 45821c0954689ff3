"""Parts of the country: "Qamishli in the north-east" speaks of Qamishli, and of the north-east only to say where."""

from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.text.page import Page

PARTS = frozenset(("north", "north-east", "north-west", "south", "coast", "badia"))
_TOLD_WITH = PARTS - {"coast", "badia"} | {"idlib-deescalation"}  # both others are names


def spoken_of(page: Page, hosts: frozenset[str]) -> tuple[FoundMention, ...]:
    """All mentions, but for parts of the country beside a finer place in the same sentence."""
    only_direct = {part for sentence in page.sentences for part in _only_direct(page, sentence.span, hosts)}
    return tuple(mention for mention in page.mentions if mention not in only_direct)


def _only_direct(page: Page, sentence: Span, hosts: frozenset[str]) -> list[FoundMention]:
    here = page.mentions_in(sentence)
    parts = [mention for mention in here if mention.key in _TOLD_WITH]
    if not parts:
        return []
    finer = any(m.kind in ("region", "base") and m.key not in hosts | _TOLD_WITH for m in here)
    towns = (t for t in page.places_in(sentence) if not any(t.span.meets(part.span) for part in parts))
    return parts if finer or any(True for _ in towns) else []
