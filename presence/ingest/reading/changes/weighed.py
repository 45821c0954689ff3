"""Changes at bases by weights: of what may have happened, what is likely, each force and base once."""

from collections.abc import Iterator, Set
from dataclasses import replace

from presence.ingest.reading.changes.change_signs import Possible, Scene, possible
from presence.ingest.reading.changes.change_weights import CHANGES, THRESHOLD
from presence.ingest.reading.found import FoundChange, Span
from presence.ingest.reading.weighing import chance
from presence.ingest.reading.why import Why, because

_ENDS = ("reduced", "vacated", "handed_over")


def likely(scene: Scene | None) -> Iterator[FoundChange]:
    if scene is not None:
        scored = [(chance(one.signs, CHANGES), one) for one in possible(scene)]
        found = [change_of(scene, one, score) for score, one in chosen(scored, THRESHOLD)]
        yield from found
        yield from _by_nobody_named(scene, {one.base_key for one in found if one.kind == "handed_over"})


def _by_nobody_named(scene: Scene, given: Set[str | None]) -> Iterator[FoundChange]:
    """A base that the host took over, of whoever had it: nobody to weigh."""
    yield from (one for one in scene.ruled if one.actor_key is None and one.base_key not in given)


def chosen(scored: list[tuple[float, Possible]], threshold: float) -> Iterator[tuple[float, Possible]]:
    """The likeliest first: one force comes to a base or ends there in one way, and one did each thing there."""
    taken: set[tuple[str, str, str]] = set()
    for score, one in sorted(scored, key=lambda pair: (-pair[0], pair[1].base, pair[1].actor, pair[1].kind)):
        end = "end" if one.kind in _ENDS else "start"
        by_force, by_kind = (one.base, one.actor, end), (one.base, "", one.kind)
        if score >= threshold and by_force not in taken and by_kind not in taken:
            taken |= {by_force, by_kind}
            yield score, one


def change_of(scene: Scene, one: Possible, score: float) -> FoundChange:
    score = round(min(max(score, 0.05), 0.95), 2)
    if one.ruled is not None:
        return replace(one.ruled, date=one.date, score=score)
    seen = one.sighting or one.event
    span = one.sighting.told.span if one.sighting else one.event.span if one.event else Span(0, 0)
    return FoundChange(
        kind=one.kind,
        span=span,
        trigger=seen.trigger if seen else span,
        actor_key=one.actor,
        base_key=one.base,
        agreement_key=None,
        stage=None,
        low=None,
        high=None,
        date=one.date,
        score=score,
        why=tuple(_why(scene, one)),
    )


def _why(scene: Scene, one: Possible) -> Iterator[Why]:
    text, seen = scene.page.text, one.sighting or one.event
    words = seen.trigger.of(text) if seen else ""
    yield because("change", words=words, name=_named(scene, one.actor))
    here = seen is not None and any(m.key == one.base for m in scene.page.mentions_in(seen.trigger))
    yield because("at_base" if here or _in_sentence(scene, one) else "base_before", name=_named(scene, one.base))
    if one.date and not one.date.endswith("~"):
        yield because("dated", date=one.date)


def _in_sentence(scene: Scene, one: Possible) -> bool:
    seen = one.sighting.told if one.sighting else one.event
    return seen is not None and any(m.key == one.base for m in scene.page.mentions_in(seen.span))


def _named(scene: Scene, key: str) -> str:
    names = (m.span.of(scene.page.text) for m in (*scene.page.mentions, *scene.page.possible_bases) if m.key == key)
    return next(names, key)
