"""Whose articles the deployments of an actor or in a region rest on."""

from typing import Any

from django.db.models import Count, QuerySet

from presence.models import Citation, Deployment, Source

MOST = 8


def publishers_of(deployments: QuerySet[Deployment]) -> dict[str, Any]:
    """The publishers most cited, and how many publishers and articles there are."""
    mine = deployments.order_by().values("pk")
    by_source: QuerySet[Any] = Citation.objects.filter(deployment__in=mine).order_by().values("article__source")
    # By the key alone: to group by names as well takes thrice as long. An article without a publisher counts too.
    articles: dict[int | None, int] = dict(by_source.values_list("article__source", Count("article", distinct=True)))
    counted = {pk: number for pk, number in articles.items() if pk is not None}
    sources = Source.objects.only("slug", "name").in_bulk(counted)
    first = sorted(sources.values(), key=lambda source: (-counted[source.pk], source.name))
    return {
        "most": [{"slug": s.slug, "name": s.name, "articles": counted[s.pk]} for s in first[:MOST]],
        "publishers": len(counted),
        "articles": sum(articles.values()),
    }
