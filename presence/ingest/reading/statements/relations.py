"""What a state or group is to another: its own, an ally's, an enemy's; by these a statement is for or against."""

from typing import Literal

Relation = Literal["own", "ally", "foe", "host", "group", "un", "third", "force", "terror"]

HOSTS = ("syria", "syria-assad")
GROUPS = ("sdf", "sna", "hts", "pkk")
TERROR = "islamic-state"
NO_FORCE = frozenset((TERROR, *GROUPS, *HOSTS))
FOES: dict[str, frozenset[str]] = {
    "syria": frozenset(("israel", "iran", "hezbollah")),
    "syria-assad": frozenset(("israel", "turkey", "united-states", "cjtf-oir", "france", "united-kingdom")),
    "sdf": frozenset(("turkey",)),
    "sna": frozenset(("russia", "iran", "hezbollah")),
    "hts": frozenset(("russia", "iran", "hezbollah", "israel")),
    "russia": frozenset(("united-states", "cjtf-oir")),
    "iran": frozenset(("israel", "united-states", "cjtf-oir")),
    "hezbollah": frozenset(("israel", "united-states", "cjtf-oir")),
    "israel": frozenset(("iran", "hezbollah", "turkey")),
    "united-states": frozenset(("iran", "hezbollah", "russia")),
    "cjtf-oir": frozenset(("iran", "hezbollah")),
    "turkey": frozenset(("israel",)),
    "united-nations": frozenset(("israel",)),
    "iraq": frozenset(("turkey",)),
    "egypt": frozenset(("turkey", "israel")),
    "qatar": frozenset(("israel",)),
    "jordan": frozenset(("israel", "iran")),
}
_ALLIES: dict[str, frozenset[str]] = {
    "syria-assad": frozenset(("russia", "iran", "hezbollah")),
    "syria": frozenset(("turkey", "qatar", "sna", "hts")),
    "iran": frozenset(("hezbollah", "russia", "iraq")),
    "russia": frozenset(("hezbollah",)),
    "turkey": frozenset(("sna", "hts", "qatar")),
    "united-states": frozenset(("cjtf-oir", "sdf", "israel", "france", "united-kingdom")),
    "cjtf-oir": frozenset(("sdf", "france", "united-kingdom")),
    "france": frozenset(("sdf",)),
}


def relation(actor: str | None, key: str) -> Relation:
    """Of the force or state `key` to whoever speaks for `actor`; of nobody known, what it is by itself."""
    if key == TERROR:
        return "terror"
    if key == actor:
        return "own"
    if actor and (key in _ALLIES.get(actor, ()) or actor in _ALLIES.get(key, ())):
        return "ally"
    if actor and (key in FOES.get(actor, ()) or actor in FOES.get(key, ())):
        return "foe"
    if key in HOSTS:
        return "host"
    if key in GROUPS:
        return "group"
    if actor is None:
        return "force"
    return "un" if key == "united-nations" else "third"
