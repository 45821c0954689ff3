"""The one answer that headline, counts, list, map, export and time line are read from."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any
from urllib.parse import quote

import django_filters
from django import forms
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from actors.models import Actor
from presence import shown
from presence.filters import DeploymentFilters, checked
from presence.filters.select import Select
from presence.models import Base, Deployment, Region
from presence.publish.places import Tally
from presence.publish.sites import Site, sites, tally
from presence.timeline import PRESENT, Period
from presence.web import view_state

ORDER_NAMES = [
    ("name", _("By name")),
    ("since", _("Longest there first")),
    ("confidence", _("Surest first")),
    ("actor", _("By actor")),
]
# The parts of the view that are no filters: which page of the list, and how map and time line are drawn.
DRAWN = ("page", "from", "to", "at", "tab", "measure")
PER_PAGE = 100
SAFE = ",:~"  # need no escaping behind a question mark
SLUG = "SLUG"  # stands in `base_url` for a base's own
# Addresses have their parts in the order of the table, so that one view has one address.
PLACES = {part.name: n for n, part in enumerate(view_state.PARTS)}


class OrderFilter(django_filters.ChoiceFilter):
    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs


class ChosenBase(django_filters.ModelChoiceFilter):
    """The base that is looked at: it narrows only what is explained."""

    def filter(self, qs: QuerySet[Any], value: Base | None) -> QuerySet[Any]:
        return super().filter(qs, value) if value and self.parent.asked("explain") else qs


class ExplorerFilters(DeploymentFilters):
    base = ChosenBase(label=_("Base"), queryset=Base.objects.published(), to_field_name="slug", widget=Select)
    order = OrderFilter(label=_("Order"), choices=ORDER_NAMES, widget=forms.HiddenInput)


@dataclass(frozen=True)
class Answer:
    filters: ExplorerFilters
    when: Period
    params: QueryDict  # as asked, without what is empty
    state: dict[str, Any]  # of the drawing: view_state.read

    @cached_property
    def actors(self) -> dict[int, Actor]:
        """All there are, each with whether it is anywhere at any time."""
        # As “is one of”: PostgreSQL then reads the deployments once, and not for each actor.
        somewhere = Q(pk__in=Deployment.objects.published().order_by().values("actor"))
        actors = Actor.objects.order_by(*shown.by_name())
        return {actor.pk: actor for actor in actors.annotate(somewhere=ExpressionWrapper(somewhere, BooleanField()))}

    @cached_property
    def regions(self) -> dict[int, Region]:
        return {region.pk: region for region in Region.objects.defer("geometry").order_by(*shown.by_name())}

    @cached_property
    def sites(self) -> list[Site]:
        return sites(self.filters.there(), self.actors, self.filters.form.cleaned_data["order"])

    @cached_property
    def tally(self) -> Tally:
        return tally(self.sites)

    @cached_property
    def placed(self) -> int:
        return sum(site.lat is not None for site in self.sites)

    @cached_property
    def tally_of(self) -> dict[int, Tally]:
        """At how many bases each actor is, and may be."""
        sure = Counter(o.actor.pk for site in self.sites for o in site.occupants if o.presence == PRESENT)
        maybe = Counter(o.actor.pk for site in self.sites for o in site.occupants if o.presence != PRESENT)
        return {pk: Tally(int(pk in sure), sure[pk], maybe[pk]) for pk in {**sure, **maybe}}

    @cached_property
    def present(self) -> list[Actor]:
        """Who is there or may be, those certainly at most bases first."""
        counted = [(-each.present, -each.possible, self.actors[pk]) for pk, each in self.tally_of.items()]
        return [actor for *_, actor in sorted(counted, key=lambda each: (each[0], each[1], each[2].name_en))]

    def asked(self, url: str = "map", /, **changed: str | None) -> str:
        """The address of this view with some of it changed; nothing takes a part away. The list begins anew."""
        asked = {**self._lists, "page": [], **{name: [v] if v else [] for name, v in changed.items()}}
        names = sorted(filter(asked.get, asked), key=lambda name: PLACES.get(name, len(PLACES)))
        query = "&".join(f"{quote(name, SAFE)}={quote(value, SAFE)}" for name in names for value in asked[name])
        return self._page(url) + (f"?{query}" if query else "")

    @cached_property
    def _lists(self) -> dict[str, list[str]]:
        return dict(self.params.lists())

    @cached_property
    def _page(self) -> Callable[[str], str]:
        return cache(reverse)

    @property
    def cleared(self) -> str:
        """The view with no filter at all, of the moment it is asked of."""
        return self.asked(**{part.name: None for part in view_state.PARTS})

    @cached_property
    def base_url(self) -> str:
        """The page of a base, of the same moment that is asked about here."""
        kept = [(name, str(self.params[name])) for name in ("on", "known_at") if name in self.params]
        return reverse("base", args=[SLUG]) + (f"?{urlencode(kept)}" if kept else "")

    @property
    def page(self) -> int:
        return int(self.state.get("page", 1))

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.sites) // PER_PAGE))

    @property
    def listed(self) -> list[Site]:
        return self.sites[(self.page - 1) * PER_PAGE : self.page * PER_PAGE]


def answer(asked: QueryDict, also: tuple[str, ...] = ()) -> Answer:
    """What an address asks for; without a date, of today.

    Raises:
        UnknownParameter, InvalidParameter: with what is wrong, by parameter.
    """
    params = _plain(asked)
    dated = params.copy()
    if "on" not in dated:
        dated["on"] = timezone.localdate().isoformat()
    filters = checked(ExplorerFilters, dated, shown.deployments(), also=(*DRAWN, *also))
    assert isinstance(filters, ExplorerFilters)
    return Answer(filters, filters.when, params, view_state.read(params, DRAWN))


def _plain(asked: QueryDict) -> QueryDict:
    params = QueryDict(mutable=True)
    for name, values in asked.lists():
        kept = [value.strip() for value in values if value.strip()]
        if kept:
            params.setlist(name, kept)
    return params
