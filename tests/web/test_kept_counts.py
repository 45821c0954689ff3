"""What lists and the explorer count once a version is never older than what they show."""

from datetime import date

import pytest
from django.core.cache import cache
from django.http import QueryDict
from django.test import Client

from presence import shown
from presence.filters import ArticleFilters, checked
from presence.models import Kept, Statement
from presence.web.explorer.answer import answer
from presence.web.explorer.histogram import histogram
from presence.web.stances import by_actor, of_all
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def afresh() -> None:
    cache.clear()


def test_stances_of_all_are_those_counted_anew() -> None:
    for number, day in enumerate(("1974-05", "2015-10-01", "2024-12-29")):
        world.statement(f"said-{number}", date=day)
        assert of_all() == of_all()
        assert [(voice.name, voice.total) for voice in of_all().voices] == [
            (voice.name, voice.total) for voice in by_actor(shown.statements()).voices
        ]
        assert of_all().count == number + 1
    assert of_all().units == by_actor(shown.statements()).units


def test_the_list_of_statements_counts_what_was_just_written(client: Client) -> None:
    world.statement("one", date="2024-12-29")
    assert [(turn.text, turn.count) for turn in client.get("/statements/").context["years"]] == [("2024", 1)]
    world.statement("two", date="2024-12")
    assert [(turn.text, turn.count) for turn in client.get("/statements/").context["years"]] == [("2024", 2)]
    Statement.objects.filter(slug="two").update(state="draft")
    assert [(turn.text, turn.count) for turn in client.get("/statements/").context["years"]] == [("2024", 1)]


def test_the_time_line_counts_what_was_just_written() -> None:
    def certain() -> int:
        return sum(count.certain for count in histogram(answer(QueryDict())).counts)

    before = certain()
    world.event("struck", date="2020-01-05")
    assert certain() == before + 1
    assert Kept.objects.filter(name__startswith="changes by time@").count() == 1
    narrowed = histogram(answer(QueryDict("from=2020-01-01&to=2020-02-01")))
    assert narrowed.bins.first <= date(2020, 1, 1)
    assert sum(count.certain for count in narrowed.counts) == 1


@pytest.mark.parametrize("asked", ["", "q=convoy", "q=nothing+at+all", "q=%22a+convoy%22", "q=%22%22"])
def test_articles_counted_by_the_index_are_those_listed(asked: str) -> None:
    for slug, text in (("one", "A convoy left."), ("two", "A base."), ("unseen", "A convoy nobody cites.")):
        article = world.article(slug, text=text)
        if slug != "unseen":
            world.published(world.event(f"of-{slug}"), cites=article)
    filters = checked(ArticleFilters, QueryDict(asked), shown.articles())
    counted = filters.counted(5000)
    assert counted is None or counted == filters.qs.count()
    assert filters.counted(1) in (None, 0, 1)
