"""People whom no record names: those who speak, and those whom a title or an office stands beside."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from presence.ingest.reading.found import FoundStatement, Span, Unknown
from presence.ingest.reading.names.named_people import people_by_first_name
from presence.ingest.reading.rules.patterns import closes
from presence.ingest.reading.statements.candidates import candidates
from presence.ingest.reading.statements.joined import Candidate
from presence.ingest.reading.text.page import Page

_NO_PERSON = re.compile(
    r"\b(?:Institute|Group|Council|University|Agency|Times|Post|Party|Army|Brigade|Committee|Cent(?:re|er)|Street|Airport|Airbase|Province"
    r"|Ministry|War|House|Command|Forces?|Foundation|Observatory|Press|News|TV|Network|Union|Nations|State|States|Congress|Sea|Bank|Fund"
    r"|Affairs|Part(?:y|ies)|Crescent|Cross|Mission|Silently|Social|Awsat|Asharq|Asayish|Helmets?|Media|Desk|Staff|Office|Shield|Spring|Sources?"
    r"|\w*(?:[A-Z]{3,}|II)\w*|[A-ZÇĞİÖŞÜ]\w+(?:leri|ları|lerine|lerinin|ğı|ği|ücü|ücüne|Gücü|üğü)|(?:Basın|Kapısı|Bölgesi|Merkezi|Direnişi|Başkanı|Bakanı|Sözcüsü|Komutanı)\w*"
    r"|Tümamiral|Tuğamiral|Tuğgeneral|Albay|Yarbay|Binbaşı|Hava|Deniz|Kara|Sınır|Beyaz|Gözlem|Ateşkes|Sparta|Республик\w*|Обсерватор\w*|Район\w*"
    r"|[А-ЯЁ]\w+(?:ской|скую|ские|ских|ском)|Truth|Media|Times|Moscow|عمليات|بلدية|السلام|الاحتلال|الشرق|وكالة|مجلس|قوات|جيش|وزارة|المرصد"
    r"|Tel Aviv|Abu Dhabi|New York|Islamic|Resistance|Chiefs|Guards|Legion|Corps|Brigades|Coalition|Administration"
    r"|Accords?|Agreement|Operation|Division|Front|Movement|Assembly|Enstitüsü|Derneği|Partisi|Üniversitesi|Gazetesi|Ajansı|Konseyi|Vakfı"
    r"|Институт\w*|Партия|Университет\w*|Фонд\w*|Центр\w*|Совет\w*|Генштаб\w*|Госдум\w*|Дум[аыеу]|Штат\w*|Сенат\w*|Hareketi|\\w+l[ıiuü][gğ][ıiuü]|Saudi|Arabia|Britain|Lebanon|Germany|Kuwait|Emirates|Oman"
    r"|Greece|Cyprus|Canada|Australia|Japan|China|India|Pakistan|Ukraine|Poland|Netherlands|Europe|Kurdistan|Mediterranean)\b",
)
_CASE = re.compile(r"['’](?:[dt][ae]n?|[yn]?[ae]|n?[ıiuü]n)\b")
_BAND = re.compile(
    r", an? (?:[\w-]+ ){0,3}(?:group|militia|faction|force|organi[sz]ation|party|unit|brigade|alliance)\b"
)
_LEADS = re.compile(
    r", who (?:(?:now|also|once) )?(?:heads|leads|runs|commands|directs|teaches|studies|monitors|chairs|covers)\b"
)
_ROLES = ("title", "institution", "media", "anonymous")
_SURE, _TITLED = 0.85, 0.75


def find_people(page: Page, statements: Iterable[FoundStatement]) -> list[Unknown]:
    """Each once, where the fullest form of the name stands first."""
    found: dict[str, Unknown] = {}
    for one in (*_speaking(page, statements), *_titled(page), *people_by_first_name(page)):
        if _NO_PERSON.search(one.text):
            continue
        surname = one.text.split()[-1].lower()
        known = found.get(surname)
        if known is None or len(one.text.split()) > len(known.text.split()):
            found[surname] = one
    return sorted(found.values(), key=lambda one: one.span.start)


def _speaking(page: Page, statements: Iterable[FoundStatement]) -> Iterator[Unknown]:
    for statement in statements:
        if statement.speaker_key or statement.anonymous or statement.attribution is None:
            continue
        for candidate in candidates(page, statement.attribution):
            if candidate.role == "name":
                yield from _named(page, _in_full(page, candidate), _SURE)


def _in_full(page: Page, candidate: Candidate) -> Candidate:
    """ "Роухани", who was Хасан Роухани where he was first named."""
    word = candidate.span.of(page.text)
    if " " in word:
        return candidate
    found = re.search(
        rf"(?<=[\w,] )[A-ZÇĞİÖŞÜА-ЯЁ][a-zçğıöşüа-яё]+ (?:[a-zа-я]{{2,4}}-)?{re.escape(word)}\b", page.text
    )
    return replace(candidate, span=Span(*found.span()), named=None) if found else candidate


def _titled(page: Page) -> Iterator[Unknown]:
    for sentence in page.sentences:
        for candidate in candidates(page, sentence.span):
            titled = candidate.named is not None or _office_beside(page, candidate, sentence.span)
            if candidate.role == "name" and titled:
                yield from _named(page, candidate, _TITLED)


def _office_beside(page: Page, candidate: Candidate, sentence: Span) -> bool:
    return _office_leads(page, candidate) or _office_follows(page, candidate, sentence)


def _office_leads(page: Page, candidate: Candidate) -> bool:
    """ "his Russian counterpart, Valery Gerasimov,"."""
    before = page.flat[max(0, candidate.span.start - 40) : candidate.span.start]
    title = next(pattern for role, pattern in page.rules.speakers.roles if role == "title")
    return before.endswith(", ") and closes(title, before.removesuffix(", "))


def _office_follows(page: Page, candidate: Candidate, sentence: Span) -> bool:
    """ "Lina Haddad, a teacher in Homs,"."""
    rest = page.flat[candidate.span.end : min(sentence.end, candidate.span.end + 60)]
    if not rest.startswith(","):
        return False
    title = next(pattern for role, pattern in page.rules.speakers.roles if role == "title")
    found = title.search(rest)
    return (found is not None and len(rest[: found.start()].split()) <= 4) or _LEADS.match(rest) is not None


def _is_thing(page: Page, span: Span) -> bool:
    """A base, an office, an armed group in an apposition, a word in a case that no subject has."""
    written = span.of(page.level)
    if page.rules.names.base_noun.search(written) or _CASE.search(span.of(page.text)):
        return True
    if any(closes(pattern, written) for role, pattern in page.rules.speakers.roles if role in _ROLES):
        return True
    return _BAND.match(page.flat, span.end) is not None


def _without_case(page: Page, span: Span) -> Span:
    """ "İbrahim Kalın'ın"."""
    case = _CASE.search(span.of(page.text))
    return Span(span.start, span.start + case.start()) if case else span


def _named(page: Page, candidate: Candidate, score: float) -> Iterator[Unknown]:
    span = _without_case(page, candidate.named) if candidate.named else candidate.span
    text = span.of(page.text)
    words = text.split()
    if not 2 <= len(words) <= 5 or _NO_PERSON.search(text) or _is_thing(page, span):
        return
    if any(m.span.meets(span) for m in page.mentions_in(Span(max(0, span.start - 40), span.end))):
        return
    described = Span(candidate.span.start, span.start).of(page.text).strip(" ,")
    yield Unknown(span, text, described, candidate.actor, score)
