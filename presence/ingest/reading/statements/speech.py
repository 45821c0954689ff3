"""Statements: what was said, in whose words, and by whom."""

from collections.abc import Iterator

from presence.ingest.reading.found import FoundStatement, Offices, Span, Speech, keys
from presence.ingest.reading.statements.attributions import Attribution, attributions, outermost, second
from presence.ingest.reading.statements.bearing import date_of, topics_of, venue_of
from presence.ingest.reading.statements.clauses import clauses, told
from presence.ingest.reading.statements.quoted import (
    SHORTEST,
    complete,
    embedded,
    led_in,
    led_out,
    quoted,
    quoting_clauses,
)
from presence.ingest.reading.statements.speakers import SpeakerMemory
from presence.ingest.reading.statements.stance import stance_of
from presence.ingest.reading.text.page import Page, is_fragment
from presence.ingest.reading.text.quotations import Quotation
from presence.ingest.reading.text.sentences import Sentence
from presence.ingest.reading.why import Why, because

_LONGEST_ATTRIBUTION = 60
_LEAD = 8
_SMALL_TALK = 8


def find_statements(page: Page, offices: Offices) -> list[FoundStatement]:
    memory = SpeakerMemory(page, offices)
    return [statement for sentence in page.sentences for statement in _in_sentence(page, sentence, memory)]


def _in_sentence(page: Page, sentence: Sentence, memory: SpeakerMemory) -> Iterator[FoundStatement]:
    spoken = (q for q in page.quotations_in(sentence.span))
    quotations = [q for q in spoken if not is_fragment(page.text, q) or led_in(page, q) or led_out(page, q)]
    found = list(attributions(page, sentence, memory))
    if not quotations:
        found = [a for a in found if complete(page, sentence, a) and not _announces(page, sentence, a)]
        if found and len(sentence.span.of(page.text).split()) >= SHORTEST:
            yield from _reported(page, sentence, found, memory)
        return
    yield from _direct(page, sentence, quotations, found, memory)


def _reported(
    page: Page, sentence: Sentence, found: list[Attribution], memory: SpeakerMemory
) -> Iterator[FoundStatement]:
    """One statement, or two where another speaks in the second half: "X warned of it, while Y called it …"."""
    if page.rules.speakers.implicit:
        yield from _clause_by_clause(page, sentence, found)
        return
    by = outermost(page, sentence, found)
    memory.hold(sentence, by.speaker)
    whole, other = told(page, sentence), second(page, by, found)
    if other is None and _small_talk(page, sentence, by):
        return
    if other is None:
        yield _statement(page, "reported", whole, sentence, by)
        return
    another, opens = other
    yield _statement(page, "reported", Span(whole.start, opens), sentence, by)
    yield _statement(page, "reported", Span(opens, whole.end), sentence, another)


def _clause_by_clause(page: Page, sentence: Sentence, found: list[Attribution]) -> Iterator[FoundStatement]:
    """Where a verb needs no subject, a sentence goes on from one thing said to the next."""
    for by, words in clauses(page, sentence, found):
        if len(words.of(page.text).split()) >= SHORTEST - 1:
            yield _statement(page, "reported", words, sentence, by)


def _direct(
    page: Page, sentence: Sentence, quotations: list[Quotation], found: list[Attribution], memory: SpeakerMemory
) -> Iterator[FoundStatement]:
    if page.rules.speakers.verb_first and found and found[0].verb.end <= quotations[0].outer.start:
        told_here = quoting_clauses(page, sentence, quotations, found, memory)
    elif found and embedded(page, sentence, quotations[0], found[0]):
        yield from _reported(page, sentence, found, memory)
        return
    else:
        told_here = quoted(page, sentence, quotations, found, memory)
    for one in told_here:
        yield _statement(page, one.speech, one.words, sentence, one.by)


def _small_talk(page: Page, sentence: Sentence, by: Attribution) -> bool:
    """A word of somebody unnamed that has nothing to do with forces, bases or the states that have them."""
    span, figures = sentence.span, page.rules.figures
    if not by.speaker.anonymous or len(span.of(page.text).split()) > _SMALL_TALK:
        return False
    about = any(by.subject is None or not by.subject.meets(m.span) for m in page.mentions_in(span))
    matters = (page.rules.military, figures.killed, figures.wounded)
    told = any(pattern.search(page.level, span.start, span.end) for pattern in matters)
    return not (told or about or topics_of(page, span) or page.places_in(span))


def _announces(page: Page, sentence: Sentence, attribution: Attribution) -> bool:
    """ "The minister said:" at the end of a paragraph: what he said is the next."""
    behind = page.text[attribution.verb.end : sentence.span.end].rstrip()
    return behind.endswith(":") and len(behind.split()) <= _LEAD


def _statement(page: Page, speech: Speech, words: Span, sentence: Sentence, by: Attribution) -> FoundStatement:
    speaker, mentions = by.speaker, page.mentions_in(sentence.span)
    about = [m for m in mentions if by.subject is None or not by.subject.meets(m.span)]
    topics = topics_of(page, words)
    bears = 1.0 if topics or keys(about, "base") else 0.85
    return FoundStatement(
        speech=speech,
        quote=words,
        sentence=sentence.span,
        attribution=_attribution_span(by),
        speaker_kind=speaker.kind,
        speaker_key=speaker.key,
        speaker_text=speaker.text,
        anonymous=speaker.anonymous,
        actor_key=speaker.actor,
        venue=venue_of(page, sentence.span),
        date=date_of(page, sentence.span, by.verb),
        stance=stance_of(page, speech, words, sentence, by),
        topics=topics,
        about_actors=keys(about, "actor"),
        about_regions=keys(about, "region"),
        about_bases=keys(about, "base"),
        score=round(by.cue.certainty * speaker.certainty * bears, 2),
        why="",
        reasons=_why(page, speech, by),
    )


def _why(page: Page, speech: Speech, by: Attribution) -> tuple[Why, ...]:
    """ "He added" → the speaker; where subject and verb stand far apart, one after the other."""
    how, span = by.speaker.how, _attribution_span(by)
    together = span.of(page.text) if span else ""
    if how is not None and "words" in how.told and 0 < len(together) <= _LONGEST_ATTRIBUTION:
        return (because(speech), because(how.code, **{**how.told, "words": together}))
    verb = by.verb.of(page.text).strip(" :")
    told = (because(speech), how, because("verb", words=verb) if verb else None)
    return tuple(why for why in told if why is not None)


def _attribution_span(by: Attribution) -> Span | None:
    if by.subject is None:
        return by.verb if by.verb.start < by.verb.end else None
    return Span(min(by.subject.start, by.verb.start), max(by.subject.end, by.verb.end))
