"""The size the pages are measured at: the starter dataset and, invented around it, as much again as is asked for.

Bases and deployments go through the one way records are written; the tens of thousands that follow are written by
PostgreSQL itself, with the triggers on: history and versions are as real as any.
"""
# ruff: noqa: S608 — what is put into the statements are the names of tables, and they are this file's own.

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection, transaction

from actors.models import Actor
from presence.data import STARTER
from presence.data.load import load
from presence.models import Article, Base, Deployment, Record, Region
from presence.models.vocabulary import BaseKind
from presence.review.write import CitationDraft, RecordDraft, write_records

FIRST = date(2011, 3, 15)
LAST = date(2026, 6, 30)
# Round after round over the bases, no actor in two of them: Russia and Turkey come to half the bases each.
ROUNDS = (
    ("russia", "turkey"),
    ("iran", "united-states", "hezbollah"),
    ("israel", "soviet-union"),
    ("france", "jordan"),
)


@dataclass(frozen=True, slots=True)
class Size:
    bases: int
    deployments: int
    statements: int
    events: int
    articles: int
    agreements: int = 300
    people: int = 500


def fill(size: Size, seed: int = 1) -> None:
    load(STARTER)
    draw = random.Random(seed)
    articles = list(Article.objects.defer("text"))
    districts = list(Region.objects.filter(level__in=["governorate", "district"]))
    sites = [_base(n, draw, districts) for n in range(size.bases - Base.objects.count())]
    _write(sites, articles)
    stays = [_stay(n, draw, sites) for n in range(size.deployments - Deployment.objects.count())]
    _write(stays, articles)
    _searched("DISABLE")
    with transaction.atomic(), connection.cursor() as cursor:
        # %% is PostgreSQL's remainder.
        for statement in SQL:
            cursor.execute(statement, {**_numbers(size), "first": FIRST})
        cursor.execute("ANALYZE")  # the triggers that run at the end would be planned for empty tables
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in AS_IF_OVER_TIME:
            cursor.execute(statement)
    _searched("ENABLE")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("SELECT presence_search_rebuild()")
        cursor.execute("VACUUM ANALYZE")


def _searched(verb: str) -> None:
    """The search index is made at the end and at once, which is faster than row by row."""
    with connection.cursor() as cursor:
        cursor.execute(
            r"SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE tgname LIKE 'presence\_search\_%'"
        )
        for table, trigger in cursor.fetchall():
            cursor.execute(f"ALTER TABLE {table} {verb} TRIGGER {trigger}")


def _write(records: Sequence[Record], articles: Sequence[Article]) -> None:
    """A hundred a version, as if they had come in over time."""
    for first in range(0, len(records), 100):
        part = enumerate(records[first : first + 100], first)
        write_records(
            [RecordDraft(record, citations=[CitationDraft(articles[n % len(articles)])]) for n, record in part], by=None
        )


def _numbers(size: Size) -> dict[str, int]:
    return {name: getattr(size, name) for name in ("statements", "events", "articles", "agreements", "people")}


def _base(n: int, draw: random.Random, regions: list[Region]) -> Base:
    region = draw.choice(regions)
    return Base(
        slug=f"invented-base-{n}",
        name_en=f"Invented base {n}",
        name_ar=f"قاعدة {n}",
        kind=draw.choice(BaseKind.values),
        lat=round((region.label_lat or 35.0) + draw.uniform(-0.4, 0.4), 3),
        lon=round((region.label_lon or 38.0) + draw.uniform(-0.4, 0.4), 3),
        location_precision=draw.choice(("exact", "exact", "settlement", "district")),
        region=region,
        state="published",
        summary="Invented, to measure with.",
    )


