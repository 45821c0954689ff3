"""Statements: what was said, in whose words, and by whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from presence.ingest.bearing import date_of, stance_of, topics_of, venue_of
from presence.ingest.page import BLANK, Page, is_fragment
from presence.ingest.quotations import Quotation
from presence.ingest.reading import FoundStatement, Offices, Span, Speech, Stance, keys
from presence.ingest.rules.base import SpeechCue
from presence.ingest.sentences import Sentence
from presence.ingest.speakers import Speaker, SpeakerMemory
from presence.ingest.subjects import find_subject
from presence.ingest.why import Why, because

_INTRODUCING = SpeechCue(pattern=None, look=("before", "first"))  # type: ignore[arg-type]
_UNNAMED = re.compile(
    r"condition of anonymity|requested anonymity|declined to be named"
    r"|(?:asked|declined|preferred|requested|wished) not to be (?:named|identified)"
    r"|на условиях анонимности"
    r"|(?:пожелавш|попросивш|захотевш|просивш)\w+ [^,.]{0,30}(?:остаться|сохранить|анонимн|не называть|имен)"
    r"|(?:adının|isminin|kimliğinin|adini|ismini) [^,.]{0,20}(?:istemeyen|vermeyen|açıklanmaması|kaydıyla)"
    r"|(?:طلب|فضل|اشترط|رفض)ت? (?:عدم )?(?:الكشف عن|ذكر|كشف) (?:اسم|هويت)"
)
_SHORTEST = 4
_LONGEST_ATTRIBUTION = 60


@dataclass(frozen=True, slots=True)
class _Attribution:
    verb: Span
    cue: SpeechCue
    speaker: Speaker
    subject: Span | None


def find_statements(page: Page, offices: Offices) -> list[FoundStatement]:
    memory = SpeakerMemory(page, offices)
    return [statement for sentence in page.sentences for statement in _in_sentence(page, sentence, memory)]


def _in_sentence(page: Page, sentence: Sentence, memory: SpeakerMemory) -> Iterator[FoundStatement]:
    quotations = [q for q in page.quotations_in(sentence.span) if not is_fragment(page.text, q) or _led_in(page, q)]
    found = list(_attributions(page, sentence, memory))
    if not quotations:
        found = [a for a in found if _complete(page, sentence, a)]
        if found and len(sentence.span.of(page.text).split()) >= _SHORTEST and _bears(page, sentence, found[0]):
            memory.hold(sentence, found[0].speaker)
            yield _statement(page, "reported", _told(page, sentence), sentence, found[0])
        return
    yield from _direct(page, sentence, quotations, found, memory)


def _bears(page: Page, sentence: Sentence, by: _Attribution) -> bool:
    """Whether what an unnamed source tells has to do with forces, bases or the states that have them."""
    about = [m for m in page.mentions_in(sentence.span) if by.subject is None or not by.subject.meets(m.span)]
    figures, span = page.rules.figures, sentence.span
    if any(pattern.search(page.level, span.start, span.end) for pattern in (figures.killed, figures.wounded)):
        return True
    if not by.speaker.anonymous or about or topics_of(page, sentence.span) or page.places_in(sentence.span):
        return True
    return page.rules.military.search(page.level, sentence.span.start, sentence.span.end) is not None


def _complete(page: Page, sentence: Sentence, attribution: _Attribution) -> bool:
    wanted = attribution.cue.complement
    return wanted is None or wanted.search(page.flat, sentence.span.start, sentence.span.end) is not None


def _attributions(page: Page, sentence: Sentence, memory: SpeakerMemory) -> Iterator[_Attribution]:
    hits = [
        (Span(*match.span()), cue)
        for cue in page.rules.cues
        for match in cue.pattern.finditer(page.flat, sentence.span.start, sentence.span.end)
    ]
    implicit_from = page.rules.speakers.implicit
    for verb, cue in sorted(hits, key=lambda hit: hit[0].start):
        after = Span(verb.end, min(sentence.span.end, verb.end + 60))
        if cue.followed_by and not cue.followed_by.search(page.flat, after.start, after.end):
            continue
        subject = find_subject(page, sentence.span, verb, cue)
        if subject is None and not (implicit_from and "object" not in cue.look and "possessor" not in cue.look):
            continue
        speaker = memory.resolve(sentence, subject, verb.start)
        if speaker and speaker.kind != "person" and _UNNAMED.search(page.level, sentence.span.start, sentence.span.end):
            speaker = replace(speaker, kind=None, key=None, anonymous=True)
        if speaker:
            yield _Attribution(verb, cue, speaker, subject.span if subject else None)


def _direct(
    page: Page, sentence: Sentence, quotations: list[Quotation], found: list[_Attribution], memory: SpeakerMemory
) -> Iterator[FoundStatement]:
    embedded = found and _embedded(page, sentence, quotations[0], found[0])
    if embedded:
        yield _statement(page, "reported", _told(page, sentence), sentence, found[0])
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
    page: Page, sentence: Sentence, last: Quotation, found: list[_Attribution], used: _Attribution
) -> Iterator[FoundStatement]:
    """ "…," he said, while adding that …: a second statement, in the reporter's words."""
    for other in found:
        rest = Span(other.verb.start, sentence.span.end)
        later = other.verb.start > max(used.verb.end, last.outer.end)
        if later and other.speaker.text == used.speaker.text and len(rest.of(page.text).split()) > _SHORTEST:
            yield _statement(page, "reported", rest, sentence, other)
            return


