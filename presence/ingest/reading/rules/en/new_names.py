"""New names, in English."""

import re

from presence.ingest.reading.rules.new_names import NewNameRules

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_NAME = rf"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Tt]el|[Tt]al|[Uu]mm|[Aa]bu)[- ])?{_WORD}(?:[ -]{_WORD}){{0,2}}"
_NOUN = (
    r"(?:(?:[Mm]ilitary|[Aa]ir|[Nn]aval|[Aa]rmy|[Oo]bservation|[Tt]raining|[Rr]adar) )*"
    r"(?:[Aa]irbase|[Bb]ase|[Oo]utpost|[Pp]ost|[Pp]oint|[Gg]arrison|[Aa]irfield|[Aa]irstrip|[Cc]amp|[Ss]tation)"
)
_RANK = (
    r"(?:(?:Lieutenant|Lt\.?|Major|Maj\.?|Brigadier|Brig\.?|Colonel|Rear|Vice) )?(?:General|Gen\.|Colonel|Col\.|Admiral|Adm\.)"
    r"|Brigadier|Major|Maj\.|Captain|Capt\.|Commander|Lieutenant Colonel"
)

RULES = NewNameRules(
    bases=(
        re.compile(rf"(?<![\w-])(?P<name>{_NAME}) (?P<noun>{_NOUN})(?![\w-])"),
        re.compile(
            rf"\b(?:an?|new|another|its|their) (?:(?:new|small|large|forward|second|\w+n|\w+ish|US) ){{0,2}}(?P<noun>{_NOUN})"
            rf" (?:near|at|outside|close to|in)(?: the (?:village|town) of)? (?P<name>{_NAME})"
        ),
    ),
    kinds={
        "air": "air_base", "naval": "naval_base", "outpost": "outpost", "observation": "observation_point", "post": "outpost",
        "point": "observation_point", "training": "training_site", "radar": "radar_or_air_defence", "": "military_base",
    },
    person=re.compile(
        rf"\b(?P<title>{_RANK}|(?:[Dd]eputy )?(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) [Mm]inister|[Aa]mbassador|[Ss]pecial [Ee]nvoy|[Ee]nvoy"
        rf"|[Ss]pokes(?:man|woman|person)) (?P<name>{_WORD}(?: (?:(?:al|el|bin|von|de)[- ])?{_WORD}){{0,3}})"
    ),
    rank=re.compile(_RANK),
    known_as=(
        re.compile(
            r",? (?:which is |who is )?(?:also |better |commonly )?(?:known|called|dubbed)(?: locally| by locals| by residents)? (?:as )?"
            rf"(?:the )?[“\"‘']?(?P<name>{_NAME})"
        ),
        re.compile(rf",? (?:locally|also) (?:known|called) (?:as )?(?:the )?[“\"‘']?(?P<name>{_NAME})"),
    ),
    known_before=None,
    no_names=frozenset((
        "the", "a", "military", "air", "army", "main", "new", "old", "former", "second", "first", "largest", "biggest", "western",
        "eastern", "northern", "southern", "central", "our", "their", "this", "that", "every", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "nato", "un", "both", "one", "no", "in", "at", "near", "forward", "joint",
        "coalition", "allied", "foreign", "arab", "kurdish", "isis", "starting", "turning", "data", "power", "knowledge",
    )),
)  # fmt: skip
