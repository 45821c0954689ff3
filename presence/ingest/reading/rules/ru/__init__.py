"""Russian. Nouns inflect, so nouns here are stems with open endings."""

from presence.ingest.reading.rules.base import DateRules, LanguageRules
from presence.ingest.reading.rules.patterns import terms
from presence.ingest.reading.rules.ru.bearing import TOPICS
from presence.ingest.reading.rules.ru.events import AGENT, AGENT_AFTER, EVENTS, FIGURES
from presence.ingest.reading.rules.ru.names import BASE, NAMES
from presence.ingest.reading.rules.ru.places import PLACES
from presence.ingest.reading.rules.ru.sides import (
    ASIDE_AFTER,
    ASIDE_BEFORE,
    CLAUSE_BREAK,
    OTHER_LANDS,
    PLACE_LIST,
    REACTS,
    REPELS,
    SAID_ON,
)
from presence.ingest.reading.rules.ru.signs import OBSERVERS, RESIDENTS, SIGNS, VOICES
from presence.ingest.reading.rules.ru.speech import CUES, SPEAKERS, VENUES
from presence.ingest.reading.rules.ru.surroundings import FORMS, SURROUNDINGS
from presence.ingest.reading.rules.ru.unreal import UNREAL, UNREAL_AFTER

RULES = LanguageRules(
    code="ru",
    names=NAMES,
    speakers=SPEAKERS,
    cues=CUES,
    signs=SIGNS,
    voices=VOICES,
    observers=OBSERVERS,
    residents=RESIDENTS,
    topics=TOPICS,
    venues=VENUES,
    events=EVENTS,
    unreal=UNREAL,
    unreal_after=UNREAL_AFTER,
    agent=AGENT,
    agent_after=AGENT_AFTER,
    aside_before=ASIDE_BEFORE,
    aside_after=ASIDE_AFTER,
    repels=REPELS,
    reacts=REACTS,
    place_list=PLACE_LIST,
    other_lands=OTHER_LANDS,
    said_on=SAID_ON,
    clause_break=CLAUSE_BREAK,
    figures=FIGURES,
    surroundings=SURROUNDINGS,
    forms=FORMS,
    military=terms(
        f"министр\\w* обороны|минобороны|артиллери\\w+|боев\\w+ корабл\\w+|оккупац\\w+|миротвор\\w+|удар\\w*|атак\\w+|обстрел\\w*|беспилотник\\w*|наступлени\\w+|военн\\w+ операци\\w+|колонн\\w+|танк\\w*|войск\\w*|воен\\w+|солдат\\w*|арми\\w+|сил(?:ы|ами|ам|ах)?|авиаци\\w+|авиауд\\w+|авианал\\w+|самол[её]т\\w*|истребител\\w*|патрул\\w*"
        f"|контингент\\w*|вооруж\\w+|ракет\\w*|вывод\\w*|флот\\w*|корабл\\w+|бронетехник\\w*|советник\\w*|(?!аэропорт)(?:{BASE})"
        "|спецназ\\w*|вертол[её]т\\w*|десант\\w*|нал[её]т\\w*|бомб\\w+|мин[ао]м[её]т\\w*|снайпер\\w*|дрон\\w*|бпла|батальон\\w*|бригад\\w*|полк(?:а|у|ом|и|ов)?|блокпост\\w*|зенит\\w+|пво|пентагон\\w*|перемири\\w+|прекращени\\w+ огня|деэскалац\\w+|бо(?:и|ев|ях|ями)|столкновени\\w+|сражени\\w+"
    ),
    elsewhere=terms(
        "ливан\\w*|бейрут\\w*|украин\\w*|киев\\w*|харьков\\w*|донбасс\\w*|крым\\w*|газ[еуы]|сектор\\w* газа|польш\\w+|польск\\w+|германи\\w+|йемен\\w*|хусит\\w*|ливи[ияюей]+|ливийск\\w+"
        "|афганистан\\w*|судан\\w*|тайван\\w*|кита[йяюе]\\w*|коре[яиюей]+|карабах\\w*|армени\\w+|венесуэл\\w+|финлянди\\w+|румыни\\w+|белорусси\\w+|белорусс?к\\w+"
        "|айн-(?:эль|аль)-асад\\w*|анбар\\w*|эрбил\\w*|бахрейн\\w*|кувейт\\w*|рамштайн\\w*|эль-удейд\\w*"
    ),
    other_matters=terms(
        "шахмат\\w*|парти[ия] |ковр\\w+|коврик\\w*|экспонат\\w*|выставк\\w+|книг\\w+|писател\\w+|музыкант\\w*|кафе|пекар\\w+|артист\\w*|картин\\w+|снимал\\w*|футбол\\w*|матч\\w*|гол(?:а|ов|ы)?|куб(?:ок|ка)|сборн\\w+|тренер\\w*|чемпионат\\w*|фильм\\w*|режисс[её]р\\w*|акт[её]р\\w*|сериал\\w*|фестивал\\w+|концерт\\w*"
        "|землетрясени\\w+|спасател\\w+|завал\\w*|наводнени\\w+|туризм\\w*|турист\\w*|ростуризм\\w*|отел\\w+|чартер\\w*|рейс\\w*|экспорт\\w*|импорт\\w*|инвести\\w+|инфляци\\w+"
        "|школ\\w+|студент\\w*|университет\\w*|музе\\w+|археолог\\w*|рецепт\\w*|блюд\\w+|вакцин\\w*|вирус\\w*|больниц\\w*|торгов\\w+"
        "|пшениц\\w*|зерн[аоу]\\w*|мук[аиуо]\\w*|мельниц\\w*|мукомол\\w*|удобрени\\w*|цемент\\w*|тендер\\w*|фосфат\\w*|газопровод\\w*|мегаватт\\w*|тариф\\w*|пошлин\\w*|хлоп(?:ок|ка)|урожа\\w*|засух\\w*|прогноз\\w* погоды|театр\\w*|оркестр\\w*|баскетбол\\w*|волейбол\\w*|федераци\\w+ футбола|пассажир\\w*|авиабилет\\w*|авиакомпани\\w*"
    ),
    places=PLACES,
    dates=DateRules(
        weekdays=("понедельник\\w*", "вторник\\w*", "сред(?:у|ы)", "четверг\\w*", "пятниц[уы]", "суббот[уы]", "воскресень[ея]"),
        months=("январ[ьяе]", "феврал[ьяе]", "март[ае]?", "апрел[ьяе]", "ма[йяе]", "июн[ьяе]", "июл[ьяе]", "август[ае]?", "сентябр[ьяе]",
                "октябр[ьяе]", "ноябр[ьяе]", "декабр[ьяе]"),
        days_ago=(("сегодня|этой ночью|сегодня утром", 0), ("вчера|накануне|прошлой ночью", 1), ("позавчера|два дня назад|двумя днями ранее", 2)),
        weeks_ago="на прошлой неделе|неделю назад|на минувшей неделе",
        months_ago="в прошлом месяце|месяц назад",
        this_month="в этом месяце",
        in_year="в|с|осенью|весной|летом|зимой|(?:в|с) (?:начал[еа]|конц[еа]|середин[еы])|к концу",
    ),
    abbreviations=frozenset(("г", "гг", "им", "т.д", "т.п", "т.е", "др", "ген", "см", "руб", "тыс", "млн", "млрд", "ул")),
)  # fmt: skip
