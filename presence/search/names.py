"""Known names: as typed, begun, nearly so spelled, and all names of one thing."""
# ruff: noqa: S608 — what is put into the statements are this file's own lists of columns and conditions.

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from rapidfuzz.distance import OSA

from actors.names import fold
from presence.search.database import rows
from presence.search.within import EVERYTHING, Within

# A source is shown by the articles of it that are.
_SHOWN = "(kind <> 'source' OR EXISTS (SELECT FROM presence_searchtext text WHERE text.source_id = name.object_id))"
_WITHIN = (
    "(kind <> ALL (%s::text[])"
    " OR (kind, object_id) IN (SELECT * FROM unnest(%s::text[], %s::bigint[]) AS one (kind, object_id)))"
)
_COLUMNS = "kind, object_id, place, slug, name, folded"
_CORE = (
    "CASE WHEN core IS NOT NULL AND NOT EXISTS (SELECT FROM presence_searchname other"
    " WHERE (other.folded = name.core OR other.core = name.core)"
    " AND (other.kind, other.object_id) <> (name.kind, name.object_id)) THEN core ELSE '' END"
)
_MOST = 300
_CANDIDATES = 80
# A word that so many things are called by is a word like others.
_NAMESAKES = 4


@dataclass(frozen=True, slots=True)
class Name:
    kind: str
    object_id: int
    place: int
    slug: str
    name: str
    folded: str
    core: str = ""
    """What it may be called for short, folded; empty where something else is called so too."""

    @property
    def thing(self) -> tuple[str, int]:
        return self.kind, self.object_id


def folded(text: str) -> str:
    return " ".join(fold(text).split())


def trigrams(text: str, *, begun: bool = False) -> list[str]:
    """Of each word, with a space on both sides; the last word has none after it where it is only `begun`."""
    words = text.split()
    found: set[str] = set()
    for number, word in enumerate(words):
        padded = f" {word}" if begun and number == len(words) - 1 else f" {word} "
        found.update(padded[start : start + 3] for start in range(max(1, len(padded) - 2)))
    return sorted(gram for gram in found if len(gram) == 3)


def like(text: str) -> str:
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"


def matching(
    text: str, *, begun: bool = False, limit: int = _MOST, within: Within = EVERYTHING
) -> list[tuple[int, Name]]:
    """Names with 0: the whole, 1: its beginning, 2: all of its words (the last one may be `begun`), best first."""
    sought = folded(text).replace("\0", "")
    if not sought:
        return []
    found = rows(
        f"SELECT * FROM (SELECT {_COLUMNS} FROM presence_searchname name WHERE folded LIKE %s"
        f" UNION SELECT {_COLUMNS} FROM presence_searchname name WHERE trigrams @> %s::text[]"
        f" AND cardinality(%s::text[]) > 0) name WHERE {_SHOWN} AND {_WITHIN}"
        " ORDER BY folded <> %s, NOT starts_with(folded, %s), length(folded), place, kind, object_id LIMIT %s",
        [like(sought), *[trigrams(sought, begun=begun)] * 2, *_listed(within), sought, sought, limit],
    )
    levelled = [(_level(Name(*row), sought, begun), Name(*row)) for row in found]
    return [(level, name) for level, name in levelled if level is not None]


def _listed(within: Within) -> tuple[list[str], list[str], list[int]]:
    """What `_WITHIN` asks for: the kinds that are limited, and each thing of them."""
    each = [(kind, pk) for kind, ids in within.things.items() for pk in ids]
    return list(within.things), [kind for kind, _ in each], [pk for _, pk in each]


def _level(name: Name, sought: str, begun: bool) -> int | None:
    if name.folded == sought:
        return 0
    if name.folded.startswith(sought if begun else sought + " "):
        return 1
    words, (*whole, last) = name.folded.split(), sought.split()
    if set(whole) <= set(words) and (any(word.startswith(last) for word in words) if begun else last in words):
        return 2
    return None


