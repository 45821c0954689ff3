"""What editors decided, as text for a terminal or as JSON."""

from collections.abc import Iterator
from typing import Any

from presence.ingest.reading.measured.decided import Decisions
from presence.ingest.reading.measured.report import bin_as_json, bin_lines, number
from presence.ingest.reading.measured.tally import calibration_error

_MOST = 20


def decided_text(found: Decisions) -> Iterator[str]:
    yield f"{found.count} suggestions of the reader decided by editors"
    if not found.count:
        return
    yield ""
    yield f"{'':14} {'accepted':>9} {'edited':>7} {'rejected':>9} {'share accepted':>15}"
    for kind in found.kinds:
        counts = f"{found.as_they_were[kind]:9} {found.edited[kind]:7} {found.rejected[kind]:9}"
        yield f"{kind:14} {counts} {number(found.share_accepted(kind)):>15}"
    for kind in found.kinds:
        yield ""
        yield from bin_lines(kind, found.bins(kind))
        yield f"  mean distance of score and truth: {number(calibration_error(found.bins(kind)))}"
    yield from _counted(
        "Reasons for rejection", ((f"{n:5} {reason}") for reason, n in found.reasons.most_common(_MOST))
    )
    changed = found.changed.most_common(_MOST)
    yield from _counted("Fields that editors changed", (f"{n:5} {kind}: {name}" for (kind, name), n in changed))


def _counted(title: str, lines: Iterator[str]) -> Iterator[str]:
    shown = list(lines)
    if shown:
        yield ""
        yield title
        yield from shown


def decided_json(found: Decisions) -> dict[str, Any]:
    return {
        "decided": found.count,
        "kinds": {
            kind: {
                "accepted": found.as_they_were[kind],
                "edited": found.edited[kind],
                "rejected": found.rejected[kind],
                "share_accepted": found.share_accepted(kind),
                "calibration": [bin_as_json(one) for one in found.bins(kind)],
            }
            for kind in found.kinds
        },
        "reasons": dict(found.reasons.most_common()),
        "fields_changed": {f"{kind}.{name}": count for (kind, name), count in found.changed.most_common()},
    }
