"""Where the subject of a reporting verb stands: before it, after it, or at the head of the sentence."""

import re
from dataclasses import replace
from itertools import dropwhile, pairwise

from presence.ingest.reading.found import Span
from presence.ingest.reading.names.first_names import is_first_name
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.rules.speaking import SpeechCue
from presence.ingest.reading.statements import verb_last
from presence.ingest.reading.statements.apposed import named_behind
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.inversion import addressed, who_told, within_clause
from presence.ingest.reading.statements.joined import Candidate, cased
from presence.ingest.reading.statements.named_further_on import named_further_on
from presence.ingest.reading.text.page import BLANK, Page

_BOUNDARY = re.compile(rf"[{BLANK};:؛]|\s[–—-]\s")
_COMMA = re.compile(r"[,،]")
_STOP_MARK = re.compile(rf"[{BLANK};:,،؛]")
_AND = re.compile(r"\b(?:and|but|и|но|ve)\b")
_PEOPLE = ("person", "title", "anonymous", "pronoun")
_FAR = 220
_FAR_BEHIND = 9
_CLOSING_MARKS = '»”"'
_OFFICE_WORDS = 6
_OFFICE_LONG = 60
_BEHIND_ITS_WORK = 4
"""Words of an occupation on no list: "признаётся хранитель местного музея Халиль Харири"."""
_ARTICLE = re.compile(r" *(?:an?|the) ")
_ONE_OF_MANY = re.compile(
    r"\b(?:an?|one) (?:\w+ ){0,2}(?:commander|diplomat|officer|advis[eo]r|aide|lawmaker|analyst|researcher|resident)$"
)


def find_subject(page: Page, sentence: Span, verb: Span, cue: SpeechCue) -> Candidate | None:
    fronted = page.rules.speakers.fronted
    looks = cue.look
    if fronted and closes(fronted, page.flat[max(sentence.start, verb.end - _FAR) : verb.end]):
        looks = ("before", *looks)
    for look in looks:
        subject = _LOOKS[look](page, sentence, verb)
        if subject:
            return named_further_on(page, subject, verb, sentence.end)
    return None


