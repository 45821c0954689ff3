"""Which of several readings of the same words is meant, and which short names are believed."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from presence.ingest.reading import FoundMention, Span
from presence.ingest.rules.base import NameRules, closes
from presence.ingest.spelling import Spelling

_PREFERENCE = {"agreement": 0, "person": 1, "actor": 2, "region": 3, "base": 4}
_NAME_BEFORE = re.compile(r"([A-ZÇĞİÖŞÜА-ЯЁ][\w’'.-]*)[ -]+$")
_TITLE_BEFORE = re.compile(
    r"(?:president|minister|secretary|admiral|adm\.|general|gen\.|commander|spokes(?:man|woman|person)|envoy|ambassador"
    r"|leader|mr\.?|premier|chancellor|bakanı|başkanı|cumhurbaşkanı|bakan|lideri|sözcüsü|президент\w*|министр\w*|глав\w{1,3}"
    r"|الرئيس|رئيس|الوزير|وزير|الجنرال|قائد|мистер|госсекретар\w*|генерал\w*)\s+(?:al-)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Choice:
    span: Span
    spelling: Spelling


def choose(choices: Sequence[Choice], text: str, levelled: str, rules: NameRules) -> list[FoundMention]:
    full = {c.spelling.key for c in choices if c.spelling.kind == "person" and not c.spelling.surname}
    bases = _believed_bases(choices, levelled, rules)
    believed = [c for c in choices if _believed(c, text, levelled, rules, full, bases)]
    grouped: dict[Span, list[Spelling]] = defaultdict(list)
    for choice in believed:
        grouped[choice.span].append(choice.spelling)
    chosen: list[FoundMention] = []
    taken: set[int] = set()
    for span in sorted(grouped, key=lambda s: (s.start - s.end, s.start)):
        if taken.isdisjoint((span.start, span.end - 1)) and taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            best = _best(span, grouped[span], levelled, rules)
            chosen.append(FoundMention(span, best.kind, best.key))
    return sorted(chosen, key=lambda mention: mention.span.start)


def _believed(choice: Choice, text: str, levelled: str, rules: NameRules, full: set[str], bases: set[str]) -> bool:
    spelling, span = choice.spelling, choice.span
    if spelling.surname:
        titled = _TITLE_BEFORE.search(text, max(0, span.start - 40), span.start) is not None
        return titled or (spelling.key in full and not _other_first_name(text, span))
    if spelling.kind == "base":
        return spelling.key in bases
    return not spelling.common or _beside(rules.base_noun, levelled, span, 25)


def _other_first_name(text: str, span: Span) -> bool:
    """Hafez al-Assad is not the Assad named before; "Minister Katz" and a sentence's first word are no first names."""
    found = _NAME_BEFORE.search(text, max(0, span.start - 30), span.start)
    if not found or found[1].endswith((".", "'s", "’s")):
        return False
    before = text[max(0, found.start() - 2) : found.start()].strip()
    return bool(before) and before[-1].islower() and not found[1].endswith("day")


def _believed_bases(choices: Sequence[Choice], levelled: str, rules: NameRules) -> set[str]:
    """A town's name is a base only where a word for a base stands near it, once in the text."""
    believed: set[str] = set()
    for choice in choices:
        if choice.spelling.kind != "base" or choice.spelling.key in believed:
            continue
        inside = rules.base_noun and rules.base_noun.search(levelled, choice.span.start, choice.span.end)
        reach = 25 if choice.spelling.common else 90
        if inside or _beside(rules.base_noun, levelled, choice.span, reach):
            believed.add(choice.spelling.key)
    return believed


def _beside(noun: re.Pattern[str] | None, levelled: str, span: Span, reach: int) -> bool:
    if noun is None:
        return False
    start, end = max(0, span.start - reach), min(len(levelled), span.end + reach)
    start = max(start, levelled.rfind("\n", start, span.start) + 1)
    line_end = levelled.find("\n", span.end, end)
    return noun.search(levelled, start, line_end if line_end >= 0 else end) is not None


def _best(span: Span, spellings: list[Spelling], levelled: str, rules: NameRules) -> Spelling:
    kinds = {spelling.kind for spelling in spellings}
    if "base" in kinds and len(kinds) > 1:
        wanted = "base" if _beside(rules.base_noun, levelled, span, 14) else None
        spellings = [s for s in spellings if (s.kind == "base") == (wanted == "base")] or spellings
    if {"actor", "region"} <= {s.kind for s in spellings}:
        kind = "region" if _is_place(span, levelled, rules) else "actor"
        spellings = [s for s in spellings if s.kind not in ("actor", "region") or s.kind == kind]
    return min(spellings, key=lambda s: (s.surname, _PREFERENCE[s.kind]))


def _is_place(span: Span, levelled: str, rules: NameRules) -> bool:
    if rules.place_after and rules.place_after.match(levelled, span.end):
        return True
    if not rules.place_before:
        return False
    window = levelled[max(0, span.start - 24) : span.start].rstrip()
    return closes(rules.place_before, window)
