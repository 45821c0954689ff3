"""Search as JSON: the page's answer."""

import pytest

from presence.models import Base
from tests import world
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


def test_the_newest_first_and_what_has_no_date_last(get: Get) -> None:
    found = get("search/", q="aircraft", order="-date")["results"]
    dates = [each["date"] for each in found]
    assert len({date for date in dates if date}) > 1
    known = [date[:10] for date in dates if date]
    assert known == sorted(known, reverse=True)
    assert dates[len(known) :] == [None] * (len(dates) - len(known))
    assert {each["slug"] for each in found} == {each["slug"] for each in get("search/", q="aircraft")["results"]}
    get("search/", q="aircraft", order="name", status=400)


def test_a_slip_of_the_finger(get: Get) -> None:
    found = get("search/", q="khmeimm")
    assert found["results"][0]["why"][0]["because"] == "spelling"
    assert get("search/", q="khmeimm", exact="1")["results"] == []


def test_nothing_asked_finds_nothing(get: Get) -> None:
    assert get("search/")["results"] == get("search/", q=" ")["results"] == []


REFUSED = (
    {"q": "x" * 201}, {"q": "-minus"}, {"q": "\x00"}, {"kind": "planet"}, {"exact": "yes"}, {"page": "0"},
    {"page": "x"}, {"page_size": "101"}, {"lang": "xx"}, {"colour": "red"}, {"on": "2019-13"},
    {"known_at": "yesterday"}, {"known_at": "2199-01-01"},
)  # fmt: skip


def test_what_cannot_be_asked_is_refused(get: Get) -> None:
    for asked in REFUSED:
        problem = get("search/", status=400, **{"q": "base", **asked})
        assert problem["errors"].keys() == asked.keys()


def test_of_an_earlier_moment_it_finds_what_was_published_then(get: Get) -> None:
    then = get("changes/")["versions"][-1]["at"]
    Base.objects.filter(slug="khmeimim-air-base").update(name_en="Basel", aliases=[])
    assert get("search/", q="Basel")["results"][0]["name"] == "Basel"
    assert get("search/", q="Basel", known_at=then, exact="1")["results"] == []
    assert get("search/", q="Hmeimim", known_at=then)["results"][0]["why"][0] == {
        "because": "name", "name": "Hmeimim", "typed": "Hmeimim", "words": [],
    }  # fmt: skip
    assert get("search/suggest/", q="Hmeim")["suggestions"][0]["slug"] != "khmeimim-air-base"
    assert get("search/suggest/", q="Hmeim", known_at=then)["suggestions"][0]["matched"] == "Hmeimim"


# One word of each kind of thing; the lists of all of them are asked with the same day.
WORDS = (
    "russia",
    "Hmeimim",
    "base",
    "aleppo",
    "al-Sharaa",
    "reuters",
    "agreement",
    "aircraft",
    "Türkiye",
    "jirah",
    "strike",
)
LISTS = {"people": "people", "actors": "actors", "bases": "bases", "agreements": "agreements", "regions": "regions"}
LISTS |= {name: name for name in ("statements", "events", "articles", "sources")}
DAYS = (
    "2014",
    "2015-08-26",
    "2015-09",
    "2019-10-15",
    "2024-12",
    "2024-12-15",
    "2025-04-24",
    "2025",
    "2025~",
    "2026-01",
)


@pytest.mark.parametrize("on", DAYS)
def test_of_a_day_it_finds_what_the_lists_of_that_day_have(get: Get, on: str) -> None:
    listed = {kind: {each["slug"] for each in get(f"{kind}/", on=on, page_size=100)["results"]} for kind in LISTS}
    met = set()
    for word in WORDS:
        everything, narrowed = get("search/", q=word), get("search/", q=word, on=on)
        wanted = {
            (each["kind"], each["slug"]) for each in everything["results"] if each["slug"] in listed[each["kind"]]
        }
        found = {(each["kind"], each["slug"]) for each in narrowed["results"]}
        if not any(reason["because"] == "spelling" for each in narrowed["results"] for reason in each["why"]):
            assert found == wanted, word
            assert narrowed["count"] == len(found)
        met |= found
    assert met or on == "2014"


def test_of_a_day_what_is_dated_vaguely_may_be_of_it(get: Get) -> None:
    vague = {"a-year": "2019", "about-a-month": "2019-10~", "another-month": "2019-12", "another-year": "2018"}
    for slug, date in vague.items():
        world.statement(slug, date=date, summary="A caravanserai.")
    found = get("search/", q="caravanserai", on="2019-10-15", kind="statement")
    assert {each["slug"] for each in found["results"]} == {"a-year", "about-a-month"}


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
