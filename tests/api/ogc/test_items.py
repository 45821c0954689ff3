"""What the items of a collection are asked, and what they find."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence.api.ogc.collections import COLLECTIONS as MADE
from presence.models import Base
from presence.review.write import RecordDraft, write_record
from tests import world
from tests.api.ogc.conftest import COLLECTIONS, Ogc

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("layers")]
Ids = Callable[..., list[str]]
STAYS = {
    "russia": "kuweires-russia-2015-09",
    "iran": "kuweires-iran",
    "turkey": "minnigh-turkey-2018-03",
    "later": "qamishli-russia-2019-11-14",
    "nowhere": "somewhere-turkey-2021",
}


@pytest.mark.parametrize("of", COLLECTIONS)
def test_a_parameter_named_like_a_property_asks_for_exactly_its_value(ogc: Ogc, client: Client, of: str) -> None:
    features = ogc(f"collections/{of}/items")["features"]
    asked = 0
    for name in MADE[of].filters.base_filters.keys() & features[0]["properties"].keys():
        for value in {feature["properties"][name] for feature in features} - {None}:
            with_it = [feature["id"] for feature in features if feature["properties"][name] == value]
            found = client.get(f"/ogc/collections/{of}/items", {name: value}).json()["features"]
            assert [feature["id"] for feature in found] == with_it, (name, value)
            asked += 1
    assert asked > 2


@pytest.mark.parametrize(
    ("of", "bbox", "expected"),
    [
        ("bases", "37,36,38,37", ["kuweires", "minnigh", "somewhere"]),
        ("bases", "37.583,36.187,37.583,36.187", ["kuweires", "somewhere"]),
        ("bases", "37,36,0,38,37,9000", ["kuweires", "minnigh", "somewhere"]),
        ("bases", "170,-10,-170,10", ["somewhere"]),
        ("bases", "40,30,37.2,40", ["minnigh", "qamishli", "somewhere"]),
        ("deployments", "41,37,42,38", [STAYS["later"], STAYS["nowhere"]]),
        ("events", "36,35,37,36", ["clash", "talks"]),
        ("events", "37.5,36,38,37", ["strike-on-kuweires", "talks"]),
        ("regions", "41,37,42,38", ["syria", "hasakah", "no-outline"]),
        ("regions", "0,0,180,90", ["syria", "aleppo", "azaz", "hasakah", "no-outline"]),
        ("regions", "36.95,36.55,36.95,36.55", ["syria", "aleppo", "azaz", "no-outline"]),
        ("regions", "41.4,0,36.5,90", ["syria", "aleppo", "hasakah", "no-outline"]),
        ("regions", "0,0,1,1", ["syria", "no-outline"]),
    ],
)
def test_an_area_finds_what_intersects_it_and_what_has_no_place(
    ids: Ids, of: str, bbox: str, expected: list[str]
) -> None:
    assert ids(of, bbox=bbox) == expected


@pytest.mark.parametrize(
    ("datetime", "expected"),
    [
        ("2015-08-31T23:59:59Z", ["iran"]),
        ("2015-09-01T00:00:00Z", ["russia", "iran"]),
        ("2018-02-15", ["russia", "iran", "turkey"]),
        ("2020-06-01/2020-12-31", ["iran", "turkey", "later"]),
        ("../2015-09-01", ["russia", "iran"]),
        ("/2015-08-31", ["iran"]),
        ("2022-12-31/..", ["iran", "turkey", "later", "nowhere"]),
        ("2023-01-01/", ["iran", "turkey", "later"]),
    ],
)
def test_a_time_finds_the_stays_whose_possible_days_it_touches(ids: Ids, datetime: str, expected: list[str]) -> None:
    assert ids("deployments", datetime=datetime) == [STAYS[name] for name in expected]


@pytest.mark.parametrize(
    ("datetime", "expected"),
    [
        ("2019-03-27T10:00:00Z", ["strike-on-kuweires"]),
        ("2020-03-05", ["clash"]),
        ("2020-03-06/..", ["talks"]),
        ("../2020-02-01", ["strike-on-kuweires", "clash"]),
    ],
)
def test_a_time_finds_events_to_their_last_day(ids: Ids, datetime: str, expected: list[str]) -> None:
    assert ids("events", datetime=datetime) == expected


@pytest.mark.parametrize("of", ["bases", "regions"])
def test_what_has_no_time_is_always_found(ids: Ids, of: str) -> None:
    assert ids(of, datetime="1900-01-01") == ids(of)


def test_presence_is_told_of_the_time_asked_for(ogc: Ogc) -> None:
    def presence(**params: str) -> dict[str, str]:
        found = ogc("collections/deployments/items", **params)["features"]
        return {feature["id"]: feature["properties"]["presence"] for feature in found}

    assert presence(on="2019-12")[STAYS["russia"]] == "present"
    assert presence(datetime="2015-09-10")[STAYS["russia"]] == "possible"
    assert presence(datetime="2019-12-01", on="2021-06") == {
        STAYS["iran"]: "possible",
        STAYS["turkey"]: "present",
        STAYS["later"]: "present",
    }
    assert presence()[STAYS["russia"]] == "absent"
    assert set(presence(on="2019-12", presence="present")) == {STAYS[n] for n in ("russia", "turkey", "later")}
    bases = ogc("collections/bases/items", on="2019-12")["features"]
    first = bases[0]["properties"]
    assert (first["presence"], first["present"], first["possible_names"]) == ("present", ["russia"], ["Iran"])
    one = ogc("collections/bases/items/kuweires", on="2012")["properties"]
    assert (one["presence"], one["possible"]) == ("possible", ["iran"])


def test_the_filters_of_the_pages_hold(ids: Ids) -> None:
    assert ids("bases", region="aleppo") == ["kuweires", "minnigh"]
    assert ids("bases", actor="turkey", on="2019") == ["minnigh"]
    assert ids("bases", q="minn") == ["minnigh"]
    assert ids("bases", on="2014") == ["kuweires"]
    assert ids("deployments", actor=["turkey", "iran"]) == [STAYS["iran"], STAYS["turkey"], STAYS["nowhere"]]
    assert ids("events", actor="iran") == ["strike-on-kuweires", "clash"]
    assert ids("regions", kind="district") == ["azaz"]


def test_what_is_not_published_is_not_there(ogc: Ogc, ids: Ids) -> None:
    hidden = Base.objects.get(slug="kuweires")
    hidden.state = "in_review"
    write_record(RecordDraft(hidden), by=None)
    assert "kuweires" not in ids("bases")
    assert STAYS["russia"] not in ids("deployments")
    strike = ogc("collections/events/items/strike-on-kuweires")
    assert strike["geometry"] is None
    assert strike["properties"]["base"] is strike["properties"]["base_name"] is strike["properties"]["district"] is None
    assert "strike-on-kuweires" not in ids("events", governorate="aleppo")
    ogc("collections/bases/items/kuweires", status=404)


def test_more_features_take_no_more_queries(client: Client) -> None:
    def queries(of: str) -> int:
        with CaptureQueriesContext(connection) as made:
            client.get(f"/ogc/collections/{of}/items?bbox=30,30,60,60")
        return len(made)

    before = [queries(of) for of in COLLECTIONS]
    for number in range(5):
        world.deployment(f"more-{number}")
        world.event(f"more-{number}", base=world.base(f"more-{number}"))
        world.region(f"more-{number}", geometry=None)
    assert [queries(of) for of in COLLECTIONS] == before
    assert max(before) <= 5


def test_an_earlier_state_of_the_dataset_is_asked_along(client: Client) -> None:
    answer = client.get("/ogc/collections/bases/items?known_at=2001-01-01")
    assert answer.status_code == 400
    assert answer.json()["errors"].keys() == {"known_at"}


@pytest.mark.parametrize("of", COLLECTIONS)
def test_every_property_is_one_that_is_described(ogc: Ogc, of: str) -> None:
    names: list[Any] = [each.name for each in MADE[of].properties]
    for feature in ogc(f"collections/{of}/items")["features"]:
        assert list(feature["properties"]) == names
