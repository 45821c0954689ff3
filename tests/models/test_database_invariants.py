"""What no door lets in: each rule is tried through `full_clean` and straight at the database."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from actors.models import Actor, Office
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Citation,
    Deployment,
    Estimate,
    Event,
    Identifier,
    Party,
    Region,
    Source,
    Statement,
)
from tests import world

pytestmark = pytest.mark.django_db


def deployment(**values: object) -> Deployment:
    return Deployment(**{"slug": "new", "base": world.base(), "actor": world.actor(), "status": "active", **values})


def event(**values: object) -> Event:
    return Event(**{"slug": "new", "date": "2025", "kind": "talks", "summary": "Talks.", **values})


def citation(**values: object) -> Citation:
    return Citation(**{"article": world.article("another"), **values})


BAD: dict[str, Callable[[], models.Model]] = {
    "presence_deployment_ends_after_start": lambda: deployment(start="2020", end="2019"),
    "presence_deployment_personnel_order": lambda: deployment(personnel_min=20, personnel_max=10),
    "presence_deployment_status_known": lambda: deployment(status="gone"),
    "presence_deployment_role_known": lambda: deployment(role="tourism"),
    "presence_event_ends_after_start": lambda: event(date="2020", date_end="2019"),
    "presence_event_killed_order": lambda: event(killed_min=2, killed_max=1),
    "presence_event_wounded_order": lambda: event(wounded_min=2, wounded_max=0),
    "presence_event_personnel_order": lambda: event(personnel_min=300, personnel_max=200),
    "presence_event_killed_min_check": lambda: event(killed_min=-1),
    "presence_event_wounded_max_check": lambda: event(wounded_max=-1),
    "presence_event_kind_known": lambda: event(kind="picnic"),
    "presence_event_located": lambda: event(lat=35.0),
    "presence_base_located": lambda: Base(
        slug="new", name_en="New", kind="outpost", location_precision="exact", region=world.region(), lat=91, lon=0
    ),
    "presence_statement_has_speaker": lambda: Statement(slug="new", date="2025", summary="It was said."),
    "presence_region_has_parent": lambda: Region(slug="new", name_en="New", level="district"),
    "presence_region_level_known": lambda: Region(slug="new", name_en="New", level="city", parent=world.region()),
    "presence_party_role_known": lambda: Party(agreement=world.agreement(), actor=world.actor(), role="host"),
    "presence_source_reliability_known": lambda: Source(slug="new", name="New", reliability="G"),
    "presence_article_state_known": lambda: Article(slug="new", state="lost"),
    "presence_citation_of_one": lambda: citation(),
    "presence_citation_span": lambda: citation(base=world.base(), start=4, end=4),
    "presence_citation_sighting": lambda: citation(base=world.base(), attests="started"),
    "presence_estimate_order": lambda: Estimate(
        actor=world.actor(), article=world.article(), date="2025", counted="bases", low=3, high=2
    ),
    "presence_identifier_of_one": lambda: Identifier(scheme="wikidata", value="Q1"),
    "presence_identifier_scheme_known": lambda: Identifier(base=world.base(), scheme="imdb", value="Q1"),
    "presence_identifier_written_so": lambda: Identifier(base=world.base(), scheme="geonames", value="Q1"),
    "presence_identifier_has_no_field": lambda: Identifier(actor=world.actor(), scheme="wikidata", value="Q1"),
    "actors_actor_kind_known": lambda: Actor(slug="new", name_en="New", kind="empire"),
    "actors_office_ends_after_start": lambda: Office(
        person=world.person(), actor=world.actor(), title="Envoy", start="2020", end="2019"
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_value_that_contradicts(name: str) -> None:
    bad = BAD[name]()

    with pytest.raises(ValidationError):
        bad.full_clean()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        type(bad)._default_manager.bulk_create([bad])


def stage() -> AgreementStage:
    slug = f"stage-{AgreementStage.objects.count()}"
    return AgreementStage(slug=slug, agreement=the_agreement(), date="2015", stage="signed")


TWICE: dict[str, Callable[[], models.Model]] = {
    "presence_stage_once": stage,
    "presence_party_once": lambda: Party(agreement=the_agreement(), actor=world.actor(), role="party"),
    "presence_article_address_once": lambda: Article(
        slug=f"article-{Article.objects.count()}", url="https://daily.example/1"
    ),
    "presence_citation_event_once": lambda: citation(event=the_event(), excerpt="It was so. " * 1000),
    "actors_office_once": lambda: Office(person=world.person(), actor=world.actor(), title="Envoy", start="2020"),
    "presence_region_pcode_once": lambda: Region(
        slug=f"country-{Region.objects.count()}", name_en="Country", level="country", pcode="XX"
    ),
}


def the_agreement() -> Agreement:
    return Agreement.objects.first() or world.agreement()


def the_event() -> Event:
    return Event.objects.first() or world.event()


@pytest.mark.parametrize("name", TWICE)
def test_the_same_thing_twice(name: str) -> None:
    TWICE[name]().save()
    again = TWICE[name]()

    with pytest.raises(ValidationError):
        again.full_clean()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        type(again)._default_manager.bulk_create([again])


def test_two_stays_of_one_actor_at_one_base_may_start_on_the_same_unknown_day() -> None:
    world.deployment(start="", end="2018", status="vacated")

    other = deployment(start="", end="2020", status="vacated")
    other.full_clean()
    other.save()

    assert Deployment.objects.count() == 2


def test_the_days_of_a_date_cannot_differ_from_it() -> None:
    world.event()

    with pytest.raises(IntegrityError, match="presence_event_date_days"), transaction.atomic():
        Event.objects.update(date_earliest=None)
    with pytest.raises(IntegrityError, match="presence_event_date_end_days"), transaction.atomic():
        Event.objects.update(date_end_latest=date(2025, 1, 1))


def test_a_date_gets_its_days_in_bulk_too() -> None:
    Event.objects.bulk_create([event(date="2018-03~")])

    found = Event.objects.get()
    assert (found.date_earliest, found.date_latest) == (date(2018, 2, 1), date(2018, 4, 30))


def test_a_base_cannot_go_while_somebody_is_there() -> None:
    there = world.deployment()

    with pytest.raises(models.ProtectedError):
        there.base.delete()
