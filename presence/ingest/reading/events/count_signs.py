"""Whether what is told counts as an event of the article, lately and in Syria: what speaks for it and against."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from actors.names import level
from presence.ingest.reading.events.abroad import is_abroad
from presence.ingest.reading.events.background import reacted_to, recalled
from presence.ingest.reading.events.doer_signs import Cast
from presence.ingest.reading.events.kind_signs import classes_near
from presence.ingest.reading.events.sides import are_troops
from presence.ingest.reading.events.spots import Where
from presence.ingest.reading.events.tellings import Telling
from presence.ingest.reading.found import EventKind, FoundMention, Span
from presence.ingest.reading.text.page import BLANK, Page
from presence.ingest.reading.weighing import Signs

_LIKELY = (0.3, 0.5, 0.7, 0.9)
_EARLY = (1, 3, 6)
_DAY = len("2025-01-31")
_DAYS = (0, 1, 2, 4, 7, 15, 30, 60, 100)
_STEM = 5
_STEPS = (15, 40, 90)
_SPOKEN = 80
_AHEAD, _BEHIND = 45, 30
_OF_SENTENCE = ("repeatedly", "lately", "who says")
_FITS = (
    *("ahead", "behind", "within", "agent", "owner", "nearest", "elsewhere", "undergoes"),
    *("aside", "alone", "speaks", "helper", "victim", "did", "named"),
)
"""What of the doer's signs tells how well he fits."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was made of one telling: its kind, who did it, where and when."""

    told: Telling
    kind: EventKind
    actor: FoundMention | None
    ruled: bool
    """Whether the rules alone would count it."""
    doer_signs: Signs
    sure_of_doer: float
    sure_of_kind: float
    sure_of_place: float
    where: Where
    day: str
    dated: bool

    @property
    def key(self) -> str | None:
        return self.actor.key if self.actor else None


def count_signs(page: Page, one: Found, cast: Cast, titled: frozenset[str]) -> Signs:
    parts = (_of_words(page, one), _of_parts(page, one, cast), _of_part_in_article(page, one, cast, titled))
    return (*(sign for part in parts for sign in part), *_of_all(page, one))


def _of_words(page: Page, one: Found) -> Iterator[str]:
    told, kind = one.told, one.kind
    yield "always"
    yield kind
    yield f"{told.strength}"
    yield f"{told.strength} {told.rule.kind}"
    yield f"{told.rule.kind} as {kind}"
    yield f"{page.rules.code} {told.strength}"
    seen = classes_near(page, told.sentence.span)
    yield from (f"{kind} near {name}" for name in seen)
    yield from (f"beside {other} {kind}" for other in told.others)
    if told.strength == "word":
        yield from (f"word {kind} near {name}" for name in seen)
        yield f"word, {min(9, len(seen)) // 2}"
    yield from (f"word {word[:7]}" for word in told.trigger.of(page.level).split()[:3])
    if one.ruled:
        yield "rules"
        yield f"rules {kind}"
    elif told.strength == "plain":
        yield "plain, by rules none"
    if page.flat[told.trigger.start] == BLANK:
        yield "quoted"
    ahead = max(told.sentence.span.start, told.trigger.start - _SPOKEN), told.trigger.start
    if any(cue.pattern.search(page.level, *ahead) for cue in page.rules.cues):
        yield "said"
    for name in _forms(page, told):
        yield f"form {name}"
        yield f"form {name} {told.strength}"
    yield from _when(page, one)


def _forms(page: Page, told: Telling) -> Iterator[str]:
    trigger, span = told.trigger, told.sentence.span
    ahead = Span(max(span.start, trigger.start - _AHEAD), trigger.start)
    window = Span(trigger.start, min(span.end, trigger.end + _BEHIND)) if page.rules.clause_end else ahead
    for name, pattern in page.rules.forms.items():
        near = span if name in _OF_SENTENCE else window
        if pattern.search(page.level[near.start : near.end]):
            yield name


def _when(page: Page, one: Found) -> Iterator[str]:
    told = one.told
    precise = "day" if len(one.day) >= _DAY else "month"
    yield f"dated {precise}" if one.dated else "undated"
    if one.dated:
        yield f"dated {one.kind}"
    if recalled(page, told.rule.kind, told.clause, told.trigger, one.day):
        yield "recalled"
        yield f"recalled, {'dated' if one.dated else 'undated'}"
    if reacted_to(page, told.sentence.span, told.trigger):
        yield f"reacted to, {'dated' if one.dated else 'undated'}"
    if is_abroad(page, told.clause, told.trigger):
        yield "abroad"


