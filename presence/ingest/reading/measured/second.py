"""The answers of a second author, judged as a reader's: further than two authors agree no reading comes."""

from collections.abc import Iterable, Sequence
from typing import cast

from presence.ingest.reading.found import EventKind, FoundEvent, FoundStatement, Span, Stance
from presence.ingest.reading.measured.evaluate import Evaluation
from presence.ingest.reading.measured.found import Change, Found, Thing
from presence.ingest.reading.measured.gold import GoldArticle, GoldChange, GoldEvent, GoldStatement
from presence.ingest.reading.measured.judge import judge_found
from presence.ingest.reading.measured.lexicon import Lexicon
from presence.ingest.reading.measured.matching import unknown_names

_NOWHERE = Span(0, 1)
_KINDS = {"people": "person", "bases": "base"}


def compared(articles: Iterable[GoldArticle], second: Iterable[GoldArticle], lexicon: Lexicon) -> Evaluation:
    """Of the articles that have both."""
    answers = {article.name: article for article in second}
    pairs = ((article, answers[article.name]) for article in articles if article.name in answers)
    return Evaluation(
        "a second author", tuple(judge_found(one, _found(other, lexicon), lexicon) for one, other in pairs)
    )


def _found(answer: GoldArticle, lexicon: Lexicon) -> Found:
    return Found(
        relevant=answer.relevant,
        reason="",
        named={kind: tuple(_thing(kind, name, lexicon) for name in names) for kind, names in answer.named.items()},
        statements=tuple(_statement(one, lexicon) for one in answer.statements),
        events=tuple(_event(one, lexicon) for one in answer.events),
        changes=tuple(map(_change, answer.changes or ())),
        new_names=tuple(Thing("", (name,)) for name in unknown_names(answer, lexicon)),
    )


def _thing(kind: str, name: str, lexicon: Lexicon) -> Thing:
    """Slugs, but for people and bases, which answers name as the article does."""
    if kind in _KINDS:
        return Thing(_key(_KINDS[kind], name, lexicon), (name,))
    return Thing(name, (name.replace("-", " "),))


def _key(kind: str, name: str, lexicon: Lexicon) -> str:
    return min(lexicon.keys(kind, name), default="")


def _statement(one: GoldStatement, lexicon: Lexicon) -> FoundStatement:
    span = Span(one.start, one.end)
    return FoundStatement(
        speech="direct" if one.kind == "direct" else "reported",
        quote=span,
        sentence=span,
        attribution=None,
        speaker_kind="person" if (person := _key("person", one.speaker, lexicon)) else None,
        speaker_key=person or None,
        speaker_text=one.speaker,
        anonymous=not one.named,
        actor_key=None,
        venue="",
        date="",
        stance=cast(Stance, one.stance),
        topics=(),
        about_actors=(),
        about_regions=(),
        about_bases=(),
        score=1.0,
        why="",
    )


def _event(one: GoldEvent, lexicon: Lexicon) -> FoundEvent:
    place = one.place.replace("-", " ")
    bases: Sequence[str] = lexicon.all("base")
    return FoundEvent(
        kind=cast(EventKind, one.kind),
        span=_NOWHERE,
        trigger=_NOWHERE,
        actor_key=one.actor or None,
        target_key=None,
        region_key=None,
        base_key=one.place if one.place in bases else _key("base", place, lexicon) or None,
        place=place,
        date=one.date,
        score=1.0,
        why="",
        place_key=one.place or None,
        killed=one.killed,
        wounded=one.wounded,
    )


def _change(one: GoldChange) -> Change:
    return Change(one.kind, one.actor, one.base, one.agreement, one.stage, one.date, 1.0)
