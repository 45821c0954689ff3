"""Valid time: who was where on a day or over a period, read by PostgreSQL from the stored ranges.

A deployment is *present*, *possibly present* or absent, by the rules of `rules`, which are said in words, with
examples, in docs/time.md.
"""

from presence.timeline.answer import Cell, at_bases, bases_touched, explain, matrix, on, there, told
from presence.timeline.period import MARK, Period, period
from presence.timeline.place import governorate, within
from presence.timeline.reasons import WORDS, Verdict, in_words, uncounted, verdict
from presence.timeline.rules import (
    ABSENT,
    POSSIBLE,
    PRESENT,
    fades_on,
    presence_of,
    presence_there,
    present_days,
    reason_of,
    rules,
)
from presence.timeline.terms import EXPIRED, dated, dated_before, happened, held, stage_on, standing, with_offices

__all__ = [
    "ABSENT",
    "EXPIRED",
    "MARK",
    "POSSIBLE",
    "PRESENT",
    "WORDS",
    "Cell",
    "Period",
    "Verdict",
    "at_bases",
    "bases_touched",
    "dated",
    "dated_before",
    "explain",
    "fades_on",
    "governorate",
    "happened",
    "held",
    "in_words",
    "matrix",
    "on",
    "period",
    "presence_of",
    "presence_there",
    "present_days",
    "reason_of",
    "rules",
    "stage_on",
    "standing",
    "there",
    "told",
    "uncounted",
    "verdict",
    "with_offices",
    "within",
]
