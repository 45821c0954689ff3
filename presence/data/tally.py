"""What a load did, counted by kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from presence.data.problems import Finding


@dataclass(slots=True)
class Tally:
    """`absent`: in the database and not in the folder; such rows are left alone."""

    new: int = 0
    changed: int = 0
    same: int = 0
    absent: int = 0

    def also_changed(self, count: int) -> None:
        """So many of those counted as the same did change, in what is kept beside them."""
        self.same -= count
        self.changed += count


@dataclass(slots=True)
class Summary:
    counts: dict[str, Tally] = field(default_factory=dict)
    warnings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def of(self, kind: str) -> Tally:
        return self.counts.setdefault(kind, Tally())

    @property
    def nothing_changed(self) -> bool:
        return not any(tally.new or tally.changed for tally in self.counts.values())

    def lines(self) -> Iterator[str]:
        """The counts as a small table, a line for each kind."""
        yield f"{'':14}{'new':>9}{'changed':>9}{'same':>9}"
        for kind, tally in self.counts.items():
            yield f"{kind:14}{tally.new:>9,}{tally.changed:>9,}{tally.same:>9,}"
