"""A small gazetteer of the kind the database gives, for tests of reading."""

from datetime import date
from typing import get_args

from presence.ingest.reading.found import Document, HeldOffice, Name, NameKind, Reading, Succession
from presence.ingest.reading.names.gazetteer import Gazetteer
from presence.ingest.reading.names.settlements import Settlement
from presence.ingest.reading.names.town_names import BaseNames, RegionNames, towns_of
from presence.ingest.reading.reader import read

_NAMES: dict[tuple[str, str], str] = {
    ("actor", "syria"): "Syria|Syrian|Damascus|سوريا|دمشق|الجيش السوري|Suriye|Şam|Сирия|Дамаск",
    ("actor", "syria-assad"): "Assad regime|النظام السوري|режим Асада|Esad rejimi",
    ("actor", "russia"): "Russia|Russian|Moscow|Kremlin|روسيا|روسي|القوات الروسية|موسكو|Rusya|Rus|Россия|Москва",
    ("actor", "turkey"): "Türkiye|Turkey|Turkish|Ankara|TAF|تركيا|تركي|القوات التركية|أنقرة|Турция|Анкара",
    ("actor", "israel"): "Israel|Israeli|IDF|إسرائيل|إسرائيلي|الجيش الإسرائيلي|İsrail|Израиль|ЦАХАЛ",
    ("actor", "united-states"): "United States|US|U.S.|American|Pentagon|الولايات المتحدة|أمريكي|ABD|США|Пентагон",
    ("actor", "jordan"): "Jordan|Jordanian|الأردن|Ürdün|Иордания",
    ("actor", "united-nations"): "United Nations|UN|الأمم المتحدة|BM|ООН",
    ("actor", "sdf"): "Syrian Democratic Forces|SDF|قسد|СДС",
    ("person", "al-sharaa"): "Ahmed al-Sharaa|Ahmad al-Sharaa|أحمد الشرع|Ahmed Şara|Ахмед аш-Шараа",
    ("person", "fidan"): "Hakan Fidan|هاكان فيدان|Хакан Фидан",
    ("person", "guler"): "Yaşar Güler|Yasar Guler|يشار غولر|Яшар Гюлер",
    ("person", "peskov"): "Dmitry Peskov|Дмитрий Песков|دميتري بيسكوف",
    ("person", "lavrov"): "Sergey Lavrov|سيرغي لافروف|Сергей Лавров",
    ("person", "katz"): "Israel Katz|يسرائيل كاتس|Исраэль Кац",
    ("person", "saar"): "Gideon Sa'ar|Gideon Saar|جدعون ساعر",
    ("person", "barrack"): "Tom Barrack|توم باراك|Том Баррак",
    ("region", "syria"): "Syria|سوريا|Suriye|Сирия",
    ("region", "damascus"): "Damascus|دمشق|Şam|Дамаск",
    ("region", "homs"): "Homs|حمص|Humus|Хомс",
    ("region", "idlib"): "Idlib|إدلب|İdlib|Идлиб",
    ("region", "quneitra"): "Quneitra|القنيطرة|Kuneytra|Эль-Кунейтра",
    ("region", "deir-ez-zor"): "Deir ez-Zor|دير الزور|Дейр-эз-Зор",
    ("region", "tartus"): "Tartus|Tartous|طرطوس|Тартус",
    ("region", "al-bab"): "Al-Bab|الباب",
    ("base", "khmeimim"): "Khmeimim Air Base|Hmeimim|قاعدة حميميم الجوية|حميميم|Хмеймим|Hmeymim",
    ("base", "tartus-naval-base"): "Tartus naval facility|Tartous|قاعدة طرطوس|Тартус",
    ("base", "al-tanf"): "Al-Tanf garrison|Tanf|قاعدة التنف|التنف|Эт-Танф",
    ("agreement", "adana"): "Adana Agreement",
}
_OFFICES = (
    HeldOffice("al-sharaa", "syria", "President", date(2025, 1, 29)),
    HeldOffice("fidan", "turkey", "Minister of Foreign Affairs", date(2023, 6, 3)),
    HeldOffice("guler", "turkey", "Minister of National Defence", date(2023, 6, 3)),
    HeldOffice("peskov", "russia", "Kremlin spokesman", date(2012, 5, 22)),
    HeldOffice("lavrov", "russia", "Minister of Foreign Affairs", date(2004, 3, 9)),
    HeldOffice("katz", "israel", "Minister of Defence", date(2024, 11, 7)),
    HeldOffice("barrack", "united-states", "Special Envoy for Syria", date(2025, 5, 23)),
)
OFFICES = {office.person_key: (office,) for office in _OFFICES}
SUCCESSIONS = (Succession("syria", "syria-assad", date(2024, 12, 8)),)


def known_names() -> list[Name]:
    kinds = {kind: kind for kind in get_args(NameKind)}
    return [Name(kinds[kind], key, text) for (kind, key), line in _NAMES.items() for text in line.split("|")]


def _towns() -> list[Settlement]:
    pcodes = {"idlib": "SY07", "homs": "SY04", "quneitra": "SY14", "deir-ez-zor": "SY09", "tartus": "SY10"}
    regions = [
        RegionNames(key, pcodes.get(key, ""), "governorate", "syria", tuple(line.split("|")))
        for (kind, key), line in _NAMES.items()
        if kind == "region" and key in pcodes
    ]
    return towns_of(regions, [BaseNames("Al-Tanf", "homs", tuple(_NAMES["base", "al-tanf"].split("|")))])


GAZETTEER = Gazetteer.build(known_names(), SUCCESSIONS, _towns())


def reading_of(
    text: str, *, language: str = "en", title: str = "", published: date | None = date(2025, 6, 12)
) -> Reading:
    return read(Document(text, title, language, published), GAZETTEER, OFFICES)


def said(reading: Reading) -> list[tuple[str, str]]:
    """(speech, who) of each statement."""
    return [(s.speech, s.speaker_key or s.speaker_text) for s in reading.statements]


def events(text: str, language: str = "en") -> list[tuple[str, str | None, str | None, str]]:
    """(kind, doer, base or region, date) of each event."""
    found = reading_of(text, language=language).events
    return [(e.kind, e.actor_key, e.base_key or e.region_key, e.date) for e in found]
