"""JSON-LD: what a page is about, in the words of schema.org, whatever the names in it."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.utils.translation import override

from presence.models import AgreementStage, Base
from presence.web.structured import iso
from tests import world

pytestmark = pytest.mark.django_db
HOSTILE = "</script><script>alert(1)</script><!-- ]]> & \u2028"

KINDS: dict[str, Callable[[], Any]] = {
    "Place": lambda: world.deployment().base,
    "AdministrativeArea": lambda: world.region("aleppo"),
    "GovernmentOrganization": lambda: world.actor("russia"),
    "Organization": lambda: world.actor("hts", kind="non_state_armed_group"),
    "Person": lambda: world.person(),
    "Event": lambda: world.event(base=world.base()),
    "CreativeWork": lambda: world.agreement(),
    "Article": lambda: (world.base(), world.article())[1],
}


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and dict(attrs).get("type") == "application/ld+json"
        if self._inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1] += data


def graph(client: Client, address: str) -> dict[str, dict[str, Any]]:
    """The nodes of a page by their type."""
    answer = client.get(address)
    assert answer.status_code == 200
    reader = _Blocks()
    reader.feed(answer.content.decode())
    (text,) = reader.found
    told = json.loads(text)
    assert told["@context"] == "https://schema.org"
    return {node["@type"]: node for node in told["@graph"]}


@pytest.mark.parametrize("kind", KINDS)
def test_of_every_kind(client: Client, kind: str) -> None:
    thing = KINDS[kind]()
    nodes = graph(client, thing.get_absolute_url())
    assert set(nodes) == {"WebPage", kind, "BreadcrumbList", "Dataset"}
    assert nodes["WebPage"]["mainEntity"] == {"@id": nodes[kind]["@id"]}
    assert nodes["WebPage"]["isPartOf"] == {"@id": nodes["Dataset"]["@id"]}
    assert nodes["WebPage"]["url"] == f"http://testserver{thing.get_absolute_url()}"
    assert nodes["BreadcrumbList"]["itemListElement"][-1]["item"] == nodes["WebPage"]["url"]


def test_a_page_names_what_it_rests_on(client: Client) -> None:
    (cited,) = graph(client, world.base().get_absolute_url())["WebPage"]["citation"]
    assert cited["@type"] == "Article"
    assert cited["url"] == "https://news.example/an-article"
    assert cited["publisher"] == {"@type": "Organization", "name": "Daily"}
    assert cited["datePublished"] == "2025-04-24"


@pytest.mark.django_db(transaction=True)
def test_the_dataset_has_its_version(client: Client) -> None:
    answer = client.get(world.base().get_absolute_url())
    dataset = graph(client, world.base().get_absolute_url())["Dataset"]
    assert dataset["version"] == answer["Dataset-Version"]


def test_a_place_has_no_more_digits_than_are_known(client: Client) -> None:
    base = world.base(location_precision="district")
    assert graph(client, base.get_absolute_url())["Place"]["geo"] == {
        "@type": "GeoCoordinates", "latitude": "36.2", "longitude": "37.6"
    }  # fmt: skip


def test_of_an_event_without_a_base_the_place_is_its_region(client: Client) -> None:
    event = graph(client, world.event(region=world.region("daraa")).get_absolute_url())["Event"]
    assert event["location"]["name"] == "Daraa"
    assert event["startDate"] == "2025-04-02"


def test_a_base_that_is_not_published_is_not_named(client: Client) -> None:
    event = world.event(base=world.base("secret"))
    Base.objects.filter(slug="secret").update(state="draft")
    assert "Secret" not in json.dumps(graph(client, event.get_absolute_url()))


def test_hostile_names_end_no_script(client: Client) -> None:
    article = world.article("hostile", title=HOSTILE)
    base = world.base(name_en=HOSTILE)
    base.citations.update(article=article)
    nodes = graph(client, base.get_absolute_url())
    assert nodes["Place"]["name"] == HOSTILE
    assert nodes["WebPage"]["citation"][0]["headline"] == HOSTILE
    assert "<script>alert(1)" not in client.get(base.get_absolute_url()).content.decode()


def test_an_address_that_is_not_of_the_web_is_left_out(client: Client) -> None:
    base = world.base()
    base.citations.update(article=world.article("odd", url="javascript:alert(1)"))
    assert "javascript:" not in json.dumps(graph(client, base.get_absolute_url()))


def test_is_in_the_language_of_the_page(client: Client) -> None:
    base = world.base(name_ar="مطار كويرس")
    with override("ar"):
        address = base.get_absolute_url()
    nodes = graph(client, address)
    assert nodes["Place"]["name"] == "مطار كويرس"
    assert nodes["WebPage"]["inLanguage"] == "ar"


@pytest.mark.parametrize(
    ("edtf", "told"), [("2019-10-15", "2019-10-15"), ("2019-10", "2019-10"), ("2019~", ""), ("201X", ""), ("", "")]
)
def test_a_date_in_doubt_is_left_out(edtf: str, told: str) -> None:
    assert iso(edtf) == told


def test_stages_do_not_break_an_agreement(client: Client) -> None:
    agreement = world.agreement()
    world.published(AgreementStage(slug="s", agreement=agreement, date="2015-08-26", stage="signed"))
    assert graph(client, agreement.get_absolute_url())["CreativeWork"]["dateCreated"] == "2015-08-26"
