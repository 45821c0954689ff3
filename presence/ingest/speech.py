"""Statements: what was said, in whose words, and by whom."""

from collections.abc import Iterator

from presence.ingest.attributions import Attribution, attributions, outermost, second
from presence.ingest.bearing import date_of, topics_of, venue_of
from presence.ingest.clauses import clauses, told
from presence.ingest.page import BLANK, Page, is_fragment
from presence.ingest.quotations import Quotation
from presence.ingest.reading import FoundStatement, Offices, Span, Speech, keys
from presence.ingest.rules.base import SpeechCue
from presence.ingest.sentences import Sentence
from presence.ingest.speakers import SpeakerMemory
from presence.ingest.stance import stance_of
from presence.ingest.subjects import find_subject
from presence.ingest.why import Why, because

_INTRODUCING = SpeechCue(pattern=None, look=("before", "first"))  # type: ignore[arg-type]
"""Where a cue looks that says nothing without its subject."""
_SHORTEST = 4
_LONGEST_ATTRIBUTION = 60


def find_statements(page: Page, offices: Offices) -> list[FoundStatement]:
    memory = SpeakerMemory(page, offices)
    return [statement for sentence in page.sentences for statement in _in_sentence(page, sentence, memory)]


def _in_sentence(page: Page, sentence: Sentence, memory: SpeakerMemory) -> Iterator[FoundStatement]:
    spoken = (q for q in page.quotations_in(sentence.span))
    quotations = [q for q in spoken if not is_fragment(page.text, q) or _led_in(page, q) or _led_out(page, q)]
    found = list(attributions(page, sentence, memory))
    if not quotations:
        found = [a for a in found if _complete(page, sentence, a)]
        if found and len(sentence.span.of(page.text).split()) >= _SHORTEST:
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
    if other is None or other.subject is None:
        if _bears(page, sentence, by):
            yield _statement(page, "reported", whole, sentence, by)
        return
    yield _statement(page, "reported", Span(whole.start, other.subject.start), sentence, by)
    yield _statement(page, "reported", Span(other.subject.start, whole.end), sentence, other)


def _clause_by_clause(page: Page, sentence: Sentence, found: list[Attribution]) -> Iterator[FoundStatement]:
    """Where a verb needs no subject, a sentence goes on from one thing said to the next."""
    for by, words in clauses(page, sentence, found):
        if len(words.of(page.text).split()) >= _SHORTEST - 1 and _bears(page, sentence, by):
            yield _statement(page, "reported", words, sentence, by)


def _bears(page: Page, sentence: Sentence, by: Attribution) -> bool:
    """Whether what an unnamed source tells has to do with forces, bases or the states that have them."""
    about = [m for m in page.mentions_in(sentence.span) if by.subject is None or not by.subject.meets(m.span)]
    figures, span = page.rules.figures, sentence.span
    if any(pattern.search(page.level, span.start, span.end) for pattern in (figures.killed, figures.wounded)):
        return True
    if not by.speaker.anonymous or about or topics_of(page, sentence.span) or page.places_in(sentence.span):
        return True
    return page.rules.military.search(page.level, sentence.span.start, sentence.span.end) is not None


def _complete(page: Page, sentence: Sentence, attribution: Attribution) -> bool:
    wanted = attribution.cue.complement
    return wanted is None or wanted.search(page.flat, sentence.span.start, sentence.span.end) is not None


def _direct(
    page: Page, sentence: Sentence, quotations: list[Quotation], found: list[Attribution], memory: SpeakerMemory
) -> Iterator[FoundStatement]:
    embedded = found and _embedded(page, sentence, quotations[0], found[0])
    if embedded:
        yield from _reported(page, sentence, found, memory)
        return
    nearest = min(found, key=lambda a: _distance(a.verb, quotations), default=None) or _introduced(
        page, sentence, quotations[0], memory
    )
    if nearest is None:
        return
    words = Span(quotations[0].inner.start, quotations[-1].inner.end)
    if _whole(page, quotations):
        yield _statement(page, "direct", words, sentence, nearest)
    else:
        for quotation in quotations:
            yield _statement(page, "direct", quotation.inner, sentence, nearest)
    yield from _added(page, sentence, quotations[-1], found, nearest)


