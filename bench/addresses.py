"""The address of one page of every type, each time the fullest there is: the busiest actor, the most cited base …"""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from actors.models import Actor, Person
from presence.models import Agreement, Article, Base, Deployment, Event, Region, Source, Statement
from presence.web.lists import LISTS

PAGES = ("matrix", "changes", "changes-atom", "about", "codebook", "account", "login")
MISSING = "no such"
"""Begins the names of addresses that answer 404."""
# The explorer has had two names.
EXPLORER = ("explorer", "map")
FILTERED = {
    "articles": "?q=report",
    "statements": "?actor=russia&stance=supports",
    "bases": "?actor=russia&on=2019-10-15",
    "deployments": "?actor=russia&on=2019-10-15",
    "events": "?region=aleppo",
}
SEARCHES = {"a name": "Hmeimim", "a frequent word": "report", "a phrase": '"as long as"', "nothing": "qqqqqqqq"}


def addresses() -> Iterator[tuple[str, str]]:
    """A name and an address for each; an empty address where this product has no such page."""
    explorer = next((found for found in map(_reversed, EXPLORER) if found), "")
    yield "explorer", explorer
    yield "explorer on a day", f"{explorer}?on=2019-10-15"
    yield "explorer, explained", f"{explorer}?on=2019-10-15&explain=1&base=khmeimim-air-base"
    with translation.override("ar"):
        yield "explorer in Arabic", next((found for found in map(_reversed, EXPLORER) if found), "")
    for name in ("map-ground", "histogram"):
        yield name, _reversed(name)
    for name in PAGES:
        yield name, _reversed(name)
    yield "compare", _asked("compare", "?from=2015-10-15&to=2025-10-15")
    yield "compare, one actor", _asked("compare", "?from=2015-10-15&to=2025-10-15&actor=russia")
    for name, words in SEARCHES.items():
        yield f"search, {name}", _asked("search", f"?q={words}")
    yield "search of a year", _asked("search", "?q=report&on=2019")
    yield from _lists()
    yield from _details()


def _lists() -> Iterator[tuple[str, str]]:
    for kind in LISTS:
        yield f"list of {kind}", _reversed(kind)
        if kind in FILTERED:
            yield f"list of {kind}, filtered", _asked(kind, FILTERED[kind])
        yield f"{kind} as Atom", _reversed(f"{kind}-atom")


def _details() -> Iterator[tuple[str, str]]:
    for name, found in _fullest().items():
        if found is None:
            yield name, ""
            continue
        yield name, found.get_absolute_url()
        yield f"history of {name}", _reversed(f"{_kind(found)}_history", found.slug)
        if _kind(found) in ("actor", "region"):
            yield f"presence of {name} as CSV", _reversed(f"{_kind(found)}-presence", found.slug)
    for kind in ("base", "statement", "article"):
        yield f"{MISSING} {kind}", _reversed(kind, "no-such-thing")
    with translation.override("ar"):
        yield "actor in Arabic", _most(Actor.objects.all(), "deployments").get_absolute_url()


def _fullest() -> dict[str, Any]:
    governorates, zones = Region.objects.filter(level="governorate"), Region.objects.filter(level="zone")
    return {
        "actor": _most(Actor.objects.all(), "deployments"),
        "country": Region.objects.filter(level="country").order_by("slug").last(),
        "governorate": _most(governorates, "bases"),
        "zone": _most(zones, "members"),
        "base": _most(Base.objects.published(), "citations"),
        "starter's base": Base.objects.filter(slug__contains="hmeimim").first(),
        "deployment": _most(Deployment.objects.published(), "citations"),
        "agreement": _most(Agreement.objects.published(), "stages"),
        "person": _most(Person.objects.all(), "statements"),
        "statement": _most(Statement.objects.published(), "citations"),
        "event": _most(Event.objects.published(), "citations"),
        "article": _most(Article.objects.defer("text"), "citations"),
        "source": _most(Source.objects.all(), "articles"),
    }


def _most(things: QuerySet[Any], of: str) -> Any:
    return things.annotate(most=Count(of)).order_by("-most", "pk").first()


def _kind(found: Any) -> str:
    return str(found._meta.model_name)


def _reversed(name: str, *args: str) -> str:
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def _asked(name: str, query: str) -> str:
    return f"{found}{query}" if (found := _reversed(name)) else ""
