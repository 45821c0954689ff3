"""Changes and histories in the API: enough to keep a copy in step, tombstones included."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from presence.api.views import changes as view
from presence.models import DatasetVersion, Event
from presence.review.merge import merge
from presence.review.retract import publish_again, retract
from presence.review.write import RecordDraft, write_record
from tests import world
from tests.api.conftest import Get, one_of_each

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_copy_follows_by_asking_after_its_version(get: Get) -> None:
    world.event("one")
    newest = get("changes/")["newest"]
    asked = f"http://testserver/api/v1/changes/?after={newest}"
    nothing = {"newest": newest, "next": None, "later": f"{asked}&outside=0", "versions": []}
    assert get("changes/", after=newest) == get("changes/", after=newest + 9) == nothing
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


@pytest.mark.parametrize(
    "asked",
    [
        {"after": "x"},
        {"after": "-1"},
        {"actor": "nobody"},
        {"since": "1"},
        {"include": "everything"},
        {"include": "records", "actor": "russia"},
        {"include": "records", "outside": "-1"},
        {"include": "records", "outside": "٣"},
        {"include": "records", "outside": "9" * 40},
        {"include": "records", "cursor": "WyJ4Il0:made-by-hand"},
    ],
)
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


def test_a_cursor_belongs_to_its_question(get: Get, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "RECORDS", 1)
    world.event("one")
    address = get("changes/", include="records")["next"]
    assert client.get(address).status_code == 200
    assert client.get(address + "&after=0").status_code == 400
    assert client.get(address.replace("&include=records", "")).status_code == 400
    get("changes/", status=400, include="records", known_at=DatasetVersion.objects.latest("number").at.isoformat())


def test_renamed_and_merged_say_what_was_and_what_is(get: Get) -> None:
    editor = world.editor()
    one, other = world.event("one"), world.event("other")
    before = get("changes/")["newest"]
    one.slug = "first"
    write_record(RecordDraft(one), by=editor, why="A better address.")
    merge(other, into=one, by=editor, reason="The same.")
    [renamed], [merged] = (version["changes"] for version in get("changes/", after=before)["versions"])
    assert (renamed["slug"], renamed["former"], renamed["change"]) == ("first", "one", "changed")
    assert (merged["slug"], merged["merged_into"], merged["tombstone"]) == ("other", "first", True)


def test_a_copy_is_told_of_what_reads_differently(get: Get) -> None:
    world.deployment()
    article = world.article()
    page = get("changes/", include="records")
    article.title = "Another title"
    article.save()
    answer = client_get(page["later"])
    assert [each["changes"] for each in answer["versions"]] == [[]]
    told = {(each["kind"], each["slug"]) for each in answer["records"]}
    assert {("articles", "an-article"), ("bases", "kuweires"), ("sources", "daily")} <= told
    assert client_get(answer["later"])["records"] == []


def client_get(address: str) -> Any:
    return Client().get(address).json()


def test_more_records_cost_no_more_queries(get: Get) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            get("changes/", include="records", after=0)
            get("changes/", include="records")
        return len(asked)

    one_of_each(1)
    get("changes/", include="records", after=0)
    few = queries()
    for number in range(2, 8):
        one_of_each(number)
    assert queries() <= few


def test_only_some_fields_of_each_version(get: Get) -> None:
    world.event("one")
    found = get("changes/", fields="number,changes.slug")
    assert {"slug": "one"} in found["versions"][-1]["changes"]
    assert all(version.keys() == {"number", "changes"} for version in found["versions"])
    assert found["newest"] == found["versions"][-1]["number"]
    assert get("changes/", status=400, fields="author")["errors"].keys() == {"fields"}
