"""Suggestions while typing: known names that begin with what is typed, then those nearly spelled so."""

from presence.search import names
from presence.search.asked import LONGEST
from presence.search.database import searching
from presence.search.found import Suggestion
from presence.search.names import Name

_LANGUAGES = {"ARABIC": "ar", "CYRILLIC": "ru"}


def suggest(text: str, limit: int = 8) -> list[Suggestion]:
    """Each thing once. Never fails: of a text too long for a name nothing is known."""
    if len(text) > LONGEST:
        return []
    with searching():
        found = [name for _, name in names.matching(text, begun=True, limit=limit * 10)]
        things = {name.thing: name for name in reversed(found)}
        chosen = sorted(things.values(), key=found.index)[:limit]
        chosen = chosen or names.spelled(text, begun=True, limit=limit)
        if not chosen:
            return []
        main: dict[tuple[str, int], dict[int, str]] = {}
        for name in names.names_of(name.thing for name in chosen):
            main.setdefault(name.thing, {})[name.place] = name.name
    return [_suggestion(name, main[name.thing]) for name in chosen]


def _suggestion(name: Name, called: dict[int, str]) -> Suggestion:
    shown = names.shown_name(called)
    return Suggestion(name.kind, name.slug, shown, name.name, _language(name))


def _language(name: Name) -> str:
    return {0: "en", 1: "ar"}.get(name.place, "") or _LANGUAGES.get(names.script(name.name), "")
