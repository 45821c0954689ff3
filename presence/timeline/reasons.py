"""The reasons of the rules, said in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from actors.edtf_words import day_in_words, when_in_words
from actors.letters import lowered
from presence.models import Deployment
from presence.timeline.rules import ABSENT, POSSIBLE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the timeline said of one deployment; `counts` only where `explain` was asked."""

    presence: str
    reason: str
    doubts: list[str]
    fades_on: date | None
    counts: bool


def verdict(deployment: Deployment) -> Verdict:
    """Of a deployment that came through `told`, `on` or `explain`."""
    said = vars(deployment)
    return Verdict(said["presence"], said["reason"], said["doubts"], said["fades_on"], said.get("counts", False))


def in_words(deployment: Deployment) -> list[str]:
    """Why it is present, possibly present or absent: a sentence or more for each reason, the deciding one first."""
    said = verdict(deployment)
    facts = (deployment.start, deployment.end, deployment.as_of, deployment.status, said.fades_on)
    spoken = (get_language(), settings.FADE_MONTHS)
    return [
        _sentence((*spoken, reason, *facts), deployment)
        for reason in (said.doubts if said.presence == POSSIBLE else [said.reason])
    ]


def _sentence(all_it_says: tuple[object, ...], deployment: Deployment) -> str:
    """A list has hundreds, and the same again and again."""
    found = _SAID.get(all_it_says)
    if found is None:
        if len(_SAID) > MOST_SAID:
            _SAID.clear()
        found = _SAID[all_it_says] = WORDS[str(all_it_says[2])](deployment)
    return found


MOST_SAID = 5000
_SAID: dict[tuple[object, ...], str] = {}


def uncounted(deployment: Deployment) -> bool:
    """There, and yet not in the number: another row of the same actor at the same base is."""
    said = verdict(deployment)
    return said.presence != ABSENT and not said.counts


def _spoken(d: Deployment) -> str:
    return _("The sources last speak of it %(when)s.") % {"when": when_in_words(d.as_of)} if d.as_of else ""


def _confirmed(d: Deployment) -> str:
    said = {"status": lowered(d.get_status_display()), "when": when_in_words(d.as_of), "months": settings.FADE_MONTHS}
    return (
        ngettext(
            "No end is known; the sources spoke of it as %(status)s %(when)s, no more than %(months)d month before.",
            "No end is known; the sources spoke of it as %(status)s %(when)s, no more than %(months)d months before.",
            settings.FADE_MONTHS,
        )
        % said
    )


def _faded(d: Deployment) -> str:
    faded = verdict(d).fades_on
    unconfirmed = ngettext(
        "No end is known. Nobody has confirmed it for more than %(months)d month.",
        "No end is known. Nobody has confirmed it for more than %(months)d months.",
        settings.FADE_MONTHS,
    ) % {"months": settings.FADE_MONTHS}
    since = _("It faded on %(day)s.") % {"day": day_in_words(faded)} if faded else ""
    return _sentences(unconfirmed, _spoken(d), since)


def _sentences(*said: str) -> str:
    return " ".join(each for each in said if each)


def _dated(text: str, date: str) -> str:
    return text % {"when": when_in_words(date)}


WORDS: dict[str, Callable[[Deployment], str]] = {
    "starts_later": lambda d: _dated(_("It began later, %(when)s."), d.start),
    "ended": lambda d: _dated(_("It had ended, %(when)s."), d.end),
    "gone": lambda d: _dated(_("It was over when the sources last spoke of it, %(when)s."), d.as_of or d.start),
    "disputed": lambda d: _("Sources dispute it."),
    "certain": lambda d: _("The dates known cover it."),
    "confirmed": _confirmed,
    "start_unknown": lambda d: _("When it began is not known."),
    "starts_within": lambda d: _dated(_("It began %(when)s, within the time asked about."), d.start),
    "start_vague": lambda d: _dated(_("It began %(when)s, which may have been later."), d.start),
    "ends_within": lambda d: _dated(_("It ended %(when)s, within the time asked about."), d.end),
    "end_vague": lambda d: _dated(_("It ended %(when)s, which may have been earlier."), d.end),
    "end_unknown": lambda d: _sentences(_("It is over, but when it ended is not known."), _spoken(d)),
    "status_unknown": lambda d: _sentences(_("What became of it is not known."), _spoken(d)),
    "faded": _faded,
    "never_seen": lambda d: _("No end is known, and no source says until when it was there."),
}
