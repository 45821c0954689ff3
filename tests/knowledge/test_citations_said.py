"""What lists say of a citation stands beside it, and is what its serializer says, whatever changes, now and then."""

import json
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import RequestFactory
from django.utils.translation import override

from presence import knowledge
from presence.api.links import Links
from presence.api.rows import ready
from presence.api.serializers.cited import CitationSerializer
from presence.models import FOLLOWED, Article, Citation, Source
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)


def said() -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT said FROM presence_citation ORDER BY id")
        return [json.loads(text.replace("\x01", "http://testserver")) for (text,) in cursor.fetchall()]


def serialized() -> list[Any]:
    context = {"links": Links(RequestFactory().get("/"))}
    made: list[Any] = json.loads(
        json.dumps(CitationSerializer(Citation.objects.order_by("pk"), many=True, context=context).data)
    )
    return made


def another() -> None:
    Citation.objects.update(article=world.article("another", source=None, url="", title='With "marks"'))


def redated() -> None:
    article = Article.objects.get()
    article.published = "2024"
    article.save()


CHANGES: dict[str, Callable[[], Any]] = {
    "nothing": lambda: None,
    "its words": lambda: Citation.objects.update(excerpt="Other\x01 words."),
    "its article": another,
    "the title": lambda: Article.objects.update(title="Another title"),
    "the day": redated,
    "the reliability": lambda: Article.objects.update(reliability="A"),
    "the publisher's name": lambda: Source.objects.update(name="Renamed"),
    "the publisher's letter": lambda: Source.objects.update(reliability="E"),
    "the publisher": lambda: Article.objects.update(source=world.source("other")),
    "the address": lambda: Article.objects.update(slug="renamed"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_it_says_what_its_serializer_says(change: Callable[[], Any]) -> None:
    world.deployment()
    before = said()
    assert before == serialized() != []
    change()
    assert said() == serialized()
    assert (said() == before) is (change is CHANGES["nothing"])


def test_a_new_title_is_no_change_of_the_citation() -> None:
    world.deployment()
    history = FOLLOWED[Citation].objects
    rows = history.count()
    Article.objects.update(title="Another title")
    assert history.count() == rows
    Citation.objects.update(excerpt="Now it is one.")
    assert history.count() == rows + Citation.objects.count()


def test_it_is_written_only_where_it_changes() -> None:
    world.deployment()

    def versions() -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, xmin FROM presence_citation ORDER BY id")
            return list(cursor.fetchall())

    before = versions()
    Article.objects.update(text="The whole text.", attempts=3)
    Source.objects.update(note="What we think of it.")
    assert versions() == before


def test_the_past_says_what_was_cited_then() -> None:
    world.deployment()
    before, moment = said(), now()
    Citation.objects.update(excerpt="Other words.")
    assert said() != before
    with knowledge.at(moment):
        assert said() == before


@pytest.mark.parametrize("cites_first", [True, False])
def test_who_cites_while_the_title_changes_says_the_new_one(*, cites_first: bool) -> None:
    stay, article = world.deployment(), world.article("in-the-news")
    began, other_waits = threading.Event(), threading.Event()

    def cite() -> None:
        Citation.objects.create(deployment=stay, article=article, excerpt="At the same time.")

    def rename() -> None:
        Article.objects.filter(pk=article.pk).update(title="Renamed meanwhile")

    first, second = (cite, rename) if cites_first else (rename, cite)

    def other() -> None:
        try:
            began.wait(10)
            other_waits.set()
            second()
        finally:
            connection.close()

    thread = threading.Thread(target=other)
    thread.start()
    with transaction.atomic():
        first()
        began.set()
        other_waits.wait(10)
        thread.join(0.5)  # it waits for the row
        assert thread.is_alive()
    thread.join(10)
    assert said() == serialized()
    assert "Renamed meanwhile" in [each["article"]["title"] for each in said()]


def test_where_the_code_says_otherwise_it_is_said_anew() -> None:
    world.deployment()
    with connection.cursor() as cursor:
        cursor.execute(ready.function().replace('"stance":', '"was":'), [])
        cursor.execute("UPDATE presence_citation SET said = NULL")
    assert "was" in said()[0]
    call_command("migrate", verbosity=0)
    assert said() == serialized()


def test_it_is_said_in_no_language() -> None:
    english = ready.function()
    for language in ("ar", "ru", "tr"):
        with override(language):
            assert ready.function() == english
