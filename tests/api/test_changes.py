"""Changes and histories in the API: enough to keep a copy in step, tombstones included."""

import pytest
from django.test import Client

from presence.models import Event
from presence.review.retract import publish_again, retract
from presence.review.write import RecordDraft, write_record
from tests import world
from tests.api.conftest import Get

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_copy_follows_by_asking_after_its_version(get: Get) -> None:
    world.event("one")
    newest = get("changes/")["newest"]
    assert get("changes/", after=newest) == {"newest": newest, "next": None, "versions": []}
    world.event("two")
    [version] = get("changes/", after=newest)["versions"]
    assert version["number"] == newest + 1
    [entry] = version["changes"]
    assert (entry["kind"], entry["slug"], entry["change"], entry["tombstone"]) == ("events", "two", "published", False)
    assert entry["url"] == "http://testserver/api/v1/events/two/"


def test_what_went_is_a_tombstone_with_its_reason(get: Get) -> None:
    editor = world.editor()
    event = world.event("gone")
    before = get("changes/")["newest"]
    back = publish_again(retract(event, by=editor, reason="Not so."), by=editor, reason="So.")
    Event.objects.filter(pk=back.pk).delete()
    told = [version["changes"][0] for version in get("changes/", after=before)["versions"]]
    assert [(each["change"], each["tombstone"]) for each in told] == [
        ("retracted", True),
        ("published again", False),
        ("removed", True),
    ]
    assert told[0]["reason"] == "Not so."
    assert told[2]["slug"] == "gone"
    assert told[2]["url"] is None


def test_versions_come_in_pages_none_missed_none_doubled(get: Get, client: Client) -> None:
    world.event()
    for number in range(120):
        Event.objects.update(place=f"Place {number}")
    numbers, answer = [], get("changes/")
    while True:
        numbers += [version["number"] for version in answer["versions"]]
        if not answer["next"]:
            break
        answer = client.get(answer["next"]).json()
    assert numbers == list(range(1, answer["newest"] + 1))


def test_narrowed_by_actor(get: Get) -> None:
    world.deployment(by="russia")
    world.deployment("other", by="turkey", start="2020")
    told = [entry["slug"] for version in get("changes/", actor="turkey")["versions"] for entry in version["changes"]]
    assert told == ["turkey", "other-turkey-2020"]


@pytest.mark.parametrize("asked", [{"after": "x"}, {"after": "-1"}, {"actor": "nobody"}, {"since": "1"}])
def test_what_cannot_be_asked_is_refused(get: Get, asked: dict[str, str]) -> None:
    get("changes/", status=400, **asked)


def test_a_history_tells_values_in_words_and_no_names(get: Get) -> None:
    event = world.event()
    event.place = "Kuweires"
    write_record(RecordDraft(event), by=world.editor("a-name"), why="A correction.")
    answer = get("events/strike-2025/history/")
    newest = answer["revisions"][0]
    assert newest["fields"] == [{"field": "place", "before": None, "after": "Kuweires"}]
    assert newest["why"] == "A correction."
    assert "a-name" not in str(answer)
    get("events/nothing/history/", status=404)
    get("planets/mars/history/", status=404)
