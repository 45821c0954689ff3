"""Cities where states meet, and countries where what happened is no matter of Syria."""

import re

from presence.ingest.reading.events.spots import Spot, Where
from presence.ingest.reading.found import Span
from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.text.page import Page

_FAR = 90
_OTHER_LANDS = re.compile(
    r"\bin (?:(?:north|south|east|west|central)\w*-?\w* )?"
    r"(?:iraq|lebanon|gaza|ukraine|yemen|libya|afghanistan|iran|israel|germany)\b"
    r"(?! and)"
)
_CITIES = tuple(
    (key, terms(names))
    for key, names in (
        (
            "moscow",
            "(?:in|to) moscow|at the kremlin|(?:في|إلى|زار|زارت|يزور|تزور) موسكو|في الكرملين|moskova'\\w+"
            "|в москв[еу]|в кремле",
        ),
        ("ankara", "(?:in|to) ankara|(?:في|إلى|زار|زارت|يزور|تزور) أنقرة|ankara'(?:da|ya)|в анкар[еу]"),
        ("sochi", "(?:in|to) sochi|(?:في|إلى|زار|زارت|يزور|تزور) سوتشي|so[cç]i'\\w+|в сочи"),
        ("astana", "in astana|(?:في|إلى|العاصمة \\w+) أستانا|astana'\\w+|в астан[еу]"),
        ("geneva", "in geneva|(?:في|إلى|العاصمة \\w+) جنيف|cenevre'\\w+|в женев[еу]"),
        ("tehran", "(?:in|to) tehran|(?:في|إلى|زار|زارت|يزور|تزور) طهران|tahran'\\w+|в тегеран[еу]?"),
        ("paris", "in paris|(?:في|إلى|العاصمة \\w+) باريس|paris'\\w+|в париже"),
        ("baku", "in baku|(?:في|إلى|العاصمة \\w+) باكو|bak[uü]'\\w+|в баку"),
        ("doha", "in doha|(?:في|إلى|العاصمة \\w+) الدوحة|doha'\\w+|в дохе"),
        ("riyadh", "in riyadh|in saudi arabia|(?:في|إلى|العاصمة \\w+) الرياض|riyad'\\w+|в эр-рияде"),
        ("amman", "in amman|(?:في|إلى|العاصمة \\w+) عمان|amman'\\w+|в аммане"),
        (
            "washington",
            "(?:in|to) washington|at the white house|(?:في|إلى|زار|زارت|يزور|تزور) واشنطن|washington'\\w+"
            "|в вашингтон[еу]?|в белом доме",
        ),
        ("new-york", "in new york|(?:في|إلى|العاصمة \\w+) نيويورك|new york'\\w+|в нью-йорке"),
        ("istanbul", "in istanbul|(?:في|إلى|العاصمة \\w+) إسطنبول|[iı]stanbul'\\w+|в стамбуле"),
        ("erbil", "in erbil"),
        ("baghdad", "in baghdad"),
        ("brussels", "in brussels"),
        ("munich", "in munich"),
        ("jeddah", "in jeddah"),
        ("abu-dhabi", "in abu dhabi"),
        ("antalya", "in antalya"),
        ("jerusalem", "in jerusalem"),
    )
)


def is_abroad(page: Page, clause: Span, trigger: Span) -> bool:
    """ "fired at a base in Iraq": what happened in another country, where none of Syria's places is nearer."""
    lands = _OTHER_LANDS if page.rules.code == "en" else page.rules.other_lands
    found = lands.search(page.level, trigger.start, min(clause.end, trigger.end + _FAR)) if lands else None
    if found is None:
        return False
    between = Span(trigger.end, max(trigger.end, found.start()))
    return not any(m.kind in ("base", "region") for m in page.mentions_in(between))


def abroad_in(page: Page, span: Span) -> list[Spot]:
    """Where the states concerned meet."""
    return [
        Spot(Span(*m.span()), Where(None, None, key, page.text[m.start() : m.end()]), 2)
        for key, pattern in _CITIES
        for m in pattern.finditer(page.level, span.start, span.end)
    ]
