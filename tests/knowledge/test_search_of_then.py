"""`known_at=` on search: what was to be found then is found, in the words of then, whatever became of it since."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from actors.models import Actor
from presence import knowledge
from presence.models import Agreement, AgreementStage, Article, Base, Citation, DatasetVersion, Event, Source, Statement
from presence.problems import InvalidParameter
from presence.search import asked, find, suggest
from tests import world
from tests.knowledge.versions import now
from tests.search.ask import indexed, slugs

pytestmark = pytest.mark.django_db(transaction=True)

ADDRESSES = (
    "/api/v1/search/?q=convoy", "/api/v1/search/?q=convoy&kind=article&page_size=1", "/api/v1/search/?q=kuweires",
    "/api/v1/search/?q=Rasin", "/api/v1/search/?q=russia", "/api/v1/search/?q=%22left%20the%20base%22",
    "/api/v1/search/?q=convoy&exact=1", "/api/v1/search/?q=kuweirs", "/api/v1/search/?q=runway&on=2025-04",
    "/api/v1/search/?q=withdrawal", "/api/v1/search/?q=daily", "/api/v1/search/suggest/?q=ku",
    "/api/v1/articles/?q=convoy", "/search/?q=convoy", "/search/?q=russia&on=2025", "/articles/?q=convoy",
)  # fmt: skip


def _filled() -> None:
    base = world.base("kuweires", name_en="Kuweires", aliases=["Rasin"], summary="A runway of the east.")
    article = world.article("report", title="A convoy of theirs", text="The convoy left the base Rasin at night.")
    event = Event(slug="a-convoy", date="2025-04-02", kind="clash", base=base, actor=world.actor("russia"))
    event.summary = "A convoy came under fire at the runway."
    world.published(event, cites=article)
    agreement = world.agreement("accord", title="Accord on the runway", signed="2024-05-01")
    world.published(AgreementStage(slug="accord-1", agreement=agreement, date="2024-05-01", stage="signed"), article)
    AgreementStage.objects.update(summary="A withdrawal in stages.")
    world.statement("said", date="2025-04-03", quotation="The convoy is ours.", summary="Of a convoy.")


def _retracted() -> None:
    Event.objects.update(state="retracted", retraction_reason="It was another one.")


@transaction.atomic
def _all_deleted() -> None:
    Citation.objects.all().delete()
    for model in (Event, Statement, AgreementStage, Agreement, Base, Article, Source):
        model._default_manager.all().delete()


def _twice() -> None:
    Article.objects.update(text="The first caravan.")
    Article.objects.update(text="The second caravan.")


def _redated() -> None:
    article = Article.objects.get(slug="report")
    article.published = "2001-02-03"
    article.save()


CHANGES: dict[str, Callable[[], Any]] = {
    "a base's name": lambda: Base.objects.filter(slug="kuweires").update(name_en="Another", aliases=[]),
    "a base's summary": lambda: Base.objects.update(summary="Of nothing."),
    "an actor's name": lambda: Actor.objects.update(name_en="Elsewhere"),
    "an address": lambda: Base.objects.filter(slug="kuweires").update(slug="renamed"),
    "an article's text": _twice,
    "an article's title": lambda: Article.objects.update(title="A caravan"),
    "an article's day": _redated,
    "a statement's words": lambda: Statement.objects.update(quotation="Nothing."),
    "a stage's summary": lambda: AgreementStage.objects.update(summary="An extension."),
    "a new record": lambda: world.statement("later", summary="A convoy again, and a convoy, a convoy."),
    "a new name of a new base": lambda: world.base("other", name_en="Kuweires"),
    "a retraction": _retracted,
    "another citation": lambda: Citation.objects.update(article=world.article("another", text="Nothing of it.")),
    "a publisher's name": lambda: Source.objects.update(name="Weekly"),
    "everything gone": _all_deleted,
}


def _body(client: Client, address: str, at: datetime) -> str:
    answer = client.get(f"{address}&known_at={at:%Y-%m-%dT%H:%M:%S.%f}Z")
    assert answer.status_code == 200, (address, answer.content[:500])
    if address.startswith("/api/"):
        return (b"".join(answer) if answer.streaming else answer.content).decode()
    return answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_found_of_then_stays_the_same(client: Client, change: Callable[[], Any]) -> None:
    _filled()
    moment = now()
    before = {address: _body(client, address, moment) for address in ADDRESSES}
    change()
    assert {address: _body(client, address, moment) for address in ADDRESSES} == before


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_of_the_newest_version_it_is_what_is_found_now(client: Client, change: Callable[[], Any]) -> None:
    _filled()
    change()
    for text in ("convoy", "caravan", "Kuweires", "Rasin", "withdrawal", "runway", "russia", "daily"):
        found = _told(text)
        with knowledge.at(datetime.now(UTC)):
            assert _told(text) == found


def _told(text: str) -> Any:
    found = find(asked(text))
    return [(hit.kind, hit.slug, hit.title, hit.snippet, hit.why) for hit in found.hits], found.facets, suggest(text)


def test_what_was_named_so_is_found_by_the_name_it_had() -> None:
    _filled()
    then = now()
    Base.objects.filter(slug="kuweires").update(name_en="Another", aliases=[])
    assert "kuweires" not in slugs("Rasin", kinds=["base"])
    with knowledge.at(then):
        (hit,) = find(asked("Rasin", kinds=["base"])).hits
    assert (hit.title, hit.why[0].name) == ("Kuweires", "Rasin")


def test_the_piece_shown_of_an_article_is_of_the_text_it_had() -> None:
    _filled()
    then = now()
    Article.objects.update(text="The first caravan.")
    Article.objects.filter(slug="report").update(text="")
    _all_deleted()
    with knowledge.at(then):
        (hit,) = find(asked("night", kinds=["article"])).hits
    assert "convoy left the base Rasin at night" in "".join(part.text for part in hit.snippet)


def test_what_nobody_ever_saw_is_found_at_no_moment() -> None:
    _filled()
    with transaction.atomic():
        Statement.objects.update(summary="A secret word.")
        Statement.objects.update(summary="Of a convoy.")
    for then in (now() - timedelta(microseconds=1), now(), datetime.now(UTC)):
        with knowledge.at(then):
            assert slugs("secret") == set()
            assert slugs("convoy", kinds=["statement"]) == {"said"}


def test_a_transaction_that_is_stamped_before_its_end_has_a_moment_for_each_half() -> None:
    _filled()
    with transaction.atomic():
        Statement.objects.update(summary="The first word.")
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        first = now()
        Statement.objects.update(summary="The second word.")
    for then, found in ((first, "first"), (now(), "second")):
        with knowledge.at(then):
            assert [text for text in ("first", "second") if slugs(text, kinds=["statement"])] == [found]
            assert found in Statement.objects.get().summary


def test_what_is_written_first_and_committed_last_was_not_known_between() -> None:
    """As for histories: commits are in order, whenever their transactions began to write."""
    _filled()
    with ThreadPoolExecutor(1) as other, transaction.atomic():
        Statement.objects.update(summary="An early word.")
        other.submit(_renamed_meanwhile).result()
    both, between = DatasetVersion.objects.values_list("at", flat=True)[:2]
    for then, found in ((between, set()), (both, {"said"})):
        with knowledge.at(then):
            assert slugs("early", kinds=["statement"]) == found
            assert slugs("elsewhere", kinds=["actor"]) == {"russia"}


def _renamed_meanwhile() -> None:
    try:
        Actor.objects.filter(slug="russia").update(name_en="Elsewhere")
    finally:
        connection.close()


def test_what_was_taken_back_leaves_no_trace() -> None:
    _filled()
    rows = indexed("presence_searchtextpast"), indexed("presence_searchnamepast")
    with transaction.atomic():
        Base.objects.update(name_en="Never", summary="Never.")
        transaction.set_rollback(True)
    assert (indexed("presence_searchtextpast"), indexed("presence_searchnamepast")) == rows
    assert slugs("kuweires", kinds=["base"]) == {"kuweires"}


def test_putting_it_right_changes_no_moment() -> None:
    _filled()
    rows = indexed("presence_searchtextpast"), indexed("presence_searchnamepast")
    with connection.cursor() as cursor:
        cursor.execute("SELECT presence_search_rebuild()")
    assert (indexed("presence_searchtextpast"), indexed("presence_searchnamepast")) == rows


def test_an_index_that_did_not_remember_from_the_first_says_since_when_it_does(client: Client) -> None:
    _filled()
    then = now()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO presence_searchmoment (number, at) OVERRIDING SYSTEM VALUE VALUES (0, clock_timestamp())"
        )
    try:
        with knowledge.at(then), pytest.raises(InvalidParameter):
            find(asked("convoy"))
        moment = f"known_at={then:%Y-%m-%dT%H:%M:%S.%f}Z"
        for address in ("/api/v1/search/?q=convoy", "/api/v1/articles/?q=convoy"):
            problem = client.get(f"{address}&{moment}")
            assert (problem.status_code, list(problem.json()["errors"])) == (400, ["known_at"])
        assert client.get(f"/search/?q=convoy&{moment}").status_code == 400
        assert client.get(f"/articles/?{moment}").status_code == 200
        with knowledge.at(datetime.now(UTC)):
            assert slugs("convoy")
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM presence_searchmoment WHERE number = 0")
