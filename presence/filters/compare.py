"""What a comparison of two days may ask."""

from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from actors import edtf
from actors.fields import validate_edtf
from actors.letters import Lazy
from actors.models import Actor
from presence import timeline
from presence.filters.parts import Filters, InRegion, chosen, word
from presence.models import Deployment
from presence.models import vocabulary as words
from presence.timeline import Period

BACKWARDS = _("“From” lies after “to”: write the earlier date first.")


class TwoDays(forms.Form):
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("from") and given.get("to"):
            before, after = edtf.parse(given["from"]), edtf.parse(given["to"])
            if before.earliest > after.earliest or before.latest > after.latest:
                self.add_error("from", BACKWARDS)
        return given


class AskedDay(django_filters.CharFilter):
    """One of the two days; it narrows nothing by itself."""

    def __init__(self, name: str, label: Lazy) -> None:
        missing = _("Say which: a day, month or year, such as 2024-12-01, 2024-12 or 2024.")
        super().__init__(
            field_name=name, label=label, required=True, error_messages={"required": missing},
            validators=[validate_edtf], max_length=16, strip=True,
        )  # fmt: skip

    def filter(self, qs: Any, value: str) -> Any:
        return qs


class CompareFilters(Filters):
    """Strict like all: `from` and `to` have to be there, and in this order."""

    actor = chosen(_("Actor"), Actor.objects.all())
    region = InRegion("base__region")
    kind = word(words.BaseKind, _("Kind of base"), field_name="base__kind")

    class Meta:
        model = Deployment
        fields: tuple[str, ...] = ()
        form = TwoDays

    @classmethod
    def get_filters(cls) -> dict[str, django_filters.Filter]:
        # “from” is a word of Python's own, so it cannot be an attribute.
        days = {"from": AskedDay("from", _("From")), "to": AskedDay("to", _("To"))}
        return {**days, **super().get_filters()}

    @property
    def days(self) -> tuple[Period, Period]:
        asked = self.form.cleaned_data
        return timeline.period(asked["from"]), timeline.period(asked["to"])
