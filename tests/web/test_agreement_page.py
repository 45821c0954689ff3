"""An agreement's page: its stages on a line with a table under it, what it covers, and what was said about it."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence.models import Agreement, AgreementStage, Party
from presence.timeline import period
from presence.web.lines import Dated, stages_on_line
from tests import world

pytestmark = pytest.mark.django_db


def page_of(client: Client, agreement: Agreement, **asked: str) -> Any:
    answer = client.get(agreement.get_absolute_url(), asked)
    assert answer.status_code == 200
    return answer


def stage(agreement: Agreement, slug: str, on: str, kind: str) -> AgreementStage:
    return world.published(AgreementStage(slug=slug, agreement=agreement, date=on, stage=kind))


def test_opens_with_kind_parties_and_the_stage_on_the_day(client: Client) -> None:
    made = world.agreement(signed="2015-08-26", in_force="2016-10-14")
    for slug in ("russia", "syria"):
        Party.objects.create(agreement=made, actor=world.actor(slug))
    assert page_of(client, made, on="2019-10-15").context["frame"].answer == (
        "Basing; parties: Russia and Syria. On 15 October 2019: in force since 14 October 2016."
    )


def test_stages_and_the_agreements_own_dates_are_one_numbered_line(client: Client) -> None:
    made = world.agreement(signed="2015-08-26", in_force="2016-10-14", expires="2066-10-14")
    stage(made, "again", "2015-08-26", "signed")
    stage(made, "suspended", "2025-01", "suspended")
    context = page_of(client, made).context
    told = [(step.number, step.date, step.label, step.stage is not None) for step in context["steps"]]
    assert told == [
        (1, "2015-08-26", "Signed", True),
        (2, "2016-10-14", "In force", False),
        (3, "2025-01", "Suspended", True),
        (4, "2066-10-14", "Expires", False),
    ]
    assert [(mark.number, mark.doubt is not None) for mark in context["line"].marks] == [
        (1, False),
        (2, False),
        (3, True),
        (4, False),
    ]


def test_a_table_row_is_where_the_stages_address_leads(client: Client) -> None:
    made = world.agreement()
    one = stage(made, "talks-2016", "2016", "talks")
    assert one.get_absolute_url().endswith("#talks-2016")
    assert '<tr id="talks-2016">' in page_of(client, made).content.decode()


def test_marks_close_in_time_stand_above_each_other(db: None) -> None:
    days = [date(2020, 3, 1), date(2020, 3, 5), date(2020, 3, 9), date(2024, 1, 1)]
    dated = [Dated(n, "", day, day) for n, day in enumerate(days, 1)]
    drawn = stages_on_line(dated, period("2026"), date(2026, 1, 1))
    assert drawn
    heights = [mark.y for mark in drawn.marks]
    assert len(set(heights[:3])) == 3
    assert heights[3] == heights[0]
    assert stages_on_line([], period("2026"), date(2026, 1, 1)) is None


def test_shows_what_it_covers_on_a_map_and_what_was_said(client: Client) -> None:
    made = world.agreement()
    made.bases.add(world.base("kuweires"))
    made.regions.add(world.region("aleppo"))
    world.event(base=world.base("kuweires"), summary="It was struck.")
    world.event("before", base=world.base("kuweires"), date="2010-01-01", summary="Long before.")
    world.statement().about_agreements.add(made)
    answer = page_of(client, made)
    assert [spot.words for spot in answer.context["map"].spots] == ["Kuweires"]
    assert [statement.slug for statement, _said in answer.context["said"]] == ["sharaa-2025"]
    assert [event.summary for event in answer.context["events"]] == ["It was struck."]


def test_what_is_not_published_is_not_told(client: Client) -> None:
    first = world.agreement("first", title="The first one")
    made = world.agreement("second", amends=first)
    first.state = "draft"
    first.save()
    assert "The first one" not in page_of(client, made).content.decode()


def test_queries_stay_the_same_however_many_stages(client: Client) -> None:
    made = world.agreement()

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, made)
        return len(asked)

    def more(first: int, last: int) -> None:
        for n in range(first, last):
            stage(made, f"stage-{n}", f"{2016 + n}", "talks")
            Party.objects.create(agreement=made, actor=world.actor(f"actor-{n}"))
            made.bases.add(world.base(f"base-{n}"))
            world.statement(f"said-{n}").about_agreements.add(made)

    more(0, 2)
    few = queries()
    more(2, 7)
    assert queries() <= few
