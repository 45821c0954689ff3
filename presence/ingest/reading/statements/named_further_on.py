"""The name behind a long office: "директор Центра анализа стратегий Руслан Пухов", "محافظ القنيطرة أحمد الدالاتي"."""

import re
from dataclasses import replace

from presence.ingest.reading.found import Span
from presence.ingest.reading.names.first_names import ARABIC, is_first_name
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import BLANK, Page

_OFFICES = ("title", "institution", "media", "anonymous", "name")
_FAR, _WORDS = 110, 9
_STOP = re.compile(rf"[,،;؛:.!?()«»“”\"\n{BLANK}]| [—–-] ")
_CAPITAL = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)?"
_PARTICLE = "(?:(?:аль|эль|аш|ас|ад|ар|ат|аз|фон|ван|де)[- ])?(?:Абдель |Абд |Абу )?"
_TWO = re.compile(rf"(?<![\w-]){_CAPITAL} {_PARTICLE}{_CAPITAL}(?![\w-])(?! {_CAPITAL})")
_LATIN = r"[A-Z][a-z’'-]+"
_RANK = (
    r"(?:(?:Maj|Lt|Brig|Rear|Vice|Major|Lieutenant|Brigadier)\.? )?"
    r"(?:Gen|Col|Adm|Capt|Maj|General|Colonel|Admiral|Captain|Major|Dr|Mr|Ms)\.? "
)
_APPOSED = re.compile(
    rf"(?: (?:of|for|at|in) (?:[\w.'’-]+ ){{0,5}}[\w.'’-]+)?,? (?:{_RANK})?"
    rf"(?P<name>{_LATIN} (?:al-|el-|[A-Z]\. |bin |de |van |von )?{_LATIN})(?![\w-])"
)
_INITIAL = re.compile(r"(?<![\w-])[А-ЯЁ][а-яё]+ [А-ЯЁ]\.(?!\w)")
_ADJECTIVE = re.compile(r"(?:ого|его|ому|ему|ый|ий|ой|ая|яя|ую|юю|ых|их|ым|им|ые|ие|ое|ее)$")


def named_further_on(page: Page, subject: Candidate | None, verb: Span, end: int) -> Candidate | None:
    """The subject, by his name where that stands behind his office in the same breath."""
    rules = page.rules.speakers
    if subject is not None and subject.role == "person" and rules.free_order:
        return _his_aide(page, subject, min(end, subject.span.end + _FAR))
    if subject is None or subject.role not in _OFFICES or (subject.named and " " in subject.named.of(page.text)):
        return subject
    start = subject.span.end
    stop = verb.start if verb.start >= start else min(end, start + _FAR)
    said = rules.stop.search(page.flat, start, stop)
    mark = _STOP.search(page.flat, start, said.start() if said else stop)
    behind = Span(start, mark.start() if mark else said.start() if said else stop)
    if rules.verb_first:
        found = _arabic(page, behind)
    elif rules.free_order:
        found = _russian(page, subject, behind)
    else:
        found = _english(page, subject, end) if rules.inverts_at_pause and verb.start < subject.span.start else None
    if found is None or len(page.flat[start : found.start].split()) > _WORDS:
        return subject
    known = next((m for m in page.mentions_in(Span(found.start, found.end)) if m.kind == "person"), None)
    if known:
        return Candidate(known.span, "person", key=known.key)
    return replace(subject, span=found, role="name", named=found)


def _his_aide(page: Page, subject: Candidate, end: int) -> Candidate:
    """ "советница Башара Асада Бусейна Шаабан": of two names the first only tells whose she is."""
    start = subject.span.end + 1
    found = _TWO.match(page.text, start, end) if page.text[start - 1 : start] == " " else None
    if found is None or any(m.span.meets(Span(*found.span())) for m in page.mentions_in(Span(start, found.end()))):
        return subject
    return replace(subject, span=Span(*found.span()), role="name", key=None, named=Span(*found.span()))


def _arabic(page: Page, behind: Span) -> Span | None:
    found = ARABIC.search(page.flat, behind.start, behind.end)
    return Span(*found.span("name")) if found else None


def _english(page: Page, subject: Candidate, end: int) -> Span | None:
    """ "According to the governor of Quneitra, Ahmad al-Dalati", "said its head, General Yuri Borenkov"."""
    if subject.role not in ("title", "institution", "actor"):
        return None
    found = _APPOSED.match(page.text, subject.span.end, min(end, len(page.flat)))
    return Span(*found.span("name")) if found and is_first_name(found["name"].split()[0]) else None


def _russian(page: Page, subject: Candidate, behind: Span) -> Span | None:
    """Two words with capitals that are no adjective and its noun, nor anything known but a person."""
    if subject.role == "name" and subject.named is None and not page.text[subject.span.start].islower():
        return None
    for found in _TWO.finditer(page.text, behind.start, min(behind.end, len(page.flat))):
        span, first = Span(*found.span()), found[0].split()[0].lower()
        others = (m for m in page.mentions_in(Span(max(0, span.start - 40), span.end)) if m.kind != "person")
        if _ADJECTIVE.search(first) and not is_first_name(first):
            continue
        if not any(m.span.meets(span) for m in others) and not any(p.span.meets(span) for p in page.places_in(behind)):
            return span
    initial = _INITIAL.search(page.text, behind.start, behind.end + 1)
    return Span(*initial.span()) if initial and subject.role == "anonymous" else None
