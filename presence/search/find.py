"""Find: names first, then texts, of what the public may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import OperationalError, transaction

from presence.search import names
from presence.search.asked import KINDS, Asked
from presence.search.database import searching
from presence.search.found import Facet, Found, Hit, Reason
from presence.search.lines import lines
from presence.search.names import Name
from presence.search.question import Question, question
from presence.search.texts import MOST, Texts, texts
from presence.search.within import EVERYTHING, Within

_NOTHING = Texts([], {}, frozenset(), partial=False)


@dataclass(frozen=True, slots=True)
class Named:
    name: Name
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Search:
    """One question, and what it is limited to; `today` is the day that what is found is new or old on."""

    asked: Asked
    within: Within
    today: date
    newest_first: bool


def find(
    asked: Asked, *, page: int = 1, size: int = 20, within: Within = EVERYTHING, newest_first: bool = False
) -> Found:
    """A page of hits, the best first or the newest, after which comes what has no date.

    A page past the end has none, and says how many pages there are.

    Raises:
        InvalidParameter: a moment is read that lies before what the index remembers.
    """
    if asked.is_empty:
        return Found(page=page)
    with searching() as today:
        sought = _Search(asked, within, today, newest_first)
        named = _named(sought)
        put = question(asked)
        told = _texts(put, sought, named)
        if not named and not told.texts and asked.is_plain and not asked.exact:
            named = _spelled(sought)
            if named:
                put = question(asked, [one.name for one in named])
                told = _texts(put, sought, named)
        return _page(sought, named, put, told, page, size)


def _texts(put: Question, sought: _Search, named: list[Named]) -> Texts:
    if not put.query:
        return _NOTHING
    left_out: dict[str, list[int]] = {}
    for one in named:
        left_out.setdefault(one.name.kind, []).append(one.name.object_id)
    try:
        with transaction.atomic():
            kinds = sorted(sought.asked.kinds or KINDS)
            return texts(put, left_out, kinds, sought.today, sought.within, newest_first=sought.newest_first)
    except OperationalError:  # it took longer than any question may: names are still found
        return Texts([], {}, frozenset(), partial=True)


def _named(sought: _Search) -> list[Named]:
    """Things that are called so, each once, the closest first."""
    asked = sought.asked
    unwanted = [names.folded(term.text) for term in asked.unwanted]
    found: dict[tuple[str, int], tuple[int, Named]] = {}
    for text in _one_name(asked):
        for level, name in names.matching(text, within=sought.within):
            if asked.exact and not _as_typed(name.name, text, level):
                continue
            if any(word in name.folded for word in unwanted if word):
                continue
            reason = Reason("part" if level else "name", name.name, typed=text)
            found.setdefault(name.thing, (level, Named(name, reason)))
    ordered = sorted(found.values(), key=lambda one: (one[0], KINDS.index(one[1].name.kind)))
    return [named for _, named in ordered]


def _one_name(asked: Asked) -> list[str]:
    if len(asked.wanted) == 1:
        return [term.text for term in asked.wanted[0]]
    return [asked.words] if all(len(group) == 1 for group in asked.wanted) else []


def _as_typed(name: str, text: str, level: int) -> bool:
    if level == 0:
        return name.lower() == text.lower()
    return set(text.lower().split()) <= set(name.lower().split())


def _spelled(sought: _Search) -> list[Named]:
    words = sought.asked.words
    near = names.spelled(words, within=sought.within)
    return [Named(name, Reason("spelling", name.name, typed=words)) for name in near]


def _page(sought: _Search, named: list[Named], put: Question, told: Texts, page: int, size: int) -> Found:
    asked = sought.asked
    wanted = asked.kinds or frozenset(KINDS)
    chosen: list[tuple[str, int, date | None, Reason | None]] = [
        (*one.name.thing, None, one.reason) for one in named if one.name.kind in wanted
    ]
    chosen += [(text.kind, text.object_id, text.day, None) for text in told.texts]
    if sought.newest_first:
        chosen.sort(key=lambda one: one[2] is None)
    facets = _facets(named, told)
    counted = [facet for facet in facets if facet.kind in wanted]
    hits = lines(chosen[(page - 1) * size : page * size], put, asked) if page > 0 else []
    return Found(
        hits=hits,
        facets=facets,
        total=sum(facet.count for facet in counted),
        more=any(facet.more for facet in counted),
        partial=told.partial,
        page=page,
        pages=max(1, -(-len(chosen) // size)),
        suggested="" if facets or asked.exact else _suggested(asked),
    )


def _facets(named: Sequence[Named], told: Texts) -> list[Facet]:
    counts = dict.fromkeys(KINDS, 0)
    for one in named:
        counts[one.name.kind] += 1
    for kind, count in told.counts.items():
        counts[kind] += count
    return [Facet(kind, min(count, MOST), kind in told.more or count > MOST) for kind, count in counts.items() if count]


def _suggested(asked: Asked) -> str:
    """The question with each word that is nearly a known name's put right."""
    if not asked.is_plain:
        return ""
    words = asked.words.split()
    put_right = [_put_right(word) for word in words[:8]] + words[8:]
    return " ".join(put_right) if put_right != words else ""


def _put_right(word: str) -> str:
    near = names.spelled(word, limit=1)
    if not near or names.folded(word) in near[0].folded.split():
        return word
    return names.nearest_word(word, near[0].name)


__all__ = ["Hit", "find"]