def _whole(page: Page, quotations: list[Quotation]) -> bool:
    """ "A," he said, "B": one quotation split by its attribution."""
    between = page.flat[quotations[0].outer.end : quotations[-1].outer.start]
    return len(between.split()) < 14 and not between.rstrip().endswith(":")


def _added(
    page: Page, sentence: Sentence, last: Quotation, found: list[Attribution], used: Attribution
) -> Iterator[FoundStatement]:
    """ "…," he said, while adding that …: a second statement, in the reporter's words."""
    for other in found:
        rest = Span(_clause_start(page, used, last) or other.verb.start, sentence.span.end)
        later = other.verb.start > max(used.verb.end, last.outer.end)
        if later and other.speaker.text == used.speaker.text and len(rest.of(page.text).split()) >= _SHORTEST:
            if other.cue.complement and not other.cue.complement.search(page.flat, rest.start, rest.end):
                continue
            yield _statement(page, "reported", rest, sentence, other)
            return


def _clause_start(page: Page, used: Attribution, last: Quotation) -> int | None:
    """Where the verb stands last, what it reports lies before it: behind "…” diyen Peskov, "."""
    if page.rules.undergoes_after is None:
        return None
    named = used.subject.start if used.subject and used.subject.start > last.outer.end else used.verb.end
    return named + len(page.text[named : named + 2]) - len(page.text[named : named + 2].lstrip(" ,"))


def _embedded(page: Page, sentence: Sentence, quotation: Quotation, attribution: Attribution) -> bool:
    """He said that they were worn out but "prepared to stand up": a clause with some quoted words in it."""
    before = page.text[max(sentence.span.start, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    if not before or before[-1] in ":,،—–-" or attribution.verb.start > quotation.outer.start:
        return False
    own = sentence.span.end - sentence.span.start - (quotation.outer.end - quotation.outer.start)
    return own > quotation.outer.end - quotation.outer.start


def _led_in(page: Page, quotation: Quotation) -> bool:
    start = quotation.outer.start
    return page.text[max(0, start - 4) : start].rstrip(" ")[-1:] == ":"


def _led_out(page: Page, quotation: Quotation) -> bool:
    """Where the verb stands last, "dedi" right behind even two words makes them an utterance."""
    if page.rules.undergoes_after is None:
        return False
    behind = quotation.outer.end + 1
    return not page.flat.startswith("olarak", behind) and any(
        cue.pattern.match(page.flat, behind) for cue in page.rules.cues
    )


def _introduced(page: Page, sentence: Sentence, quotation: Quotation, memory: SpeakerMemory) -> Attribution | None:
    """Without a reporting verb: `Güler: "…"`, or a quotation that goes on from the one before it."""
    at = Span(quotation.outer.start, quotation.outer.start)
    outside = page.flat[sentence.span.start : sentence.span.end].replace(BLANK, "")
    if _led_in(page, quotation):
        colon = Span(page.text.rindex(":", 0, at.start), at.start)
        subject = find_subject(page, sentence.span, colon, _INTRODUCING)
        speaker = memory.resolve(sentence, subject) if subject else None
        return Attribution(colon, _INTRODUCING, speaker, subject.span) if speaker and subject else None
    if any(character.isalnum() for character in outside):
        return None
    goes_on = sentence.number - memory.last_sentence == 1
    speaker = memory.again(sentence) if goes_on else None
    if speaker is None:
        return None
    memory.last_sentence = sentence.number
    return Attribution(at, _INTRODUCING, speaker, None)


def _distance(verb: Span, quotations: list[Quotation]) -> int:
    return min(
        verb.start - q.outer.end if verb.start >= q.outer.end else max(0, q.outer.start - verb.end) + 1
        for q in quotations
    )


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
