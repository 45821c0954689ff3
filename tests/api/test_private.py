"""Nothing that is not published, and nothing about those who work here, leaves by the API."""

import json

import pytest
from django.test import Client

from presence.api.links import KINDS as LINKED
from presence.models import Base, Citation, Event, Record
from tests import world
from tests.api.conftest import KINDS, Get, one_of_each

pytestmark = pytest.mark.django_db
PRIVATE = ("submitted_by", "created_by", "content_hash", "leased_until", "due_at", "suggestion", "attempts", '"text"')
RECORD_KINDS = ("bases", "deployments", "agreements", "stages", "statements", "events")


def hide(record: Record, state: str = "draft") -> None:
    type(record).objects.filter(pk=record.pk).update(state=state)


def everything_said(client: Client) -> str:
    said = [client.get(f"/api/v1/{kind}/").content.decode() for kind in KINDS]
    said += [client.get(f"/api/v1/{path}").content.decode() for path in ("matrix/?on=2020", "bases/?format=geojson")]
    return "".join(said)


def test_nothing_of_the_editors_is_told(everything: None, client: Client) -> None:
    editor = world.editor("the-editor-in-person")
    article = world.article("read", text="The whole text of it.", submitted_by=editor, state="read")
    world.published(Event(slug="told", date="2020", kind="visit", summary="Told."), article)
    world.suggestion()
    said = everything_said(client)
    assert "told" in said
    for word in ("the-editor-in-person", "The whole text of it.", *PRIVATE):
        assert word not in said


@pytest.mark.parametrize("state", ["draft", "in_review", "retracted"])
@pytest.mark.parametrize("kind", RECORD_KINDS)
def test_a_record_that_is_not_published_is_not_there(everything: None, get: Get, kind: str, state: str) -> None:
    one_of_each(2)
    slug = get(f"{kind}/")["results"][0]["slug"]
    model = next(model for model, name in LINKED.items() if name == kind)
    model._default_manager.filter(slug=slug).update(state=state, retraction_reason="A mistake.")
    assert slug not in [record["slug"] for record in get(f"{kind}/")["results"]]
    get(f"{kind}/{slug}/", status=410 if state == "retracted" else 404)


def test_no_reference_leads_to_a_hidden_base(everything: None, client: Client) -> None:
    hide(Base.objects.get(slug="base-1"))
    Base.objects.filter(slug="base-1").update(name_en="Secret Site")
    assert json.loads(client.get("/api/v1/events/event-1/").content)["base"] is None
    said = everything_said(client)
    assert "base-1" not in said
    assert "Secret Site" not in said


def test_an_article_that_only_a_draft_cites_is_not_there(get: Get) -> None:
    event = world.event()
    article = Citation.objects.get(event=event).article
    get(f"articles/{article.slug}/")
    hide(event)
    get(f"articles/{article.slug}/", status=404)
    assert get("articles/")["results"] == []
    assert get("sources/")["results"] == []


def test_an_article_names_only_the_published_among_its_records(get: Get) -> None:
    world.event("one")
    hide(world.event("two"))
    article = Citation.objects.get(event=Event.objects.get(slug="one")).article
    assert [tie["record"]["slug"] for tie in get(f"articles/{article.slug}/")["citations"]] == ["one"]
