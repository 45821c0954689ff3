"""Which of several readings of the same words is meant."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.names.belief import Belief, Choice
from presence.ingest.reading.names.spelling import Spelling
from presence.ingest.reading.rules.naming import NameRules
from presence.ingest.reading.rules.patterns import closes

_PREFERENCE = {"agreement": 0, "person": 1, "actor": 2, "region": 3, "base": 4}
_WINDOW = 44
_LIST = re.compile(r"\s*(?:,|،|and|or|و|и|ve|ile)\s*(?:in |the |five in |four in )?$")
ENEMY = "islamic-state"
_FROM = re.compile("(?<!\\w)من$")
_ABROAD = re.compile("باريس|لندن|برلين|عمان|بروكسل|بغداد")
_GROUPS = ("sdf", "sna", "hts")
_LANDS = frozenset(("golan",))
"""Too wide to stand for one base in them."""
_BORDER = re.compile("(?<!حرس )(?<!\\w)[وبل]?(?:الحدود|المثلث الحدودي|كردستان|العاصمه)(?: ال\\w+ي[هن]?)?$")


@dataclass(frozen=True, slots=True)
class Chosen:
    mentions: list[FoundMention]
    places: list[tuple[Span, str, bool]]
    """With whether it only says which base is meant."""
    bases: list[FoundMention] = field(default_factory=list)
    """Towns' names that one base alone has too, where nothing says that it is the base."""


def choose(
    choices: Sequence[Choice], text: str, levelled: str, rules: NameRules, hosts: frozenset[str] = frozenset()
) -> Chosen:
    """Syria itself (`hosts`) is never named in passing."""
    belief = Belief(choices, text, levelled, rules)
    believed = [c for c in choices if belief.holds(c)]
    grouped: dict[Span, list[Spelling]] = defaultdict(list)
    for choice in believed:
        if choice.spelling.kind != "place":
            grouped[choice.span].append(choice.spelling)
    reader = _Reader(belief, levelled, rules, hosts)
    taken = _longest(grouped)
    mentions = [m for span in sorted(taken, key=lambda s: s.start) if (m := reader.mention(span, grouped[span]))]
    return Chosen(mentions, _places(believed, mentions, belief), _possible_bases(choices, mentions))


def _possible_bases(choices: Sequence[Choice], mentions: Sequence[FoundMention]) -> list[FoundMention]:
    """Left to who reads the sentence: whoever is said to leave a post at a town leaves the base there."""
    keys: dict[Span, set[str]] = defaultdict(set)
    spelled = {choice.span for choice in choices if not choice.spelling.sounded}
    for choice in choices:
        if choice.spelling.sounded and choice.span in spelled:
            continue  # a town that only sounds like one that has a base
        if choice.spelling.kind == "base" and not choice.spelling.common:
            keys[choice.span].add(choice.spelling.key)
    sure = [m.span for m in mentions if m.kind != "region" or m.key in _LANDS]
    found: list[FoundMention] = []
    for span in sorted(keys, key=lambda s: (s.start - s.end, s.start)):
        if len(keys[span]) == 1 and not any(span.meets(other) for other in (*sure, *(m.span for m in found))):
            found.append(FoundMention(span, "base", next(iter(keys[span]))))
    return sorted(found, key=lambda m: m.span.start)


def _longest(grouped: dict[Span, list[Spelling]]) -> list[Span]:
    chosen: list[Span] = []
    taken: set[int] = set()
    for span in sorted(grouped, key=lambda s: (s.start - s.end, s.start)):
        if taken.isdisjoint((span.start, span.end - 1)) and taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            chosen.append(span)
    return chosen


