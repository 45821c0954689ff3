"""A person's page: what office is held on the day, the offices on a line, what was said, and about whom."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from actors.models import Office, Person
from presence.timeline import period
from presence.web.lines import offices_on_line
from tests import world

pytestmark = pytest.mark.django_db


def page_of(client: Client, person: Person, **asked: str) -> Any:
    answer = client.get(person.get_absolute_url(), asked)
    assert answer.status_code == 200
    return answer


def office(person: Person, title: str, start: str = "", end: str = "", of: str = "syria") -> Office:
    return Office.objects.create(person=person, actor=world.actor(of), title=title, start=start, end=end)


def test_opens_with_the_office_held_and_the_last_statement(client: Client) -> None:
    world.statement("one", date="2025-03-01")
    world.statement("two", date="2025-04-24")
    answer = page_of(client, world.person(), on="2099-01-01").context["frame"].answer
    assert answer == (
        "Ahmed al-Sharaa has been President, Syria, since 29 January 2025, as far as is known. "
        "2 statements are recorded here, the last made on 24 April 2025."
    )


def test_of_a_day_past_tells_the_office_of_then(client: Client) -> None:
    person = world.person()
    office(person, "Emir", "2012", "2016-07-28", of="nusra")
    told = [page_of(client, person, on=on).context["frame"].answer for on in ("2014-05", "2020", "2010")]
    assert told[0].startswith("In May 2014, Ahmed al-Sharaa was Emir, Nusra.")
    assert told[1].startswith(
        "Ahmed al-Sharaa held no office that is recorded in 2020; "
        "before that: Emir, Nusra, from 2012 until 28 July 2016."
    )
    assert told[2].startswith("Ahmed al-Sharaa held no office that is recorded in 2010.")


def test_without_any_office_says_so(client: Client) -> None:
    nobody = Person.objects.create(slug="nobody", name_en="Nobody")
    assert page_of(client, nobody).context["frame"].answer == (
        "No office of Nobody is recorded. No statements are recorded."
    )


def test_the_line_is_solid_where_sure_hollow_where_vague_and_fades_where_open(db: None) -> None:
    person = world.person("someone", title="Open")
    office(person, "Known", "2010-01-01", "2012-12-31")
    office(person, "Vague", "2014", "2016")
    office(person, "Unknown start", "", "2009")
    drawn = offices_on_line(list(person.offices.order_by("title")), period("2020-01-01"), date(2026, 1, 1))
    assert drawn
    bars = {bar.office.title: bar for bar in drawn.bars}
    assert bars["Known"].certain and not bars["Known"].hollow and not bars["Known"].fades_out
    assert bars["Vague"].certain and len(bars["Vague"].hollow) == 2
    assert bars["Open"].fades_out and not bars["Open"].certain
    assert bars["Unknown start"].fades_in and bars["Unknown start"].hollow


def test_says_about_whom_the_most_often_first(client: Client) -> None:
    for n, about in enumerate(("russia", "turkey", "russia")):
        world.statement(f"said-{n}").about_actors.add(world.actor(about))
    told = [(actor.slug, times) for actor, times in page_of(client, world.person()).context["about"]]
    assert told == [("russia", 2), ("turkey", 1)]


def test_queries_stay_the_same_however_much_was_said_and_held(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, world.person())
        return len(asked)

    def more(first: int, last: int) -> None:
        for n in range(first, last):
            office(world.person(), f"Office {n}", f"{2000 + n}", f"{2001 + n}", of=f"actor-{n}")
            world.statement(f"said-{n}").about_actors.add(world.actor(f"actor-{n}"))

    more(0, 2)
    few = queries()
    more(2, 7)
    assert queries() <= few
