"""Every known name found in a text in one pass, whatever its spelling; built once for all articles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import ahocorasick

from actors.names import article_start, fold, fold_with_offsets, level
from presence.ingest.ambiguity import Choice, choose
from presence.ingest.reading import FoundMention, Name, Span, Succession
from presence.ingest.rules import ALL, rules_for
from presence.ingest.rules.base import LanguageRules
from presence.ingest.spelling import Spelling, begins, end_of, spellings

_SUFFIXES = {
    code: re.compile(rf"(?:{rules.names.actor_suffix})(?!\w)") if rules.names.actor_suffix else None
    for code, rules in ALL.items()
}
_COMMON = frozenset(word for rules in ALL.values() for word in rules.names.common_words)


@dataclass(frozen=True, slots=True)
class _Match:
    span: Span
    spelling: Spelling


class Gazetteer:
    def __init__(self, automaton: Any, hosts: frozenset[str], successions: tuple[Succession, ...]) -> None:
        self._automaton = automaton
        self.hosts = hosts
        self._successions = successions

    @classmethod
    def build(cls, names: Iterable[Name], successions: Iterable[Succession] = ()) -> "Gazetteer":
        """`hosts` come out as the actors that share their key with a region, and their predecessors."""
        known, patterns = set[tuple[str, str]](), dict[str, dict[Spelling, None]]()
        for name in names:
            known.add((name.kind, name.key))
            for spelled in (name, *_demonyms(name)):
                for pattern, spelling in spellings(spelled, _COMMON):
                    patterns.setdefault(pattern, {})[spelling] = None
        automaton = ahocorasick.Automaton()
        for pattern, found in patterns.items():
            automaton.add_word(pattern, (len(pattern), tuple(found)))
        automaton.make_automaton()
        changes = tuple(successions)
        hosts = {key for kind, key in known if kind == "actor" and ("region", key) in known}
        hosts |= {change.predecessor for change in changes if change.successor in hosts}
        return cls(automaton, frozenset(hosts), changes)

    def find(self, text: str, language: str, on: date | None = None) -> list[FoundMention]:
        """Mentions in order, none overlapping; `on` (the article's date) decides between a state's governments."""
        rules = rules_for(language)
        matches = self._matches(text, rules)
        levelled = level(text)
        chosen = choose([Choice(m.span, m.spelling) for m in matches], text, levelled, rules.names)
        return [self._dated(mention, on) for mention in chosen]

    def _matches(self, text: str, rules: LanguageRules) -> list[_Match]:
        if not len(self._automaton):
            return []
        folded, offsets = fold_with_offsets(text)
        suffix = _SUFFIXES[rules.code]
        found: list[_Match] = []
        for last, (length, candidates) in self._automaton.iter(folded):
            start = last - length + 1
            for spelling in candidates:
                if not begins(spelling, folded, start):
                    continue
                end = _apostrophe_end(text, offsets, last) or end_of(spelling, folded, start, last + 1, suffix)
                if end is not None:
                    span = _span(text, offsets, start, end)
                    if _written_as(spelling, text, span, offsets[start]):
                        found.append(_Match(span, spelling))
        return found

    def _dated(self, mention: FoundMention, on: date | None) -> FoundMention:
        for change in self._successions:
            if mention.kind == "actor" and mention.key == change.successor and on and on < change.on:
                return replace(mention, key=change.predecessor)
        return mention


def _demonyms(name: Name) -> Iterator[Name]:
    if name.kind == "actor":
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
