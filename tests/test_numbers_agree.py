"""One question, one answer: matrix, map, list, chart and API count the same on fifty sampled days."""

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from django.http import StreamingHttpResponse
from django.test import Client

from actors.models import Actor
from presence import shown, timeline
from presence.data import STARTER
from presence.data.load import load

pytestmark = pytest.mark.django_db

Counts = dict[str, tuple[int, int]]  # by actor: bases present, bases possible


def month_ends() -> list[date]:
    """Fifty days, the last of their months: those a chart has a number for."""
    drawn = random.Random(20191015).sample(range(12 * 14), 50)
    return [date(2012 + n // 12 + (n % 12 == 11), (n % 12 + 1) % 12 + 1, 1) - timedelta(days=1) for n in drawn]


def counted(stays: Iterable[tuple[str, str, str]]) -> Counts:
    """From (actor, base, presence): the surest of an actor at a base is what counts."""
    surest: dict[tuple[str, str], str] = {}
    for actor, base, presence in stays:
        if surest.get((actor, base)) != timeline.PRESENT:
            surest[actor, base] = presence
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    for (actor, _), presence in surest.items():
        totals[actor][presence] += 1
    return {actor: (total[timeline.PRESENT], total[timeline.POSSIBLE]) for actor, total in totals.items()}


def from_cells(cells: Iterable[tuple[str, int, int]]) -> Counts:
    totals: Counts = {}
    for actor, present, possible in cells:
        before = totals.get(actor, (0, 0))
        totals[actor] = (before[0] + present, before[1] + possible)
    return totals


def by_matrix(day: str) -> Counts:
    slugs = dict(Actor.objects.values_list("pk", "slug"))
    cells = timeline.matrix(shown.deployments(), timeline.period(day))
    return from_cells((slugs[cell.actor_id], cell.present, cell.possible) for cell in cells)


def by_api_matrix(client: Client, day: str) -> Counts:
    cells = client.get("/api/v1/matrix/", {"on": day}).json()["cells"]
    return from_cells((cell["actor"], cell["present"], cell["possible"]) for cell in cells)


def by_api_list(client: Client, day: str) -> Counts:
    found = client.get("/api/v1/deployments/", {"on": day, "page_size": "500"}).json()
    assert found["next"] is None
    return counted((row["actor"]["slug"], row["base"]["slug"], row["presence"]) for row in found["results"])


def by_map(client: Client, day: str) -> Counts:
    places = client.get("/", {"on": day}, headers={"X-Explorer": "1"}).json()["places"]
    there = zip(places["slug"], places["here"], strict=True)
    return counted((actor, base, presence) for base, here in there for actor, presence, _since in here)


def by_export(client: Client, day: str) -> Counts:
    response = client.get("/explorer.csv", {"on": day})
    assert isinstance(response, StreamingHttpResponse)
    rows = csv.DictReader(response.getvalue().decode().splitlines())
    return counted((row["actor"], row["base"], row["presence"]) for row in rows)


def charts(client: Client) -> dict[str, Counts]:
    """By day, of every actor's chart; a chart begins with the actor's first known start."""
    found: dict[str, Counts] = defaultdict(dict)
    for slug in Actor.objects.filter(deployments__isnull=False).distinct().values_list("slug", flat=True):
        rows = csv.reader(client.get(f"/actors/{slug}/presence.csv").content.decode().splitlines())
        next(rows)
        for _month, day, present, possible in rows:
            found[day][slug] = (int(present), int(possible))
    return found


def test_fifty_days(client: Client) -> None:
    load(STARTER)
    drawn, compared = charts(client), 0
    for day in (each.isoformat() for each in month_ends()):
        expected = by_matrix(day)
        assert by_api_matrix(client, day) == expected, day
        assert by_api_list(client, day) == expected, day
        assert by_map(client, day) == expected, day
        assert by_export(client, day) == expected, day
        assert drawn[day] == {actor: expected.get(actor, (0, 0)) for actor in drawn[day]}, day
        compared += len(drawn[day])
    assert compared > 300
