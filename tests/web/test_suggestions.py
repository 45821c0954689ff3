"""What is suggested while somebody types."""

import pytest
from django.test import Client

from tests import world

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _a_base() -> None:
    world.base("khmeimim-air-base", name_en="Khmeimim Air Base", name_ar="قاعدة حميميم الجوية", aliases=["Хмеймим"])


def test_suggests_names_with_their_pages(client: Client) -> None:
    body = client.get("/search/suggest.json", {"q": "khm"}).json()
    first = body["suggestions"][0]
    assert (first["name"], first["url"], first["kind"]) == ("Khmeimim Air Base", "/bases/khmeimim-air-base/", "Base")


def test_says_which_name_it_was(client: Client) -> None:
    first = client.get("/search/suggest.json", {"q": "Хмей"}).json()["suggestions"][0]
    assert (first["name"], first["matched"]) == ("Khmeimim Air Base", "Хмеймим")


def test_in_the_pages_language(client: Client) -> None:
    first = client.get("/ar/search/suggest.json", {"q": "khm"}).json()["suggestions"][0]
    assert first["name"] == "قاعدة حميميم الجوية"
    assert first["url"] == "/ar/bases/khmeimim-air-base/"


@pytest.mark.parametrize("asked", ["", " ", "\x00", "x" * 500, "<script>", '"', "-"])
def test_takes_anything(client: Client, asked: str) -> None:
    answer = client.get("/search/suggest.json", {"q": asked})
    assert answer.status_code == 200
    assert isinstance(answer.json()["suggestions"], list)


def test_an_unknown_parameter_is_told_as_json(client: Client) -> None:
    answer = client.get("/search/suggest.json", {"query": "x"})
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_parameter")


def test_what_is_not_published_is_not_suggested(client: Client) -> None:
    hidden = world.base("secret-place")
    type(hidden).objects.filter(pk=hidden.pk).update(state="draft")
    assert client.get("/search/suggest.json", {"q": "secret"}).json()["suggestions"] == []