def _stay(n: int, draw: random.Random, sites: list[Base]) -> Deployment:
    """Each actor comes to a base once at most, so that no two certain stays overlap."""
    shared = ROUNDS[n // len(sites) % len(ROUNDS)]
    start = FIRST + timedelta(days=draw.randrange((LAST - FIRST).days))
    end = start + timedelta(days=20 + int(draw.expovariate(1 / 1300)))
    over = end < LAST
    return Deployment(
        slug=f"invented-stay-{n}",
        base=sites[n % len(sites)],
        actor=_actor(shared[n % len(sites) % len(shared)]),
        start=start.isoformat()[: draw.choice((4, 7, 10))] + draw.choice(("", "", "~", "?")),
        end=end.isoformat() if over else "",
        status=draw.choice(("vacated", "handed_over")) if over else draw.choice(("active", "reduced", "unknown")),
        as_of=(end if over else start + (LAST - start) * draw.random()).isoformat()[:7],
        state="published",
        confidence=draw.choice(("low", "medium", "high")),
        summary="Invented, to measure with.",
    )


_ACTORS: dict[str, Actor] = {}


def _actor(slug: str) -> Actor:
    if slug not in _ACTORS:
        _ACTORS[slug] = Actor.objects.get(slug=slug)
    return _ACTORS[slug]


_DAY = "%(first)s::date + (n * 7919 %% 5500)"
_RECORD = "'published', (array['low','medium','high'])[n %% 3 + 1], '', '', 1, now(), now()"
_RECORD_COLUMNS = "state, confidence, confidence_reason, retraction_reason, revision, created_at, updated_at"


def _numbered(table: str, alias: str, condition: str = "true") -> str:
    return f"{alias} AS MATERIALIZED (SELECT array_agg(id ORDER BY id) AS ids FROM {table} WHERE {condition})"


def _one_of(alias: str, by: str) -> str:
    return f"{alias}.ids[1 + ({by}) %% cardinality({alias}.ids)]"


SQL = (
    """INSERT INTO actors_person (slug, name_en, name_ar, aliases, updated_at)
    SELECT 'invented-person-' || n, 'Invented Person ' || n, '', '{}', now()
    FROM generate_series(1, %(people)s) n""",
    f"""WITH {_numbered("presence_source", "sources")}
    INSERT INTO presence_article (slug, source_id, url, title, published, published_earliest, published_latest,
        language, reliability, text, content_hash, state, reason, reasons, relevant, attempts, created_at, updated_at)
    SELECT 'invented-article-' || n, {_one_of("sources", "n * 31")}, 'https://news.example/' || n,
        'Invented report ' || n || ' on the base at ' || md5(n::text), day::text, day, day,
        (array['en', 'ar', 'ru', 'tr'])[n %% 4 + 1], '',
        (SELECT string_agg(md5((n * 40 + word)::text), ' ') FROM generate_series(1, 30) word),
        md5('hash' || n), 'read', '', '[]', true, 1, now(), now()
    FROM sources, generate_series(1, %(articles)s) n, LATERAL (SELECT {_DAY} AS day) d""",
    f"""WITH {_numbered("actors_actor", "actors")}, {_numbered("actors_person", "people")}
    INSERT INTO presence_statement (slug, date, date_earliest, date_latest, speaker_id, actor_id, speaker_description,
        venue, language, summary, quotation, topics, stance, {_RECORD_COLUMNS})
    SELECT 'invented-statement-' || n, day::text, day, day, {_one_of("people", "n * 7")}, {_one_of("actors", "n * 31")},
        '', 'Press conference', (array['en', 'ar', 'ru', 'tr'])[n %% 4 + 1],
        'Said, for the ' || n || 'th time, that the forces stay as long as they are asked to: ' || md5(n::text),
        'We stay as long as we are asked to.', array['troops'],
        (array['supports', 'conditional', 'opposes', 'neutral'])[n %% 4 + 1], {_RECORD}
    FROM actors, people, generate_series(1, %(statements)s) n, LATERAL (SELECT {_DAY} AS day) d""",
    f"""WITH {_numbered("actors_actor", "actors")}, {_numbered("presence_base", "bases")}
    INSERT INTO presence_event (slug, date, date_earliest, date_latest, date_end, kind, actor_id, base_id, region_id,
        place, summary, {_RECORD_COLUMNS})
    SELECT 'invented-event-' || n, day::text, day, day, '',
        (array['air_strike', 'clash', 'patrol', 'talks'])[n %% 4 + 1],
        {_one_of("actors", "n * 3")}, base.id, base.region_id, '', 'Something happened: ' || md5(n::text), {_RECORD}
    FROM actors, bases, generate_series(1, %(events)s) n
    JOIN LATERAL (SELECT {_DAY} AS day) d ON true
    JOIN presence_base base ON base.id = (SELECT {_one_of("bases", "n * 17")} FROM bases)""",
    f"""INSERT INTO presence_agreement (slug, title, kind, status, signed, signed_earliest, signed_latest, in_force,
        expires, as_of, summary, {_RECORD_COLUMNS})
    SELECT 'invented-agreement-' || n, 'Invented agreement ' || n, 'basing', 'signed', day::text, day, day, '', '', '',
        'Invented, to measure with.', {_RECORD}
    FROM generate_series(1, %(agreements)s) n, LATERAL (SELECT {_DAY} AS day) d""",
    f"""WITH {_numbered("actors_actor", "actors")} INSERT INTO presence_party (agreement_id, actor_id, role)
    SELECT agreement.id, {_one_of("actors", "agreement.id * side")}, 'party'
    FROM actors, presence_agreement agreement, generate_series(1, 2) side
    WHERE agreement.slug LIKE 'invented-%%' ON CONFLICT DO NOTHING""",
    f"""WITH {_numbered("presence_base", "bases")} INSERT INTO presence_agreement_bases (agreement_id, base_id)
    SELECT agreement.id, {_one_of("bases", "agreement.id * 13 + side")}
    FROM bases, presence_agreement agreement, generate_series(1, 4) side WHERE agreement.slug LIKE 'invented-%%'
    ON CONFLICT DO NOTHING""",
    *(
        f"""WITH {_numbered(table, "things")} INSERT INTO presence_statement_about_{tie} (statement_id, {column})
        SELECT statement.id, {_one_of("things", "statement.id * 11")} FROM things, presence_statement statement
        WHERE statement.slug LIKE 'invented-%%' AND statement.id %% {every} = 0 ON CONFLICT DO NOTHING"""
        for tie, table, column, every in (
            ("actors", "actors_actor", "actor_id", 2),
            ("bases", "presence_base", "base_id", 3),
            ("regions", "presence_region", "region_id", 5),
            ("agreements", "presence_agreement", "agreement_id", 7),
        )
    ),
    # Of every eight articles four are on statements, two on deployments, one on an event and one on a base.
    f"""WITH {_numbered("presence_statement", "statements", "slug LIKE 'invented-%%'")},
        {_numbered("presence_deployment", "stays", "slug LIKE 'invented-%%'")},
        {_numbered("presence_event", "events", "slug LIKE 'invented-%%'")},
        {_numbered("presence_base", "bases", "slug LIKE 'invented-%%'")}
    INSERT INTO presence_citation (article_id, statement_id, deployment_id, event_id, base_id, fields, stance, excerpt,
        origin, attests, seen, seen_until, created_at)
    SELECT article.id,
        CASE WHEN n %% 4 < 2 THEN {_one_of("statements", "n / 4")} END,
        CASE WHEN n %% 4 = 2 THEN {_one_of("stays", "n / 4")} END,
        CASE WHEN n %% 8 = 3 THEN {_one_of("events", "n / 8")} END,
        CASE WHEN n %% 8 = 7 THEN {_one_of("bases", "n / 8")} END,
        '{{}}', CASE WHEN n %% 400 = 2 THEN 'disputes' ELSE 'supports' END, 'It was so: ' || md5(n::text),
        '', '', '', '', now()
    FROM statements, stays, events, bases, presence_article article,
        LATERAL (SELECT substring(article.slug FROM '[0-9]+$')::int AS n) numbered
    WHERE article.slug LIKE 'invented-%%'""",
    """INSERT INTO presence_citation (article_id, agreement_id, fields, stance, excerpt, origin, attests, seen,
        seen_until, created_at)
    SELECT (SELECT min(id) FROM presence_article), id, '{}', 'supports', '', '', '', '', '', now()
    FROM presence_agreement WHERE slug LIKE 'invented-%%'""",
)
# What was written at once, told as versions of a few records each, as editors make them: a record comes with the
# citations it has. The first of these versions is a second after the last real one.
_MOMENT = "(SELECT max(at) FROM presence_datasetversion WHERE number < 1000000) + interval '1 second' * ({n} / 5 + 1)"
_HISTORIES = (
    ("presence_statementhistory", "history.pgh_obj_id", "presence_statement"),
    ("presence_citationhistory", "history.statement_id", "presence_statement"),
    ("presence_eventhistory", "history.pgh_obj_id", "presence_event"),
    ("presence_citationhistory", "history.event_id", "presence_event"),
)
AS_IF_OVER_TIME = (
    f"""INSERT INTO presence_datasetversion (number, at)
    SELECT 1000000 + n, {_MOMENT.format(n="n * 5")}
    FROM generate_series(0, (SELECT max(id) FROM presence_statement) / 5) n""",
    *(
        f"""UPDATE {history} history SET pgh_created_at = moment, known = tstzrange(moment, NULL)
        FROM {records} record, LATERAL (SELECT {_MOMENT.format(n="record.id")} AS moment) m
        WHERE record.id = {key} AND record.slug LIKE 'invented-%'"""
        for history, key, records in _HISTORIES
    ),
)
