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


def test_everything_is_loaded_and_published() -> None:
    summary = load(STARTER)

    counts = {model: model._default_manager.count() for model in (Region, Actor, Person, Office, Article)}
    assert counts == {Region: 41, Actor: 25, Person: 61, Office: 64, Article: 558}
    for model, count in {Base: 166, Deployment: 200, Agreement: 30, AgreementStage: 101}.items():
        assert model.objects.published().count() == count
    assert (Statement.objects.published().count(), Event.objects.published().count()) == (85, 97)
    assert summary.warnings == []


def test_known_facts() -> None:
    load(STARTER)

    khmeimim = Deployment.objects.get(base__slug="khmeimim-air-base", actor__slug="russia")
    assert (khmeimim.slug, khmeimim.status) == ("khmeimim-air-base-russia-2015-09", "reduced")
    assert (khmeimim.certain.lower, khmeimim.possible.upper) == (date(2015, 9, 30), None)
    assert khmeimim.citations.count() == 4
    lease = Agreement.objects.get(slug="tartus-2017")
    assert lease.term_years == 49
    assert {base.slug for base in lease.bases.all()} == {"tartus-naval-base"}
    assert {party.actor.slug for party in lease.party_set.all()} == {"russia", "syria-assad"}
    assert Base.objects.get(slug="tartus-naval-base").region.slug == "tartus"


def test_one_government_follows_another() -> None:
    load(STARTER)

    assert Actor.objects.get(slug="syria").active_from_earliest == date(2024, 12, 8)
    assert Actor.objects.get(slug="syria-assad").active_until == "2024-12-08"
    assert Actor.objects.get(slug="soviet-union").active_until == Actor.objects.get(slug="russia").active_from


def test_the_golan_and_the_undof_area_are_in_quneitra() -> None:
    load(STARTER)

    assert Base.objects.get(slug="mount-hermon").region.slug == QUNEITRA
    assert Region.objects.filter(slug="golan", geometry__type="Polygon").exists()
    assert Region.objects.get(slug="undof-zone").members.filter(slug=QUNEITRA).exists()
    assert Region.objects.filter(level="governorate", geometry=None).count() == 0


def test_every_record_cites_a_source() -> None:
    load(STARTER)

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
