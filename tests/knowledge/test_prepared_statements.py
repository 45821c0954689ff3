"""A statement the driver has prepared for now must not answer for now inside another moment."""

import pytest

from presence import knowledge
from presence.models import DatasetVersion, Deployment
from tests import world

pytestmark = pytest.mark.django_db(transaction=True)

MORE_THAN_PREPARED = 8  # psycopg prepares a statement at its fifth run


def statuses() -> set[str]:
    return {Deployment.objects.get().status for _ in range(MORE_THAN_PREPARED)}


def test_now_then_and_now_again() -> None:
    world.deployment(status="active")
    before = DatasetVersion.objects.latest("number").at
    Deployment.objects.update(status="reduced")

    assert statuses() == {"reduced"}
    with knowledge.at(before):
        assert statuses() == {"active"}
    assert statuses() == {"reduced"}
