"""The dataset's version: raised once by each transaction that changes something published, and by nothing else."""

import itertools
from typing import Any

import pytest
from django.db import connection, transaction

from actors.models import Actor, Office, Person
from presence.models import FOLLOWED, Base, Citation, DatasetVersion, Deployment, Event, Party, Region, Statement
from presence.review.decide import accept, reject
from tests import world
from tests.knowledge.versions import now, number, raised_by

pytestmark = pytest.mark.django_db(transaction=True)


def plain(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def history_of(model: Any) -> Any:
    return FOLLOWED[model].objects


def draft() -> Base:
    place = world.region()
    return Base.objects.create(
        slug="draft", name_en="Draft", kind="outpost", region=place, location_precision="district"
    )


def test_a_transaction_of_many_writes_raises_it_once() -> None:
    def write() -> None:
        with transaction.atomic():
            world.deployment()
            world.statement()
            world.event()

    assert raised_by(write) == 1


def test_published_changes_raise_it_however_they_are_written() -> None:
    found = world.deployment()
    found.status = "reduced"
    assert raised_by(lambda: Deployment.objects.bulk_update([found], ["status"])) == 1
    assert raised_by(lambda: plain("UPDATE presence_deployment SET status = 'contested'")) == 1
    assert raised_by(lambda: found.save()) == 1
    assert raised_by(lambda: found.citations.update(origin="AFP")) == 1
    assert raised_by(lambda: world.published(found, world.article("another"))) == 1
    assert raised_by(lambda: found.citations.filter(article__slug="another").delete()) == 1


def test_so_do_names_offices_parties_and_ties() -> None:
    said, agreed = world.statement(), world.agreement()
    assert raised_by(lambda: Actor.objects.filter(slug="syria").update(name_ar="سوريا")) == 1
    assert raised_by(lambda: Person.objects.update(name_en="Ahmed Sharaa")) == 1
    assert raised_by(lambda: Office.objects.update(title="Interim president")) == 1
    assert raised_by(lambda: Region.objects.create(slug="homs", name_en="Homs", level="country")) == 1
    assert raised_by(lambda: said.about_actors.add(Actor.objects.get())) == 1
    assert raised_by(lambda: said.about_actors.clear()) == 1
    assert raised_by(lambda: Party.objects.create(agreement=agreed, actor=Actor.objects.get())) == 1
    assert raised_by(lambda: Party.objects.all().delete()) == 1


def test_drafts_do_not() -> None:
    made = draft()
    assert raised_by(lambda: Base.objects.filter(pk=made.pk).update(name_en="Another")) == 0
    assert raised_by(lambda: Citation.objects.create(base=made, article=world.article())) == 0
    assert raised_by(lambda: made.delete()) == 0
    event = Event.objects.create(slug="e", date="2020", kind="visit", summary="A visit.")
    assert raised_by(lambda: Event.objects.filter(pk=event.pk).update(summary="Another.")) == 0


def test_the_editors_work_does_not() -> None:
    world.actor("syria")
    suggested = world.suggestion()
    editor = world.editor()
    assert raised_by(lambda: world.article("another", title="Another")) == 0
    assert raised_by(lambda: reject(suggested.pk, by=editor, reason="Not about it.")) == 0


def test_publishing_and_retracting_do() -> None:
    event = world.event()
    assert raised_by(lambda: Event.objects.update(state="draft")) == 1
    assert raised_by(lambda: Event.objects.update(summary="In the dark.")) == 0
    assert raised_by(lambda: Event.objects.update(state="published")) == 1
    assert raised_by(lambda: Event.objects.update(state="retracted", retraction_reason="No.")) == 1
    assert raised_by(lambda: event.delete()) == 1


def test_what_is_rolled_back_leaves_nothing() -> None:
    found = world.deployment()
    history = history_of(Deployment)
    kept, before = history.count(), number()
    with transaction.atomic():
        Deployment.objects.filter(pk=found.pk).update(status="reduced")
        transaction.set_rollback(True)
    assert (history.count(), number()) == (kept, before)


def test_within_one_transaction_only_the_last_state_counts() -> None:
    found = world.deployment()
    with transaction.atomic():
        Deployment.objects.update(status="reduced")
        Deployment.objects.update(status="contested")
    rows = history_of(Deployment).filter(known__startswith=now())
    assert list(rows.values_list("status", flat=True)) == ["contested"]
    assert history_of(Deployment).filter(pgh_obj_id=found.pk, known__isempty=True).count() == 1


def test_the_history_carries_who_and_why() -> None:
    world.actor("syria")
    suggested, editor = world.suggestion(), world.editor()
    accept(suggested.pk, by=editor)
    row = history_of(Statement).select_related("pgh_context").get()
    assert row.pgh_context.metadata == {
        "user": editor.pk,
        "why": f"Suggestion {suggested.pk} accepted",
        "suggestion": suggested.pk,
    }
    cited = history_of(Citation).select_related("pgh_context").get()
    assert cited.pgh_context.metadata["user"] == editor.pk


def test_every_version_has_its_own_later_moment() -> None:
    for place in range(5):
        world.base(f"base-{place}")
    told = list(DatasetVersion.objects.order_by("number").values_list("number", "at"))
    assert [n for n, _ in told] == list(range(1, len(told) + 1))
    assert all(one < other for (_, one), (_, other) in itertools.pairwise(told))


def test_the_first_write_of_a_new_connection_counts_too() -> None:
    world.event()
    connection.close()
    assert raised_by(lambda: Event.objects.update(summary="By somebody who has just come.")) == 1
