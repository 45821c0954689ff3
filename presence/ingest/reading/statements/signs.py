"""The signs by which a statement shows what it makes of a presence; the words for each are a language's own.

`MEANT` says what a sign speaks for where little was seen of it, and how strongly. Weights are drawn towards that;
a sign that is not named there means nothing by itself.
"""

from presence.ingest.reading.found import Stance

MEANT: dict[str, tuple[Stance, float]] = {
    "condemn": ("opposes", 1.8),  # violation, aggression, crime, to condemn
    "occupier": ("opposes", 1.7),  # names only an enemy gives
    "accuse": ("opposes", 1.2),  # blame, pretexts
    "harm": ("opposes", 1.0),  # danger, fear, instability, burdens
    "demand": ("opposes", 2.4),  # they must go or stop
    "sovereign": ("opposes", 0.9),  # sovereignty, international law
    "farewell": ("opposes", 3.8),  # a withdrawal welcomed, a presence not needed
    "missed": ("supports", 3.9),  # a withdrawal regretted: vacuum, too early
    "stay": ("supports", 2.6),  # will remain, will not leave
    "stay side force": ("supports", 1.6),
    "goes_on": ("supports", 1.0),  # continues, is strengthened
    "benefit": ("supports", 1.2),  # stabilises, protects, is needed
    "praise": ("supports", 0.9),  # thanks, friends, support
    "lawful": ("supports", 1.2),  # by invitation, under an agreement
    "defend": ("supports", 1.0),  # our security, we will not allow
    "respond": ("supports", 0.7),  # retaliation, a price
    "respond side host": ("neutral", 2.5),  # its answer is to them, or to others
    "terror": ("supports", 0.7),  # against terrorists
    "sortie": ("supports", 0.7),  # targets destroyed, as whoever did it tells
    "condition": ("conditional", 4.2),  # only if, as long as, until
    "condition and stay": ("conditional", 3.4),  # may stay only until
    "condition and missed": ("supports", 2.5),  # if they leave, the enemy comes back
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
