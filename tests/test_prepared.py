"""What is prepared is read once by each connection, and answers as if it were not: now, then, on a new connection."""

import pytest
from django.db import connection
from django.test.utils import override_settings

from presence import knowledge
from presence.compiled import KEYS, SLUG, Compiled
from presence.models import Base, DatasetVersion
from tests import world

NAMES = Compiled(lambda slug: Base.objects.filter(slug=slug).values_list("name_en", flat=True), slug=SLUG)
AMONG = Compiled(lambda keys: Base.objects.filter(pk__among=keys).order_by("pk"), keys=KEYS)


def prepared() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM pg_prepared_statements WHERE statement LIKE '%presence_base%'")
        return {name for (name,) in cursor}


@pytest.mark.django_db
def test_each_connection_prepares_once() -> None:
    world.base("one", name_en="One")
    assert NAMES(slug="one") == ["One"]
    there = prepared()
    assert there
    for slug in ("one", "two", "one' OR true --", "%s $1"):
        assert NAMES(slug=slug) == (["One"] if slug == "one" else [])
    assert prepared() == there


@pytest.mark.django_db
def test_without_it_the_same_is_answered() -> None:
    bases = [world.base(f"base-{n}") for n in range(3)]
    with override_settings(DATABASE_PREPARE=False):
        before = prepared()
        asked = Compiled(lambda keys: Base.objects.filter(pk__among=keys).order_by("-pk"), keys=KEYS)
        assert asked(keys=[base.pk for base in bases]) == bases[::-1]
        assert prepared() == before
    assert asked(keys=[base.pk for base in bases]) == bases[::-1]
    assert prepared() > before


@pytest.mark.django_db(transaction=True)
def test_a_new_connection_knows_nothing_of_it() -> None:
    base = world.base("one")
    assert AMONG(keys=[base.pk]) == [base]
    connection.close()
    assert AMONG(keys=[base.pk]) == [base]


@pytest.mark.django_db(transaction=True)
def test_of_then_it_answers_as_of_then() -> None:
    base = world.base("one", name_en="Before")
    then = DatasetVersion.objects.values_list("at", flat=True)[0]
    Base.objects.filter(pk=base.pk).update(name_en="After")
    for _ in range(7):  # at the sixth PostgreSQL may keep its plan
        assert NAMES(slug="one") == ["After"]
        with knowledge.at(then):
            assert NAMES(slug="one") == ["Before"]
    assert NAMES(slug="one") == ["After"]