def _before(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    pieces = _pieces(page, sentence, verb)
    while pieces and _empty(page, pieces[-1]):
        pieces.pop()
        if len(pieces) > 1 and not _empty(page, pieces[-2]):
            return _apposed(page, pieces[-2], pieces[-1])
    return (_leading(page, pieces[-1], verb.start) or _someone(page, pieces[-1])) if pieces else None


def _near_before(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    """Only from the clause that the verb stands in."""
    pieces = _pieces(page, sentence, verb)
    if len(pieces) > 2 and _empty(page, pieces[-1]) and page.rules.speakers.free_order:
        named = _apposed(page, pieces[-3], pieces[-2])  # "его глава, генерал Майкл Курилла, накануне сказал"
        whole = named and (named.role == "person" or (named.role == "name" and " " in named.span.of(page.text)))
        return named if whole else None
    return None if not pieces or _empty(page, pieces[-1]) else _leading(page, pieces[-1], verb.start)


def _someone(page: Page, piece: Span) -> Candidate | None:
    pattern = page.rules.speakers.someone
    found = pattern.search(page.flat, piece.start, piece.end) if pattern else None
    return Candidate(Span(found.start(), found.start() + len(found[0].rstrip())), "anonymous") if found else None


def _pieces(page: Page, sentence: Span, verb: Span) -> list[Span]:
    start = max(sentence.start, verb.start - _FAR)
    for boundary in _BOUNDARY.finditer(page.flat, start, verb.start):
        start = boundary.end()
    cuts = [start, *(c.end() for c in _COMMA.finditer(page.flat, start, verb.start)), verb.start]
    return [Span(a, b) for a, b in pairwise(cuts)]


def _apposed(page: Page, head: Span, apposition: Span) -> Candidate | None:
    """ "X, spokesman for Y, said" is X; "the governor of Y, X, said" is X as well."""
    named = [c for c in candidates(page, apposition) if c.role in ("person", "name") and not c.governed]
    before = _leading(page, head, head.end)
    described = _ARTICLE.match(page.flat, apposition.start) is not None
    ends = apposition.start + len(apposition.of(page.flat).rstrip(" ,،"))
    if before and before.span.end >= head.end - 1 and _in_full(page, before):
        return _of_state(before, _leading(page, apposition, apposition.end))
    if named and not described and named[-1].span.end >= ends - 1:
        return _of_state(named[-1], before)
    after = _leading(page, apposition, apposition.end)
    return _of_state(before, after) if before else after


def _in_full(page: Page, name: Candidate) -> bool:
    """Somebody known, or two words of which the first is a first name: what follows tells of him and of no other."""
    if name.role != "name":
        return name.role == "person"
    words = (name.named or name.span).of(page.text).split()
    return len(words) > 1 and is_first_name(words[0])


def _of_state(one: Candidate, beside: Candidate | None) -> Candidate:
    """ "the Israeli minister, Yoav Gallant": whose state stands in what he is called."""
    if one.role != "name" or one.actor or beside is None or beside.role not in ("title", "institution"):
        return one
    return replace(one, actor=beside.actor)


def _empty(page: Page, piece: Span) -> bool:
    words = page.rules.speakers.filler.sub("", piece.of(page.flat))
    return not any(character.isalnum() for character in words)


def _leading(page: Page, piece: Span, end: int) -> Candidate | None:
    found = [c for c in candidates(page, piece) if c.role != "actor" or _stands_alone(page, c, end)]
    nearest = _right_before(page, found, end)
    relative = page.rules.speakers.relative.match(page.flat, piece.start + _indent(page, piece), piece.end)
    if relative:
        return nearest if nearest and relative.end() + 1 == nearest.span.start else None
    if nearest:
        return nearest
    free = [c for c in found if not c.governed]
    first = free[0] if free else None
    last = free[-1] if free else None
    within = first is not None and first.role == "anonymous" and last is not None and " " not in last.span.of(page.text)
    if last and last.role in ("person", "name") and _adjacent(page, Span(last.span.end, end)) and not within:
        return last  # not "a source in the 18th Division"
    if first and first.role == "title":
        return _of_institution(page, first, found)
    return first


def _right_before(page: Page, found: list[Candidate], end: int) -> Candidate | None:
    """The subject of a clause of its own: "after Israel said", "which US officials blamed on Iran"."""
    last, conjunction = found[-1] if found else None, page.rules.speakers.conjunction
    if last is None or conjunction is None or not _adjacent(page, Span(last.span.end, end)):
        return None
    if page.flat.startswith(":", end):
        return None
    head = page.flat[max(0, last.span.start - 20) : last.span.start].rstrip(" ")
    clause = closes(conjunction, head.removesuffix(" the")) or closes(page.rules.speakers.relative, head)
    return replace(last, governed=False) if clause else None


def _adjacent(page: Page, between: Span) -> bool:
    """Right before the verb; "rang Y and blamed Z" has another subject."""
    return _empty(page, between) and not _AND.search(between.of(page.flat))


def _indent(page: Page, piece: Span) -> int:
    text = piece.of(page.flat)
    return len(text) - len(text.lstrip(" ,،"))


def _of_institution(page: Page, title: Candidate, found: list[Candidate]) -> Candidate:
    """ "a spokesman for the Israeli military" speaks for the military; "a commander of" it for himself."""
    if _ONE_OF_MANY.search(page.flat[max(0, title.span.start - 12) : title.span.end]):
        return title
    for other in found:
        if other.span.start > title.span.end and other.role in ("institution", "actor") and other.actor:
            return Candidate(Span(title.span.start, other.span.end), "institution", None, other.actor)
    return title


def _stands_alone(page: Page, candidate: Candidate, end: int) -> bool:
    """ "Moscow said", and not "Moscow's troops said"."""
    if candidate.span.end > end:
        return True
    return _empty(page, Span(candidate.span.end, end)) and not page.text.startswith(("'s", "’s"), candidate.span.end)


def _after(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    if page.rules.speakers.inverts_at_pause and within_clause(page, sentence, verb):
        return None
    venue = _led_by_venue(page, verb.end)
    end = _clause_end(page, venue or verb.end, sentence.end)
    told = venue is not None and page.text[venue - 1] in _CLOSING_MARKS
    found = candidates(page, Span(venue if venue and told else verb.end, end))
    found = (_speaking(page, found) or found) if venue else [*dropwhile(lambda c: cased(page, c), found)] or found
    first = found[0] if found else None
    distance = len(page.flat[verb.end : first.span.start].split()) if first else 0
    named = first is not None and first.role == "name" and " " in first.span.of(page.text)
    reach = _FAR_BEHIND if venue else _BEHIND_ITS_WORK if named and page.rules.speakers.free_order else 2
    if not first or first.governed or distance > reach:
        return None
    if addressed(page, verb, first):
        return None
    if len(found) > 1:
        first = _person_of(page, first, found)
    teller = who_told(page, sentence, verb, first) if first.role == "media" else None
    if teller:
        return teller
    first = named_behind(page, first, Span(end, sentence.end)) or first
    rest = page.flat[first.span.end : end]
    rules = page.rules.speakers
    free = rules.implicit or rules.free_order or not rest.strip(" .\n") or _adjunct(page, rest)
    return first if free else None


def _led_by_venue(page: Page, start: int) -> int | None:
    """Where what stands between verb and subject ("в четверг", "журналистам на базе") has begun."""
    between = page.rules.speakers.between
    found = between.match(page.flat, start) if between else None
    return found.end() if found else None


def _speaking(page: Page, found: list[Candidate]) -> list[Candidate]:
    """Behind a venue ("в интервью телеканалу NTV министр …") from the first who is a person on, else who is free."""
    free = [i for i, c in enumerate(found) if not c.governed]
    people = [i for i in free if found[i].role in _PEOPLE or found[i].named or _title_first(page, found[i])]
    return found[next(iter(people or free), len(found)) :]


def _person_of(page: Page, first: Candidate, found: list[Candidate]) -> Candidate:
    """The name behind a title, or of whom an institution speaks through."""
    named = next((c for c in found[1:] if c.role in ("person", "name") and not c.governed), None)
    if named and first.role == "media" and page.flat[first.span.end : named.span.start] == " ":
        return named  # "مدير المرصد رامي عبد الرحمن"
    if first.role == "title":
        return named or _of_institution(page, first, found)
    told = next((c for c in found[1:] if c.role == "anonymous" and not c.governed), None)
    if first.role == "media" and page.rules.speakers.free_order and told:
        return told  # "сообщил ТАСС источник": the agency is told
    between = page.flat[first.span.end : named.span.start] if named else ""
    titled = first.role in ("institution", "actor", "media") and _title_first(page, first)
    if named and page.rules.speakers.free_order and titled and len(between.split()) <= 3:
        return named  # "глава комитета Совета Федерации по обороне Виктор Озеров"
    return named if named and first.role in ("institution", "actor") and "لسان" in between else first


def _title_first(page: Page, first: Candidate) -> bool:
    title = next(pattern for role, pattern in page.rules.speakers.roles if role == "title")
    return title.match(page.flat, first.span.start, first.span.end) is not None


def _adjunct(page: Page, rest: str) -> bool:
    return bool(page.rules.speakers.governor.match(rest.lstrip())) or not any(
        c.isalnum() for c in page.rules.speakers.filler.sub("", rest)
    )


def _clause_end(page: Page, start: int, end: int) -> int:
    end = min(end, start + _FAR)
    stops = [f.start() for f in (_STOP_MARK.search(page.flat, start, end),) if f]
    stops += [f.start() for f in (page.rules.speakers.stop.search(page.flat, start, end),) if f]
    return min([end, *stops])


def _object(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "according to the ministry": the noun right after."""
    found = candidates(page, Span(cue.end, _clause_end(page, cue.end, sentence.end)))
    speaking = [c for c in found if c.role not in ("pronoun", "it") and (not c.governed or _follows_cue(page, c, cue))]
    if not speaking or len(page.flat[cue.end : speaking[0].span.start].split()) > _OFFICE_WORDS:
        return None
    first = speaking[0]
    named = next((c for c in speaking[1:] if c.role in ("person", "name")), None)
    if named and page.rules.speakers.verb_first and first.role in ("title", "anonymous") and not first.governed:
        near = named.span.start - first.span.end < _OFFICE_LONG
        return named if near and (named.role == "name" or first.role == "title") else first
    return _of_institution(page, first, found) if first.role == "title" else first


def _follows_cue(page: Page, candidate: Candidate, cue: Span) -> bool:
    """ "وفقا لمصادر", "وفق بيان لوزارة": what a preposition is written together with is the source there."""
    lead, by = page.flat[cue.end : candidate.span.start].rstrip(" "), page.rules.speakers.reported_by
    if by is not None and by.search(lead):
        return True
    between, prefix = lead.split(), page.rules.speakers.oblique_before
    if cased(page, candidate) and not closes(page.rules.speakers.governor, lead):
        return True
    prefixed = prefix is not None and prefix.fullmatch(candidate.span.of(page.flat)) is not None
    return not between or (len(between) <= 2 and prefixed)


def _inside(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "В Кремле … сообщили": the cue holds its subject."""
    found = [c for c in candidates(page, cue) if c.role in ("institution", "actor", "name", "media", "anonymous")]
    known = next((c for c in found if c.role in ("institution", "actor")), None)
    first = known or (replace(found[0], role="media") if found else None)
    return replace(first, governed=False) if first else None


def _participle(page: Page, sentence: Span, verb: Span) -> Candidate | None:
    end = _clause_end(page, verb.end, sentence.end)
    found = candidates(page, Span(verb.end, end))
    if not found or len(page.flat[verb.end : found[0].span.start].split()) >= 3:
        return None
    office = found[0].role in ("institution", "actor", "title")
    named = next((c for c in found[1:] if c.role in ("person", "name") and not c.governed), None) if office else None
    near = named and len(page.flat[found[0].span.end : named.span.start].split()) <= _BEHIND_ITS_WORK
    return named if near else found[0]


def _pronoun(page: Page, sentence: Span, cue: Span) -> Candidate | None:
    """ "по его словам": the cue is itself a pronoun."""
    return Candidate(cue, "pronoun")


_LOOKS = {
    "before": _before,
    "near_before": _near_before,
    "source": verb_last.source,
    "after": _after,
    "owner": verb_last.owner,
    "inside": _inside,
    "object": _object,
    "first": verb_last.first,
    "participle": _participle,
    "possessor": verb_last.possessor,
    "beside": verb_last.beside,
    "pronoun": _pronoun,
}
