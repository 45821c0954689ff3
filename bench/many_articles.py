"""Invented articles, statements and bases for measuring search, the same for the same seed.

Words are as unevenly common as in real texts (Zipf): the first in nearly every article, the last in few of a million.
All articles are cited by something published, so that all are searched: the worst case.
"""

import math
import random
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from django.db import connection

from actors.models import Actor
from presence.models import Region, Source

LANGUAGES = ("en", "ar", "ru", "tr")
_SHARE = (40, 70, 85, 100)
_WORDS = 100_000
_SYLLABLES = {
    "en": "ba re ti mo sen lar dic ton pel gra vin sta cor mi dle far ous nek tha wo",
    "ar": "با ري تم سل كر دو حم نص فا لي عم قد شر جب ور طا خي زم مس هر",
    "ru": "ба ре ти мо сен лар дик тон пел гра вин ста кор ми дле фар жу нек ха во",
    "tr": "ba ri tü mo sen lar dik ton pel gır vin şta kor mi çel far ğu nek ha yo",
}
_FIRST, _LAST = date(2011, 3, 15), date(2026, 6, 30)
_BATCH = 20_000
_GIN = ("presence_searchtext", "presence_searchtyped")
_TABLES = ("presence_base", "presence_statement", "presence_citation", "presence_article")


@cache
def word(language: str, rank: int) -> str:
    """Short ones are common."""
    syllables = _SYLLABLES[language].split()
    made = ""
    rank += 20
    while rank:
        rank, number = divmod(rank, 20)
        made += syllables[number]
    return made


def base_name(number: int) -> str:
    return f"{word('en', 300_000 + number * 37).title()} Air Base"


def phrase(draw: random.Random) -> str:
    """Two words that stand together in some article."""
    language = draw.choice(LANGUAGES)
    return " ".join(_text(draw, language, 40).split()[10:12])


@cache
def _vocabulary(language: str) -> tuple[list[str], list[float]]:
    weights = accumulate(1 / (rank + 2) for rank in range(_WORDS))
    return [word(language, rank) for rank in range(_WORDS)], list(weights)


def _text(draw: random.Random, language: str, length: int) -> str:
    words, weights = _vocabulary(language)
    chosen = draw.choices(words, cum_weights=weights, k=length)
    for place in range(12, length, 17):
        chosen[place] += "."
    return " ".join(chosen)


def _articles(first: int, last: int, bases: int) -> Iterator[tuple[object, ...]]:
    draw = random.Random(first)
    days = (_LAST - _FIRST).days
    for number in range(first, last):
        language = LANGUAGES[bisect(_SHARE, draw.randrange(100))]
        # As they come in: the later an article is written down, the newer it is, more or less.
        day = _FIRST + timedelta(days=min(days, int(days * draw.random())))
        text = _text(draw, language, draw.randint(100, 300))
        if draw.random() < 0.3:
            text += f" {base_name(int(bases * draw.random() ** 3))}."
        title = _text(draw, language, 9).replace(".", "")
        yield (
            number,
            f"a-{number}",
            1 + number % 200,
            f"https://news.example/{number}",
            title,
            day,
            day,
            day,
            language,
            text,
        )


