"""New names, in Turkish."""

import re

from presence.ingest.reading.rules.new_names import NewNameRules

_WORD = r"[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]+(?:-[A-ZÇĞİÖŞÜ][a-zçğıöşüâîû]+)?"
_NAME = rf"(?:(?:Tel|Ayn|Abu|Ebu|El|Hirbet) )?{_WORD}(?: {_WORD})?"
_RANK = r"(?:Tüm|Tuğ|Kor|Or)?(?:[Gg]eneral|[Aa]miral)|Albay|Yarbay|Binbaşı|Yüzbaşı"

RULES = NewNameRules(
    bases=(
        re.compile(
            rf"(?<![\w-])(?P<name>{_NAME}) (?P<noun>(?:[Hh]ava |[Aa]skeri |[Dd]eniz )*[Üü]s(?:sü|leri)|[Gg]özlem [Nn]oktası|[Kk]arakolu|[Gg]arnizonu)"
        ),
    ),
    kinds={
        "hava": "air_base", "deniz": "naval_base", "gözlem": "observation_point", "karakol": "outpost", "": "military_base",
    },
    person=re.compile(rf"\b(?P<title>{_RANK}|[Bb]üyükelçi|[Öö]zel [Tt]emsilci) (?P<name>{_WORD}(?: {_WORD}){{0,2}})"),
    rank=re.compile(_RANK),
    known_as=(re.compile(rf" \((?:yerel )?(?:adıyla|adı) (?P<name>{_NAME})\)"),),
    known_before=re.compile(rf"(?P<name>{_NAME}) (?:olarak (?:da )?bilinen|adıyla (?:da )?(?:bilinen|anılan)) $"),
    no_names=frozenset((
        "askeri", "hava", "yeni", "eski", "bu", "şu", "ana", "büyük", "ilk", "ikinci", "bir", "ortak", "pazartesi", "sali", "çarşamba",
        "perşembe", "cuma", "cumartesi", "pazar",
    )),
)  # fmt: skip
