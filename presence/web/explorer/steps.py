"""From one day to the next: the same view earlier and later."""

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from django.utils import timezone
from django.utils.translation import gettext as _

from presence.timeline import Period
from presence.web.explorer.answer import Answer
from presence.web.explorer.drawing import table_url


@dataclass(frozen=True, slots=True)
class Step:
    label: str
    url: str
    rel: str = ""
    table: bool = False


def steps(found: Answer) -> list[Step]:
    ways = [
        (_("A year earlier"), -12, ""),
        (_("A month earlier"), -1, "prev"),
        (_("A month later"), 1, "next"),
        (_("A year later"), 12, ""),
    ]
    made = []
    for label, months, rel in ways:
        day = moved(found.when, months)
        if day and day[:10] <= timezone.localdate().isoformat():
            made.append(Step(label, found.asked(on=day), rel))
    if "on" in found.params:
        made.append(Step(_("Today"), found.asked(on=None)))
    return [*made, Step(_("As a table"), table_url(found), table=True)]


def moved(when: Period, months: int) -> str:
    """The date as it was written, so many months on; of one with unknown digits its first day, of a year only years."""
    text = when.text
    if "X" in text:
        return _shifted(when.first, months).isoformat()
    mark = text[-1] if text[-1] in "?~%" else ""
    plain = text.rstrip("?~%")
    if len(plain) == 4:
        return "" if months % 12 else f"{_shifted(date(int(plain), 1, 1), months).year:04}{mark}"
    day = date.fromisoformat(plain if len(plain) == 10 else f"{plain}-01")
    return f"{_shifted(day, months).isoformat()[: len(plain)]}{mark}"


def _shifted(day: date, months: int) -> date:
    try:
        return day + relativedelta(months=months)
    except (ValueError, OverflowError):
        return day
