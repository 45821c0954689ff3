"""Which kind an event is of, where that rests on who did it."""

import re
from collections.abc import Mapping

from presence.ingest.reading.found import EventKind, FoundMention

LIKE: Mapping[EventKind, tuple[EventKind, ...]] = {
    "air_strike": ("air_strike", "attack_on_base", "clash"),
    "attack_on_base": ("attack_on_base", "air_strike", "clash"),
    "clash": ("clash", "attack_on_base", "air_strike", "ground_incursion"),
    "ground_incursion": ("ground_incursion", "deployment", "patrol", "withdrawal", "clash"),
    "deployment": ("deployment", "ground_incursion", "withdrawal", "construction", "patrol", "visit"),
    "withdrawal": ("withdrawal", "handover", "deployment"),
    "handover": ("handover", "withdrawal", "deployment"),
    "patrol": ("patrol", "ground_incursion", "clash", "deployment"),
    "talks": ("talks", "visit"),
    "visit": ("visit", "talks", "deployment"),
    "construction": ("construction", "deployment"),
}
"""What each rule's words may tell, its own kind first."""

FLYING = frozenset(("israel", "united-states", "russia", "turkey", "united-kingdom", "france", "cjtf-oir", "jordan"))
"""States and alliances that strike from the air, or with missiles as if from there."""
AT_HOME = ("sdf", "sna", "hts", "islamic-state")
"""Forces of Syria itself: where they go and what they give up is no matter of foreign ones."""
_ENTERS = re.compile(
    r"\b(?:enter|cross|roll|penetrat|advanc|push|drove|stream|вош|въех|вступ)|^[وف]?(?:دخل|وصل|عبر|تقدم)"
)
_CONVOY = re.compile("رتل|قافله|تعزيزات|شاحن|колонн|конво")
_CONVOYS = ("turkey", "united-states", "cjtf-oir")
"""Who brings convoys to bases of his own, where Israel has none."""
_ALLIES = ("united-states", "cjtf-oir")
_COMES = re.compile(r"(?:re-?)?enter(?:ed|ing)? |girdi|girerek|girdig")
"""Into a town among allies they come; a raid has other words."""
_GUESTS = frozenset(("russia", "iran", "united-nations", "hezbollah"))
"""Who comes with the consent of the government: where they enter a town they are deployed to it."""

_ON_FOOT = ("hezbollah", "sna", "hts", "islamic-state")
"""Whose attack, but on a base, is fighting."""


def flying(actors: list[FoundMention], hosts: frozenset[str]) -> list[FoundMention]:
    """Of those who may have struck from the air, who has planes; all of them where nobody has."""
    able = [m for m in actors if m.key in FLYING or m.key in hosts]
    return able if any(m.key in FLYING for m in able) else actors


def kind_of(told: EventKind, actor: FoundMention | None, words: str, on_base: bool) -> EventKind:
    """`words` are those of the trigger, levelled; `on_base` says whether the event was at a base."""
    if told == "attack_on_base" and actor and actor.key in FLYING:
        return "air_strike"
    if told == "air_strike" and on_base and (actor is None or actor.key not in (*FLYING, "syria-assad", "syria")):
        return "attack_on_base"
    if told == "air_strike" and actor and actor.key in _ON_FOOT:
        return "clash"
    if told == "deployment" and actor and actor.key == "israel" and _ENTERS.search(words):
        return "ground_incursion"
    if told == "ground_incursion" and actor and actor.key in _CONVOYS and _CONVOY.search(words):
        return "deployment"
    if told == "ground_incursion" and actor and actor.key in _ALLIES and _COMES.match(words):
        return "deployment"
    if told == "ground_incursion" and actor and actor.key in _GUESTS:
        return "deployment"
    return told
