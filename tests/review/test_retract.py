"""Taking back what was published leaves its reason where it stood, and can itself be taken back."""

import json

import pytest
from django.contrib.auth.models import User
from django.test import Client

from presence.models import Deployment, Event, Record
from presence.problems import InvalidRecord, NotAllowed, StaleRevision
from presence.review.retract import publish_again, retract
from tests import world
from tests.knowledge.versions import now

pytestmark = pytest.mark.django_db(transaction=True)
REASON = "The report was about another base."


def test_its_page_gives_reason_and_date_and_leads_to_what_it_said(client: Client) -> None:
    event = world.event()
    retract(event, by=world.editor(), reason=REASON)
    answer = client.get("/events/strike-2025/")
    page = answer.content.decode()
    assert answer.status_code == 410
    assert REASON in page
    assert f"{now():%Y-%m-%dT%H}" in page
    assert 'href="/events/strike-2025/history/"' in page
    last = page.split('href="/events/strike-2025/?known_at=')[1].split('"')[0]
    before = client.get(f"/events/strike-2025/?known_at={last}")
    assert before.status_code == 200
    assert "Aircraft struck the base." in before.content.decode()


def test_the_api_says_the_same(client: Client) -> None:
    retract(world.event(), by=world.editor(), reason=REASON)
    answer = client.get("/api/v1/events/strike-2025/")
    assert answer.status_code == 410
    assert answer["Content-Type"] == "application/problem+json"
    said = json.loads(answer.content)
    assert (said["code"], said["reason"]) == ("retracted", REASON)
    assert client.get(said["last_published"]).json()["slug"] == "strike-2025"
    assert client.get(said["history"]).json()["revisions"][0]["change"] == "retracted"


def test_lists_leave_it_out_without_a_hole(client: Client) -> None:
    kept = world.event("kept")
    retract(world.event("gone"), by=world.editor(), reason=REASON)
    listed = client.get("/api/v1/events/").json()["results"]
    assert [each["slug"] for each in listed] == [kept.slug]
    assert "/events/gone/" not in client.get("/events/").content.decode()


def test_known_at_before_it_still_shows_it_and_the_api_too(client: Client) -> None:
    event = world.event()
    then = now().isoformat()
    retract(event, by=world.editor(), reason=REASON)
    for url in ("/events/strike-2025/", "/api/v1/events/strike-2025/"):
        assert client.get(url, {"known_at": then}).status_code == 200
        assert client.get(url).status_code == 410
    assert len(client.get("/api/v1/events/", {"known_at": then}).json()["results"]) == 1


def test_what_belongs_to_it_is_gone_with_it(client: Client) -> None:
    found = world.deployment()
    retract(found.base, by=world.editor(), reason=REASON)
    for url in (found.get_absolute_url(), f"/api/v1/deployments/{found.slug}/"):
        answer = client.get(url)
        assert answer.status_code == 410
        assert REASON in answer.content.decode()


def test_a_later_edit_does_not_move_its_day(client: Client) -> None:
    event = world.event()
    retract(event, by=world.editor(), reason=REASON)
    at = client.get("/api/v1/events/strike-2025/").json()["retracted_at"]
    Event.objects.update(place="Kuweires")
    assert client.get("/api/v1/events/strike-2025/").json()["retracted_at"] == at


def test_it_can_be_published_again_with_a_reason(client: Client) -> None:
    editor = world.editor()
    gone = retract(world.event(), by=editor, reason=REASON)
    back = publish_again(gone, by=editor, reason="It was this base after all.")
    assert (back.state, back.retraction_reason) == ("published", "")
    assert client.get("/events/strike-2025/").status_code == 200


class TestRefused:
    def test_only_editors_may(self, visitor: User) -> None:
        event = world.event()
        with pytest.raises(NotAllowed):
            retract(event, by=visitor, reason=REASON)
        assert Event.objects.get().state == "published"

    @pytest.mark.parametrize("reason", ["", "  \n"])
    def test_a_reason_is_needed(self, editor: User, reason: str) -> None:
        with pytest.raises(InvalidRecord) as refused:
            retract(world.event(), by=editor, reason=reason)
        assert "reason" in refused.value.errors

    @pytest.mark.parametrize("state", ["draft", "in_review"])
    def test_a_draft_is_not_retracted(self, editor: User, state: str) -> None:
        Event.objects.filter(pk=world.event().pk).update(state=state)
        with pytest.raises(InvalidRecord):
            retract(Event.objects.get(), by=editor, reason=REASON)

    def test_nor_twice_nor_published_again_when_it_is(self, editor: User) -> None:
        gone = retract(world.event(), by=editor, reason=REASON)
        with pytest.raises(InvalidRecord):
            retract(gone, by=editor, reason=REASON)
        with pytest.raises(InvalidRecord):
            publish_again(world.event("other"), by=editor, reason=REASON)

    def test_a_stale_one_is_left_as_it_is(self, editor: User) -> None:
        event: Record = world.event()
        Event.objects.update(revision=5)
        with pytest.raises(StaleRevision):
            retract(event, by=editor, reason=REASON)
        assert event.state == "published"


class TestTheEditorsForm:
    URL = "/editor/records/deployments/kuweires-russia-2019-10-15/retract/"

    def test_retracts_and_publishes_again(self, editor_client: Client) -> None:
        found = world.deployment()
        assert "Everybody reads it" in editor_client.get(self.URL).content.decode()
        answer = editor_client.post(self.URL, {"reason": REASON, "revision": found.revision})
        assert answer["Location"] == f"/deployments/{found.slug}/history/"
        found = Deployment.objects.get()
        assert (found.state, found.retraction_reason) == ("retracted", REASON)
        assert REASON in editor_client.get(self.URL).content.decode()
        editor_client.post(self.URL, {"reason": "It was right.", "revision": found.revision})
        assert Deployment.objects.get().state == "published"

    def test_keeps_nothing_without_a_reason_or_against_another_revision(self, editor_client: Client) -> None:
        found = world.deployment()
        answer = editor_client.post(self.URL, {"reason": " ", "revision": found.revision})
        assert answer.status_code == 422
        assert "the reason is shown to everybody" in answer.content.decode()
        assert editor_client.post(self.URL, {"reason": REASON, "revision": 99}).status_code == 409
        assert Deployment.objects.get().state == "published"

    def test_is_for_editors(self, client: Client, visitor_client: Client) -> None:
        world.deployment()
        assert client.get(self.URL).status_code == 302
        assert visitor_client.post(self.URL, {"reason": REASON}).status_code == 403

    def test_knows_no_other_kinds(self, editor_client: Client) -> None:
        world.deployment()
        assert editor_client.get("/editor/records/actors/russia/retract/").status_code == 404
        assert editor_client.get("/editor/records/planets/mars/retract/").status_code == 404
