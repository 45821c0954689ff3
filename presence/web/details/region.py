"""The page of a country, governorate, district or zone: the database counts, and only what is shown is read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from actors.edtf_words import in_words
from presence import shown, timeline
from presence.models import Agreement, Base, Deployment, Event, Region, Statement
from presence.models.vocabulary import RegionLevel
from presence.timeline import PRESENT, Period
from presence.web import answers, charts
from presence.web.around import occupied
from presence.web.asked import period_asked
from presence.web.cite import cite_of
from presence.web.context import site
from presence.web.estimates import estimates_for
from presence.web.frame import frame_of
from presence.web.publishers import publishers_of
from presence.web.quotable import Quotable, csv_url, inside, kept_of, quotable, title
from presence.web.svg_map import MANY as DRAWN
from presence.web.svg_map import Heap, SvgMap, drawn, pins

LATEST = 10
MANY = 30
# Of each actor; the list of deployments has the others.
LISTED = 6


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
    found = get_object_or_404(shown.regions(), slug=slug)
    when, kept = period_asked(request), kept_of(request)
    there = inside(found)
    table = quotable(found, when, kept)
    by_actor = _by_actor(there, table, when)
    total = _total(found, there, when)
    answer = answers.of_region(found, total, by_actor, when)
    bases = shown.bases().filter(timeline.within(found)).distinct()
    around, named = _around(found), title(found, in_words(when.text))
    context = {
        "region": found,
        "when": when,
        "answer": answer,
        "frame": frame_of(request, found, answer=answer, **_frame(found)),
        "map": _map(request, found, total, when),
        "table": table,
        "table_csv": csv_url(found, when, kept),
        "table_title": named,
        "table_cite": cite_of(request, named, f"regions-{slug}-table"),
        "chart": charts.of_region(found, when),
        "by_actor": by_actor,
        "estimates": estimates_for(region=found),
        "bases": bases[:MANY],
        "base_count": bases.count(),
        "sources": publishers_of(there),
        "many": MANY,
        "latest": LATEST,
        **around,
        **_told_of(found),
    }
    return render(request, "pages/region.html", context)


def _frame(found: Region) -> dict[str, Any]:
    related: list[tuple[str, Any]] = []
    if found.level != RegionLevel.COUNTRY and found.parent:
        beside = shown.regions().filter(parent=found.parent, level=found.level).exclude(pk=found.pk)
        related.append((_("In %(region)s too") % {"region": found.parent}, beside[:MANY]))
    return {"trail": [found.parent] if found.parent else [], "related": related}


def _total(found: Region, there: QuerySet[Deployment], when: Period) -> Counted:
    """Each base once, whoever is there."""
    counted = timeline.there(there, when).order_by().aggregate(**_once())
    present, touched = counted["present"], counted["touched"]
    return Counted(found, [], present, touched - present, touched)


def _once() -> dict[str, Count]:
    return {
        "present": Count("base", filter=Q(presence=PRESENT), distinct=True),
        "touched": Count("base", distinct=True),
    }


def _by_actor(there: QuerySet[Deployment], table: Quotable, when: Period) -> list[Counted]:
    """In the order of the table, each with its first few deployments: the certain, then by name."""
    order = [F("presence").desc(), F("base__name_en").asc(), F("pk").asc()]
    size = Window(Count("pk"), partition_by=[F("actor")])
    place = Window(RowNumber(), partition_by=[F("actor")], order_by=order)
    first = timeline.there(there, when).annotate(place=place, size=size).filter(place__lte=LISTED).order_by("place")
    groups = {line.actor.pk: Counted(line.actor, [], line.total.present, line.total.possible) for line in table.lines}
    for each in first:
        groups[each.actor_id].deployments.append(each)
        groups[each.actor_id].all = vars(each)["size"]
    return list(groups.values())


def _map(request: HttpRequest, found: Region, total: Counted, when: Period) -> SvgMap:
    """The bases with anybody there, one by one; where they are very many, how many in each governorate."""
    keep = str(site(request)["keep"])
    there = inside(found)
    if total.all > DRAWN:
        return drawn([], highlight=found, heaps=_heaps(there, when, keep))
    here = timeline.there(there, when).order_by().values("base")
    bases = shown.bases().filter(pk__in=here).defer("summary")
    return drawn(pins(occupied(bases, there, when), keep), highlight=found)


def _heaps(there: QuerySet[Deployment], when: Period, keep: str) -> list[Heap]:
    placed: QuerySet[Any, Any] = (
        timeline.there(there, when).order_by().annotate(of=timeline.governorate()).values("of").annotate(**_once())
    )
    counted: dict[int, dict[str, int]] = {row["of"]: {**row} for row in placed.annotate(**_once())}
    return [
        Heap(each.slug, counted[each.pk]["touched"], _words(each, counted[each.pk]), each.get_absolute_url() + keep)
        for each in shown.regions().filter(pk__in=counted)
    ]


def _words(region: Region, row: dict[str, int]) -> str:
    return ngettext(
        "%(region)s: %(count)s base with foreign forces, %(present)s of them certain",
        "%(region)s: %(count)s bases with foreign forces, %(present)s of them certain",
        row["touched"],
    ) % {"region": region, "count": row["touched"], "present": row["present"]}


def _around(found: Region) -> dict[str, Any]:
    """The regions it lies in, holds and overlaps."""
    return {
        "children": found.children.exclude(level="zone").defer("geometry"),
        "zones": Region.objects.filter(Q(members=found) | Q(parent=found, level="zone")).distinct().defer("geometry"),
        "members": found.members.defer("geometry"),
    }


def _told_of(found: Region) -> dict[str, Any]:
    """Agreements, events and statements about it or about a base in it; asked by key, for zones overlap."""
    bases = Base.objects.filter(timeline.within(found)).order_by().values("pk")
    agreements = Agreement.objects.filter(timeline.within(found, "regions") | Q(bases__in=bases))
    events = Event.objects.filter(timeline.within(found, "region") | Q(base__in=bases))
    statements = Statement.objects.filter(timeline.within(found, "about_regions") | Q(about_bases__in=bases))
    return {
        "agreements": shown.agreements().filter(pk__in=agreements.order_by().values("pk"))[:MANY],
        "events": shown.events().filter(pk__in=events.order_by().values("pk"))[:LATEST],
        "statements": shown.statements().filter(pk__in=statements.order_by().values("pk"))[:LATEST],
    }
