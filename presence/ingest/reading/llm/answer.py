"""The model's answer checked field by field and laid onto the article: what is not of its text is dropped."""

import logging
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from actors import edtf
from presence.ingest.fields import BadField, Field
from presence.ingest.reading.found import (
    EventKind,
    Finder,
    FoundEvent,
    FoundMention,
    FoundStatement,
    NameKind,
    Offices,
    Reading,
    Span,
    Stance,
    keys,
)
from presence.ingest.reading.llm.endpoint import ModelFailed
from presence.ingest.reading.llm.schema import LONGEST_EXCERPT, LONGEST_NAME, MOST_FOUND, SPEAKERS, SPEECH
from presence.ingest.reading.llm.spans import Places
from presence.ingest.reading.statements.bearing import date_of, topics_of, venue_of
from presence.ingest.reading.text.page import Page

# A model's own word on how sure it is says little; these are what editors see until decisions tell better.
STATEMENT_SCORE = 0.75
EVENT_SCORE = 0.6
RELEVANT = "a language model takes it for relevant"
NOT_RELEVANT = "a language model takes it for off topic"

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Laid:
    """The answer on the article's page; `dropped` counts what was not of its text."""

    page: Page
    finder: Finder
    offices: Offices
    places: Places = field(init=False)
    dropped: int = 0

    def __post_init__(self) -> None:
        self.places = Places(self.page.text)

    def reading(self, answer: Any) -> Reading:
        """
        Raises:
            ModelFailed: the answer is not of the schema.
        """
        try:
            return self._reading(Field(answer))
        except BadField as error:
            log.info("the language model’s answer is not of the schema: %r", str(error))
            raise ModelFailed("its answer is not of the schema") from error

    def _reading(self, raw: Field) -> Reading:
        relevant, mentions = raw.truth("relevant"), tuple(self.page.mentions)
        statements = [self._statement(one) for one in raw.list("statements", MOST_FOUND)]
        events = [self._event(one) for one in raw.list("events", MOST_FOUND)]
        if not relevant:
            return Reading(False, NOT_RELEVANT, mentions)
        kept = {one.quote: one for one in statements if one}
        happened = {(one.kind, one.span): one for one in events if one}
        self.dropped = len(statements) + len(events) - len(kept) - len(happened)
        return Reading(True, RELEVANT, mentions, tuple(kept.values()), tuple(happened.values()))

    def _statement(self, raw: Field) -> FoundStatement | None:
        speech = raw.one_of("speech", SPEECH)
        who, kind = raw.text("speaker", LONGEST_NAME), raw.one_of("speaker_is", SPEAKERS)
        stance = raw.one_of("stance", get_args(Stance))
        words, said = self.places.of(raw.text("excerpt", LONGEST_EXCERPT)), _date(raw)
        name = self.places.of(who)
        if words is None or name is None:
            return None
        sentence = self._sentence(words)
        text = name.of(self.page.text)
        anonymous = kind == "anonymous"
        speaker = None if anonymous else self._named(text, "person" if kind == "person" else "actor")
        person = speaker.key if speaker and speaker.kind == "person" else ""
        about = [m for m in self.page.mentions_in(sentence) if speaker is None or m.key != speaker.key]
        return FoundStatement(
            speech="direct" if speech == "direct" else "reported",
            quote=words,
            sentence=sentence,
            attribution=name if sentence.holds(name) else None,
            speaker_kind="person" if person else "actor" if speaker else None,
            speaker_key=speaker.key if speaker else None,
            speaker_text=text,
            anonymous=anonymous,
            actor_key=self._actor_of(person) if person else speaker.key if speaker else None,
            venue=venue_of(self.page, sentence),
            date=said or date_of(self.page, sentence, words),
            stance=stance,  # type: ignore[arg-type]
            topics=topics_of(self.page, words),
            about_actors=keys(about, "actor"),
            about_regions=keys(about, "region"),
            about_bases=keys(about, "base"),
            score=STATEMENT_SCORE,
            why=f"a language model takes it for what “{text}” said",
        )

    def _event(self, raw: Field) -> FoundEvent | None:
        kind = raw.one_of("kind", get_args(EventKind))
        names = {name: raw.text(name, LONGEST_NAME) for name in ("actor", "target", "place")}
        span, when = self.places.of(raw.text("excerpt", LONGEST_EXCERPT)), _date(raw)
        actor = self._named(names["actor"], "actor")
        target = self._named(names["target"], "actor")
        if span is None or (actor is None and target is None):
            return None
        place = self.places.of(names["place"])
        region, base = self._named(names["place"], "region"), self._named(names["place"], "base")
        published = self.page.document.published
        return FoundEvent(
            kind=kind,  # type: ignore[arg-type]
            span=span,
            trigger=span,
            actor_key=actor.key if actor else None,
            target_key=target.key if target else None,
            region_key=region.key if region else None,
            base_key=base.key if base else None,
            place=place.of(self.page.text) if place else "",
            date=when or (f"{published:%Y-%m}" if published else ""),
            score=EVENT_SCORE,
            why="a language model takes it for something that happened",
        )

    def _named(self, text: str, kind: NameKind) -> FoundMention | None:
        """What a name of the article stands for in the database; of a place, as it was found where it stands."""
        span = self.places.of(text)
        if span is None:
            return None
        here = self.page.mentions_in(Span(span.start, span.end))
        document = self.page.document
        alone = self.finder.read(span.of(self.page.text), document.language, document.published).mentions
        found = [*here, *(replace(m, span=span) for m in alone)]
        return next((m for m in found if m.kind == kind), None)

    def _sentence(self, words: Span) -> Span:
        return next((s.span for s in self.page.sentences if s.span.meets(words)), words)

    def _actor_of(self, person: str) -> str | None:
        held = [o for o in self.offices.get(person, ()) if o.held_on(self.page.document.published)]
        return held[-1].actor_key if held else None


def _date(raw: Field) -> str:
    """Empty for what is no date a record may carry: the article's own tells better than a guess."""
    text = raw.text("date", 20)
    try:
        return edtf.parse(text).text if text else ""
    except edtf.EDTFError:
        return ""
