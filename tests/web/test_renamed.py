"""A slug that was renamed leads on to the new one, in the page's language, with everything behind it."""

import pytest
from django.test import Client

from actors.models import Actor
from presence.models import Article, Base, Deployment
from presence.review.retract import retract
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def renamed() -> Base:
    base = world.base("old-name")
    base.slug = "new-name"
    base.save()
    return base


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/bases/old-name/", "/bases/new-name/"),
        ("/bases/old-name/?on=2019&known_at=", "/bases/new-name/?on=2019&known_at="),
        ("/bases/old-name/history/?page=1", "/bases/new-name/history/?page=1"),
        ("/ar/bases/old-name/", "/ar/bases/new-name/"),
        ("/api/v1/bases/old-name/?on=2019", "http://testserver/api/v1/bases/new-name/?on=2019"),
        ("/api/v1/bases/old-name/history/", "http://testserver/api/v1/bases/new-name/history/"),
    ],
)
def test_leads_on(client: Client, renamed: Base, asked: str, leads: str) -> None:
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, leads)
    assert client.get(leads).status_code == 200


def test_an_actors_files_too(client: Client) -> None:
    actor = world.actor("soviet-union")
    actor.slug = "russia"
    actor.save()
    answer = client.get("/actors/soviet-union/presence.csv")
    assert (answer.status_code, answer["Location"]) == (301, "/actors/russia/presence.csv")
    assert Actor.objects.count() == 1


def test_renamed_twice_leads_straight_to_the_last(client: Client, renamed: Base) -> None:
    renamed.slug = "newest-name"
    renamed.save()
    for slug in ("old-name", "new-name"):
        assert client.get(f"/bases/{slug}/")["Location"] == "/bases/newest-name/"


def test_a_name_that_another_took_over_is_the_others(client: Client, renamed: Base) -> None:
    world.base("old-name")
    assert client.get("/bases/old-name/").status_code == 200


def test_of_two_that_had_it_the_last_one_that_is_still_there(client: Client, renamed: Base) -> None:
    second = world.base("old-name")
    second.slug = "second-name"
    second.save()
    assert client.get("/bases/old-name/")["Location"] == "/bases/second-name/"
    Base.objects.filter(pk=second.pk).update(state="draft")
    assert client.get("/bases/old-name/")["Location"] == "/bases/new-name/"


def test_a_link_into_the_past_finds_the_name_of_then(client: Client) -> None:
    base = world.base("old-name")
    then = now().isoformat()
    base.slug = "new-name"
    base.save()
    answer = client.get("/bases/new-name/", {"known_at": then})
    assert answer.status_code == 301
    assert answer["Location"].startswith("/bases/old-name/?known_at=")
    assert client.get(answer["Location"]).status_code == 200


def test_a_draft_is_not_led_to(client: Client, renamed: Base) -> None:
    Base.objects.update(state="draft")
    assert client.get("/bases/old-name/").status_code == 404


def test_nor_is_what_lies_at_a_base_that_is_not_public(client: Client) -> None:
    found = world.deployment()
    found.slug = "moved"
    found.save()
    Base.objects.update(state="draft")
    assert client.get("/deployments/kuweires-russia-2019-10-15/").status_code == 404


def test_a_retracted_one_leads_to_its_tombstone(client: Client, renamed: Base) -> None:
    retract(Base.objects.get(), by=world.editor(), reason="A mistake.")
    answer = client.get("/bases/old-name/")
    assert answer["Location"] == "/bases/new-name/"
    assert client.get(answer["Location"]).status_code == 410


def test_what_was_deleted_is_not_there(client: Client) -> None:
    found = world.deployment()
    Deployment.objects.filter(pk=found.pk).update(slug="another")
    Deployment.objects.all().delete()
    assert client.get(f"/deployments/{found.slug}/").status_code == 404


def test_a_source_and_an_article_lead_on_too(client: Client) -> None:
    world.base()
    article = Article.objects.get()
    source = article.source
    assert source is not None
    before = {"sources": source.slug, "articles": article.slug}
    source.slug, article.slug = "new-source", "new-article"
    source.save()
    article.save()
    for kind, thing in (("sources", source), ("articles", article)):
        for prefix, site in (("/", ""), ("/ru/", ""), ("/api/v1/", "http://testserver")):
            answer = client.get(f"{prefix}{kind}/{before[kind]}/")
            assert (answer.status_code, answer["Location"]) == (301, f"{site}{prefix}{kind}/{thing.slug}/")
