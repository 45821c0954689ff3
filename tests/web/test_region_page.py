"""The region's page: its table counts as matrix and API do, can be quoted, and costs the same at any size."""

import csv
from collections.abc import Iterable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from presence import timeline
from presence.data import STARTER
from presence.data.load import load
from presence.models import Region
from presence.web.details import region as region_page
from presence.web.quotable import quotable
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db

DAYS = ("2012-06-30", "2015-12-31", "2018-03", "2019-10-15", "2021", "2025-06-01")


def page_of(client: Client, slug: str, **asked: str) -> Any:
    answer = client.get(reverse("region", args=[slug]), asked)
    assert answer.status_code == 200
    return answer


def figures(table: Any) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (line.actor.slug, column.region.slug): (figure.present, figure.possible)
        for line in table.lines
        for column, figure in line.figures
        if figure.any
    }


def from_api(client: Client, **asked: str) -> dict[tuple[str, str], tuple[int, int]]:
    cells = client.get("/api/v1/matrix/", asked).json()["cells"]
    return {(cell["actor"], cell["region"]): (cell["present"], cell["possible"]) for cell in cells}


def from_csv(lines: Iterable[str]) -> dict[tuple[str, str], tuple[int, int]]:
    rows = csv.DictReader(lines)
    found = {(row["actor"], row["region"]): (int(row["present"]), int(row["possible"])) for row in rows}
    return {where: numbers for where, numbers in found.items() if any(numbers)}


def test_the_table_is_the_matrix_of_the_api(client: Client) -> None:
    load(STARTER)
    compared = 0
    for day in DAYS:
        for slug in ("syria", "aleppo", "quneitra", "north-east"):
            expected = from_api(client, on=day, **({} if slug == "syria" else {"region": slug}))
            assert figures(page_of(client, slug, on=day).context["table"]) == expected, (day, slug)
            table = client.get(reverse("region-table", args=[slug]), {"on": day})
            assert from_csv(table.content.decode().splitlines()) == expected, (day, slug)
            compared += len(expected)
    assert compared > 100


def test_the_country_has_every_governorate_and_a_zone_its_members(client: Client) -> None:
    world.deployment("kuweires")
    world.region("homs")
    zone = world.region("north", "zone")
    zone.members.add(world.region("aleppo"))
    tables = {slug: page_of(client, slug, on="2026-02-01").context["table"] for slug in ("syria", "north", "homs")}
    columns = {slug: [column.region.slug for column in table.columns] for slug, table in tables.items()}
    assert columns == {"syria": ["aleppo", "homs"], "north": ["aleppo"], "homs": ["homs"]}
    assert tables["homs"].lines == []


def test_a_governorate_is_told_by_district_where_bases_lie_in_any(client: Client) -> None:
    manbij = world.region("manbij", "district", parent=world.region("aleppo"))
    world.base("in-manbij", region=manbij)
    world.deployment("in-manbij")
    world.deployment("kuweires")
    answer = page_of(client, "aleppo", on="2026-02-01")
    table = answer.context["table"]
    assert figures(table) == {("russia", "manbij"): (1, 0), ("russia", "aleppo"): (1, 0)}
    assert (table.total.present, from_api(client, on="2026-02-01")) == (2, {("russia", "aleppo"): (2, 0)})
    assert "district not recorded" in answer.content.decode()


def test_says_what_is_counted_above_the_table(client: Client) -> None:
    world.deployment("kuweires")
    page = " ".join(page_of(client, "aleppo", on="2026-02-01").content.decode().split())
    assert page.index("Counted are bases") < page.index('<table class="quotable')
    assert f"{reverse('codebook')}#counting" in page
    assert "Foreign forces in Aleppo by actor and governorate, 1 February 2026" in page
    assert f"{reverse('region-table', args=['aleppo'])}?on=2026-02-01" in page
    assert inline_code(page) == []


@pytest.mark.django_db(transaction=True)
def test_the_table_is_cited_with_the_version_and_its_day(client: Client) -> None:
    world.deployment("kuweires")
    page = " ".join(page_of(client, "aleppo", on="2026-02-01").content.decode().split())
    assert "1 February 2026. Version " in page
    cite = page[page.index('id="cite-table"') :]
    assert "on=2026-02-01" in cite and "known_at=" in cite


def test_every_figure_leads_to_the_bases_it_counts(client: Client) -> None:
    world.deployment("kuweires")
    world.deployment("menagh")
    figure = page_of(client, "aleppo", on="2026-02-01").context["table"].lines[0].total
    assert len(client.get(figure.url).context["rows"]) == figure.any == 2


def test_a_base_with_two_actors_counts_once_in_the_sentence(client: Client) -> None:
    world.deployment("kuweires", by="russia")
    world.deployment("kuweires", by="iran")
    page = page_of(client, "aleppo", on="2026-02-01").content.decode()
    assert "Foreign forces were present at 1 base in Aleppo on 1 February 2026: Iran at 1 and Russia at 1." in page


def test_lists_the_first_few_of_each_actor_and_links_the_others(client: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr(region_page, "LISTED", 1)
    world.deployment("kuweires")
    world.deployment("menagh")
    answer = page_of(client, "aleppo", on="2026-02-01")
    assert [(len(group.deployments), group.more, group.present) for group in answer.context["by_actor"]] == [(1, 1, 2)]
    assert (
        f'{reverse("deployments")}?region=aleppo&amp;actor=russia&amp;on=2026-02-01">1 more' in answer.content.decode()
    )


def test_with_very_many_bases_the_map_has_numbers(client: Client, monkeypatch: Any) -> None:
    aleppo = world.region("aleppo", label_lat=36.2, label_lon=37.2, geometry={
        "type": "Polygon", "coordinates": [[[36, 35], [39, 35], [39, 37], [36, 37], [36, 35]]]
    })  # fmt: skip
    monkeypatch.setattr(region_page, "DRAWN", 1)
    world.deployment("kuweires")
    world.deployment("menagh")
    drawing = page_of(client, "syria", on="2026-02-01").context["map"]
    assert [(number.count, number.url) for number in drawing.numbers] == [(2, aleppo.get_absolute_url())]


@pytest.mark.parametrize(("query", "status"), [("on=yesterday", 400), ("colour=red", 400)])
def test_what_cannot_be_asked_is_refused(client: Client, query: str, status: int) -> None:
    region = world.region("aleppo")
    assert client.get(f"{region.get_absolute_url()}?{query}").status_code == status
    assert client.get(f"{reverse('region-table', args=['aleppo'])}?{query}").status_code == status


def test_links_keep_the_moment_of_knowledge() -> None:
    world.deployment("kuweires")
    table = quotable(world.region("aleppo"), timeline.period("2026-02-01"), {"known_at": "2026-03-01"})
    assert table.total.url.endswith("region=aleppo&on=2026-02-01&known_at=2026-03-01")


def test_asks_the_database_as_often_for_many_as_for_few(client: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            page_of(client, "syria", on="2026-02-01")
        return len(asked)

    for n in range(2):
        world.deployment(f"base-{n}", by=f"actor-{n}")
    few = queries()
    for n in range(2, 12):
        world.deployment(f"base-{n}", by=f"actor-{n}")
        world.region(f"region-{n}")
    assert queries() <= few
    assert Region.objects.count() > 10
