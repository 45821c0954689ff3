"""Which nouns for a site of some force ("outpost", "barracks") stand with which name of a place, and how."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.sites import SiteRules
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

OWNER = 34
"""So far from a noun and a name may stand whose the site is."""
JOINED = re.compile(
    r"['’\w]{0,6}[»\"”]?(?:(?:,|،)? (?:and|и|ve|ile|و)|,|،| و) ?"
    r"(?:in |at |from |the |into |of |в |из |на |у |في |من |ب){0,2}[«\"“]?"
)
"""Between two names of a list."""
_BEFORE, _AFTER = 75, 60
_PAUSE = re.compile(r"[;:()\n!?؟؛]|, (?!(?:located|situated|which)\b)|،")
_CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ"
_ARTICLE = "(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]t|[Ee]s|[Ee]ş|[Ee]t|[Аа]ль|[Ээ]ль|[Ээ]т|[Ээ]ш|[Аа]т|[Аа]ш)"
_WORD = rf"(?:{_ARTICLE}-)?[{_CAPITAL}][\w’-]+"
_UNLISTED = re.compile(rf"(?<![\w’'-]){_WORD}(?: {_WORD})?")

Noun = tuple[Span, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A name that may be that of the place a site is at."""

    span: Span
    kind: str
    """ "base" or "seat" (a governorate's town) where a record of a base has it; "small", "chief", "unlisted"."""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    name: Named
    noun: Span
    kind: str
    """Of noun."""
    link: str
    between: Span
    listed: bool = False
    """The noun stands by an earlier name of the list."""

    @property
    def span(self) -> Span:
        return Span(min(self.noun.start, self.name.span.start), max(self.noun.end, self.name.span.end))


def ties(page: Page, rules: SiteRules, hosts: frozenset[str]) -> Iterator[Tie]:
    """Not of a base that is named there already; what stands near a chief town is not the base called by it."""
    listed = _listed(page, hosts)
    starts = [name.span.start for name in listed]
    for sentence in page.sentences:
        span = sentence.span
        nouns = [(Span(*m.span()), m.lastgroup or "") for m in rules.nouns.finditer(page.level, span.start, span.end)]
        if not nouns:
            continue
        here = listed[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        here = sorted((*here, *_unlisted(page, here, span)), key=lambda name: name.span.start)
        for tie in _in_sentence(page, rules, sentence, nouns, here):
            if not _of_another(page, tie):
                near = tie.name.kind == "seat" and tie.link.endswith("near")
                yield replace(tie, name=Named(tie.name.span, "chief")) if near else tie


def _in_sentence(
    page: Page, rules: SiteRules, sentence: Sentence, nouns: Sequence[Noun], here: Sequence[Named]
) -> Iterator[Tie]:
    last: Tie | None = None
    behinds = _behinds(page, rules, sentence, nouns, here)
    for number, name in enumerate(here):
        ahead = _ahead(page, rules, name, nouns, here[number - 1].span.start if number else sentence.span.start)
        if ahead is None and last and JOINED.fullmatch(page.level, last.name.span.end, name.span.start):
            ahead = replace(last, name=name, listed=True)
        last = ahead
        yield from (tie for tie in (ahead, behinds[number]) if tie)


def _behinds(
    page: Page, rules: SiteRules, sentence: Sentence, nouns: Sequence[Noun], here: Sequence[Named]
) -> list[Tie | None]:
    """ "the Sayqal and Dumayr airfields": what stands behind the last of a list belongs to all of it."""
    found: list[Tie | None] = []
    following = sentence.span.end
    for name in reversed(here):
        behind = _behind(page, rules, name, nouns, following)
        last = found[-1] if found else None
        if behind is None and last and JOINED.fullmatch(page.level, name.span.end, last.name.span.start):
            behind = replace(last, name=name, listed=True)
        found.append(behind)
        following = name.span.start
    return found[::-1]


def _listed(page: Page, hosts: frozenset[str]) -> list[Named]:
    zones = page.rules.names.zones
    found = {m.span: Named(m.span, "base", m.key) for m in page.possible_bases}
    found |= {m.span: Named(m.span, "seat", m.key) for m in page.seat_bases}
    for place in page.places:
        found.setdefault(place.span, Named(place.span, "chief" if place.key == place.region_key else "small"))
    for m in page.mentions:
        if m.kind == "region" and m.key not in zones and m.key not in hosts:
            found.setdefault(m.span, Named(m.span, "chief"))
    kept: list[Named] = []
    bases = [m.span for m in page.mentions if m.kind == "base"]
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not _meets_one(bases, span) and not (kept and kept[-1].span.meets(span)):
            kept.append(found[span])
    return kept


def _unlisted(page: Page, here: Sequence[Named], sentence: Span) -> Iterator[Named]:
    spans, mentioned = (
        [name.span for name in here],
        [m.span for m in page.mentions_in(Span(sentence.start, sentence.end))],
    )
    dates = page.rules.dates
    for found in _UNLISTED.finditer(page.text, sentence.start, min(sentence.end, len(page.level))):
        span = Span(*found.span())
        first = page.level[span.start : span.end].split()[0]
        if first in page.rules.names.first_words or _meets_one(spans, span) or _meets_one(mentioned, span):
            continue
        if not any(re.match(word, first) for word in (*dates.months, *dates.weekdays)):
            yield Named(span, "unlisted")


def _meets_one(spans: Sequence[Span], span: Span) -> bool:
    """Of spans that are in order and do not meet each other."""
    last = bisect_left(spans, span.end, key=lambda one: one.start)
    return last > 0 and spans[last - 1].meets(span)


def _ahead(page: Page, rules: SiteRules, name: Named, nouns: Iterable[Noun], earliest: int) -> Tie | None:
    """The nearest noun before the name, with no other name and no pause between."""
    ahead = [noun for noun in nouns if noun[0].end <= name.span.start]
    if not ahead or ahead[-1][0].start < max(earliest, name.span.start - _BEFORE):
        return None
    noun, kind = ahead[-1]
    between = page.level[noun.end : name.span.start]
    among = rules.before["among"].search(between)
    if among and among.end() == len(between) and rules.several.search(noun.of(page.level)):
        return Tie(name, noun, kind, "among", Span(noun.end, noun.end + among.start()))
    if _PAUSE.search(between):
        return None
    for link, pattern in rules.before.items():
        if link == "among":
            continue
        found = pattern.search(between)
        if found and found.end() == len(between):
            return Tie(name, noun, kind, link, Span(noun.end, noun.end + found.start()))
    return None


def _behind(page: Page, rules: SiteRules, name: Named, nouns: Iterable[Noun], following: int) -> Tie | None:
    noun, kind = next((noun for noun in nouns if name.span.end <= noun[0].start <= following), (None, ""))
    if noun is None or noun.start - name.span.end > _AFTER:
        return None
    between = page.level[name.span.end : noun.start]
    link = next((link for link, pattern in rules.after.items() if pattern.fullmatch(between)), None)
    return Tie(name, noun, kind, f"behind {link}", Span(name.span.end, noun.start)) if link else None


def _of_another(page: Page, tie: Tie) -> bool:
    """ "The Hmeimim base near Latakia": the noun is that of a base that is named beside it."""
    near = Span(max(0, tie.span.start - OWNER), tie.span.end + OWNER)
    bases = [m.span for m in page.mentions_in(near) if m.kind == "base"]
    noun = Span(tie.noun.start - 2, tie.noun.end + 2)
    return any(base.meets(noun) or tie.span.holds(base) for base in bases)
