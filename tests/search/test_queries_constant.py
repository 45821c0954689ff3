from django.db import connection
from django.test.utils import CaptureQueriesContext

from presence.search import Found, asked, find
from tests import world
from tests.search.ask import cited


def counted(text: str) -> tuple[int, Found]:
    find(asked(text))  # what is remembered between questions is learnt
    with CaptureQueriesContext(connection) as queries:
        found = find(asked(text))
        for hit in found.hits:
            str(hit.object), hit.object.get_absolute_url(), hit.title
    return len(queries), found


def test_no_query_for_a_hit(db: None) -> None:
    world.statement("first", summary="A convoy.")
    world.event("first-event", summary="A convoy.", base=world.base())
    cited("first-article", "A convoy.")
    few, found = counted("convoy")
    assert len(found.hits) == 3
    for number in range(5):
        world.statement(f"statement-{number}", summary="A convoy.")
        world.event(f"event-{number}", summary="A convoy.", base=world.base(f"base-{number}"))
        cited(f"article-{number}", "A convoy.")
    many, found = counted("convoy")
    assert len(found.hits) == 18
    assert many == few
