"""An actor's one sign everywhere: a colour, up to three letters, and a shape that tells its kind."""

from dataclasses import asdict, dataclass
from zlib import crc32

from actors.models import Actor, ActorKind

# Hues are numbered in static/presence/colours.css. Those that meet most often differ in lightness as well.
_FIXED = {
    "russia": ("hue-1", "RU"),
    "turkey": ("hue-2", "TR"),
    "israel": ("hue-3", "IL"),
    "united-states": ("hue-4", "US"),
    "iran": ("hue-5", "IR"),
    "united-nations": ("hue-6", "UN"),
    "hezbollah": ("hue-7", "HZ"),
    "united-kingdom": ("hue-8", "UK"),
    "france": ("hue-9", "FR"),
    "cjtf-oir": ("hue-10", "OIR"),
    "jordan": ("hue-11", "JO"),
    "soviet-union": ("hue-12", "SU"),
    "syria": ("hue-13", "SY"),
    "syria-assad": ("hue-14", "SA"),
    "sdf": ("hue-15", "SDF"),
    "iraq": ("hue-16", "IQ"),
}
_FALLBACK = ("hue-9", "hue-11", "hue-12", "hue-13", "hue-14", "hue-15", "hue-16")

# In a box of 24 × 24; a circle has none.
_POINTS = {
    ActorKind.COALITION: "7,2 17,2 23,12 17,22 7,22 1,12",
    ActorKind.INTERNATIONAL_ORGANIZATION: "2.5,2.5 21.5,2.5 21.5,21.5 2.5,21.5",
    ActorKind.NON_STATE_ARMED_GROUP: "12,0.5 23.5,12 12,23.5 0.5,12",
}
SHAPES = {
    ActorKind.STATE: "circle",
    ActorKind.COALITION: "hexagon",
    ActorKind.INTERNATIONAL_ORGANIZATION: "square",
    ActorKind.NON_STATE_ARMED_GROUP: "diamond",
}


@dataclass(frozen=True, slots=True)
class Mark:
    hue: str
    letters: str
    points: str

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


def mark(actor: Actor) -> Mark:
    hue, letters = _FIXED.get(actor.slug) or (_hashed(actor.slug), _letters(actor))
    return Mark(hue, letters, _POINTS.get(ActorKind(actor.kind), ""))


def _hashed(slug: str) -> str:
    return _FALLBACK[crc32(slug.encode()) % len(_FALLBACK)]


def _letters(actor: Actor) -> str:
    """Its country code, or the initials of its name, or how the name begins."""
    if actor.iso2:
        return actor.iso2.upper()
    words = actor.name_en.split("(")[0].replace("-", " ").split()
    capitals = [word for word in words if word.isupper() and 2 <= len(word) <= 3]
    if capitals:
        return capitals[0]
    return "".join(word[0] for word in words[:2]).upper() if len(words) > 1 else actor.name_en[:2].upper()
