"""The dataset that comes with the product: it loads, it says what it should, and a second load changes nothing."""

from datetime import date

import pytest

from actors.models import Actor, Office, Person
from presence.data import STARTER
from presence.data.geometry import QUNEITRA
from presence.data.load import load
from presence.models import (
    Agreement,
    AgreementStage,
    Article,
    Base,
    Citation,
    Deployment,
    Event,
    Region,
    Statement,
)

pytestmark = pytest.mark.django_db


def test_it_loads_and_says_what_it_should() -> None:
    """Once for all that is looked at: to load it takes seconds."""
    assert load(STARTER).warnings == []
    everything_is_published()
    known_facts_are_told()
    one_government_follows_another()
    the_golan_and_the_undof_area_are_in_quneitra()
    every_record_cites_a_source()


def everything_is_published() -> None:
    counts = {model: model._default_manager.count() for model in (Region, Actor, Person, Office, Article)}
    assert counts == {Region: 42, Actor: 25, Person: 61, Office: 64, Article: 558}
    for model, count in {Base: 166, Deployment: 200, Agreement: 30, AgreementStage: 101}.items():
        assert model.objects.published().count() == count
    assert (Statement.objects.published().count(), Event.objects.published().count()) == (85, 97)


def known_facts_are_told() -> None:
    khmeimim = Deployment.objects.get(base__slug="khmeimim-air-base", actor__slug="russia")
    assert (khmeimim.slug, khmeimim.status) == ("khmeimim-air-base-russia-2015-09", "reduced")
    assert (khmeimim.certain.lower, khmeimim.possible.upper) == (date(2015, 9, 30), None)
    assert khmeimim.citations.count() == 4
    lease = Agreement.objects.get(slug="tartus-2017")
    assert lease.term_years == 49
    assert {base.slug for base in lease.bases.all()} == {"tartus-naval-base"}
    assert {party.actor.slug for party in lease.party_set.all()} == {"russia", "syria-assad"}
    assert Base.objects.get(slug="tartus-naval-base").region.slug == "tartus"


def one_government_follows_another() -> None:
    assert Actor.objects.get(slug="syria").active_from_earliest == date(2024, 12, 8)
    assert Actor.objects.get(slug="syria-assad").active_until == "2024-12-08"
    assert Actor.objects.get(slug="soviet-union").active_until == Actor.objects.get(slug="russia").active_from


def the_golan_and_the_undof_area_are_in_quneitra() -> None:
    assert Base.objects.get(slug="mount-hermon").region.slug == QUNEITRA
    assert Region.objects.filter(slug="golan", geometry__type="Polygon").exists()
    assert Region.objects.get(slug="undof-zone").members.filter(slug=QUNEITRA).exists()
    assert Region.objects.filter(level="governorate", geometry=None).count() == 0


def every_record_cites_a_source() -> None:
    for name, model in {"base": Base, "deployment": Deployment, "event": Event}.items():
        assert not model.objects.exclude(pk__in=Citation.objects.values(name)).exists()
    assert Citation.objects.filter(office__isnull=False).exists()


def test_a_second_load_changes_nothing() -> None:
    load(STARTER)
    citations = Citation.objects.count()

    again = load(STARTER)

    assert again.nothing_changed
    assert Citation.objects.count() == citations
    assert not Deployment.objects.exclude(revision=1).exists()
