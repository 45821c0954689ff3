"""What the list of changes may be asked: about whom, where, and since which version."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from actors.models import Actor
from presence.changes import About, versions
from presence.filters.parts import Filters, chosen
from presence.models import DatasetVersion, Region

LARGEST = 2**63 - 1


class VersionNumber(django_filters.Filter):
    field_class = forms.IntegerField


class ChangeFilters(Filters):
    actor = chosen(_("Actor"), Actor.objects.all())
    region = chosen(_("Region"), Region.objects.defer("geometry"))
    after = VersionNumber(label=_("After version"), min_value=0, max_value=LARGEST, required=False)

    class Meta:
        model = DatasetVersion
        fields: tuple[str, ...] = ()

    @property
    def about(self) -> About:
        asked = self.asked("actor", "region")
        return About(asked.get("actor"), asked.get("region"))

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        found = versions(self.about)
        after = self.form.cleaned_data.get("after")
        return found if after is None else found.filter(number__gt=after)