def fill(articles: int, statements: int, bases: int) -> None:
    """Up to these numbers; what is there stays."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM presence_article")
        there = cursor.fetchone()[0]
        _only_search(cursor, "DISABLE")
        for table in _GIN:
            cursor.execute(f"DROP INDEX IF EXISTS {table}_words")
        if not there:
            _people_and_places(bases)
            _copy(cursor, _ARTICLES, _articles(1, 1 + min(_BATCH, articles), bases))
            _bases(cursor, bases)
            _statements(cursor, statements)
        for first in range(there + 1 or 1, articles + 1, _BATCH):
            last = min(first + _BATCH, articles + 1)
            if first > _BATCH:
                _copy(cursor, _ARTICLES, _articles(first, last, bases))
            cursor.execute(_CITED, [statements, first, last])
        for table in _GIN:
            cursor.execute(f"CREATE INDEX {table}_words ON {table} USING gin (words) WITH (fastupdate = off)")
        _only_search(cursor, "ENABLE")
        cursor.execute("VACUUM ANALYZE")


def sizes() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(relname || ' ' || pg_size_pretty(pg_relation_size(oid)), ', ' ORDER BY relname)"
            " FROM pg_class WHERE relname LIKE 'presence_search%' AND relname NOT LIKE '%pkey'"
        )
        return str(cursor.fetchone()[0])


def _only_search(cursor: object, verb: str) -> None:
    """History is not what is measured: of the triggers only those of search are left on."""
    for table in _TABLES:
        cursor.execute(f"ALTER TABLE {table} {verb} TRIGGER USER")  # type: ignore[attr-defined]
        cursor.execute(  # type: ignore[attr-defined]
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass AND tgname LIKE 'presence_search%%'", [table]
        )
        for (name,) in cursor.fetchall():  # type: ignore[attr-defined]
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {name}")  # type: ignore[attr-defined]


_ARTICLES = (
    "presence_article (id, slug, source_id, url, title, published, published_earliest, published_latest,"
    " language, text, reliability, content_hash, state, reason, attempts, created_at, updated_at)"
)
_ARTICLE_REST = ("", "", "read", "", 0, "2026-07-01", "2026-07-01")
_RECORD = "state, confidence, confidence_reason, retraction_reason, revision, created_at, updated_at"
_RECORD_REST = ("published", "medium", "", "", 1, "2026-07-01", "2026-07-01")
_CITED = """
    INSERT INTO presence_citation
        (statement_id, article_id, fields, stance, excerpt, origin, attests, seen, seen_until, created_at)
    SELECT 1 + id %% %s, id, '{}', 'supports', '', '', '', '', '', now()
    FROM presence_article WHERE id >= %s AND id < %s
"""


def _copy(cursor: object, into: str, lines: Iterable[Sequence[object]]) -> None:
    rest = _ARTICLE_REST if into is _ARTICLES else _RECORD_REST
    with cursor.copy(f"COPY {into} FROM STDIN") as copy:  # type: ignore[attr-defined]
        for line in lines:
            copy.write_row((*line, *rest))


def _people_and_places(bases: int) -> None:
    Source.objects.bulk_create(
        Source(id=n, slug=f"s-{n}", name=f"{word('en', 900_000 + n).title()} News") for n in range(1, 201)
    )
    Region.objects.create(id=1, slug="syria", name_en="Syria", name_ar="سوريا", level="country")
    Actor.objects.bulk_create(
        Actor(
            id=n,
            slug=f"actor-{n}",
            name_en=word("en", 700_000 + n).title(),
            name_ar=word("ar", 700_000 + n),
            kind="state",
        )
        for n in range(1, 31)
    )


def _bases(cursor: object, bases: int) -> None:
    draw = random.Random(3)
    _copy(
        cursor,
        "presence_base (id, slug, name_en, name_ar, aliases, kind, location_precision, region_id, place, summary,"
        f" {_RECORD})",
        (
            (n + 1, f"base-{n}", base_name(n), f"قاعدة {word('ar', 300_000 + n)} الجوية",
             [word("ru", 300_000 + n * 37).title()],
             "air_base", "exact", 1, "", _text(draw, "en", 25))
            for n in range(bases)
        ),
    )  # fmt: skip


def _statements(cursor: object, statements: int) -> None:
    draw = random.Random(4)
    days = (_LAST - _FIRST).days

    def lines() -> Iterator[Sequence[object]]:
        for n in range(1, statements + 1):
            day = _FIRST + timedelta(days=math.floor(days * draw.random()))
            language = draw.choice(LANGUAGES)
            yield (n, f"statement-{n}", day, day, day, 1 + n % 30, "", "", language, _text(draw, "en", 30),
                   _text(draw, language, 20), [], "neutral")  # fmt: skip

    columns = "date, date_earliest, date_latest, actor_id, speaker_description, venue, language, summary, quotation"
    _copy(cursor, f"presence_statement (id, slug, {columns}, topics, stance, {_RECORD})", lines())
