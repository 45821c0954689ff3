"""Search as JSON: the page's answer."""

import pytest

from presence.models import Base
from tests.api.conftest import Get
from tests.api.starter import starter

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def dataset(db: None) -> None:
    starter()


def test_hits_with_their_reasons_and_facets(get: Get) -> None:
    found = get("search/", q="Hmeimim")
    first = found["results"][0]
    assert (first["kind"], first["slug"]) == ("bases", "khmeimim-air-base")
    assert first["url"] == "http://testserver/api/v1/bases/khmeimim-air-base/"
    assert first["why"][0]["because"] in ("name", "part")
    assert {each["kind"] for each in found["facets"]} >= {"base", "agreement"}
    assert found["count"] == len(found["results"])
    assert not found["partial"]


def test_narrowed_to_a_kind_and_in_pages(get: Get) -> None:
    found = get("search/", q="base", page_size=1)
    assert found["next"]
    assert found["previous"] is None
    second = get(found["next"].partition("/api/v1/")[2])
    assert "page=" not in second["previous"].replace("page_size=", "")
    assert second["results"] != found["results"]
    only = get("search/", q="Hmeimim", kind="base")
    assert {each["kind"] for each in only["results"]} == {"bases"}
    assert len(only["facets"]) > 1
    assert get("search/", q="base", page=999, status=404)["code"] == "not_found"


def test_a_slip_of_the_finger(get: Get) -> None:
    found = get("search/", q="khmeimm")
    assert found["results"][0]["why"][0]["because"] == "spelling"
    assert get("search/", q="khmeimm", exact="1")["results"] == []


def test_nothing_asked_finds_nothing(get: Get) -> None:
    assert get("search/")["results"] == get("search/", q=" ")["results"] == []


REFUSED = (
    {"q": "x" * 201}, {"q": "-minus"}, {"q": "\x00"}, {"kind": "planet"}, {"exact": "yes"}, {"page": "0"},
    {"page": "x"}, {"page_size": "101"}, {"lang": "xx"}, {"colour": "red"}, {"on": "2019"},
)  # fmt: skip


def test_what_cannot_be_asked_is_refused(get: Get) -> None:
    for asked in REFUSED:
        problem = get("search/", status=400, **{"q": "base", **asked})
        assert problem["errors"].keys() == asked.keys()


def test_it_knows_nothing_of_an_earlier_moment(get: Get) -> None:
    version = get("changes/")["versions"][-1]
    problem = get("search/", status=400, q="base", known_at=version["at"])
    assert "known_at" in problem["errors"]


def test_names_while_typing(get: Get) -> None:
    found = get("search/suggest/", q="khm")["suggestions"]
    assert [each["slug"] for each in found] == ["khmeimim-air-base"]
    assert found[0]["page"] == "http://testserver/bases/khmeimim-air-base/"
    assert get("search/suggest/", q="حميم")["suggestions"] or get("search/suggest/", q="قاعدة")["suggestions"]
    assert get("search/suggest/")["suggestions"] == []
    get("search/suggest/", status=400, q="x" * 201)


def test_names_in_the_language_asked_for(get: Get) -> None:
    assert get("search/suggest/", q="russia", lang="ar")["suggestions"][0]["name"] == "روسيا"


def test_nothing_hidden_is_found(get: Get) -> None:
    Base.objects.filter(slug="khmeimim-air-base").update(state="draft")
    assert "khmeimim-air-base" not in [each["slug"] for each in get("search/", q="Hmeimim")["results"]]


def test_only_some_fields_of_what_is_found(get: Get) -> None:
    found = get("search/", q="Hmeimim", fields="slug,why.because")
    assert found["results"][0] == {"slug": "khmeimim-air-base", "why": [{"because": "name"}]}
    assert found["count"] == len(found["results"])
    assert get("search/", status=400, q="Hmeimim", fields="text")["errors"].keys() == {"fields"}
