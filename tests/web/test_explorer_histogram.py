"""The time line: changes bar by bar, under the filters of the map, zoomed by its links."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from presence.models import AgreementStage, Party
from tests import world

pytestmark = pytest.mark.django_db


def histogram(client: Client, query: dict[str, Any], status: int = 200) -> Any:
    answer = client.get("/histogram/", query)
    assert answer.status_code == status
    return answer.json()


def total(client: Client, **query: Any) -> int:
    bars = histogram(client, {"from": "2015-01-01", "to": "2020-12-31", **query})["histogram"]["bars"]
    return sum(certain + possible for _start, certain, possible in bars)


def test_the_page_has_the_years_since_2011(client: Client) -> None:
    found = histogram(client, {})["histogram"]
    assert (found["unit"], found["from"]) == ("quarter", "2011-01-01")
    assert found["to"] >= timezone.localdate().isoformat()
    assert len(found["bars"]) == len(found["words"])


def test_a_day_asked_about_before_them_is_in_it(client: Client) -> None:
    assert histogram(client, {"on": "1985-05"})["histogram"]["from"] == "1985-01-01"


def test_what_is_certain_and_what_may_be(client: Client) -> None:
    world.event("one", date="2019-10-15")
    world.event("two", date="2019")
    found = histogram(client, {"from": "2019-01-01", "to": "2019-12-31"})["histogram"]
    assert found["unit"] == "week"
    assert [bar for bar in found["bars"] if bar[1]] == [["2019-10-14", 1, 1]]
    assert found["peak"] == 2
    assert "week of 14 October 2019" in found["words"]


def test_the_filters_of_the_map_are_its_own(client: Client) -> None:
    agreement = world.agreement()
    Party.objects.create(agreement=agreement, actor=world.actor("turkey"))
    agreement.bases.set([world.base("kuweires")])
    stage = AgreementStage(slug="a-stage", agreement=agreement, date="2016-05-05", stage="talks")
    world.published(stage)
    world.event("strike", date="2017-05-05", base=world.base("kuweires"), region=world.region())
    world.deployment("kuweires", "russia", start="2015-09-30")
    world.deployment("tiyas", "iran", start="2016-02-02", end="2018-03-03", status="vacated")
    assert total(client) == 5
    assert total(client, actor="russia") == 1
    assert total(client, actor="turkey") == 1
    assert total(client, actor=["turkey", "israel"]) == 2
    assert total(client, status="vacated") == 2
    assert total(client, q="kuweires") == 2
    assert total(client, agreement=agreement.slug) == 3
    assert total(client, region="aleppo") == 5
    assert total(client, kind="outpost") == 0
    assert total(client, bbox="0,0,1,1") == 0
    assert total(client, on="2016", presence="present") == 5


def test_a_zone_counts_nothing_twice(client: Client) -> None:
    zone = world.region("coast", "zone")
    zone.members.add(world.region("aleppo"))
    world.deployment("kuweires", "russia", start="2015-09-30")
    world.event("strike", date="2017-05-05", base=world.base("kuweires"), region=world.region())
    assert total(client, region="coast") == 2


def test_a_bar_leads_to_itself_and_further_to_its_days(client: Client) -> None:
    world.event(date="2019-10-15")
    page = client.get("/", {"from": "2019-01-01", "to": "2019-12-31", "actor": "israel"}).content.decode()
    bar = re.search(r'<a class="bar" href="([^"]+)"', page)
    assert bar
    assert unescape(bar[1]) == "/?actor=israel&from=2019-10-14&to=2019-10-20"
    closer = client.get(unescape(bar[1])).content.decode()
    day = re.search(r'<a class="bar" href="([^"]+)"', closer)
    assert day
    assert "on=2019-10-15" in unescape(day[1])
    assert "15 October 2019: 1 change" in closer
    assert 'data-zoom="out"' in closer


def test_the_table_has_every_bar(client: Client) -> None:
    world.event(date="2019-10-15")
    html = histogram(client, {"from": "2019-01-01", "to": "2019-12-31"})["html"]
    assert "week of 14 October 2019</a></th>" in html
    assert html.count('class="bar"') == html.count('<th scope="row">') == 1


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ({"from": "2020-01-01", "to": "2019-01-01"}, "from"),
        ({"from": "1800-01-01"}, "from"),
        ({"to": "9999-12-31"}, "to"),
        ({"from": "2019"}, "from"),
        ({"actor": "atlantis"}, "actor"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_asked(client: Client, query: dict[str, str], name: str) -> None:
    assert name in histogram(client, query, status=400)["errors"]
    assert client.get("/", query).status_code == 400