def spelled(text: str, *, begun: bool = False, limit: int = 10, within: Within = EVERYTHING) -> list[Name]:
    """Names nearly so spelled, one for each thing, the nearest alone: each word with few letters wrong."""
    sought = folded(text).replace("\0", "").split()
    grams = trigrams(" ".join(sought))
    if not grams or not sought or max(map(len, sought)) < 4:
        return []
    found = rows(
        f"SELECT {_COLUMNS} FROM (SELECT *,"
        " (SELECT count(*) FROM unnest(trigrams) gram WHERE gram = ANY (%s)) AS shared"
        " FROM presence_searchname WHERE trigrams && %s::text[]) name"
        f" WHERE shared >= %s AND {_SHOWN} AND {_WITHIN}"
        " ORDER BY shared DESC, length(folded), kind, object_id, place LIMIT %s",
        [grams, grams, max(1, len(grams) // 5), *_listed(within), _CANDIDATES],
    )
    near = [(wrong, Name(*row)) for row in found if (wrong := _wrong(sought, Name(*row).folded, begun)) is not None]
    best = min((wrong for wrong, _ in near), default=0)
    things = {name.thing: name for wrong, name in reversed(near) if wrong == best}
    return sorted(things.values(), key=lambda name: (len(name.folded), name.kind, name.object_id))[:limit]


def _wrong(sought: Sequence[str], name: str, begun: bool) -> int | None:
    """How many letters are wrong in all; None if too many are in any of the words."""
    wrong = 0
    for number, word in enumerate(sought):
        cut = begun and number == len(sought) - 1
        allowed = tolerance(word)
        others = [other[: len(word)] if cut else other for other in name.split()]
        best = min((OSA.distance(word, other, score_cutoff=allowed) for other in others), default=allowed + 1)
        if best > allowed:
            return None
        wrong += best
    return wrong


def tolerance(word: str) -> int:
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2


def same_things(spellings: Collection[str]) -> dict[str, list[Name]]:
    """For each folded spelling that is a known name, or the core of one, all names of all things it names."""
    named: dict[str, list[Name]] = {}
    for spelling, *row in rows(
        "WITH asked AS (SELECT DISTINCT spelling FROM unnest(%s::text[]) spelling), whole AS MATERIALIZED ("
        " SELECT spelling, kind, object_id FROM asked JOIN presence_searchname ON folded = spelling"
        "), known AS (SELECT * FROM whole UNION"
        " SELECT spelling, kind, object_id FROM asked JOIN presence_searchname ON core = spelling"
        " WHERE spelling NOT IN (SELECT spelling FROM whole)"
        f") SELECT spelling, name.kind, name.object_id, place, slug, name, folded, {_CORE}"
        " FROM known JOIN presence_searchname name USING (kind, object_id)"
        " ORDER BY name.kind, name.object_id, place LIMIT %s",
        [list(spellings), _MOST],
    ):
        named.setdefault(spelling, []).append(Name(*row))
    return {spelling: names for spelling, names in named.items() if len({name.thing for name in names}) <= _NAMESAKES}


def names_of(things: Iterable[tuple[str, int]]) -> list[Name]:
    kinds, ids = zip(*things, strict=True)
    found = rows(
        f"SELECT {_COLUMNS}, {_CORE} FROM presence_searchname name"
        " WHERE (kind, object_id) IN (SELECT * FROM unnest(%s::text[], %s::bigint[]))"
        " ORDER BY kind, object_id, place",
        [list(kinds), list(ids)],
    )
    return [Name(*row) for row in found]


def script(text: str) -> str:
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "")
            return next((one for one in ("LATIN", "ARABIC", "CYRILLIC") if name.startswith(one)), "")
    return ""


def nearest_word(word: str, name: str) -> str:
    """The word of a name that is spelled most like this one, as the name writes it."""
    return min(name.split(), key=lambda other: OSA.distance(folded(word), folded(other)))


def shown_name(called: dict[int, str]) -> str:
    """Of a thing's names by their place the one in the page's language."""
    arabic = called.get(1, "") if get_language() == "ar" else ""
    return arabic or called.get(0) or next(iter(called.values()))
