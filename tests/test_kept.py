"""Counts kept by the dataset's version: never older than what is asked, and gone when nobody asks."""

import threading
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from config.celery import app
from presence import kept, knowledge
from presence.models import Article, Base, Citation, DatasetVersion, Kept
from presence.tasks import MAKERS, refresh_kept
from presence.web.publishers import publishers_of
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)


class Count:
    """Counts the bases, and how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return Base.objects.count()

    def again(self, _key: str) -> int:
        return self()


def test_made_once_and_again_after_a_change() -> None:
    count = Count()
    world.base("one")
    assert [kept.kept("bases", "all", count) for _ in range(3)] == [1, 1, 1]
    assert count.times == 1
    world.base("two")
    assert [kept.kept("bases", "all", count) for _ in range(3)] == [2, 2, 2]
    assert count.times == 2
    assert Kept.objects.get().version == DatasetVersion.objects.latest("number").number


def test_a_value_is_what_json_can_say() -> None:
    value = {"numbers": [[1, 2], [3, 4]], "nothing": None, "name": "حلب"}
    assert kept.kept("any", "key", lambda: value) == value
    assert kept.kept("any", "key", lambda: "not asked") == value


def test_nothing_made_is_something_too() -> None:
    assert kept.kept("any", "key", lambda: None) is None
    assert kept.kept("any", "key", lambda: "not asked") is None


def test_the_past_is_neither_kept_nor_answered_from_what_is() -> None:
    count = Count()
    world.base("one")
    then = DatasetVersion.objects.latest("number").at
    world.base("two")
    assert kept.kept("bases", "all", count) == 2
    with knowledge.at(then):
        assert kept.kept("bases", "all", count) == 1
    assert kept.kept("bases", "all", count) == 2
    assert count.times == 2


def test_what_is_not_committed_is_not_kept() -> None:
    count = Count()
    world.base("one")
    assert kept.kept("bases", "all", count) == 1
    with transaction.atomic():
        world.base("two")
        assert kept.kept("bases", "all", count) == 2
        transaction.set_rollback(True)
    assert kept.kept("bases", "all", count) == 1


def test_a_transaction_that_only_reads_is_answered() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
        assert kept.kept("any", "key", lambda: 1) == 1
    assert not Kept.objects.exists()


def test_what_holds_for_a_day_is_made_for_the_next() -> None:
    today = timezone.localdate()
    assert kept.kept("any", "key", lambda: "yesterday", day=today - timedelta(days=1)) == "yesterday"
    assert kept.kept("any", "key", lambda: "today", day=today) == "today"
    assert Kept.objects.get().day == today


def _at_once(each: Callable[[], Any], times: int) -> list[Any]:
    found: list[Any] = []

    def run() -> None:
        try:
            found.append(each())
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_several_at_once_keep_one() -> None:
    world.base("one")
    together = threading.Barrier(4)

    def slow() -> int:
        together.wait(10)
        return Base.objects.count()

    assert _at_once(lambda: kept.kept("bases", "all", slow), 4) == [1, 1, 1, 1]
    assert Kept.objects.count() == 1


def test_one_that_was_slow_does_not_replace_the_newer() -> None:
    world.base("one")

    def slow() -> int:
        found = Base.objects.count()
        _at_once(lambda: world.base("two"), 1)
        _at_once(lambda: kept.kept("bases", "all", Base.objects.count), 1)
        return found

    kept.kept("bases", "all", slow)
    assert Kept.objects.get().value == 2


def test_the_task_makes_again_what_a_change_left_behind() -> None:
    count = Count()
    world.base("one")
    kept.kept("bases", "all", count)
    assert kept.refresh({"bases": count.again}) == 0
    world.base("two")
    assert kept.refresh({"bases": count.again}) == 1
    assert (Kept.objects.get().value, count.times) == (2, 2)
    assert kept.kept("bases", "all", count) == 2
    assert count.times == 2


def test_what_nobody_asks_for_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        kept.kept("any", str(number), lambda: 1)
    Kept.objects.filter(key="0").update(asked=date(2019, 10, 15))
    kept.refresh({})
    assert Kept.objects.count() == 4
    monkeypatch.setattr(kept, "MOST", 2)
    kept.refresh({})
    assert set(Kept.objects.values_list("key", flat=True)) == {"3", "4"}


def test_asking_is_noted_once_a_day() -> None:
    kept.kept("any", "key", lambda: 1)
    Kept.objects.update(asked=date(2019, 10, 15))
    kept.kept("any", "key", lambda: 2)
    assert Kept.objects.get().asked == timezone.localdate()


def test_pages_are_made_again_by_the_task_of_beat(client: Any) -> None:
    """Every maker of the product, on the keys that its pages keep."""
    deployment = world.deployment()
    for url in ("/actors/russia/", f"/regions/{deployment.base.region.slug}/"):
        assert client.get(url).status_code == 200
    before = dict(Kept.objects.values_list("name", "version"))
    names = {name.partition("@")[0] for name in before}
    assert {"lately", "months", "publishers", "told of actor", "told of region"} <= names <= set(MAKERS)
    world.base("another", region=deployment.base.region)
    app.conf.task_always_eager = True
    try:
        refresh_kept.delay()
    finally:
        app.conf.task_always_eager = False
    assert set(Kept.objects.values_list("version", flat=True)) == {DatasetVersion.objects.latest("number").number}
    assert Kept.objects.get(name__startswith="told of region@").value["base_count"] == 2


def test_publishers_follow_an_article_that_is_another_ones() -> None:
    deployment = world.deployment()
    first = publishers_of(deployment.actor)["most"]
    other = world.source("other", name="Another paper")
    Article.objects.filter(pk__in=Citation.objects.filter(deployment=deployment).values("article")).update(source=other)
    second = publishers_of(deployment.actor)["most"]
    assert [each["name"] for each in second] == ["Another paper"]
    assert first != second
