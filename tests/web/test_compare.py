"""Two days side by side: who came, who left, what changed hands, and on what that rests."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from presence import shown
from presence.compare import Comparison, Kind, compare
from presence.compare_told import summary
from presence.models import Deployment
from presence.timeline import period
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db
DAYS = {"from": "2019-12-01", "to": "2021-06-01"}


def compared(before: str = DAYS["from"], after: str = DAYS["to"]) -> Comparison:
    return compare(shown.deployments(), period(before), period(after))


def told(found: Comparison) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.base.slug, change.actor.slug) for change in found.changes]


def left(base: str = "kuweires", by: str = "russia", **values: Any) -> Deployment:
    return world.deployment(base, by, **{"start": "2015-01-01", "end": "2020-05-01", "status": "vacated", **values})


def came(base: str = "tiyas", by: str = "turkey", **values: Any) -> Deployment:
    return world.deployment(base, by, **{"start": "2020-08-01", "as_of": "2021-01", **values})


def test_who_left_and_who_came() -> None:
    left()
    came()
    world.deployment("stays", start="2016", as_of="2021")
    found = compared()
    assert told(found) == [("left", "kuweires", "russia"), ("appeared", "tiyas", "turkey")]
    assert found.unchanged == 1
    assert summary(found) == ("Between 1 December 2019 and 1 June 2021: 1 base was left; somebody appeared at 1 base.")


def test_one_out_and_another_in_is_a_change_of_hands() -> None:
    left()
    came("kuweires")
    assert told(compared()) == [("changed_hands", "kuweires", "russia"), ("changed_hands", "kuweires", "turkey")]
    assert "1 base changed hands" in summary(compared())


def test_a_handover_is_one_even_where_nobody_on_record_came() -> None:
    left(status="handed_over")
    (change,) = compared().changes
    assert change.kind == Kind.HANDED


def test_a_new_actor_beside_one_that_stays_is_none() -> None:
    world.deployment("tiyas", "russia", start="2015", as_of="2021")
    came()
    assert told(compared()) == [("appeared", "tiyas", "turkey")]


def test_presence_that_faded_and_presence_that_became_certain() -> None:
    world.deployment("fades", start="2015", as_of="2019-06-01")
    world.deployment("vague", start="2019~", as_of="2021")
    assert told(compared()) == [("became_possible", "fades", "russia"), ("became_present", "vague", "russia")]


def test_another_status_of_the_same_actor() -> None:
    world.deployment(start="2015", end="2020-02-01", status="active")
    world.deployment(start="2020-02-02", status="reduced", as_of="2021-06")
    (change,) = compared().changes
    assert (change.kind, change.before.status, change.after.status) == (Kind.STATUS, "active", "reduced")
    assert len(change.grounds) == 2


def test_the_status_of_what_is_over_tells_of_its_end_and_is_no_change() -> None:
    world.deployment(start="2015", end="2020-02-01", status="vacated")
    world.deployment(start="2020-02-02", status="active", as_of="2021-06")
    assert compared().changes == []


def test_what_was_only_possible_is_said_to_be() -> None:
    left("sure")
    left("unsure", start="", status="unknown")
    found = compared()
    assert [change.certain for change in found.changes] == [True, False]
    assert "2 bases were left (1 of them only possibly held)" in summary(found)


def test_the_page_says_shows_and_links_it(client: Client) -> None:
    made = left()
    came()
    page = client.get("/compare/", DAYS).content.decode()
    assert "1 base was left; somebody appeared at 1 base" in page
    assert f'href="{made.get_absolute_url()}#who-says-so">1 source</a>' in page
    assert page.count('class="compare-spot') == 2
    assert "Kuweires: Russia, left" in page
    assert inline_code(page) == []


def test_every_row_counts_its_own_citations(client: Client) -> None:
    left().citations.create(article=world.article("another"), excerpt="So it was.")
    assert ">2 sources</a>" in client.get("/compare/", DAYS).content.decode()


def test_filters_narrow_it(client: Client) -> None:
    left()
    world.base("tiyas", region=world.region("homs"), kind="outpost")
    came()
    for query in ({"actor": "turkey"}, {"region": "homs"}, {"kind": "outpost"}):
        page = client.get("/compare/", {**DAYS, **query}).content.decode()
        assert ("/bases/tiyas/" in page, "/bases/kuweires/" in page) == (True, False), query


def test_without_days_it_is_the_last_year(client: Client) -> None:
    page = client.get("/compare/")
    assert page.status_code == 200
    assert f'value="{timezone.localdate().isoformat()}"' in page.content.decode()


def test_when_nothing_changed_it_says_so(client: Client) -> None:
    page = client.get("/compare/", DAYS).content.decode()
    assert "nothing changed that is on record" in page
    assert "Choose days further apart" in page


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"from": "2019-13", "to": "2020"}, "2018-03"),
        ({"from": "yesterday", "to": "2020"}, "2018-03"),
        ({"from": "2019-21", "to": "2020"}, "2018-03"),
        ({"from": "2019"}, "Say which"),
        ({"to": "2019"}, "Say which"),
        ({"from": "", "to": "2019"}, "Say which"),
        ({"from": "2021", "to": "2020"}, "write the earlier date first"),
        ({"from": "2020", "to": "2020-06"}, "write the earlier date first"),
        ({**DAYS, "actor": "atlantis"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_read_is_said_in_the_form(client: Client, query: dict[str, str], message: str) -> None:
    answer = client.get("/compare/", query)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'class="errorlist"' in page
    assert message in page


def test_days_the_wrong_way_round_can_be_swapped(client: Client) -> None:
    page = client.get("/compare/", {"from": "2021", "to": "2020", "kind": "outpost"}).content.decode()
    (address,) = re.findall(r'href="([^"]+)">Swap', page)
    assert client.get(f"/compare/{address.replace('&amp;', '&')}").status_code == 200
    assert "kind=outpost" in address


@pytest.mark.parametrize(
    ("days", "step"),
    [
        (("2020-02-29", "2021-03-01"), "from=2019-02-28&amp;to=2020-03-01"),
        (("2018-03~", "2019"), "from=2017-03~&amp;to=2018"),
        (("201X", "2021"), "from=2009-01-01&amp;to=2020"),
    ],
)
def test_a_year_earlier_keeps_how_it_was_written(client: Client, days: tuple[str, str], step: str) -> None:
    page = client.get("/compare/", {"from": days[0], "to": days[1]}).content.decode()
    assert step in page.replace("%7E", "~")


def test_an_unknown_parameter_is_named(client: Client) -> None:
    page = client.get("/compare/", {**DAYS, "colour": "red"})
    assert page.status_code == 400
    assert "colour" in page.content.decode()


def test_unpublished_deployments_are_not_there() -> None:
    made = left()
    Deployment.objects.filter(pk=made.pk).update(state="in_review")
    assert compared().changes == []


def test_names_are_text(client: Client) -> None:
    world.base("trap", name_en="<script>alert(1)</script>")
    left("trap")
    assert "<script>alert" not in client.get("/compare/", DAYS).content.decode()


@pytest.mark.parametrize("count", [2, 9])
def test_queries_do_not_grow_with_the_changes(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    for number in range(count):
        left(f"post-{number}", ("russia", "iran")[number % 2])
    with django_assert_num_queries(3):
        found = compared()
    assert len(found.changes) == count
