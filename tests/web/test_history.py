"""A record's history: each revision, what it changed, and two of them side by side."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence.models import Base, Deployment, Event
from presence.review.retract import retract
from presence.review.write import CitationDraft, RecordDraft, write_record
from tests import world
from tests.web.markup import inline_code

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/deployments/kuweires-russia-2019-10-15/history/"


def changed(by: User | None = None, why: str = "Newer pictures.", **values: object) -> Deployment:
    found = Deployment.objects.get()
    for name, value in values.items():
        setattr(found, name, value)
    write_record(RecordDraft(found), by=by, why=why)
    return found


def text(client: Client, url: str = URL, status: int = 200) -> str:
    answer = client.get(url)
    assert answer.status_code == status
    page = answer.content.decode()
    assert inline_code(page) == []
    return " ".join(page.split())


def test_tells_each_field_before_and_after_in_words(client: Client) -> None:
    world.deployment()
    changed(status="reduced", start="2019-10~", host_position="invited")
    page = text(client)
    assert '<del dir="auto">Active</del>' in page and '<ins dir="auto">Reduced</ins>' in page
    assert '<ins dir="auto">about October 2019</ins>' in page
    assert "Newer pictures." in page
    assert page.index('id="revision-2"') < page.index('id="revision-1"')


def test_each_leads_to_the_record_as_it_was(client: Client) -> None:
    world.deployment()
    changed(status="reduced")
    page = text(client)
    links = [part.split('"')[0] for part in page.split('href="/deployments/kuweires-russia-2019-10-15/?')[1:]]
    states = [text(client, f"/deployments/kuweires-russia-2019-10-15/?{link}") for link in dict.fromkeys(links)]
    assert ["Reduced" in state for state in states] == [True, False]


def test_tells_citations_and_ties_that_came_and_went(client: Client) -> None:
    said = world.statement()
    russia = world.actor("russia")
    write_record(RecordDraft(said, ties={"about_actors": [russia]}), by=None)
    write_record(RecordDraft(said, citations=[CitationDraft(world.article("two", title="Another"))]), by=None)
    said.about_actors.clear()
    said.citations.filter(article__slug="two").delete()
    page = text(client, f"/statements/{said.slug}/history/")
    assert page.count('<span class="tag">added</span> <ins dir="auto">Russia</ins>') == 1
    assert page.count('<span class="tag">struck</span> <del dir="auto">Russia</del>') == 1
    assert page.count("Another, Daily (supports: the record as a whole)") == 2


def test_the_public_sees_neither_drafts_nor_names(client: Client, editor: User, editor_client: Client) -> None:
    place = world.region()
    base = Base.objects.create(
        slug="site", name_en="First name", kind="outpost", region=place, location_precision="district"
    )
    Base.objects.filter(pk=base.pk).update(name_en="Second name")
    text(client, "/bases/site/history/", 404)
    assert "First name" in text(editor_client, "/bases/site/history/")
    base.refresh_from_db()
    base.state = "published"
    write_record(RecordDraft(base, citations=[CitationDraft(world.article())]), by=editor, why="Checked.")
    page = text(client, "/bases/site/history/")
    assert "Second name" in page and "Checked." in page and "an editor" in page
    assert "First name" not in page and editor.username not in page.replace("an editor", "")
    assert f"<bdi>{editor.username}</bdi>" in text(editor_client, "/bases/site/history/")


def test_an_unpublished_base_is_not_named(client: Client) -> None:
    event = world.event(base=world.base("secret-place"))
    Base.objects.update(state="draft")
    page = text(client, f"/events/{event.slug}/history/")
    assert "Secret Place" not in page
    assert "a record that is not published" in page


def test_coordinates_have_no_more_digits_than_are_known(client: Client) -> None:
    base = world.base(location_precision="district", lat=36.18712, lon=37.58333)
    Base.objects.update(lat=36.49)
    page = text(client, base.get_absolute_url() + "history/")
    assert "36.2, 37.6" in page and "36.5, 37.6" in page
    assert "36.187" not in page


def test_a_retracted_record_keeps_its_history(client: Client, editor: User) -> None:
    retract(world.event(), by=editor, reason="It was another base.")
    page = text(client, "/events/strike-2025/history/")
    assert "It was another base." in page
    assert "Aircraft struck the base." in page


@pytest.mark.parametrize("kind", ["actors/russia", "regions/aleppo", "bases/kuweires"])
def test_names_have_theirs_and_every_page_leads_there(client: Client, kind: str) -> None:
    world.deployment()
    assert f'href="/{kind}/history/"' in text(client, f"/{kind}/")
    assert f'href="/{kind}/?known_at=' in text(client, f"/{kind}/")
    assert "Revision 1" in text(client, f"/{kind}/history/")


def test_what_came_from_outside_is_text(client: Client) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    event = world.event(summary=hostile)
    write_record(RecordDraft(event), by=None, why=hostile)
    assert "<img" not in text(client, "/events/strike-2025/history/")


class TestSideBySide:
    def test_marks_what_differs(self, client: Client) -> None:
        world.deployment()
        changed(status="reduced")
        changed(personnel_max=300)
        page = text(client, f"{URL}?from=1&to=3")
        assert page.count('<tr class="differs">') == 2
        assert "Reduced" in page and "300" in page

    @pytest.mark.parametrize("asked", ["from=1", "from=1&to=9", "from=x&to=1", "from=2&to=1", "from=-1&to=1", "fro=1"])
    def test_refuses_what_is_no_pair(self, client: Client, asked: str) -> None:
        world.deployment()
        changed(status="reduced")
        text(client, f"{URL}?{asked}", 400)


def test_of_nothing_there_is_none(client: Client) -> None:
    text(client, "/bases/nowhere/history/", 404)


def test_takes_as_many_queries_for_many_revisions_as_for_few(client: Client) -> None:
    world.deployment()
    changed(status="reduced")
    counts = []
    for number in (1, 10):
        for step in range(number):
            changed(personnel_max=step)
        with CaptureQueriesContext(connection) as asked:
            text(client)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_known_at_ends_it_there(client: Client) -> None:
    world.event()
    then = client.get("/api/v1/events/strike-2025/history/").json()["revisions"][0]["at"]
    Event.objects.update(place="Kuweires")
    assert "revision-2" in text(client, "/events/strike-2025/history/")
    assert "revision-2" not in text(client, f"/events/strike-2025/history/?known_at={then}")
