"""FollowTheMoney entities as JSON lines, for Aleph, OpenAleph, yente and the like.

Ids follow from slugs alone, so that the files of all kinds, taken together, are one graph, and the same next time.
"""

from presence.publish.formats.ftm.lines import BROKEN, KINDS, write

__all__ = ["BROKEN", "KINDS", "write"]
