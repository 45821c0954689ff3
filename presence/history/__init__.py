"""Knowledge time read as history: what was said of one thing, revision by revision, and what stood before."""

from presence.history.moved import merged, renamed, survivor
from presence.history.naming import Names
from presence.history.retracted import Tombstone, tombstone
from presence.history.revisions import GONE, Differences, Revision, revisions_between, revisions_of, turn
from presence.history.subjects import SUBJECTS, Part, Subject, named_in_addresses
from presence.history.tracks import Track, tracks

__all__ = [
    "GONE",
    "SUBJECTS",
    "Differences",
    "Names",
    "Part",
    "Revision",
    "Subject",
    "Tombstone",
    "Track",
    "merged",
    "named_in_addresses",
    "renamed",
    "revisions_between",
    "revisions_of",
    "survivor",
    "tombstone",
    "tracks",
    "turn",
]
