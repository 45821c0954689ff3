"""A dataset of the benchmark’s size, invented, the same for the same seed: bases, deployments, their revisions."""

import random
from datetime import date, timedelta

from django.db import connection

from actors.models import Actor
from presence.models import Article, Base, Deployment, Region, Source
from presence.models.vocabulary import BaseKind
from presence.review.write import CitationDraft, RecordDraft, write_records

FIRST = date(2011, 3, 15)
LAST = date(2025, 6, 30)
ACTORS = ("russia", "turkey", "iran", "united-states", "israel", "france", "hezbollah")


def fill(bases: int, deployments: int, seed: int = 1) -> None:
    """Write the bases and the deployments through the one way records are written."""
    draw = random.Random(seed)
    article = Article.objects.create(
        slug="bench", source=Source.objects.create(slug="bench", name="Bench"), state="listed"
    )
    country = Region.objects.create(slug="syria", name_en="Syria", level="country")
    regions = [
        Region.objects.create(slug=f"region-{n}", name_en=f"Region {n}", level="governorate", parent=country)
        for n in range(14)
    ]
    actors = [Actor.objects.create(slug=slug, name_en=slug.title(), kind="state") for slug in ACTORS]
    cited = [CitationDraft(article)]
    sites = [_base(n, draw, regions) for n in range(bases)]
    write_records([RecordDraft(site, citations=cited) for site in sites], by=None)
    stays = [_stay(n, draw, sites, actors) for n in range(deployments)]
    write_records([RecordDraft(stay, citations=cited) for stay in stays], by=None)
    _analyse()


def revise(times: int) -> None:
    """Change every base and every deployment so often; each time is one transaction and one version."""
    for n in range(times):
        for model in (Base, Deployment):
            model.objects.update(summary=f"Revision {n}.", revision=n + 2)
    _analyse()


def _analyse() -> None:
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _base(n: int, draw: random.Random, regions: list[Region]) -> Base:
    return Base(
        slug=f"base-{n}",
        name_en=f"Base {n}",
        kind=draw.choice(BaseKind.values),
        lat=round(draw.uniform(32.5, 37), 3),
        lon=round(draw.uniform(36, 42), 3),
        location_precision="settlement",
        region=draw.choice(regions),
        state="published",
        summary="Synthetic.",
    )


def _stay(n: int, draw: random.Random, sites: list[Base], actors: list[Actor]) -> Deployment:
    """Each actor comes to a base once at most, so that no two certain stays overlap."""
    start = FIRST + timedelta(days=draw.randrange((LAST - FIRST).days))
    end = start + timedelta(days=20 + int(draw.expovariate(1 / 1300)))
    over = end < LAST
    width = draw.choice((4, 7, 10))
    return Deployment(
        slug=f"stay-{n}",
        base=sites[n % len(sites)],
        actor=actors[n // len(sites) % len(actors)],
        start=start.isoformat()[:width] + draw.choice(("", "", "~", "?")),
        end=end.isoformat() if over else "",
        status=draw.choice(("vacated", "handed_over")) if over else draw.choice(("active", "reduced", "unknown")),
        as_of=LAST.isoformat()[:7],
        state="published",
        summary="Synthetic.",
    )