def _of_parts(page: Page, one: Found, cast: Cast) -> Iterator[str]:
    kind, key = one.kind, one.actor.key if one.actor else "nobody"
    host = key in cast.hosts
    yield "by host" if host else "by nobody" if one.actor is None else "by foreign"
    yield f"{kind} by {'host' if host else key}"
    if host:
        foreign = any(m.key not in cast.hosts for m in one.told.actors)
        yield f"by host, {'foreign' if foreign else 'none'} beside"
    yield f"doer {sum(one.sure_of_doer > step for step in _LIKELY)}"
    yield f"kind {sum(one.sure_of_kind > step for step in _LIKELY)}"
    yield f"place {sum(one.sure_of_place > step for step in _LIKELY)}"
    if kind == "visit" and one.actor and are_troops(page, one.told.trigger, one.actor):
        yield "visit by troops"
    if one.told.carried:
        yield "carried"
    yield from (f"doer {sign}" for sign in one.doer_signs if sign.startswith(_FITS))
    yield from _of_place(page, one)
    spot = _spot(one.where, cast)
    yield f"at {spot}"
    yield f"{kind} at {spot}"
    yield f"at {spot}, {'dated' if one.dated else 'undated'}"
    span = one.told.sentence.span
    near = span.start, span.end
    figures = page.rules.figures
    if any(pattern.search(page.level, *near) for pattern in (figures.killed, figures.wounded)):
        yield f"tolled {kind}"
    if one.told.clause != span:
        yield "own clause"


def _spot(where: Where, cast: Cast) -> str:
    if where.base or where.place:
        return "base" if where.base else "place"
    if where.region:
        return "host" if where.region in cast.hosts else "region"
    return "text" if where.text else "nowhere"


def _of_place(page: Page, one: Found) -> Iterator[str]:
    span, trigger = one.told.sentence.span, one.told.trigger
    at = page.text.find(one.where.text, span.start, span.end) if one.where.text else -1
    if at < 0:
        yield "place elsewhere" if one.where.text else "no place"
        return
    side, gap = ("ahead", trigger.start - at) if at < trigger.start else ("behind", at - trigger.end)
    yield f"place {side} {sum(gap > step for step in _STEPS)}"
    between = page.level[min(at, trigger.end) : max(at, trigger.start)]
    yield f"place {side} parted {min(2, sum(between.count(mark) for mark in ',;،:—'))}"


def _of_part_in_article(page: Page, one: Found, cast: Cast, titled: frozenset[str]) -> Iterator[str]:
    number = one.told.sentence.number
    early = sum(number >= step for step in _EARLY)
    yield f"sentence {early}"
    if one.told.rule.kind in titled or one.kind in titled:
        yield "titled"
        yield f"titled, sentence {early}"
    if one.actor and one.actor.key in cast.title:
        yield "doer in title"
    if one.actor and one.actor.key == cast.main:
        yield "main doer"


def _of_all(page: Page, one: Found) -> Iterator[str]:
    """How sure the words are with when it was, and with where its doer and place are named."""
    told, dated = one.told, "dated" if one.dated else "undated"
    ago = _ago(one.day, page.document.published)
    yield from (f"days {ago}", f"days {ago} {one.kind}")
    place, doer = _named_at(page, one), _done_at(one)
    steps = min(3, (told.sentence.number + 1) // 2)
    yield from (f"{told.strength}, {dated}", f"{told.strength}, {dated}, place {place}")
    yield from (
        f"{told.strength} {steps}",
        f"{dated} {steps}",
        f"quarter {4 * told.sentence.number // len(page.sentences)}",
    )
    yield from (f"doer {doer}, place {place}", f"doer {doer}, place {place}, {dated}")
    yield f"doer {doer}, place {place}, {told.strength}"
    if one.where.text:
        titled = level(one.where.text)[:_STEM] in level(page.document.title)
        yield from (("place titled", f"place titled {place}") if titled else ("place untitled",))


def _ago(day: str, published: date | None) -> str:
    """How many days before its article, in steps."""
    if published is None or len(day) < _DAY:
        return "this month" if published and day == f"{published:%Y-%m}" else "vague"
    days = (published - date.fromisoformat(day)).days
    return str(next((step for step in _DAYS if days <= step), "more"))


def _named_at(page: Page, one: Found) -> str:
    span = one.told.sentence.span
    if not one.where.text:
        return "none"
    return "here" if page.text.find(one.where.text, span.start, span.end) >= 0 else "elsewhere"


def _done_at(one: Found) -> str:
    if one.actor is None:
        return "nobody"
    span = one.told.sentence.span
    carried = one.told.carried or one.actor.span.start == one.actor.span.end or not span.holds(one.actor.span)
    return "elsewhere" if carried else "here"


def repeats(one: EventKind, actor: str | None, others: Mapping[tuple[EventKind, str | None], int]) -> Signs:
    """How often the article tells of the like."""
    same = others.get((one, actor), 0)
    alike = sum(count for (kind, _), count in others.items() if kind == one)
    return (f"told {min(3, same)} times", f"told {min(3, alike - same)} times of others")
