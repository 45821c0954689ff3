"""Bases no record names: a name beside a word for one ("the Sarrin outpost"), or a post in a town."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from presence.ingest.reading.found import FoundPlace, Span, Unknown
from presence.ingest.reading.names.sites import RULES as SITES
from presence.ingest.reading.names.sites import believed
from presence.ingest.reading.text.page import Page

_ARTICLE = "(?:al|el|as|ash|at|an|ar|аль|эль|эт|эш)"
_CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ"
_NAME = re.compile(rf"(?<![\w’'-])(?:{_ARTICLE}-)?[{_CAPITAL}][\w’-]+(?: (?:{_ARTICLE}-)?[{_CAPITAL}][\w’-]+)?")
_SURE, _IN_TOWN = 0.7, 0.6
_REACH = 60
_ABROAD = re.compile(r",? (?:in )?(?:(?:north|south|east|west)\w* )?(?:iraq|jordan|qatar|germany|turkey|kuwait)\b")
_AIRFIELD = re.compile(r"(?<!\w)(?:air|hava|авиа|аэро)|جوي|مطار")


def find_bases(page: Page, hosts: frozenset[str] = frozenset()) -> list[Unknown]:
    found: dict[str, Unknown] = {}
    for one in (*_in_towns(page, hosts), *_named(page), *_tied(page, hosts), *_numbered(page)):
        if not any(one.span.meets(other.span) for other in found.values()):
            found.setdefault(one.text, one)
    return sorted(found.values(), key=lambda one: one.span.start)


def _tied(page: Page, hosts: frozenset[str]) -> Iterator[Unknown]:
    known = [mention.span for mention in page.mentions if mention.kind == "base"]
    for tie in believed(page, hosts):
        whole = Span(_with_owner(page, tie.span.start), tie.span.end)
        new = not tie.name.key and not any(tie.span.meets(other) for other in known)
        if new and (not tie.link.endswith("near") or _may_be_further(page, whole, hosts)):
            yield _found(page, whole, _IN_TOWN)


def _with_owner(page: Page, start: int) -> int:
    """ "The *Turkish* outpost near Jamla"."""
    before = page.mentions_in(Span(max(0, start - _REACH), start))
    return (
        before[-1].span.start if before and before[-1].kind == "actor" and before[-1].span.end == start - 1 else start
    )


def _numbered(page: Page) -> Iterator[Unknown]:
    """ "Position 69", unless a record has that."""
    rules = SITES.get(page.rules.code)
    for found in rules.numbered.finditer(page.level) if rules else ():
        span = Span(*found.span())
        if not any(m.kind == "base" and m.span.meets(span) for m in page.mentions):
            yield _found(page, span, _SURE)


def _in_towns(page: Page, hosts: frozenset[str]) -> Iterator[Unknown]:
    """The words from the noun to the town: "نقطة مراقبة تركية في بلدة تفتناز"."""
    rules = page.rules.names
    chief = {m.span for m in page.mentions if m.kind == "region" and m.key not in rules.zones}
    small = {place.span for place in page.places if _small(place)}
    bases = [mention.span for mention in page.mentions if mention.kind == "base"]
    for span in sorted(small | chief, key=lambda span: span.start):
        if _is_among(bases, span):
            continue
        start = max(0, span.start - _REACH)
        # What stands in the chief town of a governorate is no one base; what stands near it may be.
        by = rules.near_before.search(page.level, start, span.start)
        before = rules.base_in_town.search(page.level, start, span.start)
        if before and before.end() == span.start and (span in small or by) and not _of_known(page, before.start()):
            whole = Span(before.start(), span.end)
            if span in small or _may_be_further(page, whole, hosts):
                yield _found(page, whole, _IN_TOWN)
        after = rules.base_of_town.match(page.level, span.end)
        if after and (span in small or rules.near_after.match(page.level, span.end)):
            whole = Span(span.start, after.end())
            if span in small or _may_be_further(page, whole, hosts):
                yield _found(page, whole, _IN_TOWN)


def _is_among(bases: Sequence[Span], span: Span) -> bool:
    """Whether one of them, which are in order and do not meet each other, meets it."""
    last = bisect_left(bases, span.end, key=lambda base: base.start)
    return last > 0 and bases[last - 1].meets(span)


def _small(place: FoundPlace) -> bool:
    return place.key != place.region_key


def _may_be_further(page: Page, whole: Span, hosts: frozenset[str]) -> bool:
    """ "An air base near Homs" with no foreign owner is the one that the article names elsewhere."""
    air = _AIRFIELD.search(page.level, whole.start, whole.end) is not None
    if not air or any(m.kind == "actor" and m.key not in hosts for m in page.mentions_in(whole)):
        return True
    return not any(m.kind == "base" for m in page.mentions)


def _of_known(page: Page, start: int) -> bool:
    """ "The Hmeimim base near Latakia"."""
    return any(m.kind == "base" and 0 <= start - m.span.end < 4 for m in page.mentions)


def _named(page: Page) -> Iterator[Unknown]:
    rules = page.rules.names
    if page.rules.code == "ar":
        return
    for name in _NAME.finditer(page.text, 0, len(page.level)):
        span = Span(*name.span())
        near = page.mentions_in(Span(max(0, span.start - _REACH), span.end))
        first = page.level[span.start : span.end].split()[0]
        if any(m.span.meets(span) for m in near) or first in rules.first_words or first in _WORDS:
            continue
        whole = _with_noun(page, span)
        if whole:
            yield _found(page, whole, _SURE)


_WORDS = frozenset((
    "the", "two", "three", "four", "five", "eight", "one", "several", "all", "both", "other", "another", "no",
    "every", "some", "military", "naval", "air", "army", "nato", "its", "their", "his", "us", "u.s", "main",
    "new", "key", "largest", "former", "biggest", "last", "nearby", "local", "joint", "forward", "state",
    "central", "general", "international", "iraqi", "german",
))  # fmt: skip


def _with_noun(page: Page, span: Span) -> Span | None:
    after = page.rules.names.base_named.match(page.level, span.end)
    if after and not page.text.startswith(("'s", "’s"), span.end) and not _ABROAD.match(page.level, after.end()):
        return Span(span.start, after.end())
    return None


def _found(page: Page, span: Span, score: float) -> Unknown:
    actors = [m for m in page.mentions_in(Span(max(0, span.start - _REACH), span.end)) if m.kind == "actor"]
    noun = page.rules.names.base_noun.search(page.level, span.start, span.end)
    described = page.text[noun.start() : noun.end()] if noun else ""
    return Unknown(span, span.of(page.text), described, actors[-1].key if actors else None, score)
