"""What was recorded twice is merged: one record stands, and the address of the other leads to it."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.test import Client

from presence.models import Base, Deployment, Event
from presence.problems import InvalidRecord, NotAllowed, StaleRevision
from presence.review.merge import merge
from presence.review.retract import publish_again
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)
REASON = "Both are the same strike."


@pytest.fixture
def twice() -> tuple[Event, Event]:
    return world.event("one"), world.event("two")


@pytest.mark.parametrize(
    ("asked", "leads"),
    [
        ("/events/one/?on=2019", "/events/two/?on=2019"),
        ("/ar/events/one/", "/ar/events/two/"),
        ("/api/v1/events/one/", "http://testserver/api/v1/events/two/"),
    ],
)
def test_its_address_leads_to_the_one_that_stands(
    client: Client, editor: User, twice: tuple[Event, Event], asked: str, leads: str
) -> None:
    merge(twice[0], into=twice[1], by=editor, reason=REASON)
    answer = client.get(asked)
    assert (answer.status_code, answer["Location"]) == (301, leads)
    assert client.get(leads).status_code == 200


def test_lists_have_it_once_and_the_one_that_stands_names_the_other(
    client: Client, editor: User, twice: tuple[Event, Event]
) -> None:
    merge(twice[0], into=twice[1], by=editor, reason=REASON)
    assert [each["slug"] for each in client.get("/api/v1/events/").json()["results"]] == ["two"]
    page = client.get("/events/two/").content.decode()
    assert "Also recorded as" in page
    assert 'href="/events/one/history/"' in page


def test_its_history_stays_and_says_why(client: Client, editor: User, twice: tuple[Event, Event]) -> None:
    merge(twice[0], into=twice[1], by=editor, reason=REASON)
    page = client.get("/events/one/history/")
    assert page.status_code == 200
    assert REASON in page.content.decode()


def test_the_past_is_as_it_was(client: Client, editor: User, twice: tuple[Event, Event]) -> None:
    then = now().isoformat()
    merge(twice[0], into=twice[1], by=editor, reason=REASON)
    assert client.get("/events/one/", {"known_at": then}).status_code == 200


def test_a_chain_leads_to_its_end(client: Client, editor: User, twice: tuple[Event, Event]) -> None:
    third = world.event("three")
    merge(twice[0], into=twice[1], by=editor, reason=REASON)
    merge(Event.objects.get(slug="two"), into=third, by=editor, reason=REASON)
    assert client.get("/events/one/")["Location"] == "/events/three/"


def test_where_the_end_is_retracted_it_is_gone(client: Client, editor: User, twice: tuple[Event, Event]) -> None:
    merge(twice[0], into=twice[1], by=editor, reason=REASON)
    Event.objects.filter(slug="two").update(state="retracted", retraction_reason="Neither happened.")
    assert client.get("/events/one/").status_code == 410


def test_what_belongs_to_it_is_moved(client: Client, editor: User) -> None:
    found = world.deployment("old-base")
    merge(found.base, into=world.base("new-base"), by=editor, reason="One and the same place.")
    assert Deployment.objects.get().base.slug == "new-base"
    assert client.get(found.get_absolute_url()).status_code == 200
    assert client.get("/bases/old-base/")["Location"] == "/bases/new-base/"


def test_published_again_it_stands_for_itself(client: Client, editor: User, twice: tuple[Event, Event]) -> None:
    gone = merge(twice[0], into=twice[1], by=editor, reason=REASON)
    publish_again(gone, by=editor, reason="They were two after all.")
    assert client.get("/events/one/").status_code == 200
    assert Event.objects.get(slug="one").merged_into is None


class TestRefused:
    def test_into_itself_or_into_another_kind(self, editor: User, twice: tuple[Event, Event]) -> None:
        for other in (Event.objects.get(slug="one"), world.base("kuweires")):
            with pytest.raises(InvalidRecord) as refused:
                merge(twice[0], into=other, by=editor, reason=REASON)
            assert "into" in refused.value.errors
        assert Event.objects.filter(state="published").count() == 2

    def test_into_what_is_merged_itself_so_that_there_are_no_circles(
        self, editor: User, twice: tuple[Event, Event]
    ) -> None:
        merge(twice[0], into=twice[1], by=editor, reason=REASON)
        with pytest.raises(InvalidRecord):
            merge(twice[1], into=twice[0], by=editor, reason=REASON)
        assert Event.objects.get(slug="two").state == "published"

    def test_without_a_reason_or_by_a_visitor(self, editor: User, visitor: User, twice: tuple[Event, Event]) -> None:
        with pytest.raises(InvalidRecord):
            merge(twice[0], into=twice[1], by=editor, reason=" ")
        with pytest.raises(NotAllowed):
            merge(twice[0], into=twice[1], by=visitor, reason=REASON)

    def test_a_stale_one(self, editor: User, twice: tuple[Event, Event]) -> None:
        Event.objects.filter(slug="one").update(revision=7)
        with pytest.raises(StaleRevision):
            merge(twice[0], into=twice[1], by=editor, reason=REASON)

    def test_by_the_database_itself(self, twice: tuple[Event, Event]) -> None:
        one, two = twice
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.filter(pk=one.pk).update(merged_into=one, state="retracted", retraction_reason="x")
        with pytest.raises(IntegrityError), transaction.atomic():
            Event.objects.filter(pk=one.pk).update(merged_into=two)

    def test_where_what_would_be_moved_is_there_already(self, editor: User) -> None:
        found = world.deployment("old-base")
        world.deployment("new-base", start="2019-10-16")
        new = Base.objects.get(slug="new-base")
        with pytest.raises(InvalidRecord):
            merge(found.base, into=new, by=editor, reason=REASON)
        assert Base.objects.get(slug="old-base").state == "published"


class TestTheEditorsForm:
    URL = "/editor/records/bases/old-base/retract/"

    @pytest.mark.parametrize("asked", ["new-base", "New Base", "القاعدة الجديدة"])
    def test_merges_by_slug_or_name(self, editor_client: Client, asked: str) -> None:
        found = world.base("old-base")
        world.base("new-base", name_ar="القاعدة الجديدة")
        assert "It is the same as" in editor_client.get(self.URL).content.decode()
        answer = editor_client.post(self.URL, {"reason": REASON, "into": asked, "revision": found.revision})
        assert answer["Location"] == "/bases/old-base/history/"
        merged_into = Base.objects.get(slug="old-base").merged_into
        assert merged_into is not None and merged_into.slug == "new-base"
        assert "Merged into" in editor_client.get(self.URL).content.decode()

    def test_names_the_nearest_where_there_is_none(self, editor_client: Client) -> None:
        found = world.base("old-base")
        world.base("new-base")
        answer = editor_client.post(self.URL, {"reason": REASON, "into": "new-bsae", "revision": found.revision})
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "Nearest: new-base" in page and 'value="new-bsae"' in page and REASON in page
        assert Base.objects.get(slug="old-base").state == "published"
