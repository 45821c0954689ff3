"""What pairs of signs weigh: whether all tellings of an event count. Written by `python -m bench.events … --write`."""

from presence.ingest.reading.weighing import Tree

THRESHOLD = 0.0
"""What is less likely than this is no event."""
START = 0.0
TREES: tuple[Tree, ...] = ()
