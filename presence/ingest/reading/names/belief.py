"""Whether the words that could be a name are one here: a surname, a base's town, a word that sounds like a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from presence.ingest.reading.found import Span
from presence.ingest.reading.names.first_names import is_first_name
from presence.ingest.reading.names.spelling import Spelling
from presence.ingest.reading.rules.naming import NameRules
from presence.ingest.reading.rules.patterns import closes

_NAME_BEFORE = re.compile(r"([A-ZÇĞİÖŞÜА-ЯЁ][\w’'.-]*) +(?:al-|el-|аль-|аш-)?$")
_NAME_AFTER = re.compile(r" [A-ZÇĞİÖŞÜА-ЯЁ]\w")
_TITLE_BEFORE = re.compile(
    r"(?:president|minister|secretary|admiral|adm\.|general|gen\.|commander|spokes(?:man|woman|person)|envoy|ambassador"
    r"|leader|mr\.?|premier|chancellor|bakanı|başkanı|cumhurbaşkanı|bakan|lideri|sözcüsü|президент\w*|министр\w*|глав\w{1,3}"
    r"|الرئيس|رئيس|الوزير|وزير|الجنرال|قائد|مع|мистер|госсекретар\w*|генерал\w*)\s+(?:al-)?$",
    re.IGNORECASE,
)
_TITLED_BEFORE = re.compile(
    rf"(?:{_TITLE_BEFORE.pattern[:-1]})(?-i:(?:[A-ZÇĞİÖŞÜА-ЯЁ][\w’'.-]* +){{1,3}})$", re.IGNORECASE
)
_OTHERS_BEFORE = re.compile(
    "(?<!\\w)[وبل]?(?:عين|حافظ|ماهر|باسل|رفعت|اسما|ال|بحيره|سد|جسر|حي|مدينه|شارع|جامعه) $"
    "|(?<!\\w)(?:a[iy]n|айн)[ -](?:(?:[ae]l|[эа]ль)[ -])?$"
)
_LIST = re.compile(r"(?:,|،)? ?(?:,|،|and|و|и|ve|ile|и в|and at|and in) ?(?:the )?")
_NO_TOWN = re.compile(r"'?s? (?:basin|river|valley|dam|lake|street|camp)\b")
_NO_TOWN_BEFORE = re.compile(r"(?:حوض|نهر|سد|وادي|بحيره|جبل|state|lower house, the state)$")
_LANDMARK = re.compile(r" (?:dam|gas plant|oil field|field|green village|crossing)$|^(?:سد|حقل) ")
_ELSEWHERE = re.compile(
    r"(?: (?:air ?base|base|camp|city|province))?(?:,? in)? "
    r"(?:(?:north|south|east|west)\w* )?(?:iraq|lebanon|jordan|turkey)\b"
)
_BETWEEN = re.compile(r"\b(?:between|from|in|of|near)$")
_NEARBY = re.compile(r"\b(?:near|towards?|outskirts of|(?:road|way|path) (?:to|from)|entered|villages? of|area of)$")
_MOUNTAIN = re.compile(r"(?:mount|jabal|jebel|cebel|гор) |hermon|хермон|ермон|da[gğ][iı]|(?:ال)?جبل|حرمون")
_AREAS = frozenset(("al-tanf", "mount-hermon"))
"""Named for more than the base in it."""
_DISTINCT, _NEAR = 7, 80
_CONTEXT = 64
_LONG_SURNAME = 4
_ALONE = 6
_OPENS = re.compile(r"(?:^|[.!?:\n]\s*)[«\"“„']?$")
_PART_AFTER = re.compile(r" (?:al-|el-|аль-|аш-|эль-)?[A-ZÇĞİÖŞÜА-ЯЁ]\w")


@dataclass(frozen=True, slots=True)
class Choice:
    span: Span
    spelling: Spelling


class Belief:
    """What one text as a whole says about the names in it."""

    def __init__(self, choices: Sequence[Choice], text: str, levelled: str, rules: NameRules) -> None:
        self.text, self.level, self.rules = text, levelled, rules
        people = [c.spelling for c in choices if c.spelling.kind == "person"]
        self.full = {spelling.key for spelling in people if not spelling.surname}
        owners: dict[Span, set[str]] = {}
        for choice in choices:
            if choice.spelling.surname:
                owners.setdefault(choice.span, set()).add(choice.spelling.key)
        self.owners = owners
        self.actors = [c.span for c in choices if c.spelling.kind == "actor"]
        self.states = bool(self.actors)
        self.attached = {c.span for c in choices if c.spelling.kind == "base" and self._at_base(c.span)}
        self._spread(choices)
        self.bases = {c.spelling.key for c in choices if c.spelling.kind == "base" and c.span in self.attached}
        self.towns = {c.span for c in choices if self._town(c.spelling)}
        self.regions = {c.span for c in choices if c.spelling.kind == "region"}
        self.areas = {c.span for c in choices if c.spelling.kind == "place" and c.spelling.key in _AREAS}
        self.villages = {c.span for c in choices if c.spelling.kind == "place"}
        self.listed = self._lists(choices)
        self.based: set[Span] = set()
        self.based = {c.span for c in choices if c.spelling.kind == "base" and self._base(c.spelling, c.span)}
        self._join(choices)

    @staticmethod
    def _town(spelling: Spelling) -> bool:
        return spelling.kind in ("region", "place") and not spelling.minor and spelling.key not in _AREAS

    def holds(self, choice: Choice) -> bool:
        spelling, span = choice.spelling, choice.span
        if spelling.surname:
            return self._surname(spelling, span)
        if spelling.kind == "base":
            return self._base(spelling, span)
        if spelling.kind == "place":
            return self._place(spelling, span)
        if spelling.sounded and span.of(self.level) in self.rules.common_words:
            return self.named_as_place(span)
        if spelling.sounded:
            return spelling.kind == "person" or self._long(span) or self.located_here(span)
        return not spelling.common or self.named_as_place(span) or self._noun_near(span, 25)

    def _long(self, span: Span) -> bool:
        """Two words that sound like a name are hardly anything else."""
        return " " in span.of(self.text) and span.end - span.start > _DISTINCT + 1

    def located_here(self, span: Span) -> bool:
        """Something says that a place is meant."""
        return span in self.listed or self._beside(span)

    def _beside(self, span: Span) -> bool:
        if closes(self.rules.place_before, self._before(span)) or self.rules.place_after.match(self.level, span.end):
            return True
        return self.named_as_place(span)

    def _lists(self, choices: Sequence[Choice]) -> set[Span]:
        """ "in Manbij and Tanf": what stands in a list after a place is one."""
        kinds = ("region", "base", "place")
        spans = sorted({c.span for c in choices if c.spelling.kind in kinds}, key=lambda span: (span.start, -span.end))
        sure = {c.span for c in choices if not c.spelling.sounded}
        found: set[Span] = set()
        for first, second in pairwise(spans):
            between = self.level[first.end : second.start] if first.end <= second.start else ""
            if (first in found or self._beside(first)) and _LIST.fullmatch(between):
                found.add(second)
        for first, second in reversed([*pairwise(spans)] if self.rules.case_last else []):
            between = self.level[first.end : second.start] if first.end <= second.start else ""
            if first in sure and (second in found or self._beside(second)) and _LIST.fullmatch(between):
                found.add(first)
        return found

    def is_area(self, span: Span) -> bool:
        """ "The Tanf garrison" stands in what is called Tanf for miles around."""
        return span in self.areas

    def settled(self, span: Span) -> bool:
        """ "the town of"."""
        return closes(self.rules.settlement_before, self._before(span))

    def named_as_place(self, span: Span) -> bool:
        """ "the village of", "kasabası"."""
        return self.settled(span) or self.rules.settlement_after.match(self.level, span.end) is not None

    def _before(self, span: Span) -> str:
        return self.level[max(0, span.start - _CONTEXT) : span.start].rstrip(" «\"“'")

    def _at_base(self, span: Span) -> bool:
        if self.rules.base_noun.search(self.level, span.start, span.end):
            return True
        if self.rules.base_after.match(self.level, span.end):
            return True
        return closes(self.rules.base_before, self._before(span))

    def _spread(self, choices: Sequence[Choice]) -> None:
        """ "the posts at Morek and Surman": what holds of the first of a list holds of the others."""
        spans = sorted({c.span for c in choices if c.spelling.kind == "base"}, key=lambda span: span.start)
        towns = {c.span for c in choices if c.spelling.kind in ("region", "place")}
        for first, second in pairwise(spans):
            if not _LIST.fullmatch(self.level[first.end : second.start]):
                continue
            if first in self.attached or first not in towns:
                self.attached.add(second)
            elif second not in towns:
                self.attached.add(first)

    def _join(self, choices: Sequence[Choice]) -> None:
        """ "Hmeimim and Tartus", "T4 and Palmyra": the second of two is what the first is."""
        spans = sorted({c.span for c in choices if c.spelling.kind == "base"}, key=lambda span: span.start)
        for first, second in pairwise(spans):
            between = self.level[first.end : second.start]
            if first in self.based and between == " and " and not closes(_BETWEEN, self._before(first)):
                self.attached.add(second)
                self.based.add(second)

    def _surname(self, spelling: Spelling, span: Span) -> bool:
        if _OTHERS_BEFORE.search(self.level, max(0, span.start - _CONTEXT), span.start):
            return False
        if _TITLE_BEFORE.search(self.text, max(0, span.start - _CONTEXT), span.start):
            return True
        if self._other_first_name(span) or self._is_first_name(span):
            return False
        if spelling.key in self.full:
            return True
        mine = self.owners[span]
        return self.states and len(mine) == 1 and not spelling.common and span.end - span.start >= _LONG_SURNAME

    def _is_first_name(self, span: Span) -> bool:
        """ "Mustafa Bali" is not the Mustafa named before."""
        return _NAME_AFTER.match(self.text, span.end) is not None and is_first_name(span.of(self.text))

    def _other_first_name(self, span: Span) -> bool:
        """Hafez al-Assad is not the Assad named before; "Minister Katz" and "When Katz" name no other Katz."""
        found = _NAME_BEFORE.search(self.text, max(0, span.start - _CONTEXT), span.start)
        if not found or found[1].endswith((".", "'s", "’s", "'nin", "'ın", "'in")):
            return False
        word = self.level[found.start(1) : found.end(1)]
        return word not in self.rules.first_words and not word.endswith(("day", "ли", "ский"))

    def _base(self, spelling: Spelling, span: Span) -> bool:
        if spelling.sounded and self.rules.base_noun.fullmatch(self.level, span.start, span.end):
            return False  # "the 39th Air Base Wing" sounds like the base at al-Rai
        if span in self.attached:
            return True
        if self._surname_of_another(span) or self._goes_on(span):
            return False
        if self.settled(span) and spelling.key not in self.bases and not self._noun_near(span, 45):
            return False
        if self.named_as_place(span) and spelling.key not in self.bases and not self._noun_near(span, 25):
            return False
        if _MOUNTAIN.search(self.level, span.start, span.end):
            return self._noun_near(span, 45)
        if spelling.key not in self.bases and (spelling.common or span in self.towns):
            return False
        known = spelling.key in self.bases or _LANDMARK.search(span.of(self.level)) is not None
        return (
            known
            or self._noun_near(span, 90)
            or (not spelling.sounded and self._force_near(span) and not self._village(span))
        )

    def _surname_of_another(self, span: Span) -> bool:
        """Sharfan Darwish is no village, and General Mohammad Reza Zahedi no base."""
        before = max(0, span.start - _CONTEXT), span.start
        found = _NAME_BEFORE.search(self.text, *before)
        return found is not None and (is_first_name(found[1]) or _TITLED_BEFORE.search(self.text, *before) is not None)

    def _goes_on(self, span: Span) -> bool:
        """ "Enab Baladi's correspondent": the first word of another name."""
        return " " not in span.of(self.text) and _NAME_AFTER.match(self.text, span.end) is not None

    def _village(self, span: Span) -> bool:
        """ "Struck a car near Tal Rifaat": a name that towns have too, where a town is likelier."""
        return span in self.villages and (closes(_NEARBY, self._before(span)) or span in self.listed)

    def _force_near(self, span: Span) -> bool:
        """ "Moscow keeps Hmeimim": a long name that means nothing else, beside the name of a state.

        Where no village has it the state may be named anywhere.
        """
        if span not in self.villages:
            return bool(self.actors) and span.end - span.start >= _DISTINCT - 1
        if span.end - span.start < _DISTINCT:
            return False
        return any(abs(actor.start - span.start) < _NEAR for actor in self.actors)

    def _noun_near(self, span: Span, reach: int) -> bool:
        start, end = max(0, span.start - reach), min(len(self.level), span.end + reach)
        start = max(start, self.level.rfind("\n", start, span.start) + 1)
        line_end = self.level.find("\n", span.end, end)
        return self.rules.base_noun.search(self.level, start, line_end if line_end >= 0 else end) is not None

    def _place(self, spelling: Spelling, span: Span) -> bool:
        """A town's name of one word is mostly a word or a person's name besides."""
        if _NO_TOWN.match(self.level, span.end) or closes(_NO_TOWN_BEFORE, self._before(span)):
            return False
        if spelling.key in _AREAS or (spelling.minor and span not in self.attached and span in self.based):
            return True
        if _ELSEWHERE.match(self.level, span.end) or span.of(self.level) in self.rules.common_words:
            return False
        if " " in span.of(self.level) and not spelling.sounded:
            return True
        if span in self.attached and (span in self.towns or not spelling.common):
            return True
        if spelling.common or (spelling.sounded and len(span.of(self.text)) < 5):
            return self.named_as_place(span)
        of_base = not spelling.sounded and closes(self.rules.base_before, self._before(span))
        return of_base or self.located_here(span) or (not spelling.sounded and self._stands_alone(span))

    def _stands_alone(self, span: Span) -> bool:
        """ "The bombs fell on Talbiseh": written as a name in the middle of a sentence, and no part of a longer one."""
        if span.end - span.start < _ALONE or not self.text[span.start].isupper():
            return False
        before = max(0, span.start - _CONTEXT), span.start
        if _OPENS.search(self.text, *before) or _NAME_BEFORE.search(self.text, *before):
            return False
        return _PART_AFTER.match(self.text, span.end) is None
