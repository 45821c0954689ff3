"""Why a deployment counts as present, possibly present or absent: the timeline's rule, said in words."""

from datetime import date

from dateutil.relativedelta import relativedelta
from django.conf import settings

from actors.edtf_words import when_in_words
from presence.models import Deployment
from presence.models.vocabulary import OVER
from presence.timeline import POSSIBLE, PRESENT, Period


def reasons(deployment: Deployment, presence: str, when: Period) -> list[str]:
    if presence == PRESENT:
        return [_why_present(deployment, when)]
    if presence == POSSIBLE:
        found = [_start_in_doubt(deployment, when.first), _end_in_doubt(deployment, when.last)]
        return [each for each in found if each] or ["The dates known do not cover all of the time asked about."]
    return [_why_absent(deployment, when)]


def _why_present(deployment: Deployment, when: Period) -> str:
    certain = deployment.certain
    if certain and certain.lower <= when.first and (certain.upper is None or when.last < certain.upper):
        return "The dates known cover it."
    return (
        f"No end is known, and the sources spoke of it as {deployment.get_status_display().lower()} "
        f"{when_in_words(deployment.as_of)}, no more than {settings.FADE_MONTHS} months before."
    )


def _start_in_doubt(deployment: Deployment, first: date) -> str:
    if deployment.start_latest is None:
        return "When it began is not known."
    if deployment.start_latest > first:
        return f"It began {when_in_words(deployment.start)}, which may have been later."
    return ""


def _end_in_doubt(deployment: Deployment, last: date) -> str:
    if deployment.end_earliest is not None:
        ended = f"It ended {when_in_words(deployment.end)}, which may have been earlier."
        return ended if deployment.end_earliest < last else ""
    spoken = f" The sources last speak of it {when_in_words(deployment.as_of)}." if deployment.as_of else ""
    if deployment.status in OVER:
        return f"It is over, but when it ended is not known.{spoken}"
    if not spoken:
        return "No source says until when."
    if deployment.is_standing and not _faded(deployment, last):
        return ""
    if deployment.is_standing:
        return f"Nobody has confirmed it for more than {settings.FADE_MONTHS} months.{spoken}"
    return f"What became of it is not known.{spoken}"


def _faded(deployment: Deployment, last: date) -> bool:
    confirmed = deployment.as_of_earliest
    return confirmed is None or confirmed < last - relativedelta(months=settings.FADE_MONTHS)


def _why_absent(deployment: Deployment, when: Period) -> str:
    if deployment.start_earliest and deployment.start_earliest > when.last:
        return f"It began later, {when_in_words(deployment.start)}."
    if deployment.end:
        return f"It had ended, {when_in_words(deployment.end)}."
    return f"It was over when the sources last spoke of it, {when_in_words(deployment.as_of)}."
