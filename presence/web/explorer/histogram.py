"""The time line: changes counted bar by bar, drawn on the server, with links that zoom it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actors.edtf_words import day_in_words, in_words
from presence import change_counts
from presence.change_counts import Bins, Count
from presence.filters.alike import changes, everything, is_everything
from presence.kept import Maker, kept
from presence.presence_over_time import FIRST
from presence.problems import InvalidParameter
from presence.web.explorer.answer import Answer

# Before the war little changed; what did is one link away.
FROM = date(2011, 1, 1)
YEARS = (1930, 2049)  # no more than there are bars
HEIGHT = 56
TICKS = 6
NAME = "changes by time"


@dataclass(frozen=True, slots=True)
class Bar:
    first: date
    last: date
    count: Count
    words: str  # when
    sentence: str
    url: str
    n: int  # from the first


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    text: str


@dataclass(frozen=True)
class Histogram:
    bins: Bins
    counts: Sequence[Count]
    found: Answer
    height: int = HEIGHT

    @cached_property
    def peak(self) -> int:
        return max((count.certain + count.possible for count in self.counts), default=0)

    @cached_property
    def words(self) -> list[str]:
        return [bar_words(self.bins, n) for n in range(len(self.bins))]

    @property
    def certain(self) -> str:
        return self._shape([0] * len(self.counts), [count.certain for count in self.counts])

    @property
    def possible(self) -> str:
        """On top of the certain."""
        totals = [count.certain + count.possible for count in self.counts]
        return self._shape([count.certain for count in self.counts], totals)

    @cached_property
    def bars(self) -> list[Bar]:
        return [self._bar(n, count) for n, count in enumerate(self.counts) if count.certain or count.possible]

    @property
    def ticks(self) -> list[Tick]:
        step = -(-len(self.bins) // TICKS)
        return [Tick(self._x(n), tick_words(self.bins, n)) for n in range(0, len(self.bins) - step // 2, step)]

    @property
    def span(self) -> str:
        said = {"first": day_in_words(self.bins.first), "last": day_in_words(self.bins.last)}
        return _("Changes from %(first)s to %(last)s") % said

    @property
    def wider(self) -> str:
        """The same middle, three times as long."""
        days = (self.bins.last - self.bins.first).days
        first, last = self.bins.first - timedelta(days=days), self.bins.last + timedelta(days=days)
        return self._link(max(first, FIRST), min(last, _year_end()))

    @property
    def whole(self) -> str:
        return self._link(FIRST, _year_end())

    @property
    def is_whole(self) -> bool:
        return self.bins.first <= FIRST and self.bins.last >= timezone.localdate()

    def as_json(self) -> dict[str, Any]:
        return {
            "unit": self.bins.unit,
            "from": self.bins.first.isoformat(),
            "to": self.bins.last.isoformat(),
            "bars": [
                [first.isoformat(), count.certain, count.possible]
                for first, count in zip(self.bins.edges, self.counts, strict=False)
            ],
            "title": self.span,
            "words": self.words,
            "peak": self.peak,
        }

    def _x(self, n: int) -> str:
        return f"{100 * n / len(self.bins):.3f}%"

    def _bar(self, n: int, count: Count) -> Bar:
        first, last = self.bins.days(n)
        asked = self.found.asked(on=first.isoformat()) if self.bins.unit == "day" else self._link(first, last)
        return Bar(first, last, count, self.words[n], sentence(self.words[n], count), asked, n)

    def _shape(self, low: Sequence[int], high: Sequence[int]) -> str:
        """All bars as one path, each one wide and from one count up to another."""
        each = HEIGHT / max(self.peak, 1)
        boxes = [(HEIGHT - up * each, (up - down) * each) for down, up in zip(low, high, strict=True)]
        return "".join(f"M{n} {top:.1f}h1v{tall:.1f}h-1z" for n, (top, tall) in enumerate(boxes) if tall)

    def _link(self, first: date, last: date) -> str:
        return self.found.asked(**{"from": first.isoformat(), "to": last.isoformat()})


def histogram(found: Answer) -> Histogram:
    into = change_counts.bins(*span(found))
    return Histogram(into, _counts(found, into), found)


def _counts(found: Answer, into: Bins) -> Sequence[Count]:
    """Of the time line that most pages open with, kept by version for a day."""
    today = timezone.localdate()
    if is_everything(found.filters) and _usual(today) == into:
        told = kept(NAME, "", _usually, day=today)
        # Made before midnight, it may have a bar less.
        if told["until"] == into.last.isoformat():
            return [Count(certain, possible) for certain, possible in told["counts"]]
    return change_counts.counts(changes(found.filters), into)


def _usual(today: date) -> Bins:
    return change_counts.bins(FROM, today)


def _usually(_key: str = "") -> dict[str, Any]:
    into = _usual(timezone.localdate())
    counted = change_counts.counts(everything(), into)
    return {"until": into.last.isoformat(), "counts": [(each.certain, each.possible) for each in counted]}


def span(found: Answer) -> tuple[date, date]:
    """From when until when; without a choice the years since 2011, and more where the day asked about lies before.

    Raises:
        InvalidParameter: it ends before it begins, or is longer than there are bars.
    """
    usual = min(FROM, max(FIRST, found.when.first))
    first = found.state.get("from") or usual
    last = found.state.get("to") or max(timezone.localdate(), first)
    if first > last:
        raise _refused("from", _("“From” lies after “to”: write the earlier date first."))
    for name, day in (("from", first), ("to", last)):
        if not YEARS[0] <= day.year <= YEARS[1]:
            said = {"first": YEARS[0], "last": YEARS[1]}
            raise _refused(name, _("Write a day between the years %(first)s and %(last)s.") % said)
    return first, last


def _refused(name: str, message: str) -> InvalidParameter:
    return InvalidParameter(f"{name}: {message}", errors={name: [message]})


def _year_end() -> date:
    return timezone.localdate().replace(month=12, day=31)


def bar_words(bins: Bins, n: int) -> str:
    """“2019”, “January 2019 to March 2019”, “week of 7 January 2019”."""
    first, last = bins.days(n)
    match bins.unit:
        case "year":
            return in_words(f"{first:%Y}")
        case "quarter":
            return _("%(first)s to %(last)s") % {"first": in_words(f"{first:%Y-%m}"), "last": in_words(f"{last:%Y-%m}")}
        case "month":
            return in_words(f"{first:%Y-%m}")
        case "week":
            return _("week of %(day)s") % {"day": day_in_words(first)}
    return day_in_words(first)


def tick_words(bins: Bins, n: int) -> str:
    first, _last = bins.days(n)
    if bins.unit in ("year", "quarter"):
        return in_words(f"{first:%Y}")
    return in_words(f"{first:%Y-%m}") if bins.unit == "month" else day_in_words(first)


def sentence(when: str, count: Count) -> str:
    said = {"when": when, "certain": count.certain, "possible": count.possible}
    if not count.possible:
        return ngettext("%(when)s: %(certain)s change", "%(when)s: %(certain)s changes", count.certain) % said
    return (
        ngettext(
            "%(when)s: %(certain)s change, and %(possible)s more may fall here",
            "%(when)s: %(certain)s changes, and %(possible)s more may fall here",
            count.certain,
        )
        % said
    )


MAKERS: dict[str, Maker] = {NAME: _usually}
