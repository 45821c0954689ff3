"""New names, in Russian."""

import re

from presence.ingest.reading.rules.new_names import NewNameRules

_WORD = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*"
_NAME = rf"(?:(?:Телль|Тель|Умм|Абу|Айн)[- ])?{_WORD}(?: {_WORD})?"
_RANK = r"[Гг]енерал(?:-(?:майор|лейтенант|полковник))?|[Пп]олковник|[Пп]одполковник|[Мм]айор|[Кк]апитан|(?:[Кк]онтр-|[Вв]ице-)?[Аа]дмирал"

RULES = NewNameRules(
    bases=(
        re.compile(
            rf"(?<!\w)(?P<noun>(?:авиабаз|военн\w+ баз|баз)[аеуы]|аэродром[аеу]?|форпост[аеу]?|блокпост[аеу]?|(?:наблюдательн\w+ )?(?:пост|пункт)[аеу]?)"
            rf" [«“\"]?(?P<name>{_NAME})"
        ),
    ),
    kinds={
        "авиа": "air_base", "аэродром": "air_base", "форпост": "outpost", "блокпост": "outpost", "наблюдательн": "observation_point",
        "": "military_base",
    },
    person=re.compile(rf"(?<!\w)(?P<title>{_RANK}|[Пп]осол|[Сс]пецпредставитель) (?P<name>{_WORD}(?: {_WORD}){{0,2}})"),
    rank=re.compile(_RANK),
    known_as=(
        re.compile(
            rf",? (?:также |более |местным жителям )*известн\w+ (?:также |местным жителям )?(?:как|под названием|под именем) [«“\"]?(?P<name>{_NAME})"
        ),
    ),
    known_before=None,
    no_names=frozenset(("вкс", "сша", "оон", "россии", "россия", "минобороны", "сирии", "сирия")),
)  # fmt: skip
