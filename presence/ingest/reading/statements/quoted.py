"""What is said in quotation marks, and what the reporter tells beside it in the same sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from presence.ingest.reading.found import Span, Speech
from presence.ingest.reading.rules.speaking import SpeechCue
from presence.ingest.reading.statements.attributions import Attribution
from presence.ingest.reading.statements.clauses import clauses
from presence.ingest.reading.statements.speakers import SpeakerMemory
from presence.ingest.reading.statements.subjects import find_subject
from presence.ingest.reading.text.page import BLANK, Page
from presence.ingest.reading.text.quotations import Quotation
from presence.ingest.reading.text.sentences import Sentence

_INTRODUCING = SpeechCue(pattern=None, look=("before", "first"))  # type: ignore[arg-type]
"""Where a cue looks that says nothing without its subject."""
SHORTEST = 4
_BYLINE = 6
_UTTERANCE = 6


class Told(NamedTuple):
    speech: Speech
    words: Span
    by: Attribution


def quoted(
    page: Page, sentence: Sentence, quotations: list[Quotation], found: list[Attribution], memory: SpeakerMemory
) -> Iterator[Told]:
    nearest = min(found, key=lambda a: _distance(a.verb, quotations), default=None) or introduced(
        page, sentence, quotations[0], memory
    )
    if nearest is None:
        return
    yield from _said_before(page, sentence, quotations[0], found, nearest)
    words = Span(quotations[0].inner.start, quotations[-1].inner.end)
    if _whole(page, quotations):
        yield Told("direct", words, nearest)
    else:
        yield from (Told("direct", quotation.inner, nearest) for quotation in quotations)
    yield from _added(page, sentence, quotations[-1], found, nearest)


def quoting_clauses(
    page: Page, sentence: Sentence, quotations: list[Quotation], found: list[Attribution], memory: SpeakerMemory
) -> Iterator[Told]:
    """ "He said "…", while she stressed that …": each clause with its own speaker, quoted or told."""
    for by, words in clauses(page, sentence, found):
        inside = [q for q in quotations if words.holds(q.inner)]
        if inside and not embedded(page, sentence, inside[0], by):
            memory.hold(sentence, by.speaker)
            whole = Span(inside[0].inner.start, inside[-1].inner.end)
            for span in [whole] if _whole(page, inside) else [q.inner for q in inside]:
                yield Told("direct", span, by)
        elif len(words.of(page.text).split()) >= SHORTEST - 1:
            yield Told("reported", words, by)


def _said_before(
    page: Page, sentence: Sentence, first: Quotation, found: list[Attribution], used: Attribution
) -> Iterator[Told]:
    """Where the verb stands last: "… söyledi ve "…" dedi", "… kaydeden kaynaklar, "…" dedi"."""
    if page.rules.undergoes_after is None:
        return
    for other in found:
        rest = Span(sentence.span.start, other.verb.end)
        if other is used or other.verb.end > first.outer.start or len(rest.of(page.text).split()) < SHORTEST:
            continue
        reported = page.rules.cues[0].complement
        if page.quotations_in(rest) or (reported and not reported.search(page.flat, rest.start, rest.end)):
            continue
        yield Told("reported", rest, other)
        return


def _whole(page: Page, quotations: list[Quotation]) -> bool:
    """ "A," he said, "B": one quotation split by its attribution."""
    between = page.flat[quotations[0].outer.end : quotations[-1].outer.start]
    return len(between.split()) < 14 and not between.rstrip().endswith(":")


def _added(
    page: Page, sentence: Sentence, last: Quotation, found: list[Attribution], used: Attribution
) -> Iterator[Told]:
    """ "…," he said, while adding that …: a second statement, in the reporter's words."""
    for other in found:
        rest = Span(_clause_start(page, used, last) or other.verb.start, sentence.span.end)
        later = other.verb.start > max(used.verb.end, last.outer.end)
        if later and other.speaker.text == used.speaker.text and len(rest.of(page.text).split()) >= SHORTEST:
            if other.cue.complement and not other.cue.complement.search(page.flat, rest.start, rest.end):
                continue
            yield Told("reported", rest, other)
            return


def _clause_start(page: Page, used: Attribution, last: Quotation) -> int | None:
    """Where the verb stands last, what it reports lies before it: behind "…” diyen Peskov, "."""
    if page.rules.undergoes_after is None:
        return None
    named = used.subject.start if used.subject and used.subject.start > last.outer.end else used.verb.end
    return named + len(page.text[named : named + 2]) - len(page.text[named : named + 2].lstrip(" ,"))


def embedded(page: Page, sentence: Sentence, quotation: Quotation, attribution: Attribution) -> bool:
    """He said that they were worn out but "prepared to stand up": a clause with some quoted words in it."""
    before = page.text[max(sentence.span.start, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    if not before or before[-1] in ":,،—–-" or attribution.verb.start > quotation.outer.start:
        return False
    if led_out(page, quotation):
        return False
    if len(quotation.inner.of(page.text).split()) >= _UTTERANCE:
        return False
    own = sentence.span.end - sentence.span.start - (quotation.outer.end - quotation.outer.start)
    return own > quotation.outer.end - quotation.outer.start


def led_in(page: Page, quotation: Quotation) -> bool:
    start = quotation.outer.start
    return page.text[max(0, start - 4) : start].rstrip(" ")[-1:] == ":"


def led_out(page: Page, quotation: Quotation) -> bool:
    """Where the verb stands last, "dedi" right behind even two words makes them an utterance."""
    if page.rules.undergoes_after is None:
        return False
    behind = quotation.outer.end + 1
    return not page.flat.startswith("olarak", behind) and any(
        cue.pattern.match(page.flat, behind) for cue in page.rules.cues
    )


def introduced(page: Page, sentence: Sentence, quotation: Quotation, memory: SpeakerMemory) -> Attribution | None:
    """Without a reporting verb: `Güler: "…"`, or a quotation that goes on from the one before it."""
    at = Span(quotation.outer.start, quotation.outer.start)
    outside = page.flat[sentence.span.start : sentence.span.end].replace(BLANK, "")
    if led_in(page, quotation):
        if len(sentence.span.of(page.text).split()) <= _BYLINE:
            return None
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


def complete(page: Page, sentence: Sentence, attribution: Attribution) -> bool:
    wanted = attribution.cue.complement
    return wanted is None or wanted.search(page.flat, sentence.span.start, sentence.span.end) is not None
