"""Why a number is what it is: as many rows count as the matrix, the map and the API say bases."""

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence import shown, timeline
from tests.stays import CELL, DAY, make_stays

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stays(db: None) -> None:
    make_stays()


class TestPages:
    def test_every_number_of_the_matrix_leads_to_as_many_rows(self, client: Client) -> None:
        page = client.get("/matrix/", {"on": DAY}).content.decode()
        cells = re.findall(r"<td class=.*?</td>", page, re.DOTALL)
        assert cells
        for cell in cells:
            found = re.search(r"(\d+) present(?:, (\d+) possible)?", cell)
            link = re.search(r'class="why" href="([^"]+)"', cell)
            assert link
            assert self.counted(client, f"/matrix/{unescape(link[1])}") == tuple(
                int(n or 0) for n in (found.groups() if found else (0, 0))
            )

    @staticmethod
    def counted(client: Client, address: str) -> tuple[int, int]:
        answer = client.get(address)
        assert answer.status_code == 200
        counting = [row.presence for row, _, _ in answer.context["rows"] if row.counts]
        return counting.count("present"), counting.count("possible")

    @pytest.mark.parametrize(
        "query", [{"status": "active"}, {"kind": "air_base"}, {"region": "aleppo"}, {"actor": "russia"}]
    )
    def test_also_of_a_matrix_that_was_narrowed(self, client: Client, query: dict[str, str]) -> None:
        table = client.get("/matrix/", {"on": DAY, **query}).context["table"]
        total = table.total
        assert self.counted(client, f"/matrix/{total.why}") == (total.present, total.possible)
        for row in table.rows:
            for _, count in row.cells:
                assert self.counted(client, f"/matrix/{count.why}") == (count.present, count.possible)

    def test_a_place_on_the_map_is_explained(self, client: Client) -> None:
        page = client.get("/", {"on": DAY}).content.decode()
        link = re.search(r'class="small why" href="([^"]*base=kuweires[^"]*)"', page)
        assert link
        assert self.counted(client, unescape(link[1])) == (2, 0)

    def test_the_answer_comes_first_in_words(self, client: Client) -> None:
        page = client.get("/matrix/", {"explain": "1", **CELL}).content.decode()
        assert "Why: Russia in Aleppo, 1 February 2026" in page
        assert "Present at 3 bases. Possibly present at 2 bases. 3 more deployments do not count." in page
        assert "no: the base is counted by another of its deployments" in page

    def test_a_cell_without_anybody_says_why_not(self, client: Client) -> None:
        page = client.get("/matrix/", {**CELL, "on": "2010", "explain": "1"}).content.decode()
        assert "It began later, in 2015." in page
        assert "Absent: none of the deployments recorded counts (8)." in page

    def test_a_base_page_says_why_of_each(self, client: Client) -> None:
        page = client.get("/bases/kuweires/", {"on": DAY}).content.decode()
        assert "It had ended, in December 2014." in page
        assert f'href="/bases/kuweires/?on={DAY}#when"' in client.get("/bases/", {"on": DAY}).content.decode()

    def test_pages_are_for_explanations_only(self, client: Client) -> None:
        assert client.get("/matrix/", {"explain": "1", "page": "1"}).status_code == 200
        assert client.get("/matrix/", {"explain": "1", "page": "2"}).status_code in (400, 404)
        assert client.get("/matrix/", {"page": "1"}).status_code == 400


@pytest.mark.parametrize("ask", [timeline.matrix, lambda found, when: list(timeline.on(found, when))])
def test_matrix_and_map_take_one_query_whatever_the_day(ask: Any) -> None:
    for on in ("", DAY, "2014-12", "201X"):
        with CaptureQueriesContext(connection) as asked:
            ask(shown.deployments(), timeline.period(on))
        assert len(asked) == 1