def _embedded(page: Page, sentence: Sentence, quotation: Quotation, attribution: _Attribution) -> bool:
    """He said that they were worn out but "prepared to stand up": a clause with some quoted words in it."""
    before = page.text[max(sentence.span.start, quotation.outer.start - 3) : quotation.outer.start].rstrip()
    if not before or before[-1] in ":,،—–-" or attribution.verb.start > quotation.outer.start:
        return False
    own = sentence.span.end - sentence.span.start - (quotation.outer.end - quotation.outer.start)
    return own > quotation.outer.end - quotation.outer.start


def _led_in(page: Page, quotation: Quotation) -> bool:
    start = quotation.outer.start
    return page.text[max(0, start - 4) : start].rstrip(" ")[-1:] == ":"


def _introduced(page: Page, sentence: Sentence, quotation: Quotation, memory: SpeakerMemory) -> _Attribution | None:
    """Without a reporting verb: `Güler: "…"`, or a quotation that goes on from the one before it."""
    at = Span(quotation.outer.start, quotation.outer.start)
    outside = page.flat[sentence.span.start : sentence.span.end].replace(BLANK, "")
    if _led_in(page, quotation):
        colon = Span(page.text.rindex(":", 0, at.start), at.start)
        subject = find_subject(page, sentence.span, colon, _INTRODUCING)
        speaker = memory.resolve(sentence, subject) if subject else None
        return _Attribution(colon, _INTRODUCING, speaker, subject.span) if speaker and subject else None
    if any(character.isalnum() for character in outside):
        return None
    goes_on = sentence.number - memory.last_sentence == 1
    speaker = memory.again(sentence) if goes_on else None
    if speaker is None:
        return None
    memory.last_sentence = sentence.number
    return _Attribution(at, _INTRODUCING, speaker, None)


def _distance(verb: Span, quotations: list[Quotation]) -> int:
    return min(
        verb.start - q.outer.end if verb.start >= q.outer.end else max(0, q.outer.start - verb.end) + 1
        for q in quotations
    )


def _told(page: Page, sentence: Sentence) -> Span:
    """The sentence without a dateline before it."""
    span = sentence.span
    start = span.start
    while start < span.end and page.flat[start] in BLANK + " " and page.text[start] not in "\"“«„'‘":
        start += 1
    return Span(start, span.end) if start < span.end else span


def _statement(page: Page, speech: Speech, words: Span, sentence: Sentence, by: _Attribution) -> FoundStatement:
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
        stance=_stance(page, words, by.verb),
        topics=topics,
        about_actors=keys(about, "actor"),
        about_regions=keys(about, "region"),
        about_bases=keys(about, "base"),
        score=round(by.cue.certainty * speaker.certainty * bears, 2),
        why="",
        reasons=_why(page, speech, by),
    )


def _stance(page: Page, words: Span, verb: Span) -> Stance:
    """Of the words; where they are even, of the verb that reports them ("condemned")."""
    stance = stance_of(page, words)
    return stance if stance != "neutral" else stance_of(page, verb)


def _why(page: Page, speech: Speech, by: _Attribution) -> tuple[Why, ...]:
    """ "He added" → the speaker; where subject and verb stand far apart, one after the other."""
    how, span = by.speaker.how, _attribution_span(by)
    together = span.of(page.text) if span else ""
    if how is not None and "words" in how.told and 0 < len(together) <= _LONGEST_ATTRIBUTION:
        return (because(speech), because(how.code, **{**how.told, "words": together}))
    verb = by.verb.of(page.text).strip(" :")
    told = (because(speech), how, because("verb", words=verb) if verb else None)
    return tuple(why for why in told if why is not None)


def _attribution_span(by: _Attribution) -> Span | None:
    if by.subject is None:
        return by.verb if by.verb.start < by.verb.end else None
    return Span(min(by.subject.start, by.verb.start), max(by.subject.end, by.verb.end))
