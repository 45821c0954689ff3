"""The reasons of the rules, said in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from actors.edtf_words import day_in_words, when_in_words
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
    return [WORDS[reason](deployment) for reason in (said.doubts if said.presence == POSSIBLE else [said.reason])]


def uncounted(deployment: Deployment) -> bool:
    """There, and yet not in the number: another row of the same actor at the same base is."""
    said = verdict(deployment)
    return said.presence != ABSENT and not said.counts


def _began(d: Deployment) -> str:
    return f"It began {when_in_words(d.start)}"


def _ended(d: Deployment) -> str:
    return f"It ended {when_in_words(d.end)}"


def _spoken(d: Deployment) -> str:
    return f" The sources last speak of it {when_in_words(d.as_of)}." if d.as_of else ""


def _confirmed(d: Deployment) -> str:
    return (
        f"No end is known, and the sources spoke of it as {d.get_status_display().lower()} "
        f"{when_in_words(d.as_of)}, no more than {settings.FADE_MONTHS} months before."
    )


def _faded(d: Deployment) -> str:
    faded = verdict(d).fades_on
    since = f" It faded on {day_in_words(faded)}." if faded else ""
    unconfirmed = f"Nobody has confirmed it for more than {settings.FADE_MONTHS} months."
    return f"No end is known. {unconfirmed}{_spoken(d)}{since}"


WORDS: dict[str, Callable[[Deployment], str]] = {
    "starts_later": lambda d: f"It began later, {when_in_words(d.start)}.",
    "ended": lambda d: f"It had ended, {when_in_words(d.end)}.",
    "gone": lambda d: f"It was over when the sources last spoke of it, {when_in_words(d.as_of or d.start)}.",
    "disputed": lambda _: "Sources dispute it.",
    "certain": lambda _: "The dates known cover it.",
    "confirmed": _confirmed,
    "start_unknown": lambda _: "When it began is not known.",
    "starts_within": lambda d: f"{_began(d)}, within the time asked about.",
    "start_vague": lambda d: f"{_began(d)}, which may have been later.",
    "ends_within": lambda d: f"{_ended(d)}, within the time asked about.",
    "end_vague": lambda d: f"{_ended(d)}, which may have been earlier.",
    "end_unknown": lambda d: f"It is over, but when it ended is not known.{_spoken(d)}",
    "status_unknown": lambda d: f"What became of it is not known.{_spoken(d)}",
    "faded": _faded,
    "never_seen": lambda _: "No end is known, and no source says until when it was there.",
}
