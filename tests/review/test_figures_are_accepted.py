"""Figures of a suggested event: they come into the record, and stay out where they cannot be."""

import pytest
from django.contrib.auth.models import User

from presence.models import Event
from presence.problems import InvalidRecord
from presence.review import decide
from tests import world

pytestmark = pytest.mark.django_db


def test_the_figures_of_an_event_come_with_it(editor: User) -> None:
    payload = {"date": "2025-04-02", "kind": "air_strike", "summary": "Struck.", "killed_min": 3, "killed_max": 3}
    suggestion = world.suggestion(kind="event", payload={**payload, "wounded_min": 0, "wounded_max": "0"})

    record = decide.accept(suggestion.pk, by=editor)

    assert isinstance(record, Event)
    assert record.figures == ["3 killed", "none wounded"]
    assert (record.personnel_min, record.personnel_max) == (None, None)


def test_figures_out_of_order_stay_a_suggestion(editor: User) -> None:
    payload = {"date": "2025-04-02", "kind": "air_strike", "summary": "Struck.", "killed_min": 3, "killed_max": 2}
    suggestion = world.suggestion(kind="event", payload=payload)

    with pytest.raises(InvalidRecord) as refused:
        decide.accept(suggestion.pk, by=editor)

    assert refused.value.errors == {"__all__": ["The lower figure of the killed is above the upper one."]}
    assert not Event.objects.exists()
