"""Towns and villages no list holds: a capitalised name, or in Arabic any, beside a word that only settlements have."""

import re
from collections.abc import Callable, Iterator, Sequence

from presence.ingest.reading.found import FoundMention, FoundPlace, Span
from presence.ingest.reading.names.romanised import english
from presence.ingest.reading.names.sound import slug_of
from presence.ingest.reading.rules.base import LanguageRules

_ARTICLE = "(?:al|el|as|ash|at|an|ar|er|es|eş|et|ez|ed|аль|эль|эр|эс|эш|эт|эз|эд|эн|аш|ас|ат|ар)"
_CAPITAL = "A-ZÀ-ÖØ-ÞĞİŞÇА-ЯЁ"
_NAME = re.compile(rf"(?:{_ARTICLE}-)?[{_CAPITAL}]\w+(?:[ -](?:{_ARTICLE}-)?[{_CAPITAL}]\w+){{0,2}}")
_LANDFORM = re.compile(
    r"(?<![\w-])(?:Jabal|Jebel|Tell?(?! Aviv)|Tal|K[ae]?fa?r|Beit|Bayt|A[iy]n|Khan|Deir|Khirbet|Wadi|Cebel|Kefr|Beyt"
    r"|Джебель|Телль?|Кафр|Бейт)"
    rf"[ -](?:{_ARTICLE}-)?[{_CAPITAL}]\w+(?: {_ARTICLE}-[{_CAPITAL}]\w+)?"
)
_BESIDE = re.compile(
    r"(?<!\w)(?:near|towards?|outskirts of|into|around|outside) "
    rf"([{_CAPITAL}]\w+ (?:al|el|as|ash|at|an|ar|ad|az)-[{_CAPITAL}]\w+)"
    rf"|(?<!\w)(?:in|near|at|of|to|from|towards?) ((?:{_ARTICLE}-)?[{_CAPITAL}]\w+)"
    r"(?=, an? (?:\w+ )?(?:village|town|hamlet)\b)"
)
_ARABIC_NAME = re.compile(r"[^\W\d_]{2,}(?: (?:ال)[^\W\d_]{2,}){0,1}")
_ARABIC_TWO = re.compile(
    "(?:كفر|تل|عين|خان|بيت|دير|خربة|بئر|أم|رأس|جسر|معرة|باب|وادي|حوش|مزرعة|تلة|جبا|رسم|بير|نبع|سد|خراب|مرج|أبو|الشيخ)"
    r" [^\W\d_]{2,}(?: ال[^\W\d_]{2,})?"
)
_ARABIC_LAND = re.compile(r"(?<!\w)[وبل]?(?P<name>(?:جبل|وادي) ال[^\W\d_]{2,})")
# What English texts call them is no transliteration.
_LANDS = {
    "جبل الشيخ": "mount-hermon", "جبل الزاويه": "jabal-al-zawiya",
    "جبل العرب": "jabal-al-arab",
    "جبل الاكراد": "jabal-al-akrad", "جبل التركمان": "jabal-al-turkman", "وادي الفرات": "euphrates-valley",
}  # fmt: skip
Lookup = Callable[[Span, str, str], FoundPlace | None]
_DESERT_POSTS = {"al-tanf-garrison": ("al-tanf", "Al-Tanf")}
_NOT_NAMES = frozenset((
    "syrian", "turkish", "russian", "israeli", "american", "iranian", "kurdish", "druze", "the", "a", "an", "two",
    "three", "several", "many", "most", "this", "that", "all", "arab", "alawite", "its", "his", "northern",
    "southern", "eastern", "western", "central", "population",
))  # fmt: skip
_NOT_ARABIC = frozenset((
    "سورية", "سوريا", "التي", "الذي", "في", "من", "على", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي",
    "غربي", "حدودية", "كردية", "درزية", "واحدة", "عدة", "أخرى", "كان", "كانت", "قرب", "بريف", "ريف", "محافظة",
    "تقع", "دمشق", "القرية", "البلدة", "المدينة",
    "الريف", "الحدود", "الحدودية", "المجاورة", "المنطقة",
    "أخرى", "عدة", "مجاورة", "وبلدة", "وقرية",
))  # fmt: skip


def find_villages(
    text: str,
    levelled: str,
    rules: LanguageRules,
    mentions: Sequence[FoundMention],
    known: Sequence[FoundPlace],
    countries: frozenset[str],
    lookup: Lookup,
) -> list[FoundPlace]:
    """Under its usual name what a list has in another spelling; else under the name that English would give it."""
    land = rules.code == "ar"  # a mountain is a place even where a base on it is recorded by its name
    taken = [m.span for m in mentions if not (land and m.kind == "base")] + [p.span for p in known]
    regions = [m for m in mentions if m.kind == "region" and m.key not in countries]
    found = [*_desert_posts(mentions)]
    for span in _spans(text, levelled, rules):
        if not any(span.meets(other) for other in taken):
            taken.append(span)
            name = span.of(text)
            near = [m for m in regions if abs(m.span.start - span.start) < 120]
            region = min(near, key=lambda m: abs(m.span.start - span.start), default=None)
            listed = lookup(span, text, rules.code)
            found.append(listed or _unlisted(span, name, levelled, rules.code, region.key if region else None))
    return found


def _unlisted(span: Span, name: str, levelled: str, language: str, region: str | None) -> FoundPlace:
    spoken = english(name, language)
    key = _LANDS.get(span.of(levelled)) or slug_of(spoken)
    return FoundPlace(span, key, tuple(dict.fromkeys((name, spoken, slug_of(name)))), region)


def _desert_posts(mentions: Sequence[FoundMention]) -> Iterator[FoundPlace]:
    """Where nothing is but a base the place is spoken of by the base's name."""
    for key, (slug, name) in _DESERT_POSTS.items():
        span = next((m.span for m in mentions if m.kind == "base" and m.key == key), None)
        if span is not None:
            yield FoundPlace(span, slug, (name,), None)


def _spans(text: str, levelled: str, rules: LanguageRules) -> Iterator[Span]:
    if rules.code == "ar":
        yield from _arabic(text, levelled, rules)
        return
    before = rules.names.settlement_named
    for cue in before.finditer(levelled):
        name = _NAME.match(text, cue.end())
        if name and _is_name(name[0], levelled, name.start()):
            yield Span(*name.span())
    for name in _BESIDE.finditer(text) if rules.code == "en" else ():
        group = 1 if name[1] else 2
        if _is_name(name[group], levelled, name.start(group)):
            yield Span(*name.span(group))
    for name in _LANDFORM.finditer(text):
        yield Span(*name.span())
    for name in _NAME.finditer(text):
        if rules.names.settlement_after.match(levelled, name.end()) and _is_name(name[0], levelled, name.start()):
            yield Span(*name.span())


def _is_name(name: str, levelled: str, start: int) -> bool:
    first = re.match(r"[\w-]+", levelled[start : start + len(name)])
    return len(name) > 3 and first is not None and first[0] not in _NOT_NAMES


def _arabic(text: str, levelled: str, rules: LanguageRules) -> Iterator[Span]:
    for cue in rules.names.settlement_named.finditer(levelled):
        name = _ARABIC_TWO.match(text, cue.end()) or _ARABIC_NAME.match(text, cue.end())
        if (
            name
            and not any(word in _NOT_ARABIC for word in name[0].split())
            and name[0].startswith(("ال", *"أبتثجحخدذرزسشصضطظعغفقكلمنهوي"))
        ):
            yield Span(*name.span())
    for land in _ARABIC_LAND.finditer(levelled):
        if land["name"] in _LANDS:
            yield Span(*land.span("name"))
