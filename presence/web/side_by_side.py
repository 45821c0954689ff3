"""Two states of one record, field by field."""

from dataclasses import dataclass
from itertools import zip_longest

from presence.history import Names, Subject
from presence.history.revisions import listed, told
from presence.history.tracks import Snapshot
from presence.models.labels import FIELDS


@dataclass(frozen=True, slots=True)
class SideRow:
    label: str
    older: tuple[str, ...]
    newer: tuple[str, ...]

    @property
    def differs(self) -> bool:
        return self.older != self.newer


def side_by_side(subject: Subject, older: Snapshot, newer: Snapshot, names: Names) -> list[SideRow]:
    """Every field and list that either of them has."""
    rows = [
        SideRow(one.label, (one.after,) if one.after else (), (other.after,) if other.after else ())
        for one, other in zip_longest(told(subject, older, names), told(subject, newer, names))
    ]
    for name in dict.fromkeys(part.name for part in subject.parts):
        found = [tuple(sorted(listed(subject, name, each, names))) for each in (older, newer)]
        rows.append(SideRow(str(FIELDS[name]), found[0], found[1]))
    return [row for row in rows if row.older or row.newer]
