"""What a list's address may ask: one FilterSet a kind, strict about names and values."""

import pytest
from django.http import QueryDict

from presence import filters, shown
from presence.models import Base
from presence.problems import InvalidParameter, UnknownParameter
from tests import world

pytestmark = pytest.mark.django_db


def bases(query: str) -> list[str]:
    found = filters.checked(filters.BaseFilters, QueryDict(query), shown.bases())
    return sorted(base.slug for base in found.qs)


def test_without_parameters_everything_is_there() -> None:
    world.base("one")
    world.base("two")
    assert bases("") == ["one", "two"]


def test_actor_status_and_date_are_asked_of_the_same_deployment() -> None:
    world.deployment("one", "russia", start="2015", end="2016", status="vacated")
    world.deployment("one", "turkey", start="2020", status="active", as_of="2026-01")
    assert bases("actor=russia&on=2015-12-31") == ["one"]
    assert bases("actor=russia&on=2021-06-01") == []
    assert bases("actor=russia&status=active") == []
    assert bases("actor=turkey&status=active&on=2021-06-01") == ["one"]


def test_a_governorate_holds_what_lies_in_its_districts() -> None:
    aleppo = world.region("aleppo")
    world.base("one", region=world.region("azaz-district", "district", parent=aleppo))
    world.base("two", region=world.region("homs"))
    assert bases("region=aleppo") == ["one"]


def test_a_zone_holds_what_lies_in_the_governorates_it_reaches() -> None:
    zone = world.region("coast", "zone")
    zone.members.add(world.region("latakia"))
    world.base("one", region=world.region("latakia"))
    world.base("two", region=world.region("homs"))
    assert bases("region=coast") == ["one"]


def test_what_is_not_published_is_not_there() -> None:
    world.base("one")
    Base.objects.create(
        slug="draft", name_en="Draft", kind="outpost", region=world.region(), location_precision="exact"
    )
    assert bases("") == ["one"]


def test_an_unknown_parameter_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownParameter, match=r"no parameter “aktor”.*actor") as caught:
        bases("aktor=russia")
    assert caught.value.errors == {"aktor": ["Unknown parameter."]}


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("actor=atlantis", "actor"),
        ("region=x", "region"),
        ("kind=castle", "kind"),
        ("status=gone", "status"),
        ("on=2019-13", "on"),
        ("on=yesterday", "on"),
        ("on=2019-21", "on"),
        ("q=" + "x" * 201, "q"),
        ("q=%00", "q"),
    ],
)
def test_a_value_that_cannot_be_is_named(query: str, name: str) -> None:
    with pytest.raises(InvalidParameter) as caught:
        bases(query)
    assert name in caught.value.errors


def test_an_unpublished_base_does_not_answer_for_its_region() -> None:
    hidden = world.base("hidden", region=world.region("homs"))
    world.event("strike", base=hidden)
    Base.objects.update(state="draft")
    found = filters.checked(filters.EventFilters, QueryDict("region=homs"), shown.events())
    assert not found.qs.exists()
