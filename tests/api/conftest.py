"""A world with one of everything, and as many more as a test asks for."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from presence.models import AgreementStage, Deployment, Party
from tests import world

KINDS = (
    "actors",
    "people",
    "regions",
    "bases",
    "deployments",
    "agreements",
    "stages",
    "statements",
    "events",
    "sources",
    "articles",
)
Get = Callable[..., Any]


def one_of_each(number: int) -> None:
    """One record of every kind, tied to one another, told apart by its number."""
    day = f"2020-01-{number:02}"
    article = world.article(f"article-{number}", source=world.source(f"source-{number}"), published=day)
    base = world.base(f"base-{number}", region=world.region(f"region-{number}"))
    actor = world.actor(f"actor-{number}")
    world.published(
        Deployment(slug=f"deployment-{number}", base=base, actor=actor, start=day, status="active", as_of="2026-01"),
        article,
    )
    agreement = world.agreement(f"agreement-{number}")
    agreement.bases.add(base)
    agreement.regions.add(base.region)
    Party.objects.create(agreement=agreement, actor=actor)
    stage = AgreementStage(slug=f"stage-{number}", agreement=agreement, date=day, stage="signed")
    world.published(stage, article)
    person = world.person(f"person-{number}")
    statement = world.statement(f"statement-{number}", date=day, speaker=person, actor=actor)
    statement.about_actors.add(actor)
    statement.about_bases.add(base)
    statement.about_agreements.add(agreement)
    statement.about_regions.add(base.region)
    figures = {"killed_min": number, "killed_max": number + 2, "wounded_min": 0, "wounded_max": 0, "personnel_min": 40}
    places = {"base": base, "region": base.region}
    world.event(f"event-{number}", date=day, actor=actor, target_actor=actor, **places, **figures)


@pytest.fixture
def everything(db: None) -> None:
    one_of_each(1)


@pytest.fixture
def get(client: Client) -> Get:
    """The JSON of an address below /api/v1/."""

    def asked(path: str, status: int = 200, **params: Any) -> Any:
        answer = client.get(f"/api/v1/{path}", params)
        assert answer.status_code == status, answer.content[:500]
        return answer.json()

    return asked


_openapi: list[bytes] = []


@pytest.fixture
def described(client: Client, db: None) -> Any:
    """The OpenAPI description. To make it takes a quarter of a second, so that it is asked for once in a process."""
    if not _openapi:
        answer = client.get("/api/v1/openapi.json")
        assert answer.status_code == 200
        _openapi.append(answer.content)
    return json.loads(_openapi[0])
