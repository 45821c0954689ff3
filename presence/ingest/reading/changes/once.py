"""What several sentences tell of one change, as one; without what is history."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from actors import edtf
from presence.ingest.reading.found import ChangeKind, FoundChange

FULLER: dict[ChangeKind, tuple[ChangeKind, ...]] = {"vacated": ("handed_over",), "reduced": ("handed_over", "vacated")}
_ENDS = ("reduced", "vacated", "handed_over")
_SHORT, _LONG = timedelta(days=120), timedelta(days=400)


def once(told: list[FoundChange], published: date | None) -> list[FoundChange]:
    """Told twice, the surer telling counts, with the date of the other where only that has one."""
    kept: dict[tuple[object, ...], FoundChange] = {}
    for change in told:
        known_by = (change.kind, change.actor_key, change.base_key, change.agreement_key, change.stage)
        same = kept.get(known_by)
        if same is None:
            kept[known_by] = change
        elif change.score > same.score:
            kept[known_by] = replace(change, date=change.date or same.date)
        elif change.date and not same.date:
            kept[known_by] = replace(same, date=change.date)
    whole = [_with_giver(change, kept.values()) for change in kept.values()]
    kept_whole = [change for change in whole if not _is_part(change, whole)]
    return [_dated(change, published) for change in kept_whole if not _is_history(change, published)]


def _dated(change: FoundChange, published: date | None) -> FoundChange:
    return change if change.date else replace(change, date=about(published))


def about(published: date | None) -> str:
    """What is told without a date was about the month of the article."""
    return f"{published:%Y-%m}~" if published else ""


def _is_history(change: FoundChange, published: date | None) -> bool:
    """What lies far back is told as background; records have it or have better."""
    if published is None or not change.day_told:
        return False
    return edtf.parse(change.day_told).latest < published - (_LONG if change.kind in _ENDS else _SHORT)


def _with_giver(change: FoundChange, others: Iterable[FoundChange]) -> FoundChange:
    """ "The Americans left the base; the Syrian army took it over.": whoever left it gave it."""
    if change.kind != "handed_over" or change.actor_key is not None:
        return change
    left = {o.actor_key for o in others if o.kind in ("vacated", "reduced") and o.base_key == change.base_key}
    return replace(change, actor_key=left.pop()) if len(left) == 1 else change


def _is_part(change: FoundChange, others: Iterable[FoundChange]) -> bool:
    """A base that was handed over was left too, and one that was left was thinned out before."""
    if change.kind not in FULLER:
        return False
    return any(
        other.kind in FULLER[change.kind]
        and other.base_key == change.base_key
        and (change.actor_key is None or other.actor_key == change.actor_key)
        for other in others
    )
