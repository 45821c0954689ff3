"""Agreements described and not named: "the memorandum signed in Sochi on Monday", by parties, day, place and bases."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from actors import edtf
from actors.names import fold
from presence.ingest.reading.found import FoundMention, Span
from presence.ingest.reading.known_agreements import KnownAgreement
from presence.ingest.reading.rules.changes import AgreementNouns
from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.text.dates import find_dates
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

_ENOUGH, _BOTH = 4.0, 1.5
_BESIDE, _NEAR = 40, 110
_FRESH, _STILL = timedelta(days=10), timedelta(days=450)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Cities that agreements are called by, in any of our languages.
_SEATS = {
    "adana": terms("adana\\w*|аданск\\w+|أضنة"),
    "astana": terms("astana(?:'\\w+)?|астан\\w+|أستانا|أستانة|آستانا"),
    "geneva": terms("geneva|cenevre\\w*|женев\\w+|جنيف"),
    "moscow": terms("moscow|moskova\\w*|московск\\w+|موسكو"),
    "paris": terms("paris(?:'\\w+)?|париж\\w*|باريس"),
    "sochi": terms("sochi|so[cç]i(?:'\\w+)?|сочи(?:нск\\w+)?|سوتشي"),
}


@dataclass(frozen=True)
class _Noun:
    """A word for an agreement, or for talks about one, and what stands around it."""

    page: Page
    sentence: Sentence
    span: Span
    kinds: frozenset[str]
    open: bool
    """It is talked about."""
    states: Mapping[str, str]
    hosts: frozenset[str]

    @cached_property
    def parties(self) -> frozenset[str]:
        return self._parties(self.sentence)

    @cached_property
    def parties_before(self) -> frozenset[str]:
        earlier = self.page.sentences[max(0, self.sentence.number - 2) : self.sentence.number]
        return frozenset[str]().union(*(self._parties(one) for one in earlier))

    @cached_property
    def parties_told(self) -> frozenset[str]:
        """Anywhere in the article."""
        return frozenset[str]().union(self.parties, *(self._parties(one) for one in self.page.sentences))

    @cached_property
    def days(self) -> list[tuple[date, date]]:
        found = find_dates(self.page.level, self.sentence.span, self.page.rules.code, self.page.document.published)
        near = [edtf.parse(one.edtf) for one in found if _gap(one.span, self.span) <= _NEAR]
        return [(day.earliest, day.latest) for day in near]

    @cached_property
    def years(self) -> frozenset[int]:
        around = self._around(_BESIDE)
        return frozenset(int(m[0]) for m in _YEAR.finditer(self.page.level, around.start, around.end))

    @cached_property
    def year_beside(self) -> int:
        """ "The 1974 agreement"."""
        found = _YEAR.findall(self.page.level, max(self.sentence.span.start, self.span.start - 14), self.span.end + 14)
        return int(found[0]) if len(found) == 1 else 0

    @cached_property
    def bases(self) -> frozenset[str]:
        return frozenset(m.key for m in self.page.mentions_in(self.sentence.span) if m.kind == "base")

    @cached_property
    def places(self) -> frozenset[str]:
        regions = {m.key for m in self.page.mentions_in(self.sentence.span) if m.kind == "region"} - self.hosts
        return frozenset(regions | {place.key for place in self.page.places_in(self.sentence.span)})

    def called_by(self, seat: re.Pattern[str]) -> bool:
        around = self._around(_BESIDE)
        return seat.search(self.page.level, around.start, around.end) is not None

    def _around(self, far: int) -> Span:
        sentence = self.sentence.span
        return Span(max(sentence.start, self.span.start - far), min(sentence.end, self.span.end + far))

    def _parties(self, sentence: Sentence) -> frozenset[str]:
        mentions = self.page.mentions_in(sentence.span)
        named = [m.key for m in mentions if m.kind == "actor"]
        named += [self.states[m.key] for m in mentions if m.kind == "person" and m.key in self.states]
        return frozenset(_side(key, self.hosts) for key in named)


def find_agreements(
    page: Page, known: Sequence[KnownAgreement], states: Mapping[str, str], hosts: frozenset[str], nouns: AgreementNouns
) -> list[FoundMention]:
    """Only where one agreement alone fits well enough; an article tells of one negotiation about a base, not of two."""
    published = page.document.published
    possible = [one for one in known if _was_there(one, published)]
    found: list[FoundMention] = []
    open_ones: list[KnownAgreement] = []
    for noun in _nouns(page, states, hosts, nouns):
        if any(m.span.meets(noun.span) for m in (*found, *page.mentions_in(noun.sentence.span)) if m.kind != "region"):
            continue
        bases = frozenset(base for one in open_ones for base in one.bases)
        fitting = [one for one in possible if one.signed or one in open_ones or not one.bases & bases]
        fits = sorted(((_fit(noun, one, published), _around(page, one), one.key) for one in fitting), reverse=True)
        if fits and fits[0][0] >= _ENOUGH and (len(fits) == 1 or fits[0][:2] > fits[1][:2]):
            found.append(FoundMention(noun.span, "agreement", fits[0][2]))
            open_ones += [one for one in fitting if one.key == fits[0][2] and one.signed is None]
    return found


def _around(page: Page, one: KnownAgreement) -> int:
    """How many names in the article are of its bases and regions: of two that fit alike, theirs is the likelier."""
    return sum(m.key in one.bases or m.key in one.regions for m in page.mentions if m.kind in ("base", "region"))


def _was_there(one: KnownAgreement, published: date | None) -> bool:
    """Signed by then; one that is still negotiated is spoken of around the day its record is of."""
    if published is None:
        return True
    if one.signed:
        return one.signed[0] <= published
    return one.as_of is None or abs(one.as_of - published) <= _STILL


def _nouns(page: Page, states: Mapping[str, str], hosts: frozenset[str], nouns: AgreementNouns) -> Iterator[_Noun]:
    for sentence in page.sentences:
        start, end = sentence.span.start, sentence.span.end
        talked = nouns.talks.search(page.level, start, end) is not None
        for match in nouns.talks.finditer(page.level, start, end):
            yield _Noun(page, sentence, Span(*match.span()), frozenset(), True, states, hosts)
        for kinds, pattern in nouns.kinds:
            for match in pattern.finditer(page.level, start, end):
                yield _Noun(page, sentence, Span(*match.span()), kinds, talked, states, hosts)


def _fit(noun: _Noun, one: KnownAgreement, published: date | None) -> float:
    """How much speaks for this agreement; what is talked about is not signed, and what is signed is not sought."""
    if one.signed is None and not noun.open:
        return 0
    alone = len(noun.kinds) == 1
    kind = (3.0 if alone else 1.0) if one.kind in noun.kinds else 0.0
    if alone and not kind:
        return 0
    parties = frozenset(_side(key, noun.hosts) for key in one.parties)
    party = _party_fit(noun, parties)
    where = 2.0 if noun.bases & one.bases else 1.5 if noun.places & one.regions or _in_title(noun, one) else 0.0
    seat = 3.0 if any(name in fold(one.title) and noun.called_by(p) for name, p in _SEATS.items()) else 0.0
    if one.signed is None:
        if any(m.key in one.bases for m in noun.page.mentions):
            where, party = max(where, 1.0), max(party, _BOTH if _both_told(noun, parties) else 0.0)
        known_matter = where > 0 or _speaks_of_forces(noun)
        return party + 2 + where + kind if known_matter and party >= _BOTH else 0
    when = _when_fit(noun, party, one.signed, published)
    if (not noun.kinds and when < 2) or (not seat and not alone and _is_of_others(noun, parties)):
        return 0  # talks held now
    told = len(parties & noun.parties_told)
    party = max(party, 1.0 if told == len(parties) else 0.5 if told else 0.0)
    total = kind + party + where + seat + when
    return total if party + seat >= 1 or when == 3 else 0


def _both_told(noun: _Noun, parties: frozenset[str]) -> bool:
    return len(parties & (noun.parties | noun.parties_before)) >= 2


def _is_of_others(noun: _Noun, parties: frozenset[str]) -> bool:
    """ "Damascus cancelled the contract with a Russian firm": whose other party is told of nowhere is not meant."""
    return len(noun.parties) >= 2 and not noun.parties <= parties and not parties <= noun.parties_told


def _party_fit(noun: _Noun, parties: frozenset[str]) -> float:
    here = len(parties & noun.parties)
    if here >= 2:
        return 2.5 if parties == noun.parties else 2.0
    together = len(parties & (noun.parties | noun.parties_before))
    return 1.5 if here and together >= 2 else 1.0 if here or together >= 2 else 0.5 if together else 0.0


def _when_fit(noun: _Noun, party: float, signed: tuple[date, date], published: date | None) -> float:
    met = [day for day in noun.days if signed[0] <= day[1] and day[0] <= signed[1]]
    if any(latest - earliest <= timedelta(days=7) for earliest, latest in met):
        return 3
    if met or {signed[0].year, signed[1].year} & noun.years:
        return 2.5 if signed[0].year == noun.year_beside else 2
    if noun.years and not noun.open:
        return -2
    fresh = party >= _BOTH and published is not None and signed[0] <= published <= signed[0] + _FRESH
    return 2 if fresh and not noun.open else 0


def _in_title(noun: _Noun, one: KnownAgreement) -> bool:
    title = fold(one.title)
    return any(fold(place.replace("-", " ")) in title for place in noun.places)


def _speaks_of_forces(noun: _Noun) -> bool:
    """Beside it: what they talk about is told a sentence before or after."""
    page, number = noun.page, noun.sentence.number
    beside, rules = page.sentences[max(0, number - 1) : number + 3], page.rules
    return any(
        p.search(page.level, one.span.start, one.span.end)
        for one in beside
        for p in (rules.names.base_noun, rules.military)
    )


def _side(key: str, hosts: frozenset[str]) -> str:
    """Of whichever government: records follow them apart, articles do not."""
    return "host" if key in hosts else key


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
