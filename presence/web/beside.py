"""What a list says beside each of its rows: one query or a few for the whole page, never one for each row."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from actors.models import Actor, Person
from presence import knowledge, shown, timeline
from presence.filters import Filters
from presence.models import Agreement, Article, Base, Deployment, Region, Source
from presence.models.vocabulary import RegionLevel
from presence.search.articles import count_by_source
from presence.timeline import Period
from presence.web.answers import certain_first, of_agreement


@dataclass(slots=True)
class Sites:
    present: int = 0
    possible: int = 0


@dataclass(slots=True)
class Within:
    """What lies in a region, and the actors that are or may be there."""

    bases: int = 0
    present: set[int] = field(default_factory=set)
    possible: set[int] = field(default_factory=set)

    def add(self, other: "Within") -> None:
        self.bases += other.bases
        self.present |= other.present
        self.possible |= other.possible

    @property
    def maybe(self) -> int:
        return len(self.possible - self.present)


def nothing(_rows: Sequence[Any], _filters: Filters) -> Mapping[int, Any]:
    return {}


def sites_of_actors(_rows: Sequence[Actor], filters: Filters) -> Mapping[int, Sites]:
    """How many bases each is at, in the region asked about if there is one."""
    deployments = shown.deployments()
    asked = filters.asked("region", "status")
    if "region" in asked:
        deployments = deployments.filter(timeline.within(asked["region"], "base__region"))
    if "status" in asked:
        deployments = deployments.filter(status=asked["status"])
    found: dict[int, Sites] = defaultdict(Sites)
    for cell in timeline.matrix(deployments, filters.when):
        found[cell.actor_id].present += cell.present
        found[cell.actor_id].possible += cell.possible
    return found


def statements_of_people(rows: Sequence[Person], _filters: Filters) -> Mapping[int, int]:
    return _counted(shown.statements().filter(speaker__in=rows), "speaker")


def citations_of_articles(rows: Sequence[Article], _filters: Filters) -> Mapping[int, int]:
    return _counted(shown.citations().filter(article__in=rows), "article")


def articles_of_sources(rows: Sequence[Source], _filters: Filters) -> Mapping[int, int]:
    """By the index of search, which looks at no article and knows of now."""
    if knowledge.is_past():
        return _counted(shown.articles().filter(source__in=rows), "source")
    return count_by_source(row.pk for row in rows)


def _counted(things: QuerySet[Any], by: str) -> Mapping[int, int]:
    return dict(things.order_by().values_list(by).annotate(n=Count("pk")))


def there_at_bases(rows: Sequence[Base], filters: Filters) -> Mapping[int, list[Deployment]]:
    """Who is or may be at each: those certainly there first."""
    found: dict[int, list[Deployment]] = defaultdict(list)
    for deployment in certain_first(timeline.there(shown.deployments().filter(base__in=rows), filters.when)):
        found[deployment.base_id].append(deployment)
    return found


def presence_of_deployments(rows: Sequence[Deployment], _filters: Filters) -> Mapping[int, list[str]]:
    """Why each is present, possibly present or absent."""
    return {row.pk: timeline.in_words(row) for row in rows}


def stages_of_agreements(rows: Sequence[Agreement], filters: Filters) -> Mapping[int, str]:
    """What each had come to by the day asked about."""
    return {row.pk: of_agreement(row, filters.when) for row in rows}


def within_regions(rows: Sequence[Region], filters: Filters) -> Mapping[int, Within]:
    """A zone and the country are the sum of the governorates they reach into; a district counts only its own."""
    own = _governorates(filters.when)
    members: dict[int, list[int]] = defaultdict(list)
    for zone, member in Region.members.through.objects.values_list("from_region_id", "to_region_id"):
        members[zone].append(member)
    found: dict[int, Within] = {}
    for region in rows:
        parts = {RegionLevel.COUNTRY.value: list(own), RegionLevel.ZONE.value: members[region.pk]}
        total = found[region.pk] = Within()
        for part in parts.get(region.level, [region.pk]):
            total.add(own.get(part, Within()))
    return found


def _governorates(when: Period) -> dict[int, Within]:
    found: dict[int, Within] = defaultdict(Within)
    placed = shown.bases().order_by().annotate(of=timeline.governorate("region"))
    for region, count in placed.values_list("of").annotate(n=Count("pk")):
        found[region].bases = count
    for cell in timeline.matrix(shown.deployments(), when):
        if cell.present:
            found[cell.region_id].present.add(cell.actor_id)
        if cell.possible:
            found[cell.region_id].possible.add(cell.actor_id)
    return found
