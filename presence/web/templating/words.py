"""What pages say again and again: words of doubt, moments, periods."""

from collections.abc import Mapping
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from actors import edtf_words
from presence.models.vocabulary import STANDING

DOUBT_WORDS: Mapping[str, Promise] = {
    "present": gettext_lazy("present"),
    "possible": gettext_lazy("possibly present"),
    "absent": gettext_lazy("absent"),
    "disputed": gettext_lazy("disputed"),
    "retracted": gettext_lazy("retracted"),
}
CONFIDENCE_WORDS: Mapping[str, Promise] = {
    "high": gettext_lazy("high confidence"),
    "medium": gettext_lazy("medium confidence"),
    "low": gettext_lazy("low confidence"),
}


def day(value: date | None) -> str:
    """“15 October 2019”."""
    return edtf_words.day_in_words(value) if value else ""


def moment(value: datetime) -> str:
    """“15 October 2019, 12:30:05 UTC”."""
    told = {"day": edtf_words.day_in_words(value.date()), "time": f"{value:%H:%M:%S}"}
    return _("%(day)s, %(time)s UTC") % told


def period(start: str, end: str, status: str = "") -> str:
    """Start and end in words; an unknown end is said, never left out."""
    still = _("still there when last reported") if status in STANDING else _("end not known")
    return edtf_words.span_in_words(start, end, open_end=still)


def confidence_words(level: str) -> str:
    """“high confidence”, whole: other languages put the adjective in another form or place."""
    return str(CONFIDENCE_WORDS[level])
