"""Invented articles, statements and bases for measuring search, the same for the same number.

Words are as unevenly common as in real texts (Zipf): the first in nearly every article, the last in few of a million.
All articles are cited by something published, so that all are searched: the worst case.
"""

import math
import multiprocessing
import random
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache, partial
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
_DAYS = (_LAST - _FIRST).days
_BATCH = 10_000
_GIN = ("presence_searchtext", "presence_searchtyped")


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


def phrase(number: int, bases: int) -> str:
    """Two words that stand together in this article."""
    return " ".join(_article(number, bases)[3][10:12])


@cache
def _vocabulary(language: str) -> tuple[list[str], list[float]]:
    weights = accumulate(1 / (rank + 2) for rank in range(_WORDS))
    return [word(language, rank) for rank in range(_WORDS)], list(weights)


def _words(draw: random.Random, language: str, length: int) -> list[str]:
    words, weights = _vocabulary(language)
    return draw.choices(words, cum_weights=weights, k=length)


def _text(words: Sequence[str]) -> str:
    return ". ".join(" ".join(words[start : start + 17]) for start in range(0, len(words), 17))


def _article(number: int, bases: int) -> tuple[str, date, list[str], list[str]]:
    """Its language, day, and the words of its title and text."""
    draw = random.Random(number)
    language = LANGUAGES[bisect(_SHARE, draw.randrange(100))]
    day = _FIRST + timedelta(days=draw.randrange(_DAYS))
    words = _words(draw, language, draw.randint(100, 300))
    if draw.random() < 0.3:
        words += base_name(int(bases * draw.random() ** 3)).split()
    return language, day, _words(draw, language, 9), words


@cache
def _lexemes(language: str) -> dict[str, str | None]:
    """What each word is in the index, asked of the database once and not a million times."""
    english = {part for number in range(5000) for part in base_name(number).split()}
    words = list({*_vocabulary(language)[0], *english})
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT public.presence_search_lexeme(%s, word) FROM unnest(%s::text[]) WITH ORDINALITY AS w (word, n)"
            " ORDER BY n",
            [language, words],
        )
        return dict(zip(words, (lexeme for (lexeme,) in cursor.fetchall()), strict=True))


def _vectors(language: str, day: date, title: list[str], words: list[str]) -> tuple[str, str]:
    """What presence_search_add_articles puts, in a fraction of its time; `checked` holds it to that."""
    kept, typed = dict[str, list[str]](), dict[str, list[str]]()
    lexemes, last = _lexemes(language), 0
    for place, one in enumerate(title, 1):
        if lexeme := lexemes[one]:
            kept.setdefault(lexeme, []).append(f"{place}A")
            last = place
    for place, one in enumerate(words, last + 1):
        if lexeme := lexemes[one]:
            kept.setdefault(lexeme, []).append(str(place))
    for place, one in enumerate([*title, *words], 1):
        typed.setdefault(one.lower(), []).append(str(place))
    marks = " ".join(f"'@article{span}'" for span in ("", f":{day.year}", f":{day:%Y-%m}", f":{day}"))
    return _vector(marks, kept), _vector(marks, typed)


def _vector(marks: str, places: dict[str, list[str]]) -> str:
    return marks + "".join([f" {lexeme}:{','.join(at)}" for lexeme, at in places.items()])


_ARTICLES = (
    "presence_article (id, slug, source_id, url, title, published, published_earliest, published_latest,"
    " language, text, reliability, content_hash, state, reason, reasons, attempts, created_at, updated_at)"
)
_ARTICLE_REST = ("", "", "read", "", "[]", "0", "2026-07-01", "2026-07-01")
_SEARCHTEXT = "presence_searchtext (kind, object_id, day, source_id, words)"
_SEARCHTYPED = "presence_searchtyped (kind, object_id, day, words)"
_RECORD = "state, confidence, confidence_reason, retraction_reason, revision, created_at, updated_at"
_RECORD_REST = ("published", "medium", "", "", "1", "2026-07-01", "2026-07-01")
_CITED = """
    INSERT INTO presence_citation
        (statement_id, article_id, fields, stance, excerpt, origin, attests, seen, seen_until, created_at)
    SELECT 1 + id %% %s, id, '{}', 'supports', '', '', '', '', '', now()
    FROM presence_article WHERE id >= %s AND id < %s
"""


def _put_articles(statements: int, bases: int, span: tuple[int, int]) -> None:
    articles, texts, typed = list[str](), list[str](), list[str]()
    for number in range(*span):
        language, day, title, words = _article(number, bases)
        source, told, days = str(1 + number % 200), f"https://news.example/{number}", [str(day)] * 3
        row = [str(number), f"a-{number}", source, told, " ".join(title), *days, language, _text(words), *_ARTICLE_REST]
        articles.append("\t".join(row) + "\n")
        vector, as_typed = _vectors(language, day, title, words)
        texts.append(f"article\t{number}\t{day}\t{source}\t{vector}\n")
        typed.append(f"article\t{number}\t{day}\t{as_typed}\n")
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        for into, lines in ((_ARTICLES, articles), (_SEARCHTEXT, texts), (_SEARCHTYPED, typed)):
            _copy(cursor, into, lines)
        cursor.execute(_CITED, [statements, *span])


