"""Who says so: every record shows its citations, and every article what rests on it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from actors.models import Office
from presence.models import AgreementStage, Citation, Event
from presence.models.vocabulary import State
from tests import world

pytestmark = pytest.mark.django_db

RECORDS: list[Callable[[], Any]] = [world.base, world.deployment, world.agreement, world.statement, world.event]


def shown(client: Client, thing: Any) -> str:
    return " ".join(client.get(thing.get_absolute_url()).content.decode().split())


@pytest.mark.parametrize("make", RECORDS)
def test_of_every_kind_of_record(client: Client, make: Callable[[], Any]) -> None:
    page = shown(client, make())
    assert "Who says so" in page
    assert f'href="{world.article().get_absolute_url()}"' in page
    assert '<a class="out" href="https://news.example/an-article" rel="noopener nofollow external">' in page
    assert "B: usually reliable" in page
    assert "24 April 2025" in page
    assert "the record as a whole" in page
    assert "It was so." in page


def test_says_which_fields_and_whether_it_disputes_them(client: Client) -> None:
    made = world.deployment()
    made.citations.update(stance="disputes", fields=["start", "host_position"], origin="a monitor")
    page = shown(client, made)
    assert "start, host’s position" in page
    assert "disputes" in page
    assert "from <bdi>a monitor</bdi>" in page


def test_what_supports_comes_first_and_the_newest_before_the_older(client: Client) -> None:
    made = world.base()
    for slug, published, stance in (
        ("older", "2020", "supports"),
        ("newer", "2025-05", "supports"),
        ("against", "2026", "disputes"),
    ):
        cited = world.article(slug, title=f"The {slug} one", published=published)
        Citation.objects.create(base=made, article=cited, stance=stance)
    page = shown(client, made)
    assert page.index("The newer one") < page.index("The older one") < page.index("The against one")


def test_of_each_stage_and_each_office(client: Client) -> None:
    agreement = world.agreement()
    cited = world.article("of-the-stage", title="The stage was reached")
    world.published(AgreementStage(slug="s", agreement=agreement, date="2020", stage="talks"), cites=cited)
    assert "The stage was reached" in shown(client, agreement)
    office = Office.objects.get(person=world.person())
    Citation.objects.create(office=office, article=world.article("of-the-office", title="He took office"))
    assert "He took office" in shown(client, world.person())


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "http:", "//evil.example/", "ftp://x.example/"]
)
def test_an_address_that_is_not_of_the_web_is_no_link(client: Client, address: str) -> None:
    cited = world.article("odd", url=address)
    made = world.published(Event(slug="e", date="2020", kind="talks", summary="Talks."), cites=cited)
    for thing in (made, cited):
        assert f'href="{address}"' not in shown(client, thing)
    assert address in shown(client, cited)


class TestArticle:
    def test_shows_what_rests_on_it_and_never_its_text(self, client: Client) -> None:
        cited = world.article("whole", text="The whole text of the article, word for word.")
        world.published(Event(slug="e", date="2020-03", kind="talks", summary="Talks."), cites=cited)
        page = shown(client, cited)
        assert "One record rests on this article" in page
        assert "Talks, March 2020" in page
        assert "It was so." in page
        assert "word for word" not in page

    def test_of_a_title_in_arabic_names_the_language(self, client: Client) -> None:
        cited = world.article("arabic", title="قاعدة حميميم", language="ar")
        world.published(Event(slug="e", date="2020", kind="talks", summary="Talks."), cites=cited)
        assert '<span dir="auto" lang="ar">قاعدة حميميم</span>' in shown(client, cited)

    def test_is_not_found_while_nothing_published_rests_on_it(self, client: Client) -> None:
        made = world.base()
        assert client.get(world.article().get_absolute_url()).status_code == 200
        type(made).objects.update(state=State.DRAFT)
        assert client.get(world.article().get_absolute_url()).status_code == 404
        assert client.get(world.source().get_absolute_url()).status_code == 404

    def test_names_only_the_published_of_its_records(self, client: Client) -> None:
        world.base("kuweires")
        draft = world.base("secret-place")
        type(draft).objects.filter(pk=draft.pk).update(state=State.DRAFT)
        page = shown(client, world.article())
        assert "Kuweires" in page
        assert "Secret Place" not in page
