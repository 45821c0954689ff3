"""What may be entered as a sighting: a source attests nothing past its own publication. Pure."""

from datetime import date

from django.utils.translation import gettext as _

from actors import edtf
from actors.edtf_words import day_in_words


def refusals(attests: str, seen: str, seen_until: str, *, published: date | None, today: date) -> dict[str, str]:
    """Why it cannot be taken, by field; empty when it can.

    `published` is the latest day on which the article may have appeared; where that is not known, it was by today.
    """
    if not attests:
        return (
            {"attests": _("Say what the source attests of these days, or leave the days empty.")}
            if seen or seen_until
            else {}
        )
    if not seen:
        return {"seen": _("Say on which day or from which day the source attests it.")}
    try:
        begin, end = edtf.parse(seen), edtf.parse(seen_until or seen)
    except edtf.EDTFError as error:
        return {"seen": str(error)}
    if end.latest < begin.earliest:
        return {"seen_until": _("This is before the day from which it is attested.")}
    return _past_its_own_day(seen_until, max(begin.latest, end.latest), published, today)


def _past_its_own_day(seen_until: str, reaches: date, published: date | None, today: date) -> dict[str, str]:
    if reaches <= min(published or today, today):
        return {}
    name = "seen_until" if seen_until else "seen"
    instead = _("Write the days it speaks of, for example from 2025-04-01 to 2025-04-24 instead of 2025-04.")
    if published:
        too_far = _(
            "This reaches to %(day)s, but the article is of %(published)s: a source cannot attest what came after it."
        )
        said = {"day": day_in_words(reaches), "published": day_in_words(published)}
        return {name: f"{too_far % said} {instead}"}
    too_far = _(
        "This reaches to %(day)s, but the article has no date, and today is before that: "
        "a source cannot attest what came after it."
    )
    return {name: f"{too_far % {'day': day_in_words(reaches)}} {instead}"}
