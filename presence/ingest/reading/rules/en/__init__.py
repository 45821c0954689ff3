"""English."""

from presence.ingest.reading.rules.base import DateRules, LanguageRules
from presence.ingest.reading.rules.en.afterwards import BLAMES, INCIDENT, REPELS
from presence.ingest.reading.rules.en.bearing import TOPICS
from presence.ingest.reading.rules.en.deeds import UNNAMED
from presence.ingest.reading.rules.en.events import (
    AGENT,
    AGENT_AFTER,
    ASIDE_AFTER,
    ASIDE_BEFORE,
    EVENTS,
    FIGURES,
    HABIT,
    PASSIVE,
    UNREAL,
    UNREAL_AFTER,
)
from presence.ingest.reading.rules.en.names import NAMES
from presence.ingest.reading.rules.en.places import PLACES
from presence.ingest.reading.rules.en.signs import OBSERVERS, RESIDENTS, SIGNS, VOICES
from presence.ingest.reading.rules.en.speech import CUES, SPEAKERS, VENUES
from presence.ingest.reading.rules.en.surroundings import FORMS, SURROUNDINGS
from presence.ingest.reading.rules.patterns import terms

RULES = LanguageRules(
    code="en",
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
    passive=PASSIVE,
    habit=HABIT,
    unnamed=UNNAMED,
    blames=BLAMES,
    incident=INCIDENT,
    repels=REPELS,
    claims=terms("claim(?:ed|s|ing) (?:responsibility|the attack)|took (?:responsibility|credit)|said it was behind"),
    figures=FIGURES,
    surroundings=SURROUNDINGS,
    forms=FORMS,
    military=terms(
        "defen[cs]e (?:minister|ministry|secretary)|artillery|aircraft|shells|frigates?|warships?|occupier|ceasefire|observer force|peacekeep\\w*|strikes?|drones?|attack(?:s|ed)?|offensive|rockets?|invasion|ground operation|military operation|defen[cs]e (?:pact|agreement|treaty)|security (?:pact|agreement|deal)"
        "|troops?|soldiers?|(?<!aid )(?<!relief )convoys?|tanks?|fighters?|helicopters?|armou?red|(?:military|air|naval|army) ?bases?|airbases?|air ?strikes?|airstrikes?|warplanes|fighter jets|warships"
        "|forces|armed forces|military (?:presence|police|vehicles|advis[eo]rs|personnel|airport|operation|convoy)|military|army"
        "|patrols?|outposts?|garrisons?|bases?|naval facility|missiles?|deployment|withdrawal|occupation|incursions?|raids?"
        "|air defen[cs]es?|advisers|airfields?|bomb(?:ed|ing|ings)|jets|planes|shell(?:ed|ing)|buffer zone|demilitari[sz]\\w*"
        "|commandos?|special forces|special operations|gunships?|gunfire|mortars?|uavs?|f-(?:15|16|35)s?|snipers?|minefields?|airlift\\w*|paratroopers?|battalions?|brigades?|regiments?|checkpoints?|militaries|pentagon|air force|navy|observation posts?|(?:military |ceasefire )observers|truce|de-?escalation|fighting|clash(?:es|ed)|battles?|warfare|air safety|aircrews?"
    ),
    elsewhere=terms(
        "leban\\w+|beirut|baalbek|ukrain\\w*|kyiv|kiev|kharkiv|donbas|crimea|gaza|rafah|west bank|poland|polish|german\\w*|yemen\\w*|houthis?|libya\\w*|afghan\\w*|taiwan"
        "|china|chinese|korea\\w*|sudan\\w*|somalia|venezuela\\w*|mali|niger|armenia\\w*|karabakh|japan\\w*|romania\\w*|finland|norway|belgium"
        "|italy|greece|greek|cyprus|pacific|baltic|philippines|cuba"
        "|a[iy]n al-?asad|anbar|udeid|bahrain|incirlik|ramstein|diego garcia|kuwait"
    ),
    other_matters=terms(
        "painter|exhibition|stamps?|museum|caf[eé]|baker|musician|singer|poet|book|manuscripts?|football|soccer|matches|cup|league|goals?|striker|coach|stadium|olympics?|film|films|actors?|actress|director|(?:tv|television|drama) series|festival|concert|music"
        "|album|recipe|oven|serve|cook(?:s|ed|ing)|chef|dish|earthquakes?|quake|magnitude|rescuers|floods?|storm|drought|tourism|tourists?|hotels?"
        "|visitors|holidays?|airlines?|airways|passengers|boarding|tickets|terminal|trade|exports?|imports?|investors?|inflation|stock|shares|bank|tax|school|students"
        "|university|museum|archaeolog\\w+|ancient|vaccine|virus|hospitals?|patients|wedding|fashion|novel|author|court|trial|jury|asylum|resettle\\w*"
        "|food aid|donors|harvest|wheat|startup|smartphone|poultry|thanksgiving|swim\\w*|medals?|championships?|athletes?|marathon|tents|hygiene|rubble|relief|butterfly|wrestl\\w*|boxer|chess|bakery|wildlife|birds?|gold medal|refugees? return\\w*|tailor|workshop"
        "|grain|flour|fertili[sz]er|cement|tender|cargo of|phosphates?|gas pipeline|tariffs?|cotton|forecast|heatwave|theat(?:re|er)|singers?|orchestra|pavilion|basketball|volleyball|federation|qualifiers?"
    ),
    places=PLACES,
    dates=DateRules(
        weekdays=("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        months=("january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
                "september|sept|sep", "october|oct", "november|nov", "december|dec"),
        days_ago=(("today|overnight|this morning|this afternoon|this evening|tonight", 0),
                  ("yesterday|last night|the previous day|the day before|a day earlier", 1), ("two days (?:ago|before|earlier)", 2),
                  ("three days (?:ago|before|earlier)", 3)),
        weeks_ago="last week|a week ago|the previous week",
        months_ago="last month|a month ago|the previous month",
        this_month="this month",
        day_suffix="(?:st|nd|rd|th)?",
        month_first=True,
        in_year="in|since|from",
    ),
    abbreviations=frozenset(
        ("mr", "mrs", "ms", "dr", "gen", "lt", "col", "adm", "sen", "rep", "gov", "st", "u.s", "u.n", "u.k", "brig",
         "maj", "sgt", "capt", "prof", "jr", "sr", "vs", "no", "e.g", "i.e", "a.m", "p.m", "jan", "feb", "aug", "sept",
         "oct", "nov", "dec")
    ),
)  # fmt: skip
