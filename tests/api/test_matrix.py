import pytest

from tests import world
from tests.api.conftest import Get

pytestmark = pytest.mark.django_db


def test_the_matrix_counts_bases_by_actor_and_governorate(get: Get) -> None:
    world.region("homs")
    world.deployment(start="2019-10")
    world.deployment("jirah", start="2019-10")
    world.deployment("jirah", by="turkey", start="2019-11~")
    found = get("matrix/", on="2019-11-15")
    assert found["on"] == {"edtf": "2019-11-15", "earliest": "2019-11-15", "latest": "2019-11-15"}
    assert [region["slug"] for region in found["regions"]] == ["aleppo", "homs"]
    assert [actor["slug"] for actor in found["actors"]] == ["russia", "turkey"]
    assert found["cells"] == [
        {"actor": "russia", "region": "aleppo", "present": 2, "possible": 0},
        {"actor": "turkey", "region": "aleppo", "present": 0, "possible": 1},
    ]


def test_the_matrix_takes_the_filters_of_deployments(get: Get) -> None:
    world.deployment()
    world.deployment(by="turkey")
    assert [cell["actor"] for cell in get("matrix/", on="2020", actor="turkey")["cells"]] == ["turkey"]
    assert get("matrix/", status=400, colour="red")["code"] == "unknown_parameter"


def test_without_a_date_it_is_today(get: Get) -> None:
    assert get("matrix/")["cells"] == []
