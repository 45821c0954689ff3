"""Publishers and documents: who is how reliable, and documents that are here already."""

from pathlib import Path

import pytest

from presence.data.load import load
from presence.models import Article, Base, Source
from tests import world
from tests.data.folders import small, write

pytestmark = pytest.mark.django_db


def row(number: int, letter: str, publisher: str = "Daily") -> dict[str, str]:
    return {
        "id": f"daily-{number}",
        "url": f"https://daily.example/{number}",
        "reliability": letter,
        "publisher": publisher,
    }


def test_a_publisher_has_its_most_common_letter_and_others_stay_with_the_document(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "sources.csv", row(1, "B"), row(2, "C"), row(3, "C"))

    load(tmp_path)

    assert Source.objects.get().reliability == "C"
    assert dict(Article.objects.values_list("slug", "reliability")) == {"daily-1": "B", "daily-2": "", "daily-3": ""}
    assert {article.state for article in Article.objects.all()} == {"listed"}


def test_where_two_letters_are_as_common_the_more_careful_one_holds(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "sources.csv", row(1, "B"), row(2, "D"))

    load(tmp_path)

    assert Source.objects.get().reliability == "D"


def test_what_editors_made_of_a_publisher_stays(tmp_path: Path) -> None:
    world.source("daily", reliability="E")

    load(small(tmp_path))

    assert Source.objects.get().reliability == "E"
    assert Article.objects.get().reliability_letter == "B"


def test_names_that_make_the_same_slug(tmp_path: Path) -> None:
    small(tmp_path)
    write(tmp_path, "sources.csv", row(1, "B"), row(2, "B", "Daily!"), row(3, "B", "الجزيرة"))

    load(tmp_path)

    assert set(Source.objects.values_list("slug", flat=True)) == {"daily", "daily-2", "الجزيرة"}


def test_an_address_that_is_here_already_is_cited_as_it_is(tmp_path: Path) -> None:
    read = world.article("read-before", url="https://daily.example/1", state="read", title="Kept")

    load(small(tmp_path))

    assert Article.objects.get() == read
    assert Base.objects.get().citations.get().article == read
    assert load(tmp_path).nothing_changed


def test_an_article_that_was_read_since_is_not_listed_again(tmp_path: Path) -> None:
    load(small(tmp_path))
    Article.objects.update(state="read", text="Its text.", title="Its title")

    assert load(tmp_path).nothing_changed
    assert Article.objects.get().title == "Its title"
