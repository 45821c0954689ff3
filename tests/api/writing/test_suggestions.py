"""A record suggested by program: the editors' queue knows no difference."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from presence.models import Event, Suggestion
from tests import world
from tests.api.writing.conftest import Post, headers

pytestmark = pytest.mark.django_db
EVENT = {
    "date": "2025-04-24",
    "kind": "talks",
    "summary": "They talked about the base.",
    "actor": "russia",
}


@pytest.fixture(autouse=True)
def things() -> None:
    world.suggestion().delete()  # its article, with a text, and its actors stay
    world.actor("russia")


def event(**more: Any) -> dict[str, Any]:
    values = {name: value for name, value in more.items() if name in ("excerpt", "why", "article", "kind")}
    payload = {**EVENT, **{name: value for name, value in more.items() if name not in values}}
    return {"kind": "event", "article": "read-article", "payload": payload, **values}


def test_it_waits_for_an_editor_with_its_evidence(post: Post, editor: User, editor_client: Client) -> None:
    answer = post("suggestions/", event(excerpt="talks with  Russia\ngo on", why="From our desk."))

    assert answer.status_code == 201, answer.content
    told = answer.json()
    made = Suggestion.objects.get(pk=told["id"])
    assert answer["Location"] == told["url"]
    assert told["evidence"][0]["excerpt"] == "talks with Russia go on"
    assert (made.submitted_by, made.payload, made.state) == (editor, EVENT, "pending")
    assert told["decision"] is None
    page = editor_client.get(f"/editor/suggestions/{made.pk}/")
    assert page.status_code == 200
    assert "They talked about the base." in page.text


def test_it_is_accepted_as_it_is(post: Post) -> None:
    number = post("suggestions/", event(excerpt="talks with Russia go on")).json()["id"]
    told = post(f"suggestions/{number}/accept/").json()
    assert (told["state"], told["decision"]["edited"]) == ("accepted", False)
    made = Event.objects.get()
    assert told["decision"]["record"] == {
        "kind": "events",
        "slug": made.slug,
        "name": str(made),
        "url": f"http://testserver/api/v1/events/{made.slug}/",
    }
    citation = made.citations.get()
    assert (citation.article.slug, citation.excerpt) == ("read-article", "talks with Russia go on")
    assert made.state == "published"


def test_the_same_from_the_same_article_is_kept_once(post: Post) -> None:
    first, second = post("suggestions/", event()), post("suggestions/", event())
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]


def test_the_article_may_be_named_by_its_address(post: Post) -> None:
    world.article("listed", url="https://news.example/listed")
    told = post("suggestions/", event(article="https://NEWS.example/listed?utm_source=x")).json()
    assert told["article"]["slug"] == "listed"


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"article": "nowhere"}, "article"),
    ({"article": "https://news.example/nowhere"}, "article"),
    ({"article": "//"}, "article"),
    ({"kind": "planet"}, "kind"),
    ({"kind": 7}, "kind"),
    ({"excerpt": "words that are not there"}, "excerpt"),
    ({"excerpt": "x" * 1001}, "excerpt"),
    ({"actor": "nobody"}, "payload.actor"),
    ({"actor": ["russia"]}, "payload.actor"),
    ({"actor": "\x00"}, "payload.actor"),
    ({"date": "yesterday"}, "payload.date"),
    ({"date": 2025}, "payload.date"),
    ({"date": {"from": "2025"}}, "payload.date"),
    ({"date": True}, "payload.date"),
    ({"summary": ""}, "payload.summary"),
    ({"summary": None}, "payload.summary"),
    ({"summary": "\ud800"}, "payload.summary"),
    ({"lat": 1e300}, "payload.lat"),
    ({"lat": 91.5, "lon": 37.5}, "payload"),
    ({"confidence": "certain"}, "payload.confidence"),
]


@pytest.mark.parametrize(("values", "field"), WRONG)
def test_what_is_wrong_is_told_by_field(post: Post, values: dict[str, Any], field: str) -> None:
    answer = post("suggestions/", event(**values))
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json"), answer.content
    assert field in answer.json()["errors"]
    assert len(answer.content) < 3_000
    assert not Suggestion.objects.exists()


def test_a_field_that_is_missing_is_told_too(post: Post) -> None:
    told = post("suggestions/", {"kind": "event", "article": "read-article", "payload": {}}).json()
    assert {"payload.date", "payload.kind", "payload.summary"} <= told["errors"].keys()
    assert "article" in post("suggestions/", {"kind": "event", "payload": EVENT}).json()["errors"]


@pytest.mark.parametrize(("written", "meant"), [("sumary", "summary"), ("target_acter", "target_actor")])
def test_an_unknown_field_is_named_with_the_nearest(post: Post, written: str, meant: str) -> None:
    told = post("suggestions/", event(**{written: "x"})).json()
    assert told["code"] == "unknown_field"
    assert told["nearest"][f"payload.{written}"][0]["value"] == meant


def test_an_excerpt_of_an_article_without_text(post: Post) -> None:
    world.article("listed")
    told = post("suggestions/", event(article="listed", excerpt="It was so.")).json()
    assert "not here" in told["errors"]["excerpt"][0]


def change(slug: str, payload: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"kind": "base", "changes": slug, "article": "read-article", "payload": payload, **more}


def test_a_change_to_a_record_names_only_what_changes(post: Post) -> None:
    base = world.base("kuweires")
    told = post("suggestions/", change("kuweires", {"kind": "military_base"})).json()
    assert told["changes"]["slug"] == "kuweires"
    assert (told["against_revision"], told["payload"]) == (base.revision, {"kind": "military_base"})
    assert post(f"suggestions/{told['id']}/accept/").status_code == 200
    base.refresh_from_db()
    assert (base.kind, base.name_en) == ("military_base", "Kuweires")


def test_a_change_to_another_revision_is_refused(post: Post) -> None:
    world.base("kuweires")
    answer = post("suggestions/", change("kuweires", {"kind": "military_base"}, against_revision=7))
    assert (answer.status_code, answer.json()["code"]) == (409, "stale_revision")


def test_a_record_that_is_not_there_is_told_with_the_nearest(post: Post) -> None:
    world.base("kuweires")
    told = post("suggestions/", change("kuweiris", {"kind": "military_base"})).json()
    assert told["nearest"]["changes"][0]["value"] == "kuweires"


def test_the_queue_is_listed_in_pages_the_oldest_first(client: Client, token: str) -> None:
    made = [world.suggestion(fingerprint=str(number)) for number in range(5)]
    world.suggestion(fingerprint="done", state="rejected")
    seen, address = [], "/api/v1/suggestions/?page_size=2"
    while address:
        answer = client.get(address, headers=headers(token))
        assert answer["Cache-Control"] == "no-store"
        seen += [each["id"] for each in answer.json()["results"]]
        address = answer.json()["next"]
    assert seen == [each.pk for each in made]


def test_the_queue_is_narrowed(client: Client, token: str) -> None:
    world.suggestion(fingerprint="done", state="rejected")
    waiting = world.suggestion()

    def found(query: str) -> list[int]:
        answer = client.get(f"/api/v1/suggestions/?{query}", headers=headers(token))
        return [each["id"] for each in answer.json()["results"]]

    assert found("kind=statement") == [waiting.pk]
    assert found("kind=event") == []
    assert found("article=read-article") == [waiting.pk]
    assert len(found("state=rejected")) == 1
