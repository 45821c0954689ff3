"""What the benches measure with is made: a new column must not break it unseen."""

import pytest

from bench import large, many_articles
from presence.models import Article, Base, Deployment, Event, Statement

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_dataset_for_pages_and_api_is_filled_to_its_size() -> None:
    large.fill(large.Size(bases=200, deployments=300, statements=50, events=25, articles=240))
    assert Base.objects.count() == 200
    assert Deployment.objects.count() == 300
    assert min(Article.objects.count(), Statement.objects.count(), Event.objects.count()) >= 25


def test_articles_for_search_are_filled_to_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_articles, "_WORDS", 500)
    many_articles._vocabulary.cache_clear()
    many_articles._lexemes.cache_clear()
    many_articles.fill(60, statements=10, bases=5)
    assert Article.objects.count() == 60
