"""Whose articles the deployments of an actor or in a region rest on."""

from typing import Any

from django.db.models import Count, QuerySet

from actors.models import Actor
from presence import shown
from presence.compiled import KEYS, Compiled
from presence.kept import Maker, kept
from presence.models import Citation, Deployment, Region, Source
from presence.web.here import inside
from presence.web.in_order import by_key

MOST = 8
# A trigger forgets what is kept by this name when an article turns out to be another publisher's.
NAME = "publishers"


def publishers_of(thing: Actor | Region) -> dict[str, Any]:
    """The publishers most cited, and how many publishers and articles there are."""
    key = f"{type(thing).__name__}:{thing.slug}"
    counted = kept(NAME, key, lambda: _counted(_deployments(thing)))
    articles: dict[int, int] = dict(counted["most"])
    first = sorted(by_key(_SOURCES, list(articles)).values(), key=lambda source: (-articles[source.pk], source.name))
    most = [{"slug": s.slug, "name": s.name, "articles": articles[s.pk]} for s in first[:MOST]]
    return {"most": most, "publishers": counted["publishers"], "articles": counted["articles"]}


_SOURCES = Compiled(lambda keys: Source.objects.only("slug", "name").order_by().filter(pk__among=keys), keys=KEYS)


def _counted(deployments: QuerySet[Deployment]) -> dict[str, Any]:
    """By keys alone: to group by names as well takes thrice as long, and a name may change without a version."""
    mine = deployments.order_by().values("pk")
    by_source: QuerySet[Any] = Citation.objects.filter(deployment__in=mine).order_by().values("article__source")
    # An article without a publisher counts too.
    articles: dict[int | None, int] = dict(by_source.values_list("article__source", Count("article", distinct=True)))
    of_sources = sorted(((pk, count) for pk, count in articles.items() if pk is not None), key=lambda each: -each[1])
    least = of_sources[:MOST][-1][1] if of_sources else 0
    most = [(pk, count) for pk, count in of_sources if count >= least]  # of as many articles, the name decides
    return {"most": most, "publishers": len(of_sources), "articles": sum(articles.values())}


def _deployments(thing: Actor | Region) -> QuerySet[Deployment]:
    return inside(thing) if isinstance(thing, Region) else shown.deployments().filter(actor=thing)


def _again(key: str) -> Any:
    kind, _, slug = key.partition(":")
    things = shown.regions() if kind == "Region" else shown.actors()
    found = things.filter(slug=slug).first()
    return _counted(_deployments(found)) if found else _counted(Deployment.objects.none())


MAKERS: dict[str, Maker] = {NAME: _again}
