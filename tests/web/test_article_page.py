"""The page of an article opens with what rests on it; its text is its publisher's."""

import pytest
from django.test import Client
from django.utils.translation import override

from presence.models import Citation, DatasetVersion
from tests import world

pytestmark = pytest.mark.django_db


def shown(client: Client, address: str, **asked: str) -> str:
    answer = client.get(address, asked)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_opens_with_how_much_rests_on_it(client: Client) -> None:
    world.base()
    page = shown(client, world.article().get_absolute_url())
    assert "One record rests on this article by Daily, published on 24 April 2025." in page
    world.event()
    page = shown(client, world.article().get_absolute_url())
    assert "2 records rest on this article by Daily, published on 24 April 2025." in page


def test_says_what_it_disputes(client: Client) -> None:
    base = world.base()
    against = world.article("against", title="It was not so", published="")
    Citation.objects.create(base=base, article=against, stance="disputes")
    page = shown(client, against.get_absolute_url())
    assert "One record rests on this article by Daily, of no known date. It disputes 1 of them." in page


def test_without_a_source_or_a_date(client: Client) -> None:
    handed_in = world.article("handed-in", source=None, published="", url="", title="")
    world.base().citations.update(article=handed_in)
    page = shown(client, handed_in.get_absolute_url())
    assert "One record rests on this article by a source not named, of no known date." in page
    assert "none: the text was handed in" in page


def test_never_shows_the_text_anywhere(client: Client) -> None:
    cited = world.article("whole", text="Word for word, the whole text.")
    world.base().citations.update(article=cited)
    address = cited.get_absolute_url()
    for found in (address, "/articles/", "/cite/articles/whole.json", world.source().get_absolute_url()):
        assert "Word for word" not in client.get(found).content.decode()


@pytest.mark.django_db(transaction=True)
def test_links_keep_the_moment_that_is_read_of(client: Client) -> None:
    base = world.base()
    moment = DatasetVersion.objects.order_by("-number")[0].at.isoformat()
    page = shown(client, world.article().get_absolute_url(), known_at=moment)
    for thing in (base, world.source()):
        assert f'href="{thing.get_absolute_url()}?known_at=' in page


def test_in_arabic_the_words_cited_keep_their_language(client: Client) -> None:
    world.base()
    with override("ar"):
        address = world.article().get_absolute_url()
    page = shown(client, address)
    assert '<blockquote dir="auto" lang="en">It was so.</blockquote>' in page
    assert "في 24 نيسان 2025" in page
