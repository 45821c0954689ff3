"""The signs by which a statement shows what it makes of a presence; the words for each are a language's own.

`MEANT` says what a sign speaks for where little was seen of it, and how strongly. Weights are drawn towards that;
a sign that is not named there means nothing by itself.
"""

from presence.ingest.reading.found import Stance

MEANT: dict[str, tuple[Stance, float]] = {
    "condemn": ("opposes", 1.3),  # violation, aggression, crime, to condemn
    "occupier": ("opposes", 1.3),  # names only an enemy gives
    "accuse": ("opposes", 0.9),  # blame, pretexts
    "harm": ("opposes", 0.8),  # danger, fear, instability, burdens
    "demand": ("opposes", 1.6),  # they must go or stop
    "sovereign": ("opposes", 0.7),  # sovereignty, international law
    "farewell": ("opposes", 2.0),  # a withdrawal welcomed, a presence not needed
    "missed": ("supports", 2.0),  # a withdrawal regretted: vacuum, too early
    "stay": ("supports", 1.3),  # will remain, will not leave
    "goes_on": ("supports", 0.7),  # continues, is strengthened
    "benefit": ("supports", 0.9),  # stabilises, protects, is needed
    "praise": ("supports", 0.7),  # thanks, friends, support
    "lawful": ("supports", 0.9),  # by invitation, under an agreement
    "defend": ("supports", 0.8),  # our security, we will not allow
    "respond": ("supports", 0.7),  # retaliation, a price
    "respond side host": ("neutral", 2.5),  # its answer is to them, or to others
    "terror": ("supports", 0.7),  # against terrorists
    "sortie": ("supports", 0.7),  # targets destroyed, as whoever did it tells
    "condition": ("conditional", 3.0),  # only if, as long as, until
    "condition and stay": ("conditional", 2.0),  # may stay only until
    "reduce": ("conditional", 0.7),  # fewer, from eight bases to one
    "must": ("conditional", 0.4),
    "deny": ("neutral", 1.3),  # an incident denied, no comment
    "hurt": ("neutral", 0.9),  # casualties
    "told": ("neutral", 0.9),  # counts, convoys, what was seen
    "talks": ("neutral", 0.7),
    "polite": ("neutral", 0.7),  # constructive, progress
    "calm": ("neutral", 0.7),  # ceasefire, de-escalation
    "attacked": ("neutral", 0.7),  # came under fire
}