def _places(
    choices: Sequence[Choice], mentions: Sequence[FoundMention], belief: Belief
) -> list[tuple[Span, str, bool]]:
    """Towns, longest first; one may lie in the name of a base or be a region of ours, but in no other name."""
    found = {c.span: c.spelling.key for c in reversed(choices) if c.spelling.kind == "place"}
    kept: dict[Span, bool] = {}
    for span in sorted(found, key=lambda s: (s.start - s.end, s.start)):
        over = [m for m in mentions if m.span.meets(span)]
        own = all(m.kind == "base" or _of_region(m, span, found[span]) for m in over)
        if own and not any(span.meets(other) for other in kept):
            kept[span] = _inside(span, over, belief)
    return [(span, found[span], kept[span]) for span in sorted(kept, key=lambda s: s.start)]


def _of_region(mention: FoundMention, span: Span, place: str) -> bool:
    """The same words, or a zone that is called by the town ("Idlib de-escalation zone")."""
    return mention.kind == "region" and (mention.span == span or mention.key.startswith(f"{place}-"))


def _inside(span: Span, over: list[FoundMention], belief: Belief) -> bool:
    """Named to say which base is meant."""
    if span in belief.regions or belief.named_as_place(span) or belief.is_area(span):
        return False
    return any(m.kind == "base" and (m.span != span or span in belief.attached) for m in over)


class _Reader:
    def __init__(self, belief: Belief, levelled: str, rules: NameRules, hosts: frozenset[str]) -> None:
        self.belief, self.level, self.rules, self.hosts = belief, levelled, rules, hosts
        self._last: tuple[Span, bool] | None = None

    def mention(self, span: Span, spellings: list[Spelling]) -> FoundMention | None:
        """None where a state is named for its place, its border or its newspapers alone."""
        best = self._best(span, spellings)
        if best.kind in ("actor", "region", "base") and closes(self.rules.paper_before, self._before(span)):
            return None
        if best.kind == "actor":
            passing = self._passing(span, best)
            self._last = (span, passing)
            if passing and best.key not in self.hosts:
                return None
        elif best.key in self.hosts:
            self._last = (span, True)  # "في سوريا والعراق"
        return FoundMention(span, best.kind, best.key)

    def _best(self, span: Span, spellings: list[Spelling]) -> Spelling:
        kinds = {spelling.kind for spelling in spellings}
        if "base" in kinds and len(kinds) > 1:
            attached = span in self.belief.attached
            spellings = [s for s in spellings if (s.kind == "base") == attached] or spellings
        if {"actor", "region"} <= {s.kind for s in spellings}:
            kind = "region" if self._is_place(span) else "actor"
            spellings = [s for s in spellings if s.kind not in ("actor", "region") or s.kind == kind]
        return min(spellings, key=lambda s: (s.surname, s.sounded, _PREFERENCE[s.kind]))

    def _is_place(self, span: Span) -> bool:
        before = self._before(span)
        if closes(self.rules.seat_before, before) or self.rules.seat_after.match(self.level, span.end):
            return False
        listed = self._listed(span)
        return self.belief.located_here(span) or bool(listed)

    def _before(self, span: Span) -> str:
        return self.level[max(0, span.start - _WINDOW) : span.start].rstrip()

    def _listed(self, span: Span) -> bool:
        """After "in Iraq and": as the name before it in the list."""
        if self._last is None:
            return False
        last, passing = self._last
        between = self.level[last.end : span.start]
        return passing and len(between) < 14 and _LIST.fullmatch(between) is not None

    def _feared(self, span: Span, before: str) -> bool:
        if self.rules.acts_after.match(self.level, span.end):
            return False
        return (
            closes(self.rules.feared_before, before) or self.rules.feared_after.match(self.level, span.end) is not None
        )

    def _passing(self, span: Span, spelling: Spelling) -> bool:
        before = self._before(span)
        if closes(self.rules.seat_before, before):
            return False
        if spelling.key == ENEMY:
            return self._feared(span, before)
        if _BORDER.search(before):
            return True
        if _FROM.search(before) and _ABROAD.fullmatch(self.level[span.start : span.end]):
            return True
        if spelling.key in _GROUPS:
            return False
        if self.rules.passing_after.match(self.level, span.end):
            return True
        if self.rules.adjective.search(self.level, span.start, span.end):
            return False
        return self._listed(span) or closes(self.rules.passing_before, before)
