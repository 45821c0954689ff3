"""Two hundred who write at once: every one of them a version, none waiting in a circle, no number left out."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

from presence.models import FOLLOWED, Base, DatasetVersion, Event
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS, AT_ONCE = 200, 20


def write(number: int, base: int, event: int) -> None:
    """In turns in one order and the other, as two who could wait for each other would."""
    try:
        with transaction.atomic():
            Event.objects.create(slug=f"by-{number}", date="2020", kind="visit", summary="A visit.", state="draft")
            if number % 2:
                Base.objects.filter(pk=base + number % 10).update(summary=f"Written by {number}")
            else:
                Event.objects.filter(pk=event).update(summary=f"Written by {number}")
            if number % 3 == 0:
                FOLLOWED[Base].objects.count()
    finally:
        connection.close()


def test_they_raise_it_without_gap_or_deadlock() -> None:
    bases = [world.base(f"base-{number}").pk for number in range(10)]
    event = world.event().pk
    before = DatasetVersion.objects.count()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda number: write(number, bases[0], event), range(WRITERS)))
    told = list(DatasetVersion.objects.order_by("number").values_list("number", "at"))
    assert [number for number, _ in told] == list(range(1, before + WRITERS + 1))
    assert all(one < other for (_, one), (_, other) in itertools.pairwise(told))
    kept: Any = FOLLOWED[Event].objects
    rows = kept.filter(pgh_obj_id=event).order_by("pgh_created_at")
    spans = list(rows.values_list("known", flat=True))
    assert all(one.upper == other.lower for one, other in itertools.pairwise(spans))
