"""The search index holds what presence/shown.py shows, and no more."""

import pytest

from presence import shown
from presence.models import Agreement, AgreementStage, Base, Citation, Deployment, Event
from presence.review.retract import retract
from tests import world
from tests.search.ask import cited, indexed, slugs


def in_step() -> None:
    for table in ("presence_searchtext", "presence_searchtyped"):
        articles = {pk for kind, pk in indexed(table) if kind == "article"}
        assert articles == set(shown.articles_resting().values_list("pk", flat=True))


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_no_records_that_are_not_published(db: None, state: str) -> None:
    Event.objects.create(slug="secret", date="2025-01-01", kind="clash", summary="Hidden convoy.", state=state)
    Base.objects.create(
        slug="hidden", name_en="Hidden", kind="outpost", location_precision="exact", region=world.region(), state=state
    )
    assert slugs("hidden") == set()


def test_no_articles_that_are_only_being_read(db: None) -> None:
    world.article("read", text="An unseen convoy.", state="read")
    assert slugs("unseen") == set()
    in_step()


def test_text_goes_with_the_last_record_that_rests_on_it(db: None) -> None:
    article = cited("one", "A convoy left.")
    second = world.published(Event(slug="second", date="2025-01-01", kind="clash", summary="Else."), cites=article)
    assert slugs("convoy") == {"one"}
    Event.objects.filter(slug="event-one").update(state="retracted", retraction_reason="Wrong.")
    assert slugs("convoy") == {"one"}
    Event.objects.filter(pk=second.pk).update(state="draft")
    assert slugs("convoy") == set()
    in_step()
    Event.objects.filter(pk=second.pk).update(state="published")
    assert slugs("convoy") == {"one"}
    in_step()


def test_what_a_base_or_an_agreement_takes_with_it(db: None) -> None:
    on_stay, on_stage = world.article("on-stay", text="A convoy."), world.article("on-stage", text="A convoy.")
    stay = world.deployment()
    Citation.objects.create(deployment=stay, article=on_stay)
    stage = AgreementStage(slug="stage", agreement=world.agreement(), date="2020", stage="talks", summary="Talks.")
    world.published(stage, cites=on_stage)
    assert slugs("convoy") == {"on-stay", "on-stage"}
    Base.objects.update(state="draft")
    assert slugs("convoy") == {"on-stage"}
    Agreement.objects.update(state="draft")
    assert slugs("convoy") == set()
    in_step()
    Base.objects.update(state="published")
    Deployment.objects.update(state="draft")
    in_step()


def test_the_text_is_never_given_whole(db: None) -> None:
    cited("long", "convoy " + "word " * 3000)
    from_search = slugs("convoy")
    assert from_search == {"long"}


def test_a_source_is_found_while_an_article_of_it_is_shown(db: None) -> None:
    cited("one", "A convoy.", source=world.source("gazette", name="Gazette"))
    assert slugs("gazette") == {"gazette"}
    Event.objects.update(state="draft")
    assert slugs("gazette") == set()


def test_retracting_takes_away(db: None) -> None:
    event = world.event(summary="A convoy.")
    retract(event, by=world.editor(), reason="Wrong.")
    assert slugs("convoy") == set()
    in_step()
