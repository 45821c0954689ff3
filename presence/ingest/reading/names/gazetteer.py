"""Every known name found in a text in one pass, whatever its spelling; built once for all articles."""

import gc
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import ahocorasick

from actors.names import article_start, fold, fold_with_offsets, level
from presence.ingest.reading.found import FoundMention, FoundPlace, Name, NameKind, Span, Succession
from presence.ingest.reading.known_agreements import KnownAgreement
from presence.ingest.reading.names.ambiguity import Chosen, choose
from presence.ingest.reading.names.belief import Choice
from presence.ingest.reading.names.known_places import common_places
from presence.ingest.reading.names.settlements import Settlement
from presence.ingest.reading.names.sounding import Sounding
from presence.ingest.reading.names.spelling import Spelling, begins, end_of, every_spelling
from presence.ingest.reading.rules import ALL, rules_for
from presence.ingest.reading.rules.base import LanguageRules

_SUFFIXES = {
    code: re.compile(rf"(?:{rules.names.actor_suffix})(?!\w)") if rules.names.actor_suffix else None
    for code, rules in ALL.items()
}
_COMMON = frozenset(fold(word) for rules in ALL.values() for word in rules.names.common_words)
_COMMON_PLACES = _COMMON | {fold(name) for name in common_places()}


@dataclass(frozen=True, slots=True)
class Names:
    """What a gazetteer found in one text."""

    mentions: list[FoundMention]
    places: list[FoundPlace]
    bases: list[FoundMention] = field(default_factory=list)
    """Towns that a base is named for too, where nothing says so; of a chief town that says nothing."""
    seats: list[FoundMention] = field(default_factory=list)
    """The same of chief towns."""


