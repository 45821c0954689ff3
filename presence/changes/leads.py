"""Which records those that were merged lead to now."""

from collections.abc import Iterable

from presence.changes.told import Entry
from presence.history import SUBJECTS
from presence.models.vocabulary import State


def survivors(entries: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """By kind and slug the slug of the record that each was merged into, if it stands. One query a kind at most."""
    wanted: dict[str, dict[str, int]] = {}
    for entry in entries:
        if key := getattr(entry.thing, "merged_into_id", None):
            wanted.setdefault(entry.kind, {})[entry.slug] = key
    found: dict[tuple[str, str], str] = {}
    for kind, keys in wanted.items():
        rows = SUBJECTS[kind].model._default_manager.filter(pk__in=set(keys.values()), state=State.PUBLISHED)
        slugs = dict(rows.values_list("pk", "slug"))
        found |= {(kind, slug): slugs[key] for slug, key in keys.items() if key in slugs}
    return found
