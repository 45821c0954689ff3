"""The page of a country, governorate, district or zone: the database counts, and only what is shown is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actors.edtf_words import in_words
from presence import shown, timeline
from presence.compiled import KEY, KEYS, OWN, SLUG, Compiled
from presence.kept import Maker, kept
from presence.models import Agreement, Base, Deployment, Event, Region, Statement
from presence.models.vocabulary import RegionLevel
from presence.web import answers, charts
from presence.web.around import occupied
from presence.web.asked import period_asked
from presence.web.cite import cite_of
from presence.web.context import site
from presence.web.estimates import estimates_for
from presence.web.frame import frame_of
from presence.web.here import Bases, Row, counted, grouped, rows_of, surest_first
from presence.web.in_order import AGREEMENTS, BASES, EVENTS, REGIONS, STATEMENTS, by_key, in_order, keys_of, only
from presence.web.publishers import publishers_of
from presence.web.quotable import Quotable, csv_url, kept_of, quotable, title
from presence.web.svg_map import MANY as DRAWN
from presence.web.svg_map import Heap, SvgMap, drawn, pins

LATEST = 10
MANY = 30
# Of each actor; the list of deployments has the others.
LISTED = 5
# What a row of them shows, and no more: the page has dozens.
_SHOWN = ("slug", "start", "status", "as_of", "actor_id", "base__slug", "base__name_en", "base__name_ar")


@dataclass(slots=True)
class Counted(answers.Group):
    """A group whose bases the database counted; its deployments are those listed."""

    here: int = 0
    maybe: int = 0
    all: int = 0

    @property
    def present(self) -> int:
        return self.here

    @property
    def possible(self) -> int:
        return self.maybe

    @property
    def more(self) -> int:
        return self.all - len(self.deployments)


def region(request: HttpRequest, slug: str) -> HttpResponse:
    found = only(_ONE(slug=slug))
    when, keep = period_asked(request), kept_of(request)
    rows = rows_of(found, when)
    table = quotable(found, when, keep, rows)
    by_actor = _by_actor(rows, table)
    total = _total(found, rows)
    answer = answers.of_region(found, total, by_actor, when)
    around, named = _around(found), title(found, in_words(when.text))
    context = {
        "region": found,
        "when": when,
        "answer": answer,
        "frame": frame_of(request, found, answer=answer, **_frame(found)),
        "map": _map(request, found, rows),
        "table": table,
        "table_csv": csv_url(found, when, keep),
        "table_title": named,
        "table_cite": cite_of(request, named, f"regions-{slug}-table"),
        "chart": charts.of_region(found, when),
        "by_actor": by_actor,
        "estimates": estimates_for(region=found),
        "sources": publishers_of(found),
        "many": MANY,
        "latest": LATEST,
        **around,
        **_told_of(found),
    }
    return render(request, "pages/region.html", context)


_ONE = Compiled(lambda slug: shown.regions().filter(slug=slug).order_by(), slug=SLUG)


def _frame(found: Region) -> dict[str, Any]:
    related: list[tuple[str, Any]] = []
    if found.level != RegionLevel.COUNTRY and found.parent:
        beside = _BESIDE(parent=found.parent.pk, level=found.level, own=found.pk)
        related.append((_("In %(region)s too") % {"region": found.parent}, beside))
    return {"trail": [found.parent] if found.parent else [], "related": related}


def _beside(parent: int, level: str, own: int) -> QuerySet[Region]:
    return shown.regions().filter(parent=parent, level=level).exclude(pk=own)[:MANY]


_BESIDE = Compiled(_beside, parent=KEY, level=SLUG, own=OWN)


def _total(found: Region, rows: Sequence[Row]) -> Counted:
    """Each base once, whoever is there."""
    present, touched = counted(rows)
    return Counted(found, [], present, touched - present, touched)


def _by_actor(rows: Sequence[Row], table: Quotable) -> list[Counted]:
    """In the order of the table, each with its first few deployments: the certain, then by name."""
    of_actor = {actor: surest_first(of) for actor, of in grouped(rows, lambda row: row.actor).items()}
    listed = [row for of in of_actor.values() for row in of[:LISTED]]
    found = by_key(_DEPLOYMENTS, [row.pk for row in listed])
    for row in listed:
        found[row.pk].presence = row.presence
    groups = []
    for line in table.lines:
        of = of_actor[line.actor.pk]
        first = [found[row.pk] for row in of[:LISTED]]
        groups.append(Counted(line.actor, first, line.total.present, line.total.possible, len(of)))
    return groups


def _deployments(keys: list[int]) -> QuerySet[Deployment]:
    return Deployment.objects.filter(pk__among=keys).select_related("base").only(*_SHOWN).order_by()


_DEPLOYMENTS = Compiled(_deployments, keys=KEYS)


def _map(request: HttpRequest, found: Region, rows: Sequence[Row]) -> SvgMap:
    """The bases with anybody there, one by one; where they are very many, how many in each governorate."""
    keep = str(site(request)["keep"])
    bases = {row.base for row in rows}
    if len(bases) > DRAWN:
        return drawn([], highlight=found, heaps=_heaps(rows, keep))
    here = shown.bases().filter(pk__in=bases).defer("summary")
    places = occupied(here, ((row.base, row.actor, row.presence) for row in rows))
    return drawn(pins(places, keep), highlight=found)


def _heaps(rows: Sequence[Row], keep: str) -> list[Heap]:
    of = {region: counted(here) for region, here in grouped(rows, lambda row: row.governorate).items()}
    return [
        Heap(each.slug, of[each.pk].touched, _words(each, of[each.pk]), each.get_absolute_url() + keep)
        for each in REGIONS(keys=list(of))
    ]


def _words(region: Region, bases: Bases) -> str:
    return ngettext(
        "%(region)s: %(count)s base with foreign forces, %(present)s of them certain",
        "%(region)s: %(count)s bases with foreign forces, %(present)s of them certain",
        bases.touched,
    ) % {"region": region, "count": bases.touched, "present": bases.present}


def _around(found: Region) -> dict[str, Any]:
    """The regions it lies in, holds and overlaps."""
    return {
        "children": _CHILDREN(key=found.pk),
        "zones": _ZONES(key=found.pk),
        "members": _MEMBERS(key=found.pk),
    }


def _zones(key: int) -> QuerySet[Region]:
    return Region.objects.filter(Q(members=key) | Q(parent=key, level="zone")).distinct().defer("geometry")


_CHILDREN = Compiled(lambda key: Region.objects.filter(parent=key).exclude(level="zone").defer("geometry"), key=KEY)
_ZONES = Compiled(_zones, key=KEY)
_MEMBERS = Compiled(lambda key: Region.objects.filter(zones=key).defer("geometry"), key=KEY)


def _told_of(found: Region) -> dict[str, Any]:
    """Bases in it, and agreements, events and statements about it or about a base in it."""
    keys = kept(NAME, found.slug, lambda: _keys_of(found))
    return {
        "bases": in_order(BASES, keys["bases"]),
        "base_count": keys["base_count"],
        "agreements": in_order(AGREEMENTS, keys["agreements"]),
        "events": in_order(EVENTS, keys["events"]),
        "statements": in_order(STATEMENTS, keys["statements"]),
    }


def _keys_of(found: Region) -> dict[str, Any]:
    """Asked by key, for zones overlap."""
    inside = Base.objects.filter(timeline.within(found)).order_by().values("pk")
    agreements = Agreement.objects.filter(timeline.within(found, "regions") | Q(bases__in=inside))
    events = Event.objects.filter(timeline.within(found, "region") | Q(base__in=inside))
    statements = Statement.objects.filter(timeline.within(found, "about_regions") | Q(about_bases__in=inside))
    bases = shown.bases().filter(pk__in=inside)
    return {
        "bases": keys_of(bases, MANY),
        "base_count": bases.count(),
        "agreements": keys_of(shown.agreements().filter(pk__in=agreements.order_by().values("pk")), LATEST),
        "events": keys_of(shown.events().filter(pk__in=events.order_by().values("pk")), LATEST),
        "statements": keys_of(shown.statements().filter(pk__in=statements.order_by().values("pk")), LATEST),
    }


def _again(slug: str) -> Any:
    found = shown.regions().filter(slug=slug).first()
    return _keys_of(found) if found else None


NAME = "told of region"
MAKERS: dict[str, Maker] = {NAME: _again}