class Gazetteer:
    def __init__(
        self,
        automaton: Any,
        sounding: Sounding,
        settlements: Mapping[str, Settlement],
        hosts: frozenset[str],
        successions: tuple[Succession, ...],
        agreements: tuple[KnownAgreement, ...] = (),
        described: frozenset[tuple[NameKind, str]] = frozenset(),
        sites: Mapping[str, str] | None = None,
    ) -> None:
        self._described = described
        self._automaton = automaton
        self._sounding = sounding
        self._settlements = settlements
        self._towns = {fold(name): one for one in settlements.values() for name in one.names}
        self.hosts = hosts
        self.within: Mapping[str, str] = {
            one.region_key: one.within for one in settlements.values() if one.region_key and one.within
        }
        self.sites: Mapping[str, str] = sites or {}
        self._successions = successions
        self.agreements: Sequence[KnownAgreement] = agreements

    @classmethod
    def build(
        cls,
        names: Iterable[Name],
        successions: Iterable[Succession] = (),
        settlements: Iterable[Settlement] = (),
        agreements: Iterable[KnownAgreement] = (),
        sites: Mapping[str, str] | None = None,
    ) -> "Gazetteer":
        """`sites` has the region of each base.

        `hosts` come out as the actors that share their key with a region, and their predecessors."""
        with _no_collection():
            return cls._built(names, tuple(successions), settlements, tuple(agreements), sites or {})

    @classmethod
    def _built(
        cls,
        names: Iterable[Name],
        changes: tuple[Succession, ...],
        settlements: Iterable[Settlement],
        agreements: tuple[KnownAgreement, ...],
        sites: Mapping[str, str],
    ) -> "Gazetteer":
        towns = {one.key: one for one in settlements}
        known, patterns, sounding = set[tuple[NameKind, str]](), dict[str, dict[Spelling, None]](), Sounding()
        of_towns = (Name("place", t.key, text, minor=t.minor) for t in towns.values() for text in t.names)
        for name in (*names, *of_towns):
            known.add((name.kind, name.key))
            for spelled in (name, *_demonyms(name)):
                for pattern, spelling in every_spelling(spelled, _COMMON_PLACES if name.kind == "place" else _COMMON):
                    patterns.setdefault(pattern, {})[spelling] = None
                    if spelled is name:
                        sounding.add(pattern, spelling)
        automaton = ahocorasick.Automaton()
        for pattern, found in patterns.items():
            automaton.add_word(pattern, (len(pattern), tuple(found)))
        automaton.make_automaton()
        hosts = {key for kind, key in known if kind == "actor" and ("region", key) in known}
        hosts |= {change.predecessor for change in changes if change.successor in hosts}
        described = frozenset(one for one in known if one[0] in ("region", "actor"))
        return cls(automaton, sounding, towns, frozenset(hosts), changes, agreements, described, sites)

    def find(self, text: str, language: str, on: date | None = None) -> list[FoundMention]:
        """Mentions in order, none overlapping; `on` (the article's date) decides between a state's governments."""
        return self.read(text, language, on).mentions

    def read(self, text: str, language: str, on: date | None = None) -> Names:
        """Mentions, and the towns beside them."""
        rules = rules_for(language)
        levelled = level(text)
        choices = [*self._matches(text, rules), *self._told(levelled, rules)]
        taken: defaultdict[NameKind, list[Span]] = defaultdict(list)
        for choice in choices:
            taken[choice.spelling.kind].append(choice.span)
        choices += self._sounding.choices(text, rules.code, taken)
        chosen = choose(choices, text, levelled, rules.names, self.hosts)
        mentions = [self._dated(mention, on) for mention in chosen.mentions]
        seats = [span for span, key, _ in chosen.places if key == self._settlements[key].region_key]
        bases = [base for base in chosen.bases if not any(base.span.meets(seat) for seat in seats)]
        return Names(mentions, self._places(chosen, text), bases, [base for base in chosen.bases if base not in bases])

    def _matches(self, text: str, rules: LanguageRules) -> list[Choice]:
        if not len(self._automaton):
            return []
        folded, offsets = fold_with_offsets(text)
        suffix = _SUFFIXES[rules.code]
        found: list[Choice] = []
        for last, (length, candidates) in self._automaton.iter(folded):
            start = last - length + 1
            for spelling in candidates:
                if not begins(spelling, folded, start):
                    continue
                end = _apostrophe_end(text, offsets, last) or end_of(spelling, folded, start, last + 1, suffix)
                if end is not None:
                    span = _span(text, offsets, start, end)
                    if _written_as(spelling, text, span, offsets[start]):
                        found.append(Choice(span, spelling))
        return found

    def town(self, span: Span, text: str, language: str) -> FoundPlace | None:
        """The one listed that is written, or sounds, like this."""
        written = span.of(text)
        heard = None if fold(written) in self._towns else self._sounding.place(written, language)
        town = self._settlements.get(heard) if heard else self._towns.get(fold(written))
        return _place(span, text, town) if town else None

    def _told(self, levelled: str, rules: LanguageRules) -> Iterator[Choice]:
        """What is told of by where it lies or whose it is, and not named."""
        kinds: tuple[tuple[NameKind, Mapping[str, re.Pattern[str]]], ...] = (
            ("region", rules.names.zones),
            ("actor", rules.names.groups),
        )
        for kind, patterns in kinds:
            for key, pattern in patterns.items():
                if (kind, key) in self._described:
                    for match in pattern.finditer(levelled):
                        yield Choice(Span(*match.span()), Spelling(kind, key))

    def _places(self, chosen: Chosen, text: str) -> list[FoundPlace]:
        found = []
        regions = {m.span for m in chosen.mentions if m.kind == "region"}
        for span, key, of_base in chosen.places:
            town = self._settlements[key]
            if of_base and not town.listed:
                continue  # a village known for nothing but its base
            if key == town.region_key and span in regions:
                continue  # a governorate, which the mention tells
            found.append(_place(span, text, town))
        return found

    def _dated(self, mention: FoundMention, on: date | None) -> FoundMention:
        for change in self._successions:
            if mention.kind == "actor" and mention.key == change.successor and on and on < change.on:
                return replace(mention, key=change.predecessor)
        return mention


@contextmanager
def _no_collection() -> Iterator[None]:
    """A hundred thousand names are a million small objects, none of them garbage: looking for it takes a third."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _place(span: Span, text: str, town: Settlement) -> FoundPlace:
    return FoundPlace(span, town.key, tuple(dict.fromkeys((span.of(text), *town.names))), town.region_key)


def _demonyms(name: Name) -> Iterator[Name]:
    folded = fold(name.text).strip()
    for rules in ALL.values():
        for word in rules.names.demonyms.get(folded, ()):
            yield replace(name, text=word)


def _apostrophe_end(text: str, offsets: list[int], last: int) -> int | None:
    """ "Şam'a", "Syria’s": the fold joins what the apostrophe parts, the original still shows where the name ends."""
    after = offsets[last] + 1
    return last + 1 if text[after : after + 1] in ("'", "’", "ʼ", "`") else None


def _span(text: str, offsets: list[int], start: int, end: int) -> Span:
    stop = offsets[end - 1] + 1
    if text[max(0, offsets[start] - 2) : offsets[start]] == "ال":
        return Span(offsets[start] - 2, stop)
    return Span(article_start(text, offsets[start]), stop)


def _written_as(spelling: Spelling, text: str, span: Span, core: int) -> bool:
    if spelling.acronym:
        written = span.of(text)
        return written.isupper() or (len(written) > 4 and written.istitle())
    if spelling.script == "latin" and spelling.article and span.start == core:
        return False
    return not spelling.capital or text[core].isupper() or text[core].isdigit()
