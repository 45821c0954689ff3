"""What each language gives: a date in each place that a sentence has for it."""

from collections.abc import Callable
from dataclasses import dataclass

from actors.dates_in_words.parts import Parts

Says = Callable[[Parts], str]


@dataclass(frozen=True, slots=True)
class Doubts:
    """What stands in brackets after a date."""

    month: str
    month_and_day: str
    day: str
    uncertain: str
    comma: str = ", "

    def after(self, date: Parts) -> str:
        found = [self._unknown(date), self.uncertain if date.uncertain else ""]
        said = self.comma.join(filter(None, found))
        return f" ({said})" if said else ""

    def _unknown(self, date: Parts) -> str:
        if date.month_unknown:
            return self.month_and_day if date.day_unknown else self.month
        return self.day if date.day_unknown else ""


@dataclass(frozen=True, slots=True)
class Speech:
    """`name` stands alone (“March 2018”), the others in a sentence: “in March 2018”, “since March 2018”.

    `span` is of a stay, either end of which may be unknown; `days` of what mostly lasts a day.
    """

    months: tuple[str, ...]
    doubts: Doubts
    name: Says
    when: Says
    since: Says
    span: Callable[[Parts | None, Parts | None, str], str]
    days: Callable[[Parts, Parts], str]


def one_month(start: Parts, end: Parts) -> bool:
    """Two plain days of one month, which is then named once."""
    named = (start.first, start.month) == (end.first, end.month)
    doubted = start.about or start.uncertain or end.about or end.uncertain
    return bool(named and start.day and end.day and not doubted)
