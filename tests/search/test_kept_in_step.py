"""By the database: rows written by any way are found, or found no more."""

import pytest
from django.db import connection, transaction

from presence.models import Article, Base, Citation, Event
from tests import world
from tests.search.ask import cited, indexed, slugs


def run(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def test_insert_update_and_delete_by_raw_sql(db: None) -> None:
    article = cited("one", "A convoy left.")
    run("UPDATE presence_article SET text = 'A caravan left.'")
    assert (slugs("convoy"), slugs("caravan")) == (set(), {"one"})
    run("UPDATE presence_event SET summary = 'A landslide.'")
    assert slugs("landslide") == {"event-one"}
    Citation.objects.filter(article=article).delete()
    assert slugs("caravan") == set()
    Citation.objects.bulk_create([Citation(event=Event.objects.get(), article=article)])
    assert slugs("caravan") == {"one"}


def test_a_citation_moved_to_another_article(db: None) -> None:
    cited("one", "A convoy left.")
    other = world.article("other", text="A convoy came.")
    Citation.objects.update(article=other)
    assert slugs("convoy") == {"other"}


def test_a_new_name_counts_for_all_texts(db: None) -> None:
    base = world.base(name_en="Kuweires", aliases=[])
    cited("one", "Rasin al-Abboud was shelled.")
    assert slugs("kuweires") == {"kuweires"}
    Base.objects.filter(pk=base.pk).update(aliases=["Rasin al-Abboud"])
    assert slugs("kuweires") == {"kuweires", "one"}


def test_what_changes_nothing_searched_is_not_indexed_again(db: None) -> None:
    cited("one", "A convoy left.")
    before = _places()
    Article.objects.update(reason="Read again.")
    Event.objects.update(confidence_reason="Said so.")
    assert _places() == before


def _places() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT ctid::text FROM presence_searchtext ORDER BY 1")
        return [place for (place,) in cursor.fetchall()]


@pytest.mark.django_db(transaction=True)
def test_emptied_tables_leave_nothing() -> None:
    cited("one", "A convoy left.")
    world.statement()
    run("TRUNCATE presence_citation, presence_article, presence_event, presence_statement, actors_actor CASCADE")
    assert indexed() == indexed("presence_searchtyped") == set()
    assert {kind for kind, _ in indexed("presence_searchname")} <= {"person", "region", "source"}


def test_rebuilt_it_is_the_same(db: None) -> None:
    cited("one", "A convoy left.")
    world.statement()
    world.deployment()
    before = [indexed(table) for table in ("presence_searchtext", "presence_searchtyped", "presence_searchname")]
    run("SELECT presence_search_rebuild()")
    after = [indexed(table) for table in ("presence_searchtext", "presence_searchtyped", "presence_searchname")]
    assert before == after


def test_work_broken_off_leaves_no_trace(db: None) -> None:
    with transaction.atomic():
        world.event(summary="A convoy.")
        transaction.set_rollback(True)
    assert slugs("convoy") == set()
