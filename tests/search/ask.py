"""Search as the tests ask it."""

from typing import Any

from django.db import connection

from presence.models import Article, Event
from presence.search import Hit, asked, find
from tests import world


def hits(text: str, **options: Any) -> list[Hit]:
    return find(asked(text, **options)).hits


def slugs(text: str, **options: Any) -> set[str]:
    return {hit.slug for hit in hits(text, **options)}


def marked(hit: Hit) -> list[str]:
    return [part.text for part in hit.snippet if part.marked]


def cited(slug: str, text: str, language: str = "en", **values: Any) -> Article:
    """An article that a published event rests on."""
    made = world.article(slug, title=values.pop("title", "Report"), text=text, language=language, **values)
    world.published(Event(slug=f"event-{slug}", date="2025-04-02", kind="clash", summary="Something else."), cites=made)
    return made


def indexed(table: str = "presence_searchtext") -> set[tuple[str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT kind, object_id FROM public.{table}")  # noqa: S608
        return set(cursor.fetchall())
