"""Who is said to have said something: reporting verbs with their subjects, and which of several counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.rules.speaking import SpeechCue
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.statements.speaker_named import Speaker
from presence.ingest.reading.statements.speakers import SpeakerMemory
from presence.ingest.reading.statements.subjects import find_subject
from presence.ingest.reading.text.page import Page
from presence.ingest.reading.text.sentences import Sentence

_CLOSING = 5
_NAMED_THERE = frozenset(("object", "possessor", "owner", "source"))
_PAUSE = re.compile(r"[,،](?: \w+)?$")
_COORDINATED = re.compile(r"\b(?:and|but)(?: (?:also|then|later))? \Z")
_JOINING = re.compile(r"\b(?:and|but|while|whereas)$")


@dataclass(frozen=True, slots=True)
class Attribution:
    verb: Span
    cue: SpeechCue
    speaker: Speaker
    subject: Span | None


def attributions(page: Page, sentence: Sentence, memory: SpeakerMemory) -> Iterator[Attribution]:
    hits = [
        (Span(*match.span()), cue)
        for cue in page.rules.cues
        for match in cue.pattern.finditer(page.flat, sentence.span.start, sentence.span.end)
    ]
    previous: Attribution | None = None
    implicit_from = page.rules.speakers.implicit
    for verb, cue in sorted(hits, key=lambda hit: hit[0].start):
        after = Span(verb.end, min(sentence.span.end, verb.end + 60))
        if cue.followed_by and not cue.followed_by.search(page.flat, after.start, after.end):
            continue
        if previous and _COORDINATED.search(page.flat, previous.verb.end, verb.start):
            yield Attribution(verb, cue, previous.speaker, previous.subject)
            continue
        subject = find_subject(page, sentence.span, verb, cue)
        if previous and subject and _told_of(page, previous, subject):
            continue
        if subject is None and not (implicit_from and _NAMED_THERE.isdisjoint(cue.look)):
            continue
        if subject is None and _of_another(page, sentence, verb):
            continue
        speaker = memory.resolve(sentence, subject, verb.start)
        start = min(verb.start, subject.span.start) if subject else sentence.span.start
        if speaker and _wants_no_name(page, Span(start, sentence.span.end), speaker):
            speaker = replace(speaker, kind=None, key=None, anonymous=True)
        if speaker:
            previous = Attribution(verb, cue, speaker, subject.span if subject else None)
            yield previous


def _of_another(page: Page, sentence: Sentence, verb: Span) -> bool:
    """ "Uydu fotoğrafları ise …": what opens the clause is its subject, and nobody who speaks."""
    topic = page.rules.speakers.topic
    return topic is not None and topic.match(page.flat, sentence.span.start, verb.start) is not None


def _told_of(page: Page, previous: Attribution, subject: Candidate) -> bool:
    """ "He said that Ankara had proposed": what another says is part of what he said."""
    between = page.flat[previous.verb.end : subject.span.start].rstrip(" ").removesuffix(" the")
    return bool(between) and closes(page.rules.speakers.stop, between) and not page.rules.speakers.implicit


def _wants_no_name(page: Page, told: Span, speaker: Speaker) -> bool:
    """Told of the speaker or behind: what stands before is of another who speaks in the sentence."""
    unnamed = page.rules.speakers.unnamed
    if unnamed is None or speaker.kind == "person":
        return False
    return unnamed.search(page.level, told.start, told.end) is not None


def outermost(page: Page, sentence: Sentence, found: list[Attribution]) -> Attribution:
    """ "A told B that …, C said." is what C said."""
    found = [a for a in found if not (a.cue.passes_on and a.speaker.anonymous)] or found
    other = _after_colon(page, found)
    if other:
        return other
    last = found[-1]
    if not page.rules.speakers.inverts_at_pause or last.subject is None or last.verb.start < last.subject.start:
        return found[0]
    before = page.flat[sentence.span.start : last.subject.start].rstrip(" ")
    closing = len(page.flat[last.verb.end : sentence.span.end].split()) <= _CLOSING
    return last if closing and _PAUSE.search(before) and not _JOINING.search(before) else found[0]


def _after_colon(page: Page, found: list[Attribution]) -> Attribution | None:
    """ "The Pentagon denies it: the deputy spokeswoman said …": who it was that spoke for it."""
    first = found[0]
    for other in found[1:]:
        between = page.flat[first.verb.end : other.subject.start] if other.subject else ""
        if between.endswith(": ") and other.speaker.human and not first.speaker.human:
            return other
    return None


def second(page: Page, first: Attribution, found: list[Attribution]) -> tuple[Attribution, int] | None:
    """Another who speaks in a second clause, and where that begins: "X warned of it, while Y called it …"."""
    contrast = page.rules.speakers.contrast
    if contrast is None:
        return None
    said = max(first.verb.end, (first.subject or first.verb).end)
    for other in found:
        opens = min(other.verb.start, other.subject.start) if other.subject else 0
        if opens <= said:
            continue
        joined = contrast.search(page.flat, first.verb.end, opens)
        if joined and joined.end() == opens and other.speaker.text != first.speaker.text:
            return other, opens
    return None
