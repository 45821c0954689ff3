"""What sources saw of a deployment, and what that means for its dates. Pure: spans in, ranges and contradictions out.

The rule is the Security Force Monitor's: a source attests what held on *every* day of a span or on *some* day of it,
and nothing past its own publication. Each sighting is then a condition on the true first and last day, S ≤ E:

- throughout a..b: S ≤ a and b ≤ E              - some time in a..b: S ≤ b and a ≤ E
- started in a..b: a ≤ S ≤ b                    - ended in a..b: a ≤ E ≤ b
- absent a..b: E < a or b < S

`propose` narrows S and E by those conditions; where sources disagree the range covers both. `contradicts` asks whether
any reading of the curated dates meets the condition.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from actors import edtf

THROUGHOUT, SOME_TIME, STARTED, ENDED, ABSENT = "throughout", "some_time", "started", "ended", "absent"
PRESENCE = (THROUGHOUT, SOME_TIME, STARTED, ENDED)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one source attests of the days `first` to `last`, both included.

    `firm_first` to `firm_last` are the days it speaks of on any reading of its dates; None where there are none.
    """

    attests: str
    first: date
    last: date
    firm_first: date | None = None
    firm_last: date | None = None

    @property
    def every_day(self) -> tuple[date, date] | None:
        """The days of which each single one is attested."""
        if self.attests not in (THROUGHOUT, ABSENT) or self.firm_first is None or self.firm_last is None:
            return None
        return self.firm_first, self.firm_last

    @property
    def firm(self) -> tuple[date, date]:
        """Between these days it was there at least once, if it was seen there at all."""
        return self.every_day or (self.first, self.last)


@dataclass(frozen=True, slots=True)
class Bounds:
    earliest: date | None = None
    latest: date | None = None

    @property
    def known(self) -> bool:
        return self.earliest is not None or self.latest is not None


UNKNOWN = Bounds()


@dataclass(frozen=True, slots=True)
class Dates:
    """The first and the last day of a deployment, each between bounds; an open bound is unknown."""

    start: Bounds = UNKNOWN
    end: Bounds = UNKNOWN

    @property
    def possible(self) -> Bounds:
        return Bounds(self.start.earliest, self.end.latest)

    @property
    def certain(self) -> Bounds | None:
        """None where no day is certain."""
        first, last = self.start.latest, self.end.earliest
        return Bounds(first, last) if first and last and first <= last else None


def sighting(attests: str, seen: str, seen_until: str = "") -> Sighting:
    """From EDTF text. A date without a mark is meant whole: throughout 2019-10 is every day of October.

    Raises:
        EDTFError: one of them is no date.
    """
    begin = edtf.parse(seen)
    end = edtf.parse(seen_until) if seen_until else begin
    first, last = begin.earliest, max(end.latest, begin.earliest)
    firm_first = begin.latest if vague(seen) else begin.earliest
    firm_last = end.earliest if vague(seen_until or seen) else end.latest
    if firm_first > firm_last:
        return Sighting(attests, first, last)
    return Sighting(attests, first, last, firm_first, firm_last)


def vague(text: str) -> bool:
    """Whether a date has a mark or unknown digits, so that not all of its days are meant."""
    return text[-1:] in ("~", "?", "%") or "X" in text


def propose(sightings: Iterable[Sighting]) -> Dates:
    """The dates the sightings alone would give."""
    seen = list(sightings)
    here = [one for one in seen if one.attests in PRESENCE]
    before, after = _absences(seen, here)
    started = _agreed([one for one in here if one.attests == STARTED])
    ended = _agreed([one for one in here if one.attests == ENDED])
    start = _narrowed(
        started,
        at_least=[last + DAY for _, last in before],
        at_most=[_there_by(one) for one in here if one.attests != STARTED],
    )
    end = _narrowed(
        ended,
        at_least=[_there_until(one) for one in here if one.attests != ENDED],
        at_most=[first - DAY for first, _ in after],
    )
    return Dates(start, end)


def _there_by(one: Sighting) -> date:
    """By which day it had started, if the sighting is right."""
    return one.every_day[0] if one.every_day else one.last


def _there_until(one: Sighting) -> date:
    """Until which day, at least, it had not ended."""
    return one.every_day[1] if one.every_day else one.first


def _absences(
    seen: Iterable[Sighting], here: Sequence[Sighting]
) -> tuple[list[tuple[date, date]], list[tuple[date, date]]]:
    """Absences before it came and after it went; one in the middle of it is a contradiction and proves neither."""
    before, after = [], []
    for one in seen:
        span = one.every_day
        if one.attests != ABSENT or span is None:
            continue
        was_later = any(span[1] < other.firm[0] for other in here)
        was_earlier = any(span[0] > other.firm[1] for other in here)
        if was_later and not was_earlier:
            before.append(span)
        if was_earlier and not was_later:
            after.append(span)
    return before, after


def _agreed(said: Sequence[Sighting]) -> Bounds:
    """What all of them allow; where they exclude each other, everything that any of them says."""
    if not said:
        return Bounds()
    first, last = max(one.first for one in said), min(one.last for one in said)
    if first <= last:
        return Bounds(first, last)
    return Bounds(min(one.first for one in said), max(one.last for one in said))


def _narrowed(said: Bounds, *, at_least: Sequence[date], at_most: Sequence[date]) -> Bounds:
    lower = max([day for day in (said.earliest, *at_least) if day], default=None)
    upper = min([day for day in (said.latest, *at_most) if day], default=None)
    if lower and upper and lower > upper:
        lower, upper = upper, lower
        lower, upper = min(lower, said.earliest or lower), max(upper, said.latest or upper)
    return Bounds(lower, upper)


def contradicts(one: Sighting, curated: Dates) -> bool:
    """Whether no first and last day within the curated bounds agree with it."""
    s0, s1 = curated.start.earliest or date.min, curated.start.latest or date.max
    e0, e1 = curated.end.earliest or date.min, curated.end.latest or date.max
    s1, e0 = min(s1, e1), max(s0, e0)  # it starts before it ends
    if one.attests == STARTED:
        return max(s0, one.first) > min(s1, one.last)
    if one.attests == ENDED:
        return max(e0, one.first) > min(e1, one.last)
    if one.attests == ABSENT:
        return bool(one.every_day) and e0 >= one.firm[0] and s1 <= one.firm[1]
    return s0 > _there_by(one) or e1 < _there_until(one)


def contradictions(sightings: Sequence[Sighting], curated: Dates) -> list[int]:
    """Which of the sightings, by their place, the curated dates cannot be reconciled with."""
    return [place for place, one in enumerate(sightings) if contradicts(one, curated)]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which nobody saw it, the last of them only `until` today where it has not been seen since."""

    first: date
    last: date
    months: int


def gaps(sightings: Iterable[Sighting], *, months: int, until: date | None = None) -> list[Gap]:
    """The stretches longer than so many months between sightings of it, and after the last one as far as `until`."""
    spans = sorted(one.firm for one in sightings if one.attests in PRESENCE)
    found, reached = [], None
    for first, last in [*spans, *([(until + DAY, until)] if until and spans else [])]:
        if reached and reached + relativedelta(months=months) < first - DAY:
            over = relativedelta(first, reached)
            found.append(Gap(reached + DAY, first - DAY, over.years * 12 + over.months))
        reached = max(reached or last, last)
    return found