def fill(articles: int, statements: int, bases: int) -> None:
    """Up to these numbers; what is there stays. Index and checks are made when all is there, and once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM presence_article")
        there = cursor.fetchone()[0]
        if there >= articles:
            return
        if not there:
            _people_and_places()
            cursor.execute("SET session_replication_role = replica")
            _bases(cursor, bases)
            _statements(cursor, statements)
            cursor.execute("SET session_replication_role = DEFAULT")
            cursor.execute("SELECT presence_search_rebuild()")
        for table in _GIN:
            cursor.execute(f"DROP INDEX IF EXISTS {table}_words")
    for language in LANGUAGES:
        _lexemes(language)
    connection.close()
    spans = [(first, min(first + _BATCH, articles + 1)) for first in range(there + 1, articles + 1, _BATCH)]
    with multiprocessing.get_context("fork").Pool(2) as pool:
        for number, _ in enumerate(pool.imap(partial(_put_articles, statements, bases), spans), 1):
            if number % 10 == 0:
                print(f"  {number} of {len(spans)} parts loaded", flush=True)
    _finish()


def _finish() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET maintenance_work_mem = '1GB'")
        for table in _GIN:
            cursor.execute(f"CREATE INDEX {table}_words ON {table} USING gin (words) WITH (fastupdate = off)")
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("RESET maintenance_work_mem")
        # What was put past the triggers is what they would have put.
        cursor.execute(
            "SELECT count(*) FILTER (WHERE s.words <> presence_search_marks('article', a.published_earliest)"
            " || setweight(presence_search_vector(a.language, a.title), 'A')"
            " || presence_search_vector(a.language, a.text)"
            " OR t.words <> presence_search_marks('article', a.published_earliest)"
            " || presence_search_typed(concat_ws(' . ', a.title, a.text))), count(*) FROM presence_article a"
            " JOIN presence_searchtext s ON s.kind = 'article' AND s.object_id = a.id"
            " JOIN presence_searchtyped t ON t.kind = 'article' AND t.object_id = a.id WHERE a.id % 997 = 1"
        )
        wrong, checked = cursor.fetchone()
    if wrong or not checked:
        raise AssertionError(f"{wrong} of {checked} articles checked are not in the index as the triggers put them.")


def sizes() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(relname || ' ' || pg_size_pretty(pg_table_size(oid)), ', ' ORDER BY relname)"
            " FROM pg_class WHERE relname LIKE 'presence_search%' AND relname NOT LIKE '%pkey'"
        )
        return str(cursor.fetchone()[0])


def _copy(cursor: object, into: str, lines: Iterable[str]) -> None:
    with cursor.copy(f"COPY {into} FROM STDIN") as copy:  # type: ignore[attr-defined]
        copy.write("".join(lines))


def _people_and_places() -> None:
    Source.objects.bulk_create(
        Source(id=n, slug=f"s-{n}", name=f"{word('en', 900_000 + n).title()} News") for n in range(1, 201)
    )
    Region.objects.create(id=1, slug="syria", name_en="Syria", name_ar="سوريا", level="country")
    Actor.objects.bulk_create(
        Actor(id=n, slug=f"actor-{n}", name_en=word("en", 700_000 + n).title(), name_ar=word("ar", 700_000 + n),
              kind="state")
        for n in range(1, 31)
    )  # fmt: skip


def _bases(cursor: object, bases: int) -> None:
    draw = random.Random(3)
    columns = "name_en, name_ar, aliases, kind, location_precision, region_id, place, summary"
    rows = (
        (str(n + 1), f"base-{n}", base_name(n), f"قاعدة {word('ar', 300_000 + n)} الجوية",
         f"{{{word('ru', 300_000 + n * 37).title()}}}", "air_base", "exact", "1", "", _text(_words(draw, "en", 25)),
         *_RECORD_REST)
        for n in range(bases)
    )  # fmt: skip
    _copy(cursor, f"presence_base (id, slug, {columns}, {_RECORD})", ("\t".join(row) + "\n" for row in rows))


def _statements(cursor: object, statements: int) -> None:
    draw = random.Random(4)

    def lines() -> Iterator[str]:
        for n in range(1, statements + 1):
            day = str(_FIRST + timedelta(days=math.floor(_DAYS * draw.random())))
            language = draw.choice(LANGUAGES)
            row = (str(n), f"statement-{n}", day, day, day, str(1 + n % 30), "", "", language,
                   _text(_words(draw, "en", 30)), _text(_words(draw, language, 20)), "{}", "neutral",
                   *_RECORD_REST)  # fmt: skip
            yield "\t".join(row) + "\n"

    columns = "date, date_earliest, date_latest, actor_id, speaker_description, venue, language, summary, quotation"
    _copy(cursor, f"presence_statement (id, slug, {columns}, topics, stance, {_RECORD})", lines())
