from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from presence.models import Suggestion
from tests import world

pytestmark = pytest.mark.django_db


def test_oldest_first_with_who_and_where_from(editor_client: Client) -> None:
    world.suggestion()
    older = world.suggestion(fingerprint="two", payload={"summary": "An older one."})
    Suggestion.objects.filter(pk=older.pk).update(created_at=timezone.now() - timedelta(days=3))

    page = editor_client.get("/editor/")

    assert [row.summary for row in page.context["rows"]] == ["An older one.", "Talks with Russia go on."]
    for words in ("2 suggestions wait", "Ahmed al-Sharaa, Syria", "An article", "Daily", "3\xa0days ago", "score 80"):
        assert words in page.text


def test_the_surest_first(editor_client: Client) -> None:
    world.suggestion(score=0.4)
    world.suggestion(score=0.9, fingerprint="two", payload={"summary": "A sure one."})

    page = editor_client.get("/editor/", {"order": "score"})

    assert [row.summary for row in page.context["rows"]] == ["A sure one.", "Talks with Russia go on."]
    assert "very likely right, score 90" in page.text
    assert "doubtful, score 40" in page.text


def test_a_change_says_what_of_which_record(editor_client: Client) -> None:
    deployment = world.deployment()
    world.suggestion(
        kind="deployment",
        deployment=deployment,
        against_revision=1,
        payload={"status": "reduced", "personnel_max": 900},
    )

    assert [row.summary for row in editor_client.get("/editor/").context["rows"]] == [
        f"{deployment}: status Reduced, personnel, at most 900"
    ]


def test_an_event_says_how_many(editor_client: Client) -> None:
    world.suggestion(kind="event", payload={"summary": "A strike.", "killed_min": 3, "wounded_max": "12"})
    world.suggestion(kind="event", fingerprint="two", payload={"summary": "Odd.", "killed_min": "many"})

    rows = editor_client.get("/editor/").context["rows"]

    assert [row.figures for row in rows] == [["at least 3 killed", "at most 12 wounded"], []]
    assert "at least 3 killed" in editor_client.get("/editor/").text


def test_an_event_says_what_where_and_when(editor_client: Client) -> None:
    world.base("tiyas", name_en="Tiyas")
    told: list[dict[str, object]] = [
        {"kind": "air_strike", "date": "2025-04-24", "base": "tiyas", "region": "aleppo", "place": "near Palmyra"},
        {"kind": "clash", "date": "2025-04", "place": "Jamraya"},
        {"kind": "talks", "date": "not a day", "region": "aleppo"},
        {"kind": "war", "date": 7, "base": ["tiyas"], "place": "<b>there</b>"},
    ]
    world.region("aleppo")
    for n, payload in enumerate(told):
        world.suggestion(
            kind="event", fingerprint=str(n), payload={"summary": f"Event {n}.", **payload}, score=1 - n / 10
        )

    page = editor_client.get("/editor/", {"order": "score"})

    assert [row.facts for row in page.context["rows"]] == [
        ["Air strike", "Tiyas", "24 April 2025"],
        ["Clash", "Jamraya", "April 2025"],
        ["Talks", "Aleppo"],
        ["<b>there</b>"],
    ]
    assert "<b>there" not in page.text
    assert "ضربة جوية" in editor_client.get("/ar/editor/", {"order": "score"}).text


def test_decided_ones_are_gone_and_an_empty_queue_says_what_to_do(editor_client: Client) -> None:
    Suggestion.objects.filter(pk=world.suggestion().pk).update(state="rejected")

    page = editor_client.get("/editor/")

    assert "Every suggestion is decided." in page.text
    assert "/editor/articles/new/" in page.text


def test_filters(editor_client: Client) -> None:
    world.suggestion()
    world.suggestion(kind="event", article=world.article("other", text="x"), payload={"summary": "A strike."})

    by_kind = editor_client.get("/editor/", {"kind": "event"})
    by_article = editor_client.get("/editor/", {"article": "read-article"})

    assert [row.summary for row in by_kind.context["rows"]] == ["A strike."]
    assert [row.summary for row in by_article.context["rows"]] == ["Talks with Russia go on."]
    assert "No suggestion matches" in editor_client.get("/editor/", {"kind": "base"}).text


@pytest.mark.parametrize("query", ["knd=event", "order=age", "kind=war", "article=none", "page=-1", "page=x"])
def test_what_it_cannot_answer(query: str, editor_client: Client) -> None:
    assert editor_client.get(f"/editor/?{query}").status_code == 400


def test_a_page_past_the_end(editor_client: Client) -> None:
    assert editor_client.get("/editor/?page=9").status_code == 404


def test_the_number_of_queries_does_not_grow(editor_client: Client) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert editor_client.get("/editor/").status_code == 200
        return len(queries)

    world.suggestion()
    one = asked()
    for n in range(20):
        article = world.article(f"a{n}", source=world.source(f"s{n}"))
        world.suggestion(fingerprint=str(n), article=article)
    assert asked() == one


def test_hostile_words_are_only_words(editor_client: Client) -> None:
    title = "<script>alert(1)</script>\u202eevil"
    world.suggestion(article=world.article("bad", title=title, text="x"), payload={"summary": "<img src=x>"})

    text = editor_client.get("/editor/").text

    assert "<script>alert" not in text
    assert "<img" not in text
    assert "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;\u202eevil</bdi>" in text
