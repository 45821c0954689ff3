"""A word of a vocabulary says itself in the page's language, as Django's own way does."""

import pytest
from django.db.models import Model
from django.utils import translation

from actors.models import Actor
from presence.models import Base, Deployment, Event


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("thing", "field"),
    [
        (Actor(kind="state"), "kind"),
        (Base(kind="air_base"), "kind"),
        (Base(kind="unheard of"), "kind"),
        (Deployment(role=""), "role"),
        (Deployment(status="active"), "status"),
        (Event(kind="air_strike"), "kind"),
    ],
)
def test_as_django_says_it(thing: Model, field: str, language: str) -> None:
    with translation.override(language):
        said = getattr(thing, f"get_{field}_display")()
        assert said == Model._get_FIELD_display(thing, thing._meta.get_field(field))  # type: ignore[attr-defined]
